// What each phase of a conversion costs, for `--timings`.

import BudgetPipeline
import Foundation

/// Seconds of processor time by phase. What ran between the ends of two phases is the later one's.
final class PhaseClock: Sendable {
  private struct State {
    var last = processorSeconds(of: getpid()) ?? 0
    var seconds: [Phase: Double] = [:]
  }

  private let state = Locked(State())

  var seconds: [Phase: Double] { state.withLock { $0.seconds } }

  func end(_ phase: Phase) {
    state.withLock { state in
      let now = processorSeconds(of: getpid()) ?? state.last
      state.seconds[phase, default: 0] += now - state.last
      state.last = now
    }
  }
}

// One document, read in this process under the same limits as by a worker.

import BudgetPipeline
import Foundation

/// A thread reads while the caller waits, looks at the clock and at memory, and leaves the thread behind when it goes too
/// far or when somebody asks for an end: it cannot be interrupted otherwise.
final class LoneReader: Sendable {
  private struct State {
    var watch: DocumentWatch
    var isStopped = false
    var isReading = false
  }

  private let limits: DocumentLimits
  private let state: Locked<State>

  init(_ limits: DocumentLimits) {
    self.limits = limits
    state = Locked(State(watch: DocumentWatch(limits, Self.use)))
  }

  private static var use: ProcessUse { ProcessUse(of: getpid()) }

  /// Whether the thread still reads.
  var isLeftBehind: Bool { state.withLock { $0.isReading } }

  func stop() { state.withLock { $0.isStopped = true } }

  /// - Parameters:
  ///   - waits: whether others take their time before there is a page; it is not counted.
  ///   - body: reads, and says each step.
  /// - Throws: ``Stopped``, ``StartProblem``.
  func read<Value: Sendable>(
    waits: Bool = false,
    _ body: @escaping @Sendable (_ report: @escaping StepReport) -> Result<Value, InputFailure>
  ) throws -> Result<Value, InputFailure> {
    BudgetReader.keepPrintedComplaints()
    let result = Locked<Result<Value, InputFailure>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    let watch = DocumentWatch(limits, Self.use, waits: waits)
    state.withLock { state in (state.watch, state.isReading) = (watch, true) }
    do {
      try startThread { [state] in
        let value = body { step in
          state.withLock { $0.watch.take(step, Self.use) }
        }
        result.withLock { $0 = value }
        state.withLock { $0.isReading = false }
        isDone.signal()
      }
    } catch {
      state.withLock { $0.isReading = false }
      throw error
    }
    while isDone.wait(timeout: .now() + DocumentWatch.interval) == .timedOut {
      let (watch, isStopped) = state.withLock { ($0.watch, $0.isStopped) }
      if isStopped { throw Stopped() }
      if let failure = watch.excess(Self.use) { return .failure(failure) }
    }
    guard let value = result.withLock({ $0 }) else { throw Stopped() }
    return value
  }
}

// The parent's side of a worker: ask, wait, and end it when it goes too far.

import Foundation
import OutputFile

/// The worker is gone before it had an answer.
struct WorkerLost: Error {
  var failure: InputFailure
  var isTimeout = false
}

final class Worker {
  /// How often the memory of a worker is looked at while it reads a document.
  private static let memoryInterval = 0.05
  /// A program that does not come up within this time will not come up at all.
  private static let startSeconds = 60.0
  /// What a worker finds in its environment unless the user says something else.
  private static let environment = [
    // Swift's own report of a crash takes seconds and pages; the parent says what happened.
    "SWIFT_BACKTRACE": "enable=no",
    // Else glibc raises these with every big block that is freed, and keeps what later documents cannot use: 146 MB
    // after 120 documents, against 90 MB. Both must be said for it to keep its hands off.
    "MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072",
  ]

  let child: ChildProcess
  private var lines: LineReader

  /// Returns when the worker is up, so that its start is not counted as time of a document.
  init(_ program: WorkerProgram) throws(StartProblem) {
    let environment = Self.environment.merging(ProcessInfo.processInfo.environment) { $1 }
    child = try ChildProcess(executable: program.executable, arguments: program.arguments, environment: environment)
    lines = LineReader(descriptor: child.output)
    do throws(WorkerLost) {
      guard case .ready = try answer(WorkerLimits(seconds: Self.startSeconds), since: .now) else {
        throw WorkerLost(failure: .crashed(.status(0)))
      }
    } catch {
      throw StartProblem(message: "a worker process does not start: \(error.failure.message)")
    }
  }

  /// - Parameter start: when the document's time began.
  /// - Throws: why there is no answer; the worker is dead then.
  func ask(
    _ request: WorkerRequest, _ limits: WorkerLimits, since start: SuspendingClock.Instant
  ) throws(WorkerLost) -> WorkerAnswer {
    let line = (try? JSONEncoder().encode(request)) ?? Data()
    // If the worker is dead, waiting for its answer finds out.
    _ = writeAll(line + [UInt8(ascii: "\n")], to: child.input)
    return try answer(limits, since: start)
  }

  private func answer(
    _ limits: WorkerLimits, since start: SuspendingClock.Instant
  ) throws(WorkerLost) -> WorkerAnswer {
    let line = try nextLine(limits, since: start)
    guard let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(line)) else {
      child.kill()
      throw WorkerLost(failure: .crashed(child.wait()))
    }
    return answer
  }

  /// A line of the worker, whatever it holds.
  func nextLine(_ limits: WorkerLimits, since start: SuspendingClock.Instant) throws(WorkerLost) -> [UInt8] {
    while true {
      var wait = -1.0
      if let seconds = limits.seconds {
        // A line that is there counts, even when it is late: the parent may have been stopped for a while.
        wait = max(0, seconds - (SuspendingClock.now - start) / .seconds(1))
      }
      if limits.megabytes != nil { wait = wait < 0 ? Self.memoryInterval : min(wait, Self.memoryInterval) }
      switch lines.next(milliseconds: wait < 0 ? -1 : Int32(min((wait * 1000).rounded(.up), 1e9))) {
      case .line(let line): return line
      case .end: throw WorkerLost(failure: .crashed(child.wait()))
      case .nothing: break
      }
      if let megabytes = limits.megabytes, let now = residentMegabytes(of: child.id), now > megabytes {
        throw WorkerLost(failure: end(.memory(megabytes: megabytes)))
      }
      if let seconds = limits.seconds, SuspendingClock.now - start >= .seconds(seconds) {
        throw WorkerLost(failure: end(.timeout(seconds: seconds)), isTimeout: true)
      }
    }
  }

  private func end(_ failure: InputFailure) -> InputFailure {
    child.kill()
    _ = child.wait()
    return failure
  }
}

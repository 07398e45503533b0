// The parent's side of a worker: ask, wait, and end it when it goes too far.

import Foundation
import OutputFile

/// The worker is gone before it had an answer.
struct WorkerLost: Error {
  var failure: InputFailure
  var isTimeout = false
}

final class Worker {
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
  /// What it got from its parent, who may hold many, and what it needs itself.
  private var descriptorsAtStart = 0
  private var lines: LineReader

  /// Returns when the worker is up, so that its start is not counted as time of a document.
  init(_ program: WorkerProgram) throws(StartProblem) {
    let environment = Self.environment.merging(ProcessInfo.processInfo.environment) { $1 }
    child = try ChildProcess(executable: program.executable, arguments: program.arguments, environment: environment)
    lines = LineReader(descriptor: child.output)
    do throws(WorkerLost) {
      var limits = DocumentLimits()
      (limits.pageSeconds, limits.seconds) = (Self.startSeconds, Self.startSeconds)
      var watch = DocumentWatch(limits, ProcessUse(of: child.id))
      guard case .ready = try answer(&watch) else {
        throw WorkerLost(failure: .crashed(.status(0)))
      }
    } catch {
      throw StartProblem(message: "a worker process does not start: \(error.failure.message)")
    }
    descriptorsAtStart = openDescriptors(of: child.id) ?? 0
  }

  /// Files and the like that it opened since it is up and did not close.
  var openedDescriptors: Int { (openDescriptors(of: child.id) ?? 0) - descriptorsAtStart }

  var use: ProcessUse { ProcessUse(of: child.id) }

  /// - Throws: why there is no answer; the worker is dead then.
  func ask(_ request: WorkerRequest, _ watch: inout DocumentWatch) throws(WorkerLost) -> WorkerAnswer {
    let line = (try? JSONEncoder().encode(request)) ?? Data()
    watch.take(.opening, use)
    // If the worker is dead, waiting for its answer finds out.
    _ = writeAll(line + [UInt8(ascii: "\n")], to: child.input)
    return try answer(&watch)
  }

  private func answer(_ watch: inout DocumentWatch) throws(WorkerLost) -> WorkerAnswer {
    while true {
      let line = try nextLine(watch)
      guard let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(line)) else {
        throw WorkerLost(failure: end(.senseless))
      }
      guard case .step(let step) = answer else { return answer }
      watch.take(step, use)
    }
  }

  /// A line of the worker, whatever it holds.
  func nextLine(_ watch: DocumentWatch) throws(WorkerLost) -> [UInt8] {
    while true {
      // A line that is there counts, even when it is late: the parent may have been stopped for a while.
      switch lines.next(milliseconds: Int32((watch.wait() * 1000).rounded(.up))) {
      case .line(let line): return line
      case .end: throw WorkerLost(failure: .crashed(child.wait(), at: watch.step, words: child.lastWords()))
      case .nothing: break
      }
      if let failure = watch.excess(use) {
        throw WorkerLost(failure: end(failure), isTimeout: failure.id != InputFailure.memoryID)
      }
    }
  }

  private func end(_ failure: InputFailure) -> InputFailure {
    child.kill()
    _ = child.wait()
    return failure
  }
}

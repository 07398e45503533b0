// The worker's side: requests on standard input, answers on standard output, one document after another.

import BudgetPipeline
import Foundation
import OutputFile

package enum WorkerLoop {
  /// Serves until standard input ends.
  package static func run() {
    // What a library prints must not come between the answers.
    let output = dup(1)
    dup2(2, 1)
    BudgetReader.keepPrintedComplaints()
    endWithParent()
    var loop = Loop(output: output)
    var lines = LineReader(descriptor: 0)
    loop.answer(.ready)
    while case .line(let line) = lines.next() {
      let isWritten = withoutGarbage { loop.serve(Data(line)) }
      if !isWritten { return }
    }
  }

  /// The main thread may be deep in a document, for ever: the end of the input must be noticed all the same.
  private static func endWithParent() {
    do {
      try startThread {
        var wait = pollfd(fd: 0, events: 0, revents: 0)
        while poll(&wait, 1, -1) < 1 {}
        _exit(0)
      }
    } catch {
      // Without it a worker might live on for ever.
      _exit(EX_OSERR)
    }
  }

  private static func withoutGarbage<Result>(_ body: () -> Result) -> Result {
    #if canImport(ObjectiveC)
      autoreleasepool(invoking: body)
    #else
      body()
    #endif
  }
}

private struct Loop: Sendable {
  let output: Int32
  /// What was identified last.
  private var pending: PendingPiece?

  init(output: Int32) { self.output = output }

  /// - Returns: whether the parent still listens.
  mutating func serve(_ line: Data) -> Bool {
    guard let request = try? JSONDecoder().decode(WorkerRequest.self, from: line) else { return false }
    do throws(InputProblem) {
      switch request {
      case .document(let path, let recipe):
        let document = try recipe.convert(RawPath(bytes: Array(path)), report: report)
        return answer(.document) && writeAll(document.bytes, to: output)
      case .encode(let path, let recipe):
        return try answer(.encoded(recipe.convert(RawPath(bytes: Array(path)), report: report)))
      case .identify(let path, let recipe, let page):
        let path = RawPath(bytes: Array(path))
        pending = PendingPiece(try path.contents(), recipe, page: page)
        guard let pending else { return false }
        return answer(
          .identified(
            key: pending.key, sha256: pending.sha256, done: pending.done, lacksPage: pending.lacksPage))
      case .convert:
        guard let piece = pending else { return false }
        pending = nil
        return answer(piece.make(report: report))
      }
    } catch {
      return answer(.failed(InputFailure(error)))
    }
  }

  private var report: StepReport { { [self] step in answer(.step(step)) } }

  /// - Returns: whether the worker goes on.
  @discardableResult
  func answer(_ answer: WorkerAnswer) -> Bool {
    // It ends instead, and a new one reads the document (`WorkerSeat.read`).
    if case .failed(let failure) = answer, failure.id == EnvironmentProblem.drawing.id { return false }
    guard let line = try? JSONEncoder().encode(answer) else { return false }
    return writeAll(line + [UInt8(ascii: "\n")], to: output)
  }
}

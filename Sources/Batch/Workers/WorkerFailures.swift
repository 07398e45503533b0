// What a worker's end means for the document that it was at.

import BudgetPipeline
import Foundation

extension InputFailure {
  static func timeout(seconds: Double, at step: DocumentWatch.Step) -> Self {
    let reached = if case .opening = step { "" } else { " and came to \(words(step))" }
    return Self(id: "worker.timeout", message: "it took more than \(words(seconds))\(reached). \(advice(step))")
  }

  static func pageTimeout(seconds: Double, at step: DocumentWatch.Step) -> Self {
    Self(
      id: "worker.page-timeout",
      message: "\(words(step)) took more than \(words(seconds)) of processor time. \(advice(step))")
  }

  /// The same by the clock.
  static func standstill(seconds: Double, at step: DocumentWatch.Step) -> Self {
    Self(
      id: "worker.page-timeout",
      message: "\(words(step)) took more than \(words(seconds)) by the clock, and hardly worked. \(advice(step))")
  }

  static func memory(megabytes: Int, at step: DocumentWatch.Step) -> Self {
    let reached = if case .opening = step { "" } else { " at \(words(step))" }
    return Self(id: memoryID, message: "it needed more than \(megabytes) MB of memory\(reached). \(advice(step))")
  }

  static let memoryID = "worker.memory"

  /// Nothing comes out of a document that has pages nobody read, unless somebody asks for the others (docs/decisions.md, 23).
  private static func advice(_ step: DocumentWatch.Step) -> String {
    if case .page(_, let count) = step, count > 1 { return "Look at the file, read its other pages, or allow more." }
    return "Look at the file, or allow more."
  }

  private static func words(_ step: DocumentWatch.Step) -> String {
    switch step {
    case .opening: "opening it"
    case .page(let number, let count): "page \(number) of \(count)"
    case .proofs(let pages): "the proofs after \(pages == 1 ? "its page" : "its \(pages) pages")"
    }
  }

  private static func words(_ seconds: Double) -> String { "\(String(format: "%g", seconds)) s" }

  /// An answer that is none.
  static let senseless = Self(
    id: "worker.crashed",
    message: "the process that read it gave an answer that makes no sense. Please report the file.")

  /// A process that gets no memory ends in one of many ways, so the likely one is told by what it was allowed.
  /// - Parameters:
  ///   - step: what it was at; nil if that is not known.
  ///   - words: what it said last.
  static func crashed(
    _ end: ChildProcess.End, at step: DocumentWatch.Step? = nil, words said: String? = nil,
    memoryLimit: Int? = memoryLimitMegabytes()
  ) -> Self {
    let cause =
      switch end {
      case .signal(SIGKILL): "was killed"
      case .signal(let signal): "crashed: \(String(cString: strsignal(signal)))"
      case .status(let status): "ended with status \(status)"
      }
    var what = "the process that read it \(cause)"
    if let said { what += ", saying: \(said)" }
    if case .page(let number, let count)? = step { what += " at page \(number) of \(count)" }
    if end == .signal(SIGKILL) {
      return Self(
        id: EnvironmentProblem.memory.id,
        message: "\(what), perhaps because the machine's memory ran out. Read fewer documents at the same time.")
    }
    guard let memoryLimit else { return Self(id: "worker.crashed", message: "\(what). Please report the file.") }
    return Self(
      id: EnvironmentProblem.memory.id,
      message: "\(what), perhaps because it may use \(memoryLimit) MB of memory only. Allow more (ulimit -v).")
  }
}

// What a worker's end means for the document that it was at.

import BudgetPipeline
import Foundation

extension InputFailure {
  static func timeout(seconds: Double, at step: DocumentWatch.Step) -> Self {
    let reached = if case .opening = step { "" } else { " and came to \(words(step))" }
    return Self(id: "worker.timeout", message: "it took more than \(words(seconds))\(reached). \(advice)")
  }

  static func pageTimeout(seconds: Double, at step: DocumentWatch.Step) -> Self {
    Self(
      id: "worker.page-timeout",
      message: "\(words(step)) took more than \(words(seconds)) of processor time. \(advice)")
  }

  /// The same by the clock.
  static func standstill(seconds: Double, at step: DocumentWatch.Step) -> Self {
    Self(
      id: "worker.page-timeout",
      message: "\(words(step)) took more than \(words(seconds)) by the clock, and hardly worked. \(advice)")
  }

  static func memory(megabytes: Int, at step: DocumentWatch.Step) -> Self {
    let reached = if case .opening = step { "" } else { " at \(words(step))" }
    return Self(id: memoryID, message: "it needed more than \(megabytes) MB of memory\(reached). \(advice)")
  }

  static let memoryID = "worker.memory"

  private static let advice = "Look at the file, or allow more."

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
  static func crashed(_ end: ChildProcess.End, memoryLimit: Int? = memoryLimitMegabytes()) -> Self {
    let cause =
      switch end {
      case .signal(SIGKILL): "was killed"
      case .signal(let signal): "crashed: \(String(cString: strsignal(signal)))"
      case .status(let status): "ended with status \(status)"
      }
    let what = "the process that read it \(cause)"
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

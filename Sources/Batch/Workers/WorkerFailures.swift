// What a worker's end means for the document that it was at.

import Foundation

extension InputFailure {
  static func timeout(seconds: Double, at page: DocumentWatch.Step?) -> Self {
    let reached = page.map { " and came to \(words($0))" } ?? ""
    return Self(id: "worker.timeout", message: "it took more than \(words(seconds))\(reached). \(advice)")
  }

  static func pageTimeout(seconds: Double, at page: DocumentWatch.Step?) -> Self {
    let step = page.map(words) ?? "opening it"
    return Self(id: "worker.page-timeout", message: "\(step) took more than \(words(seconds)). \(advice)")
  }

  static func memory(megabytes: Int, at page: DocumentWatch.Step?) -> Self {
    let reached = page.map { " at \(words($0))" } ?? ""
    return Self(id: memoryID, message: "it needed more than \(megabytes) MB of memory\(reached). \(advice)")
  }

  static let memoryID = "worker.memory"

  private static let advice = "Look at the file, or allow more."

  private static func words(_ page: DocumentWatch.Step) -> String { "page \(page.number) of \(page.count)" }

  private static func words(_ seconds: Double) -> String { "\(String(format: "%g", seconds)) s" }

  static func crashed(_ end: ChildProcess.End) -> Self {
    let cause =
      switch end {
      case .signal(SIGKILL): "was killed, perhaps because memory ran out"
      case .signal(let signal): "crashed: \(String(cString: strsignal(signal)))"
      case .status(let status): "ended with status \(status)"
      }
    return Self(id: "worker.crashed", message: "the process that read it \(cause). Please report the file.")
  }
}

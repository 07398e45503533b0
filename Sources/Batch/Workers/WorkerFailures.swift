// What a worker's end means for the document that it was at.

import Foundation

extension InputFailure {
  static func timeout(seconds: Double) -> Self {
    Self(
      id: "worker.timeout",
      message: "it took more than \(String(format: "%g", seconds)) s. Look at the file, or allow more.")
  }

  static func memory(megabytes: Int) -> Self {
    Self(
      id: "worker.memory",
      message: "it needed more than \(megabytes) MB of memory. Look at the file, or allow more.")
  }

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

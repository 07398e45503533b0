// What parent and worker say to each other: one line of JSON each way.

import BudgetPipeline
import Foundation

enum WorkerRequest: Codable, Sendable {
  /// Read a document and give it whole.
  case document(path: Data, password: String?, pages: String?)
  /// Read a file and say which piece it needs.
  case identify(path: Data, recipe: PieceRecipe)
  /// Make the piece of the file that was identified last.
  case convert
}

enum WorkerAnswer: Codable, Sendable {
  /// The first line of every worker: it is up.
  case ready
  /// The document's JSON follows as a line of its own.
  case document
  case identified(key: PieceKey, sha256: String, done: PieceSummary?)
  case made(PieceSummary)
  /// The input gives no result.
  case failed(InputFailure)
  /// The piece cannot be written: no fault of the input.
  case outputFailed(message: String)
}

/// Why an input gave no result.
public struct InputFailure: Codable, Sendable, Hashable {
  /// Stable, for programs: those of ``InputProblem``, `worker.crashed`, `worker.timeout`, `worker.memory`,
  /// `stream.bad-line`.
  public var id: String
  public var message: String

  init(id: String, message: String) {
    self.id = id
    self.message = message
  }

  init(_ problem: InputProblem) { self.init(id: problem.id, message: problem.message) }

  static func badLine(_ reason: String) -> Self {
    Self(
      id: "stream.bad-line",
      message: "\(reason). Give a path, or {\"path\": …, \"password\": …, \"pages\": \"5-12\"} on one line.")
  }

  static func timeout(seconds: Double) -> Self {
    Self(
      id: "worker.timeout",
      message: "it took more than \(String(format: "%g", seconds)) s. Look at the file, or give more with --timeout.")
  }

  static func memory(megabytes: Int) -> Self {
    Self(
      id: "worker.memory",
      message: "it needed more than \(megabytes) MB of memory. Look at the file, or give more with --max-memory.")
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

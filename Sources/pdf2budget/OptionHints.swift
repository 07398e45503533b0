// Libraries say what is wrong with an input; which option mends it, only the command knows.

import Batch

extension InputFailure {
  /// - Parameter other: options of the command that differ from those of `convert`, by id.
  func hint(_ other: [String: String] = [:]) -> String? { other[id] ?? Self.options[id] }

  private static let options = [
    "input.encrypted": "--password", "input.no-such-pages": "--pages", "worker.timeout": "--timeout",
    "worker.page-timeout": "--page-timeout", "worker.memory": "--max-memory",
  ]
}

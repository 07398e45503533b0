// Libraries say what is wrong with an input; which option mends it, only the command knows.

import Batch

extension InputFailure {
  /// The message, ending in the option that helps.
  /// - Parameter other: options of the command that differ from those of `convert`, by id.
  func message(hints other: [String: String] = [:]) -> String {
    guard let option = other[id] ?? Self.options[id], message.hasSuffix(".") else { return message }
    return "\(message.dropLast()) with \(option)."
  }

  private static let options = [
    "input.encrypted": "--password", "input.no-such-pages": "--pages", "worker.timeout": "--timeout",
    "worker.page-timeout": "--page-timeout", "worker.memory": "--max-memory",
  ]
}

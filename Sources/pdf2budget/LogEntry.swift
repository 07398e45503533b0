// One thing that a command says on standard error.

import Batch
import Foundation
import PageModel

struct LogEntry: Encodable {
  /// From what nobody may miss to what few want to know.
  enum Level: Int, Encodable {
    case error, warning, info, note

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode("\(self)")
    }
  }

  /// How far a batch is.
  struct Progress: Encodable {
    var done, total, failed: Int
  }

  var level: Level
  var file: String?
  var page: Int?
  var id: String?
  var message: String
  var progress: Progress?

  /// What ends a run.
  static func end(_ message: String) -> LogEntry { LogEntry(level: .error, file: "pdf2budget", message: message) }

  init(
    level: Level, file: String? = nil, page: Int? = nil, id: String? = nil, message: String, progress: Progress? = nil
  ) {
    (self.level, self.file, self.page, self.id) = (level, file, page, id)
    (self.message, self.progress) = (message, progress)
  }

  init(_ diagnostic: Diagnostic, file: String) {
    self.init(
      level: diagnostic.severity == .warning ? .warning : .note, file: file, page: diagnostic.page, id: diagnostic.id,
      message: diagnostic.message)
  }

  /// - Parameter hints: see ``InputFailure/message(hints:)``.
  init(_ failure: InputFailure, file: String, hints: [String: String] = [:]) {
    self.init(level: .error, file: file, id: failure.id, message: failure.message(hints: hints))
  }

  /// One line, without its end. Failures are told by their words, which say what to do; diagnostics by their ids too.
  var text: String {
    let place = file.map { $0 + (page.map { ", page \($0)" } ?? "") + ": " } ?? ""
    let mark = level == .error ? nil : id
    return (place + message + (mark.map { " [\($0)]" } ?? "")).replacing("\n", with: "?").visible
  }

  /// One object, without its line's end.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data("{}".utf8), as: UTF8.self)
  }
}

// One thing that a command says on standard error.

import Batch
import Foundation
import PageModel
import Texts

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
  /// The option that helps.
  var hint: String?
  /// Who tells people, where it is not about a file.
  var speaker: String?
  var progress: Progress?

  /// What ends a run, and is of no file.
  static func end(_ message: String) -> LogEntry {
    var entry = LogEntry(level: .error, message: message)
    entry.speaker = "pdf2budget"
    return entry
  }

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

  /// - Parameter hints: see ``InputFailure/hint(_:)``.
  init(_ failure: InputFailure, file: String, hints: [String: String] = [:]) {
    self.init(level: .error, file: file, id: failure.id, message: failure.message)
    hint = failure.hint(hints)
  }

  /// One line for people, without its end. Failures are told by their words, which say what to do; diagnostics by their
  /// ids too.
  func text(in language: Language) -> String {
    let page = page.map { language.text("log.page", String($0)) } ?? ""
    let place = (file ?? speaker).map { $0 + page + language.text("log.colon") } ?? ""
    let mark = level == .error ? nil : id
    return (place + said(in: language) + (mark.map { " [\($0)]" } ?? "")).visibleLine
  }

  /// The message, ending in the option that helps.
  private func said(in language: Language) -> String {
    let message = language.message(message)
    guard let hint, let end = message.last, [".", "。"].contains(end) else { return message }
    return language.text("log.hint", String(message.dropLast()), hint)
  }

  /// One object for programs, without its line's end: in English, whatever the reader's language is.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var entry = self
    (entry.message, entry.hint, entry.speaker) = (said(in: .english), nil, nil)
    return String(decoding: (try? encoder.encode(entry)) ?? Data("{}".utf8), as: UTF8.self).visibleJSON
  }
}

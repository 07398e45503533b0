// What the command says: on standard error, one line a thing.

import ArgumentParser
import Batch
import Foundation
import Texts

struct Talk: Sendable {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// The least of what is said.
  let most: LogEntry.Level
  let format: Format

  /// Programs read English.
  var language: Language { format == .json ? .english : .chosen }

  func report(_ report: DocumentReport) {
    for diagnostic in report.diagnostics { say(LogEntry(diagnostic, file: report.file)) }
    // Texts are loaded when the first one is asked for.
    guard says(.info) else { return }
    say(LogEntry(level: .info, file: report.file, message: report.summary.text(in: language)))
  }

  func says(_ level: LogEntry.Level) -> Bool { level.rawValue <= most.rawValue }

  /// - Parameter start: stands before it, to clear the line of a terminal.
  func say(_ entry: LogEntry, start: String = "") {
    guard says(entry.level) else { return }
    let line = start + (format == .json ? entry.json : entry.text(in: language)) + "\n"
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }
}

extension String {
  /// Without what a terminal obeys, or what turns the direction of a line around: names and titles are not ours.
  var visible: String {
    String(String.UnicodeScalarView(unicodeScalars.map { Self.isObeyed($0) ? "?" : $0 }))
  }

  /// The same on one line.
  var visibleLine: String { replacing("\n", with: "?").visible }

  /// The same of a line of JSON, which can write them in another way.
  var visibleJSON: String {
    unicodeScalars.map { scalar in
      guard Self.isObeyed(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { String(format: "\\u%04x", $0) }.joined()
    }.joined()
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

// Help and refusals in another language. swift-argument-parser makes them in English: rendered on lines as long as they
// like, they are translated line by line and wrapped anew. docs/language.md.

import ArgumentParser
import Foundation
import Texts

struct UsageText {
  let language: Language
  /// Of the terminal.
  var columns = 80

  /// No line of a help is so long.
  static let unwrapped = 100_000
  /// Where the parser begins the explanations of options.
  private static let indent = 26
  /// Beginnings of lines, with what stands for them.
  private static let headings = [
    "OVERVIEW: ": "概述：", "USAGE: ": "用法：", "Usage: ": "用法：", "Error: ": "错误：", "Help:  ": "",
  ]

  /// What a command ends with: help, or why it refuses.
  /// - Parameter message: the part of it that says what is wrong; of a help all of it.
  func translated(_ text: String, message: String) -> String {
    let isHelp = text == message
    let said =
      isHelp ? text : text.replacing(message, with: named(language.message(message)), maxReplacements: 1)
    return said.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private func line(_ line: String) -> String {
    if let (start, own) = Self.headings.first(where: { line.hasPrefix($0.key) }) {
      let rest = String(line.dropFirst(start.count))
      switch start.lowercased() {
      case "usage: ": return wrapped(own, named(rest))
      case "help:  ": return self.line("  " + rest)
      default: return wrapped(own, explanation(rest))
      }
    }
    if let entry = line.wholeMatch(of: /\ \ (\S.*?)(\ {2,})(\S.*)/) {
      let columns = 2 + DisplayText.width(entry.1) + entry.2.count
      let label = DisplayText.padded("  " + named(String(entry.1)), to: columns)
      let text = explanation(String(entry.3))
      // Examples have their remarks far to the right.
      return columns > Self.indent ? label + text : wrapped(label, text)
    }
    if line.hasPrefix(String(repeating: " ", count: Self.indent)) {
      return wrapped(String(repeating: " ", count: Self.indent), explanation(String(line.drop { $0 == " " })))
    }
    let blanks = String(line.prefix { $0 == " " })
    let rest = String(line.dropFirst(blanks.count))
    let text = Language.knows(rest) ? language.message(rest) : named(rest)
    // A command is not broken.
    return blanks.isEmpty ? wrapped("", text) : blanks + text
  }

  /// Behind a beginning, on as many lines as it takes, below each other.
  private func wrapped(_ start: String, _ text: String) -> String {
    let width = DisplayText.width(start)
    let lines = DisplayText.wrapped(text, to: max(columns - width, columns / 3))
    return start + lines.joined(separator: "\n" + String(repeating: " ", count: width))
  }

  /// With the names of values in the language: `--timeout <秒>`.
  private func named(_ text: String) -> String {
    text.replacing(/<[A-Za-z-]+>/) { language.message(String($0.output)) }
      .replacing(" (default)", with: "（默认）")
  }

  /// The text of an entry, whose values and default the parser puts behind it.
  private func explanation(_ text: String) -> String {
    guard let match = text.wholeMatch(of: /(.*?) ?\((values: [^()]*|default: [^()]*|default)\)/) else {
      return language.message(text)
    }
    let values = String(match.2).replacing("values: ", with: "可选：").replacing("; default", with: "；default")
      .replacing("default: ", with: "默认：").replacing("default", with: "默认")
    return language.message(String(match.1)) + "（\(values)）"
  }
}

extension ParsableCommand {
  /// Ends the process as `exit(withError:)` does, in the chosen language, and without what a terminal obeys: arguments come
  /// back in refusals.
  static func end(_ error: any Error, _ language: Language = .chosen) -> Never {
    let status = exitCode(for: error)
    let text = usageText(for: error, language)
    if !text.isEmpty {
      let stream = status == .success ? FileHandle.standardOutput : .standardError
      try? stream.write(contentsOf: Data((text.visible + "\n").utf8))
    }
    Foundation.exit(status.rawValue)
  }

  private static func usageText(for error: any Error, _ language: Language) -> String {
    guard language != .english else { return fullMessage(for: error) }
    let usage = UsageText(language: language, columns: terminalWidth() ?? 80)
    return usage.translated(fullMessage(for: error, columns: UsageText.unwrapped), message: message(for: error))
  }
}

// What the sources say to people, as it comes out: a literal with a sample in the place of each value.

import Foundation
import TestSupport

enum SourceMessages {
  /// What a message stands behind.
  private static var beginnings: Regex<Substring> {
    #/(?:\bmessage(?::|\s=)|\breason:|ValidationError\(|StartProblem\(|leaveOut\(cell,|unwritable\(|badLine\(|help:(?:\s*ArgumentHelp\()?|abstract:|let formula =|let source =)\s*/#
  }

  /// Looks for beginnings of lines itself.
  private static let exempt: Set = ["UsageText.swift"]

  static func all() throws -> [(file: String, message: String)] {
    let files = Repository.files(below: Repository.root.appendingPathComponent("Sources"), ending: ".swift")
    return try files.filter { !exempt.contains($0.lastPathComponent) }.flatMap { file in
      let text = try Repository.text(of: file).replacing(/(?m)^\s*\/\/.*$/, with: "")
      let name = file.lastPathComponent
      let begun = text.matches(of: beginnings).compactMap { message(at: $0.range.upperBound, in: text[...]) }
      return begun.filter(isSentence).map { (name, $0) }
    }
  }

  /// Two words at least: ids and names are none.
  private static func isSentence(_ text: String) -> Bool { text.contains(/[a-z]+ [a-z]+/) }

  /// Literals that are added up; nil if something else stands there.
  private static func message(at start: String.Index, in text: Substring) -> String? {
    var rest = text[start...]
    guard var message = literal(&rest) else { return nil }
    while let plus = rest.prefixMatch(of: /\s*\+\s*/) {
      rest = rest[plus.range.upperBound...]
      guard let more = literal(&rest) else { return message + "7" }
      message += more
    }
    return message
  }

  /// A literal of one line or of several, which is taken away.
  private static func literal(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    let isLong = rest.hasPrefix("\"\"\"")
    rest = rest.dropFirst(isLong ? 3 : 1)
    var result = ""
    while !rest.isEmpty, isLong ? !rest.hasPrefix("\"\"\"") : rest.first != "\"" {
      let character = rest.removeFirst()
      guard character == "\\" else {
        result.append(character)
        continue
      }
      switch rest.removeFirst() {
      case "(":
        result += "7"
        var depth = 1
        while depth > 0, let next = rest.popFirst() { depth += next == "(" ? 1 : next == ")" ? -1 : 0 }
      case "\n": break
      case "n": result += "\n"
      case let other: result.append(other)
      }
    }
    rest = rest.dropFirst(isLong ? 3 : 1)
    guard isLong else { return result }
    return result.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
      .replacing(/\ {2,}/, with: " ").trimmingCharacters(in: .whitespaces)
  }
}

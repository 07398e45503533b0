// The texts of the page for what is written here and not by its script: titles, and the pictures of `inspect`.

import Foundation

struct ReviewTexts: Sendable {
  private static let all: [String: [String]] =
    (try? JSONDecoder().decode([String: [String]].self, from: Data(ReviewAssets.texts))) ?? [:]

  let language: ReviewLanguage

  /// A text with `{0}`, `{1}` … filled in; of a key without one the key, as in the script.
  func callAsFunction(_ key: String, _ values: String...) -> String {
    guard let texts = Self.all[key], texts.count == ReviewLanguage.allCases.count else { return key }
    // What is filled in may hold braces of its own: it is not looked at again.
    let parts = texts[language == .chinese ? 0 : 1].split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { text, part in
      guard let end = part.firstIndex(of: "}"), let index = Int(part[..<end]) else { return text + "{" + part }
      return text + (values.indices.contains(index) ? values[index] : "") + part[part.index(after: end)...]
    }
  }
}

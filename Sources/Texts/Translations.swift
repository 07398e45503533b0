// Messages of the program, made in English where something happens, in the reader's language. docs/language.md says why
// the phrase is found again from the message.

import Foundation

/// English phrases with their Chinese.
struct Translations: Sendable {
  private struct Pair: Sendable {
    var english, chinese: Template
  }

  /// Phrases without values.
  private let whole: [String: String]
  /// Those with the most words of their own first.
  private let templates: [Pair]
  /// Values in values in values: a message is a sentence, not a tree.
  private static let deepest = 8

  init(_ phrases: [String: String]) {
    let all = phrases.map { Pair(english: Template($0.key), chinese: Template($0.value)) }
    whole = phrases
    templates = all.filter { $0.english.parts.count > 1 }.sorted { $0.english.wordCount > $1.english.wordCount }
  }

  /// The Chinese of a message; nil if no phrase makes it.
  func chinese(_ message: String, depth: Int = 0) -> String? {
    if let phrase = whole[message] { return phrase }
    guard depth < Self.deepest else { return nil }
    for phrase in templates {
      guard let values = phrase.english.values(in: message) else { continue }
      return phrase.chinese.filled(values.map { chinese($0, depth: depth + 1) ?? $0 })
    }
    return nil
  }

  static let all = Translations(phrases)

  static let phrases: [String: String] = [PackageResources.help_json, PackageResources.messages_json]
    .map { (try? JSONDecoder().decode([String: String].self, from: Data($0))) ?? [:] }
    .reduce(into: [:]) { all, phrases in all.merge(phrases) { first, _ in first } }
}

extension Language {
  /// A message that the program made, for people.
  /// - Returns: the message as it is where no phrase is known.
  package func message(_ english: String) -> String {
    self == .english ? english : Translations.all.chinese(english) ?? english
  }

  /// Whether a message has a phrase.
  package static func knows(_ english: String) -> Bool { Translations.all.chinese(english) != nil }
}

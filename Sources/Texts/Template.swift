// A text with numbered places for values: `{0} of {1}`.

struct Template: Sendable {
  enum Part: Sendable, Hashable {
    case words(String)
    case place(Int)
  }

  let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /\{(\d)\}/) {
      if match.range.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<match.range.lowerBound]))) }
      parts.append(.place(Int(match.1) ?? 0))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// Characters that are its own.
  var wordCount: Int {
    parts.reduce(0) { count, part in if case .words(let words) = part { count + words.count } else { count } }
  }

  /// A place without a value stays empty.
  func filled(_ values: [String]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .place(let number): values.indices.contains(number) ? values[number] : ""
      }
    }.joined()
  }

  /// The values in a text that was made from it, by their numbers; nil if it was not. Each value is as short as it can be.
  func values(in text: String) -> [String]? {
    var values: [Int: String] = [:]
    var rest = text[...]
    var open: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .place(let number): open = number
      case .words(let words):
        guard let range = Self.range(of: words, in: rest, isLast: index == parts.count - 1) else { return nil }
        if let number = open {
          values[number] = String(rest[..<range.lowerBound])
        } else if range.lowerBound > rest.startIndex {
          return nil
        }
        open = nil
        rest = rest[range.upperBound...]
      }
    }
    if let number = open { values[number] = String(rest) } else if !rest.isEmpty { return nil }
    return (0..<((values.keys.max() ?? -1) + 1)).map { values[$0] ?? "" }
  }

  private static func range(of words: String, in text: Substring, isLast: Bool) -> Range<Substring.Index>? {
    guard isLast else { return text.firstRange(of: words) }
    guard text.hasSuffix(words) else { return nil }
    return text.index(text.endIndex, offsetBy: -words.count)..<text.endIndex
  }
}

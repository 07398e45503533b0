// Text as a terminal shows it: a Chinese character is two columns wide and may end a line.

enum DisplayText {
  /// Columns that a character takes.
  static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF00..<0xFF61,
      0xFFE0..<0xFFE7, 0x20000..<0x40000:
      2
    // Their fonts are Chinese where the text is.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: 2
    default: 1
    }
  }

  static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// Marks that no line begins with.
  private static let closing: Set<Character> = ["，", "。", "；", "：", "、", "）", "”", "！", "？", ")", ",", ".", ";"]

  /// Lines of at most so many columns, as far as words allow.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      let isFull = width(line) + width(word.trimmed) > columns
      if isFull, !line.isEmpty {
        lines.append(line.trimmed)
        line = ""
      }
      line += line.isEmpty ? word.trimmed + (word.last == " " ? " " : "") : word
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line.trimmed])
  }

  /// What no line is broken in: a word with the blank behind it, or a Chinese character with the marks behind it.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in text {
      let isWide = width(character) == 2
      let goesOn =
        closing.contains(character) || last == "“" || last == "（"
        || (!isWide && last.map { $0 != " " && width($0) == 1 } == true) || (character == " " && last != nil)
      if goesOn, !words.isEmpty { words[words.count - 1].append(character) } else { words.append(String(character)) }
      last = character
    }
    return words
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

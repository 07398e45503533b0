// One pass over the characters of a sentence. What a character run is is decided here; what it does in its clause is the
// grammar's.

import BudgetModel

struct Lexer {
  /// The characters of a paragraph in half-width signs.
  let text: [Unicode.Scalar]
  let book: PhraseBook

  init(_ paragraph: Paragraph, book: PhraseBook = .shared) {
    text = paragraph.text.map(\.lexical)
    self.book = book
  }

  /// The lexemes of a part of the paragraph; they cover it.
  func lexemes(in range: Range<Int>) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var at = range.lowerBound
    var textStart = at
    while at < range.upperBound {
      guard
        let (kind, end) = lexeme(
          at: at, before: range.upperBound, isFirst: textStart == at && (lexemes.last?.endsClause ?? true),
          isBehindNumber: textStart == at && lexemes.last?.isNumber == true)
      else {
        at += 1
        continue
      }
      if textStart < at { lexemes.append(Lexeme(kind: .text, range: textStart..<at)) }
      lexemes.append(Lexeme(kind: kind, range: at..<end))
      at = end
      textStart = end
    }
    if textStart < at { lexemes.append(Lexeme(kind: .text, range: textStart..<at)) }
    return lexemes
  }

  private func lexeme(at start: Int, before end: Int, isFirst: Bool, isBehindNumber: Bool) -> (Lexeme.Kind, Int)? {
    if isFirst, let number = ListNumber(text[start..<end]) { return (.listNumber, start + number.length) }
    let scalar = text[start]
    if scalar.digit != nil || scalar == "-" && isSign(start) {
      return NumberLexer(text: text, end: end).lexeme(at: start)
    }
    if let mark = Self.mark(scalar) {
      if mark == .open {
        if let code = NumberLexer(text: text, end: end).bracketedCode(at: start) { return code }
        if let number = innerListNumber(at: start, before: end) { return number }
      }
      return (mark, start + 1)
    }
    // 奖金5万元和津贴12万元
    if isBehindNumber, Self.joints.contains(scalar) { return (.pause, start + 1) }
    if let comparison = ComparisonLexer(text: text, end: end).comparison(at: start) { return comparison }
    guard let (phrase, length) = book.match(text, at: start), start + length <= end else { return nil }
    return (.phrase(phrase), start + length)
  }

  private static let joints = Set("和及".unicodeScalars)

  /// A minus sign: before a digit, behind no digit or letter.
  private func isSign(_ start: Int) -> Bool {
    guard start + 1 < text.count, text[start + 1].digit != nil else { return false }
    return start == 0 || text[start - 1].digit == nil && !text[start - 1].isASCII
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Lexeme.Kind? {
    switch scalar {
    case "，", ",": .comma
    case ";": .semicolon
    case ":": .colon
    case "。", "!", "?": .fullStop
    case "、": .pause
    case "(", "[": .open
    case ")", "]": .close
    default: nil
    }
  }

  /// `（1）` and `（一）` inside a sentence number the items of a list.
  private func innerListNumber(at start: Int, before end: Int) -> (Lexeme.Kind, Int)? {
    guard let number = ListNumber(text[start..<end]) else { return nil }
    return (.listNumber, start + number.length)
  }
}

extension Lexeme {
  /// A list number may stand behind it.
  fileprivate var endsClause: Bool { [.fullStop, .semicolon, .colon].contains(kind) }
}

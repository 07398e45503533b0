// Numbers that stand before headings and before labels of rows. Their order is that of the rules for official documents
// (党政机关公文格式, GB/T 9704): 一、 then （一） then 1. then (1), and ① in tables.

/// The number that a heading or a label begins with.
package struct Enumerator: Sendable {
  package enum Style: Sendable {
    /// `一、`
    case chinese
    /// `（一）`
    case bracketedChinese
    /// `1.`, `1、`
    case digits
    /// `(1)`
    case bracketedDigits
    /// `①`, without any sign behind it.
    case circled
    /// `1）`, `一）`: lists of contents have it, and so have the ends of bracketed remarks.
    case halfBracketed
  }

  package let style: Style
  /// 12 of `12.`, of `十二、` and of `（十二）`; 2 of `②`.
  package let number: Int
  /// What stands behind it.
  package let rest: Substring

  /// Whether a text that begins so may begin with a number: a look at one scalar, for the many that do not.
  package static func mayBegin(with first: Unicode.Scalar) -> Bool {
    switch first.value {
    case 0x4E00...0x9FFF: first.isChineseOrdinal
    case 0...0x7F: first == "(" || ("0"..."9").contains(first)
    default: true
    }
  }

  private static let opening: Set<Character> = ["(", "（"]
  private static let closing: Set<Character> = [")", "）"]
  private static let separators: Set<Character> = ["、", ".", "．", "，", ","]
  private static let circled: Set<Character> = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"]
  /// 2024. is a year, or an amount.
  private static let mostDigits = 3

  /// Nil for a text that begins with none.
  package init?(startOf text: Substring) {
    guard let scalar = text.unicodeScalars.first, Self.mayBegin(with: scalar), let first = text.first else {
      return nil
    }
    if Self.circled.contains(first) {
      self.init(style: .circled, digits: text.prefix(1), rest: text.dropFirst())
      return
    }
    let isBracketed = Self.opening.contains(first)
    let inside = isBracketed ? text.dropFirst() : text
    let digits = inside.prefix(while: \.isOrdinalDigit)
    let behind = inside[digits.endIndex...]
    guard !digits.isEmpty, digits.count <= Self.mostDigits, let sign = behind.first else { return nil }
    let isChinese = digits.allSatisfy(\.isChineseOrdinal)
    let rest = behind.dropFirst()
    switch (isBracketed, Self.closing.contains(sign), Self.separators.contains(sign)) {
    case (true, true, _): self.init(style: isChinese ? .bracketedChinese : .bracketedDigits, digits: digits, rest: rest)
    case (false, _, true): self.init(style: isChinese ? .chinese : .digits, digits: digits, rest: rest)
    case (false, true, _): self.init(style: .halfBracketed, digits: digits, rest: rest)
    default: return nil
    }
  }

  private init(style: Style, digits: Substring, rest: Substring) {
    self.style = style
    number = Ordinal.value(digits)
    self.rest = rest
  }

  /// How deep it stands in an outline, 1 for `一、`; nil for what is no sign of a level.
  package var rank: Int? {
    switch style {
    case .chinese: 1
    case .bracketedChinese: 2
    case .digits: 3
    case .bracketedDigits: 4
    case .circled: 5
    case .halfBracketed: nil
    }
  }

  /// Whether a heading can begin so.
  package var isOfHeading: Bool { style != .circled && style != .halfBracketed }
}

extension String {
  /// `一、`, `（一）`, `1.`, `(1)`, `1、`: a row's label or a heading, not a column's.
  package var startsWithEnumerator: Bool { headingEnumerator != nil }

  /// What it numbers: 收支预算总表 of `一、收支预算总表`; all of it, if it begins with no number.
  package var withoutEnumerator: Substring { headingEnumerator?.rest ?? self[...] }

  private var headingEnumerator: Enumerator? {
    Enumerator(startOf: self[...]).flatMap { $0.isOfHeading ? $0 : nil }
  }
}

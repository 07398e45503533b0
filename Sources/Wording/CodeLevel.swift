// The levels of the classification of accounts (政府收支分类科目), which head the columns that a code is split into.

/// 类, 款 and 项, and the words for codes as such.
package enum CodeLevel {
  private static let codes = ["编码", "代码", "编号"]

  /// `科目编码`: the header of a column of codes.
  package static func isOfCodes(_ header: String) -> Bool { codes.contains { header.holds($0) } }

  private static let words: Set<Character> = ["类", "款", "项", "類", "項"]

  /// Whether a text is the name of one level.
  package static func isOne(_ text: String) -> Bool { areAll(text) && text.count == 1 }

  /// `类`, `类款项`: names of levels and nothing else.
  package static func areAll(_ text: String) -> Bool { text.allSatisfy(words.contains) }
}

// The row that numbers the columns of a table: 栏次 1 2 3, or 类 款 项 1 2 3. It looks like data and is none.

import PageModel

/// What such a row is known by.
package enum ColumnNumbering {
  /// What the ministry's forms print at the head of it.
  private static let marks: Set<String> = ["栏次", "欄次"]
  /// What stands in it above columns that have no number: the levels of codes, and letters as in statistical forms.
  private static let stubs: Set<String> = ["类", "款", "项", "類", "項", "甲", "乙", "丙", "丁"]
  /// The stubs that stand in no other row.
  private static let firstStub = "甲"
  private static let star: Character = "*"

  /// Whether a text is nothing but the head of the row.
  package static func isMark(_ text: String) -> Bool {
    // Asked of each cell, and nearly none ends so.
    text.unicodeScalars.last == endOfMark && marks.contains(text)
  }

  private static let endOfMark: Unicode.Scalar = "次"

  /// A header cell above that is too low for its text spills into the row: 码栏次.
  private static func endsInMark(_ text: String) -> Bool {
    text.unicodeScalars.last == endOfMark && marks.contains(where: text.hasSuffix)
  }

  /// Whether the texts of the cells of a row number the columns; `3=1+2` counts as 3.
  package static func isRow(_ cells: [String]) -> Bool {
    if cells.contains(where: isMark) { return true }
    var next = 1
    var numbers = 0
    // A mark in the place of a number says what the row is, so that a table of one amount needs only one number.
    let isMarked = cells.contains { $0 == firstStub || isStars($0) || endsInMark($0) }
    for text in cells where !stubs.contains(text) && !isStars(text) && !endsInMark(text) {
      // A number that the page's text does not name still counts its column.
      if text.unicodeScalars.allSatisfy({ $0 == Glyph.unnamed }) {
        next += 1
        continue
      }
      let isFormula = text.holds("=") || text.holds("＝")
      guard isFormula || text.allSatisfy(\.isWholeNumber),
        let number = Int(text.foldedForMatching.prefix { $0.isNumber }),
        number == next || numbers == 0 && number <= 1 || text.holds("=")
      else { return false }
      next = number + 1
      numbers += 1
    }
    return numbers >= (isMarked ? 1 : 2) && cells.count > 1
  }

  /// `**`: what stands where a column has no number.
  package static func isStars(_ text: String) -> Bool { text.allSatisfy { $0 == star } }

  /// Whether a word stands in the numbering of columns that have no number: `**`, 甲.
  package static func isStub(_ text: String) -> Bool { !text.isEmpty && (stubs.contains(text) || isStars(text)) }

  /// Whether the words of a line number columns, before there are cells. Formulas come in several words then and may be of
  /// two lines, so that only stubs and plain numbers count, one behind the other.
  package static func isLine(_ words: [String]) -> Bool {
    if words.contains(where: isMark) { return true }
    var last: Int?
    for word in words where !isStub(word) {
      guard let number = Int(word), last.map({ number == $0 + 1 }) ?? (number <= 1) else { return false }
      last = number
    }
    return words.count >= 2 && last != nil
  }
}

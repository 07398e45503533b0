// The cells of a table without upright rules are not drawn, and the middle that a group's name stands in is that of its
// cells, not of the words in them: amounts stand on the right of theirs. Where their own names stand in the middle of the
// cells, or on the right like the amounts, they tell where the cells begin.

import PageModel
import Wording

struct AlignedCells {
  private let columns: AlignedColumns
  /// By column.
  private let names: [Int: (text: String, box: Box)]
  private let settings: LayoutSettings

  init(_ columns: AlignedColumns, names: [Int: (text: String, box: Box)], settings: LayoutSettings) {
    self.columns = columns
    self.names = names
    self.settings = settings
  }

  /// The middle of the cells of some columns.
  func middle(_ span: Range<Int>) -> Double { (left(of: span.lowerBound) + right(of: span.upperBound - 1)) / 2 }

  /// The middle between the first and the last name of some columns; nil if one of them has none.
  func middleOfNames(_ span: Range<Int>) -> Double? {
    guard let first = names[span.lowerBound], let last = names[span.upperBound - 1] else { return nil }
    return (first.box.midX + last.box.midX) / 2
  }

  /// Whether some columns hold 小计 and a sum of more than that: then 小计 is of a group of its own, and no one name stands
  /// over them all.
  func mixSums(_ span: Range<Int>) -> Bool {
    let texts = span.compactMap { names[$0]?.text }
    return texts.contains(SumLabel.part) && texts.contains(where: SumLabel.isWhole)
  }

  /// Whether a span is one column of a sum, which would be the sum of nothing.
  func isSumAlone(_ span: Range<Int>) -> Bool {
    span.count == 1 && names[span.lowerBound].map { SumLabel.isPlain($0.text) } ?? false
  }

  private func left(of column: Int) -> Double {
    let words = columns.ranges[column]
    guard columns.isFlushRight[column], let name = names[column]?.box else { return words.lowerBound }
    // As far from the name's middle as the right border is.
    if name.x1 < words.upperBound - settings.flushSlack {
      return min(words.lowerBound, 2 * name.midX - words.upperBound)
    }
    guard column > 0, columns.isFlushRight[column - 1] else { return words.lowerBound }
    return columns.ranges[column - 1].upperBound
  }

  /// Words on the left of their cells reach as far as the next cell.
  private func right(of column: Int) -> Double {
    guard !columns.isFlushRight[column], column + 1 < columns.count, columns.isFlushRight[column + 1] else {
      return columns.ranges[column].upperBound
    }
    return max(columns.ranges[column].upperBound, left(of: column + 1))
  }
}

// Whether a page break cuts the label of a row: its rest stands in the first row of the next page, where it might as well be
// a label of its own.

import TableLayout
import Wording

/// What the foot of a page says of a label in its last row.
enum LabelCut {
  /// No rule closes its cell, where others are closed: it goes on.
  case shown
  /// It fills its line: it may go on.
  case possible
  case none

  /// - Parameters:
  ///   - upper: the cell of the label at the foot of a page.
  ///   - lower: that of the label at the head of the next.
  init(_ upper: Cell?, _ lower: Cell?, of grid: Grid) {
    guard let upper, let lower, upper.columns == lower.columns else {
      self = .none
      return
    }
    if grid.isCutOpen(upper) {
      self = .shown
    } else {
      self = upper.fillsLastLine(room: ParserSettings.roomInFullLine) ? .possible : .none
    }
  }
}

extension Grid {
  /// The label of a merged cell that a page break cuts: the text stands in the part above it. The lower part is blank over
  /// several rows, as no cell of one label and no blank one is, where the column merges its labels.
  /// - Parameter lower: a cell that is blank.
  func labelAboveBreak(of lower: Cell) -> Cell? {
    guard lower.rowSpan > 1, lower.row > 0 else { return nil }
    let upper = self[lower.row - 1, lower.column]
    let isMerging = cells.contains { $0.columns == lower.columns && $0.rowSpan > 1 && !$0.isEmpty }
    guard isMerging, !upper.isEmpty, upper.page < lower.page, upper.columns == lower.columns,
      !SumLabel.isRow(upper.text)
    else { return nil }
    return upper
  }
}

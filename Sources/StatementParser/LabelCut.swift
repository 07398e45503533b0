// Whether a page break cuts the label of a row: its rest stands in the first row of the next page, where it might as well be
// a label of its own.

import TableLayout

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

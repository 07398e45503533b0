// A label in its place in a form. A page break may cut the text of a label in two: 偏差大或目标未完 | 成原因分析.

import TableLayout
import Tokenizer

struct PlacedLabel {
  let label: FormLabel
  /// As printed.
  let text: String
  /// What the label stands beside.
  let rows: Range<Int>

  /// Nil for a cell that is no label and no half of one.
  init?(_ grid: Grid, _ cell: Cell) {
    if let whole = Self.lowerHalf(grid, cell), let label = FormLabel(cell.text + whole.text) {
      self.label = label
      text = cell.text + whole.text
      rows = cell.row..<whole.rows.upperBound
      return
    }
    guard let label = FormLabel(cell.text) else { return nil }
    self.label = label
    text = cell.text
    rows = cell.rows
  }

  /// The cell below a page break that may hold the rest of a label.
  private static func lowerHalf(_ grid: Grid, _ cell: Cell) -> Cell? {
    guard !cell.isEmpty, cell.column == 0, grid.beginsPage(cell.rows.upperBound) else { return nil }
    let below = grid[cell.rows.upperBound, 0]
    // 年度总体 | 目标: the lower half may be a label by itself, the upper one is none.
    let isHalf =
      below.columns == cell.columns && !below.isEmpty && (FormLabel(below.text) == nil || FormLabel(cell.text) == nil)
    return isHalf && below.columns.upperBound < grid.columnCount ? below : nil
  }
}

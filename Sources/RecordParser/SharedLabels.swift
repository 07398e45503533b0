// A column of labels that are merged over the rows they belong to: what label each row stands under. A page break cuts a
// label's cell in two, and its text, which stands in the middle, is in the upper half, in the lower one, or in both.

import TableLayout

struct SharedLabels {
  /// A label, and the rows that stand under it.
  private struct LabelSpan {
    var text: String
    var rows: Range<Int>
  }

  private let runs: [LabelSpan]

  /// - Parameters:
  ///   - rows: of the list, without its header.
  ///   - keys: of the same rows, a column of numbers that says where a label ends: its halves have one number.
  init(_ grid: Grid, column: Int, rows: Range<Int>, keys: SharedLabels? = nil) {
    let breaks = ProjectBreaks(grid, column: column, firstRow: rows.lowerBound)
    var runs: [LabelSpan] = []
    var row = rows.lowerBound
    while row < rows.upperBound {
      let cell = grid[row, column]
      let end = min(max(cell.rows.upperBound, row + 1), rows.upperBound)
      let isSame = runs.last.map { last in
        keys.map { $0.isOne(row - 1, row) } ?? Self.goesOn(last.text, into: cell, at: row, breaks, grid)
      }
      if isSame == true, cell.isEmpty || grid.beginsPage(row) {
        let last = runs.count - 1
        if runs[last].text != cell.text { runs[last].text += cell.text }
        runs[last].rows = runs[last].rows.lowerBound..<end
      } else {
        runs.append(LabelSpan(text: cell.text, rows: row..<end))
      }
      row = end
    }
    self.runs = runs
  }

  /// The whole label of a row; nil if nothing is printed.
  func text(ofRow row: Int) -> String? {
    runs.first { $0.rows.contains(row) }.flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// Whether two rows stand under one label.
  func isOne(_ first: Int, _ second: Int) -> Bool {
    runs.contains { $0.rows.contains(first) && $0.rows.contains(second) }
  }

  private static func goesOn(
    _ text: String, into cell: Cell, at row: Int, _ breaks: ProjectBreaks, _ grid: Grid
  ) -> Bool {
    guard grid.beginsPage(row) else { return cell.isEmpty && !breaks.beginsUnnamed(atRow: row) }
    switch breaks.cut(below: row - 1) {
    case .goesOn: return true
    case .ends: return false
    case .unknown: return cell.isEmpty || text.isEmpty || text == cell.text
    }
  }
}

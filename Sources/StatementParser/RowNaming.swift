// Rows that nothing names, or whose names cannot be read: nobody can say whose amounts they are.

import BudgetModel
import PageModel
import Wording

extension RowReader {
  /// The one row of a table that names none is its sum, and a blank label among others stays blank. Several rows without
  /// a name are a part of a sheet whose labels stand elsewhere: nobody can say whose amounts they are.
  mutating func naming(_ rows: inout [StatementRow]) -> [StatementRow] {
    guard !rows.isEmpty, rows.allSatisfy({ $0.item.isEmpty && $0.code == nil }) else { return rows }
    let hasLabels = columns.columns.contains { $0?.role == .label || $0?.role == .code }
    let rowCount = hasLabels ? Set(rows.map(\.gridRow)).count : rowsBesideNotes
    guard rowCount > 1 else {
      for index in rows.indices { rows[index].labels = [SumLabel.plain] }
      return rows
    }
    let figures = rows.flatMap(\.figures)
    tally.leaveOut(
      figures,
      Diagnostic(
        "parser.rows-without-labels", page: figures.first?.page,
        message: "rows without labels were left out: nothing says what they are"))
    return []
  }

  /// How many rows the grid has below its header; a note in a cell over its whole width is none.
  private var rowsBesideNotes: Int {
    (columns.header.rowCount..<columns.grid.rowCount).count { row in
      let cell = columns.grid[row, 0]
      return cell.columnSpan < columns.grid.columnCount || !NoteMark.begins(cell.text) && !cell.text.hasSuffix("。")
    }
  }

  /// Rows of a table that is not about money: 得分, 人数, bars of a chart. Its numbers are known and no amounts.
  mutating func leavingOut(_ rows: [StatementRow]) -> [StatementRow] {
    let count = rows.reduce(0) { $0 + $1.figures.count }
    tally.numbers.facts -= count
    tally.numbers.nonAmounts += count
    return []
  }

  /// A label that lacks characters is another label: nobody can say whose amounts these are.
  mutating func isNamed(_ fragment: RowFragment) -> Bool {
    let label = fragment.labels.joined(separator: "/")
    guard label.lacksCharacters else { return true }
    tally.leaveOut(
      fragment.figures,
      Diagnostic(
        "parser.unnamed-label", page: fragment.page, box: fragment.labelBox?.rounded,
        message: "the row \"\(label)\" was left out: its label lacks characters that the page's text does not name"))
    return false
  }
}

// The long texts of a form, goals and reasons: right of their label, below it, and on over a page break.

import BudgetModel
import TableLayout

extension FormReader {
  typealias Field = WritableKeyPath<PerformanceRecord, String?>

  /// Where a goal belongs. A form that has one for the year and one without a word of the year has the project's as a
  /// whole beside it: 项目总目标 | 年度总体目标.
  mutating func goalPlace(_ label: String) -> Field {
    defer { goalLabel = goalLabel ?? label }
    guard let goalLabel, goalLabel != label, record.goal != nil || openTexts.contains(where: { $0.place == \.goal })
    else { return \.goal }
    switch (goalLabel.namesYear, label.namesYear) {
    case (true, false): return \.termGoal
    case (false, true):
      record.termGoal.append(record.goal ?? "")
      record.goal = nil
      for index in openTexts.indices where openTexts[index].place == \.goal { openTexts[index].place = \.termGoal }
      self.goalLabel = label
      return \.goal
    default: return \.goal
    }
  }

  /// A text right of its label, or below it where the label is the header of a column.
  /// - Parameter rows: those that the label stands beside.
  mutating func readProse(into place: Field, _ cell: Cell, _ right: [Cell], rows: Range<Int>) -> Int {
    if let next = right.first, FormLabel(next.text) == nil || beginsProse(next, beside: cell) {
      return readRight(into: place, cell, next, rows: rows)
    }
    // A label of a column stands beside another one, or alone; one at the side of such columns has no text itself.
    let side = cell.column > 0 ? grid[cell.row, cell.column - 1] : nil
    let first = cell.rows.upperBound
    let isAgain = first < grid.rowCount && grid.beginsPage(first) && grid[first, cell.column].text == cell.text
    let isSide = !right.isEmpty && cell.column == 0 && (rows.upperBound > cell.row + 1 || isAgain)
    guard !isSide, first < grid.rowCount else { return cell.row + 1 }
    let end = max(first + 1, side?.rows.upperBound ?? 0)
    var last = cell.row + 1
    for row in first..<min(end, grid.rowCount) {
      let below = grid[row, cell.column]
      guard below.column >= cell.column || !below.isEmpty, row == below.row else { continue }
      let isLabel = side == nil && (FormLabel(below.text) != nil || IndicatorColumns(grid, row: row) != nil)
      guard !isLabel, IndicatorColumns(grid, row: row) == nil else { break }
      record[keyPath: place].append(below.text)
      last = row + 1
    }
    openTexts.append((place, cell.columns))
    return last
  }

  /// The texts right of a label, in all rows that it spans.
  private mutating func readRight(into place: Field, _ cell: Cell, _ next: Cell, rows: Range<Int>) -> Int {
    for row in rows {
      // A page break cut the label of the list below, and left its upper half as blank as this one's lower half.
      if row > cell.row, IndicatorColumns(grid, row: row) != nil { return row }
      for value in grid.cells(beginningInRow: row) where value.column >= cell.columns.upperBound {
        if FormLabel(value.text) != nil, !beginsProse(value, beside: cell) { break }
        if !value.saysNothing { record[keyPath: place].append(value.text) }
      }
    }
    openTexts.append((place, next.column..<grid.columnCount))
    return rows.upperBound
  }

  /// `偏差主要原因：` in the last cell beside a label: a page break left no more of the text there, or it says no more.
  private func beginsProse(_ value: Cell, beside label: Cell) -> Bool {
    let colons = ["：", ":"]
    return value.columns.upperBound == grid.columnCount && colons.contains(where: value.text.hasSuffix)
      && !colons.contains(where: label.text.hasSuffix)
  }

  /// At the top of a page texts go on whose label has a blank cell there.
  mutating func continuesTexts(_ row: Int, _ cells: [Cell]) -> Bool {
    guard grid.beginsPage(row), !openTexts.isEmpty, cells.first?.isEmpty == true else { return false }
    for cell in cells where !cell.isEmpty {
      guard FormLabel(cell.text) == nil else { return false }
      if let open = openTexts.first(where: { $0.columns.overlaps(cell.columns) }) {
        record[keyPath: open.place].append(cell.text)
      }
    }
    return true
  }
}

extension String {
  fileprivate var namesYear: Bool { containsAny(["年度", "当年", "本年", "全年"]) }
}

// Labels of merged cells that a page break cuts: the name stands in the middle of the whole cell, so that one page shows it
// and the other a blank cell, whose rows would be nobody's. docs/parser.md, "Rows".

import TableLayout
import Tokenizer
import Wording

struct CutLabels {
  /// The grid with the halves of such cells as one cell each.
  private(set) var grid: Grid

  /// - Parameter headerRows: the rows above the data.
  init(_ grid: Grid, below headerRows: Int) {
    self.grid = grid
    for row in (headerRows..<grid.rowCount).dropFirst() where grid.beginsPage(row) {
      for column in 0..<grid.columnCount { join(above: row, column: column) }
    }
  }

  private mutating func join(above row: Int, column: Int) {
    let (upper, lower) = (grid[row - 1, column], grid[row, column])
    guard upper != lower, upper.column == column, upper.columns == lower.columns, upper.isEmpty != lower.isEmpty,
      !grid.leavesCutsOpen || upper.isOpenBelow, isOfLabels(upper), isOfLabels(lower),
      upper.isEmpty ? goesOn(up: lower, into: upper) : goesOn(down: upper, into: lower)
    else { return }
    grid = grid.joining(upper, lower)
  }

  /// Whether a name stands too low in its cell to be in the middle of it, or a 小计 follows, which is of what stands above.
  private func goesOn(down named: Cell, into blank: Cell) -> Bool {
    if named.rowSpan == 1 { return blank.rowSpan > 1 && mergesNames(above: blank) && !SumLabel.isRow(named.text) }
    if grid.cells(inRow: blank.row).first(where: { !$0.isEmpty })?.text == SumLabel.part { return true }
    return named.drift.map { $0 > ParserSettings.centresDrift } ?? false && centresOthers(than: named)
  }

  /// Whether other names have several rows: then a blank cell over several is the part of one.
  private func mergesNames(above blank: Cell) -> Bool {
    grid.cells.contains { $0.columns == blank.columns && $0.rowSpan > 1 && !$0.isEmpty }
  }

  /// Whether a name stands too high in its cell.
  private func goesOn(up named: Cell, into blank: Cell) -> Bool {
    guard named.rowSpan > 1 else { return false }
    return named.drift.map { $0 < -ParserSettings.centresDrift } ?? false && centresOthers(than: named)
  }

  /// Where other names do not stand in the middle of their cells either, that says nothing of this one.
  private func centresOthers(than named: Cell) -> Bool {
    grid.cells.allSatisfy { cell in
      guard cell != named, cell.columns == named.columns, cell.rowSpan > 1, let drift = cell.drift,
        !(cell.row...cell.rows.upperBound).contains(where: grid.beginsPage)
      else { return true }
      return abs(drift) <= ParserSettings.centresDrift
    }
  }

  /// Whether a cell stands left of the labels of all its rows, and none of these is 合计, which is of nobody.
  private func isOfLabels(_ cell: Cell) -> Bool {
    guard cell.isEmpty || cell.isLabel || cell.text.codeDigits != nil else { return false }
    return cell.rows.allSatisfy { row in
      let labels = grid.cells(inRow: row).filter { $0.column >= cell.columns.upperBound && $0.isLabel }
      return !labels.isEmpty && !labels.contains { SumLabel.isRowOfWhole($0.text) }
    }
  }
}

extension Cell {
  fileprivate var isLabel: Bool { if case .text = CellContent(self) { true } else { false } }

  /// How far below the middle of its cell a text stands, in lines; nil for a blank cell, and where the text stands on
  /// another page than the upper half.
  fileprivate var drift: Double? {
    guard let box = textBox, let first = lines.first, area.contains(centreOf: box) else { return nil }
    return (box.midY - area.midY) / first.size
  }
}

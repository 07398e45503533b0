// Where pages begin in a grid that goes over several: a page break cuts rows, merged cells and amounts in two, and whoever
// joins the halves must know where it lies.

extension Grid {
  /// The cells whose first row this is, from left to right.
  package func cells(beginningInRow row: Int) -> [Cell] { cells(inRow: row).filter { $0.row == row } }

  /// Of a merged cell that goes on over a page break only the first page is known: its fellows tell.
  package func page(ofRow row: Int) -> Int {
    (0..<columnCount).reduce(0) { max($0, page(row: row, column: $1)) }
  }

  /// Whether a row is the first of a page that the table goes on to.
  package func beginsPage(_ row: Int) -> Bool { row > 0 && row < rowCount && page(ofRow: row) != page(ofRow: row - 1) }

  /// Whether no rule closes a cell at the foot of its page, where rules close others.
  package func isCutOpen(_ cell: Cell) -> Bool {
    cell.isOpenBelow && cells(inRow: cell.rows.upperBound - 1).contains { !$0.isOpenBelow && $0.isPrinted }
  }
}

extension Cell {
  /// Whether its last line has no room for more.
  /// - Parameter room: how much a full line leaves, in characters.
  package func fillsLastLine(room: Double) -> Bool {
    guard let last = lines.last else { return true }
    return area.width - last.box.width < last.size * room
  }
}

extension Grid {
  /// The grid with two cells as one, of which the lower stands right below the upper and is as wide.
  package func joining(_ upper: Cell, _ lower: Cell) -> Grid {
    var whole = Cell(
      row: upper.row, column: upper.column, rowSpan: upper.rowSpan + lower.rowSpan, columnSpan: upper.columnSpan,
      page: upper.page, area: upper.area, lines: upper.lines + lower.lines)
    (whole.isPrinted, whole.isOpenBelow) = (upper.isPrinted || lower.isPrinted, lower.isOpenBelow)
    return Grid(
      rowCount: rowCount, columnEdges: columnEdges, cells: cells.filter { $0 != upper && $0 != lower } + [whole])
  }

  /// The grid without some rows. Cells that reach over them lose these.
  package func removing(rows removed: Set<Int>) -> Grid {
    guard !removed.isEmpty else { return self }
    var borders = [0]
    for row in 0..<rowCount { borders.append(borders[row] + (removed.contains(row) ? 0 : 1)) }
    let cells = cells.compactMap { cell -> Cell? in
      var kept = cell
      kept.row = borders[cell.row]
      kept.rowSpan = borders[cell.rows.upperBound] - kept.row
      return kept.rowSpan > 0 ? kept : nil
    }
    return Grid(rowCount: borders[rowCount], columnEdges: columnEdges, cells: cells)
  }
}

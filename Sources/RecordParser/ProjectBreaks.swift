// Where a project of a list begins, in lists that merge its cells over the rows of its indicators. A page break cuts such
// cells, and their texts stand in the middle of what was one cell: the half at the foot of a page may be blank though it
// is the next project's, and the half at the top may hold that project's name.

import TableLayout

struct ProjectBreaks {
  /// What the rules say of the cells of two pages that meet at a page break.
  enum Cut {
    case goesOn, ends, unknown
  }

  private let grid: Grid
  /// The column of the projects' names.
  private let column: Int
  private let leavesCutsOpen: Bool
  private let isMerged: Bool
  /// Whether some name has several rows.
  private let hasMerged: Bool

  /// - Parameter firstRow: the first below the header.
  init(_ grid: Grid, column: Int, firstRow: Int) {
    self.grid = grid
    self.column = column
    leavesCutsOpen = grid.leavesCutsOpen
    // A list that leaves blank what is as in the row above has blank cells elsewhere than at the foot of a page too.
    isMerged = !(firstRow..<grid.rowCount).contains { row in
      let cell = grid[row, column]
      return row > firstRow && cell.row == row && cell.isEmpty && !grid.beginsPage(row) && !grid.reachesFoot(cell)
        && cell.rows.upperBound < grid.rowCount
    }
    hasMerged = (firstRow..<grid.rowCount).contains { grid[$0, column].rowSpan > 1 }
  }

  /// Whether a project begins in a row that is not the first of its page and leaves its name blank: a rule parts it
  /// from the project above, and its name stands on the next page; or nowhere, at the end of a list that merges names.
  func beginsUnnamed(atRow row: Int) -> Bool {
    let cell = grid[row, column]
    guard isMerged, cell.row == row, cell.isEmpty, !grid.beginsPage(row) else { return false }
    return grid.reachesFoot(cell) || hasMerged && cell.rows.upperBound == grid.rowCount
  }

  /// Whether the names in two rows can be the halves of one: a name that wraps fills its line.
  func canBeCut(below lastRow: Int, above row: Int) -> Bool {
    grid.canBeCut(below: lastRow, above: row, column: column) && grid[lastRow, column].fillsLastLine()
  }

  /// Whether a project without a name on its page has it on the next one, and not on the one before.
  func isNamedBelow(atRow row: Int) -> Bool { grid.belongsBelow(grid[row, column]) }

  /// Whether each of the names in two rows stands in the middle of what its own page has of its cell, as whole names do.
  func areCentred(_ lastRow: Int, _ row: Int) -> Bool {
    grid[lastRow, column].isCentred && grid[row, column].isCentred
  }

  /// Whether a page break stands between two rows of the list.
  func isAtPageTop(_ row: Int, below lastRow: Int) -> Bool { grid.page(ofRow: row) != grid.page(ofRow: lastRow) }

  /// What the foot of a page says of the project in its last row.
  func cut(below lastRow: Int) -> Cut {
    // Its lower half was blank, and is one cell with it.
    if grid[lastRow, column].rows.upperBound > lastRow + 1 { return .goesOn }
    guard leavesCutsOpen else { return .unknown }
    let fellows = grid.cells(inRow: lastRow)
    let isOpen = grid[lastRow, column].isOpenBelow
    // Where no cell is closed, the page has no lower border at all.
    if isOpen { return fellows.contains { !$0.isOpenBelow && $0.isPrinted } ? .goesOn : .unknown }
    return .ends
  }
}

extension Grid {
  /// Whether a cell ends with its page, and the table goes on.
  fileprivate func reachesFoot(_ cell: Cell) -> Bool {
    let next = cell.rows.upperBound
    return next < rowCount && beginsPage(next)
  }
}

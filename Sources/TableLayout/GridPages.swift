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
}

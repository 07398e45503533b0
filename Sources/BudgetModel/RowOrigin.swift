// Where in the grid the labels and codes of a row stand: what its dimensions are told by. No output writes it.

/// The places of a row's labels and codes.
package struct RowOrigin: Sendable, Hashable {
  /// A code as printed, in its column of the grid.
  package struct Code: Sendable, Hashable {
    package var digits: String
    package var column: Int

    package init(digits: String, column: Int) {
      self.digits = digits
      self.column = column
    }
  }

  /// Row of the grid and panel, as in ``StatementRow``.
  package var gridRow, panel: Int
  /// For each label of the row its column of the grid.
  package var labelColumns: [Int]
  /// The codes behind the first one, which is the row's own.
  package var otherCodes: [Code]
  /// Where the row's own code stands; nil if it has none.
  package var codeColumn: Int?

  /// The columns of all its codes.
  package var codeColumns: [Int] { (codeColumn.map { [$0] } ?? []) + otherCodes.map(\.column) }

  package init(gridRow: Int, panel: Int, labelColumns: [Int], codeColumn: Int?, otherCodes: [Code]) {
    self.gridRow = gridRow
    self.panel = panel
    self.labelColumns = labelColumns
    self.codeColumn = codeColumn
    self.otherCodes = otherCodes
  }
}

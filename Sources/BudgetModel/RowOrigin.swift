// Where in the grid the labels and codes of a row stand: what its dimensions are told by. No output writes it.

/// The places of a row's labels and codes.
public struct RowOrigin: Sendable, Hashable {
  /// A code as printed, in its column of the grid.
  public struct Code: Sendable, Hashable {
    public var digits: String
    public var column: Int

    public init(digits: String, column: Int) {
      self.digits = digits
      self.column = column
    }
  }

  /// Row of the grid and panel, as in ``StatementRow``.
  public var gridRow, panel: Int
  /// For each label of the row its column of the grid.
  public var labelColumns: [Int]
  /// The codes behind the first one, which is the row's own.
  public var otherCodes: [Code]
  /// Where the row's own code stands; nil if it has none.
  public var codeColumn: Int?

  public init(gridRow: Int, panel: Int, labelColumns: [Int], codeColumn: Int?, otherCodes: [Code]) {
    self.gridRow = gridRow
    self.panel = panel
    self.labelColumns = labelColumns
    self.codeColumn = codeColumn
    self.otherCodes = otherCodes
  }
}

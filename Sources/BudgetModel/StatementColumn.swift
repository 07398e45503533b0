// A column of a table: what stands above it, and what its amounts are.

/// A column of the grid.
public struct StatementColumn: Sendable, Hashable {
  /// The texts of its header cells as printed, outermost first.
  public var headerPath: [String]
  /// Whether amounts stand in it.
  public private(set) var holdsAmounts = false
  /// What they count; nil if the header says nothing that the vocabulary knows, or there are none.
  public private(set) var measure: Measure?
  /// What they are printed in; nil where the page does not say, or there are none.
  public private(set) var unit: MoneyUnit?

  private init(headerPath: [String]) { self.headerPath = headerPath }

  /// The columns of a table.
  /// - Parameter headerPaths: one for each column of the grid.
  package static func columns(headerPaths: [[String]], rows: [StatementRow]) -> [StatementColumn] {
    var columns = headerPaths.map(StatementColumn.init)
    for figure in rows.lazy.flatMap(\.figures) where columns.indices.contains(figure.gridColumn) {
      columns[figure.gridColumn].learn(from: figure)
    }
    return columns
  }

  /// The first amount of a column speaks for it.
  mutating func learn(from figure: Figure) {
    guard !holdsAmounts else { return }
    (holdsAmounts, measure, unit) = (true, figure.measure, figure.unit)
  }
}

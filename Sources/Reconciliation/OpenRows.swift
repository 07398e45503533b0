// A table that goes on over pages may lose its last column on the way: because it is blank there, or because it was cut
// off. Nobody can tell, so a sum over such rows proves its amounts where it holds and says nothing where it fails.

import BudgetModel

struct OpenRows {
  /// By statement: its rows that stand where not all columns of the table are printed.
  private var rows: [Int: Set<Int>] = [:]

  init(_ statements: [Statement]) {
    for (index, statement) in statements.enumerated() where statement.kind.isMoneyTable {
      let open = Self.gridRows(of: statement.grid)
      guard !open.isEmpty else { continue }
      rows[index] = Set(statement.rows.indices.filter { open.contains(statement.rows[$0].gridRow) })
    }
  }

  func contains(_ place: FigurePlace) -> Bool { rows[place.table]?.contains(place.row) ?? false }

  func touch(_ equation: Equation) -> Bool {
    equation.isOpen || !rows.isEmpty && (equation.found + equation.expected).contains(where: contains)
  }

  private static func gridRows(of grid: PrintedGrid) -> Set<Int> {
    var printed = [Int](repeating: 0, count: grid.rowCount)
    for cell in grid.cells {
      for row in cell.row..<cell.row + cell.rowSpan { printed[row] += cell.columnSpan }
    }
    return Set(printed.indices.filter { printed[$0] < grid.columnCount })
  }
}

// The amounts of a document column by column, in the order of the page, so that what stands above and below can be asked.

import BudgetModel

struct FigureColumns {
  struct Column {
    struct ID: Hashable, Comparable {
      var table, panel, gridColumn: Int

      static func < (left: ID, right: ID) -> Bool {
        (left.table, left.panel, left.gridColumn) < (right.table, right.panel, right.gridColumn)
      }
    }

    var id: ID
    /// For each row of the panel; nil for a blank cell.
    fileprivate var cells: [(place: FigurePlace, amount: Amount)?] = []

    func place(_ row: Int) -> FigurePlace? { cells.indices.contains(row) ? cells[row]?.place : nil }

    /// As printed.
    func amount(_ row: Int) -> Amount? { cells.indices.contains(row) ? cells[row]?.amount : nil }
  }

  private var columns: [Column.ID: Column] = [:]
  private var positions: [FigurePlace: (column: Column.ID, row: Int)] = [:]

  init(_ document: BudgetDocument) {
    for (table, statement) in document.statements.enumerated() where statement.kind.isMoneyTable {
      var counts: [Int: Int] = [:]
      for (index, row) in statement.rows.enumerated() {
        let number = counts[row.panel, default: 0]
        counts[row.panel] = number + 1
        for (figure, content) in row.figures.enumerated() {
          let id = Column.ID(table: table, panel: row.panel, gridColumn: content.gridColumn)
          let place = FigurePlace(table: table, row: index, figure: figure)
          var column = columns.removeValue(forKey: id) ?? Column(id: id)
          while column.cells.count < number { column.cells.append(nil) }
          column.cells.append((place, content.amount))
          columns[id] = column
          positions[place] = (id, number)
        }
      }
    }
  }

  /// The column in which an amount stands, and its row there.
  func column(of place: FigurePlace) -> (column: Column, row: Int)? {
    guard let position = positions[place], let column = columns[position.column] else { return nil }
    return (column, position.row)
  }
}

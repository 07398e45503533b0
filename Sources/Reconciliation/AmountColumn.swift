// The columns of a table as sums need them.

import BudgetModel
import Wording

/// A column of amounts. Where a table prints several panels of the same columns side by side, 人员经费 beside 公用经费, the
/// columns that mean the same are one.
struct AmountColumn {
  /// Header texts, folded, outermost first.
  var path: [String]
  var measure: Measure?
  var unit: MoneyUnit?
  /// Of the grid, ascending.
  var gridColumns: [Int]

  var leaf: String { path.last ?? "" }

  /// Whether its header says what is paid for: 办公费, and 小计 below 商品和服务支出.
  var namesSpending: Bool { path.last { !SumLabel.isPlain($0) }.map(SpendingClass.isNamed) ?? false }

  /// The columns of a table, from left to right.
  static func all(of statement: Statement, rows: [StatementRow]) -> [AmountColumn] {
    let columns = statement.columns.enumerated().filter { $1.holdsAmounts }.map { index, column in
      AmountColumn(
        path: column.headerPath.map(\.foldedForMatching), measure: column.measure, unit: column.unit,
        gridColumns: [index])
    }
    return merged(columns, rows: rows)
  }

  /// Joins the columns of panels side by side that are headed alike.
  private static func merged(_ columns: [AmountColumn], rows: [StatementRow]) -> [AmountColumn] {
    guard Set(rows.map(\.panel)).count > 1 else { return columns }
    var merged: [AmountColumn] = []
    for column in columns {
      let together = merged.firstIndex { other in
        other.leaf == column.leaf && other.measure == column.measure
          && !rows.contains { row in
            row.figures.contains { $0.gridColumn == column.gridColumns[0] }
              && row.figures.contains { other.gridColumns.contains($0.gridColumn) }
          }
      }
      if let together {
        merged[together].gridColumns += column.gridColumns
      } else {
        merged.append(column)
      }
    }
    return merged
  }
}

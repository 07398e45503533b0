// Tables that say in a column of their own which money each row is of: 资金性质, 资金来源.

import BudgetModel
import Wording

struct FundColumns {
  private let texts: [Int: [String]]

  init(_ statement: Statement) {
    let columns = Set(
      statement.columns.indices.filter { index in
        FundWord.isOfKinds(statement.columns[index].headerPath.last?.foldedForMatching ?? "")
      })
    guard !columns.isEmpty else {
      texts = [:]
      return
    }
    var texts: [Int: [String]] = [:]
    for cell in statement.grid.cells where columns.contains(cell.column) && cell.row >= statement.grid.headerRows {
      for row in cell.row..<cell.row + cell.rowSpan { texts[row, default: []].append(cell.text) }
    }
    self.texts = texts
  }

  /// The fund that a row of the grid says.
  func fund(inRow row: Int) -> Fund? { texts[row]?.lazy.compactMap(FundNames.fund(named:)).first }
}

// The units that a table lists: 序号 | 单位名称, and no amounts.

import BudgetModel

package enum UnitTable {
  /// - Returns: empty for a table of anything else.
  package static func units(of statement: Statement) -> [OfficeProfile.Unit] {
    guard statement.rows.allSatisfy({ $0.figures.isEmpty }), let header = header(statement.grid) else { return [] }
    let rows = Dictionary(grouping: statement.grid.cells.filter { $0.row > header.row }) { $0.row }
    return rows.keys.sorted().compactMap { row in
      let cells = rows[row] ?? []
      guard let name = cells.first(where: { $0.column == header.name }), isName(name.text) else { return nil }
      let number = cells.first { $0.column == header.number }.flatMap { Int($0.text) }
      return OfficeProfile.Unit(number: number, name: name.text, page: name.page, box: name.box)
    }
  }

  private static func header(_ grid: PrintedGrid) -> (row: Int, number: Int, name: Int)? {
    guard let name = grid.cells.first(where: { $0.text == "单位名称" || $0.text == "预算单位名称" }),
      let number = grid.cells.first(where: { $0.row == name.row && $0.text == "序号" })
    else { return nil }
    return (name.row, number.column, name.column)
  }

  /// Forms have rows of full stops that nobody filled in.
  private static func isName(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic } }
}

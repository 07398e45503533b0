import BudgetModel
import Wording

/// A list of what an item of the “三公” table is spent on.
struct DetailTotals: Rule {
  let id = "detail_totals"
  let formula = "the rows of 会议费明细表 come to 会议费 of the “三公” table, those of 培训费明细表 to 培训费"
  let source = "the title of the list: it is the detail of that item"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables(of: .other).flatMap { table -> [[Reading]] in
      let statement = amounts.statements[table.index]
      let title = (statement.title ?? "").foldedForMatching
      guard title.holds(TableNumberWord.list), let role = ThreePublicRole(title),
        [.meeting, .training].contains(role), let parts = Self.parts(of: statement, at: table.index)
      else { return [] }
      // Nothing says that the list is complete: one that comes to less contradicts nothing.
      return Self.items(role, in: amounts).map { item in
        [Reading(equations: [Equation(found: [item], expected: parts)], isStrict: false)]
      }
    }
  }

  /// The amounts of a list with one column of them and no sum of its own.
  private static func parts(of statement: Statement, at index: Int) -> [FigurePlace]? {
    let columns = Set(statement.rows.flatMap { $0.figures.map(\.gridColumn) })
    guard columns.count == 1, !statement.rows.contains(where: { $0.labels.contains(where: SumLabel.isRow) }) else {
      return nil
    }
    return statement.rows.indices.flatMap { row in
      statement.rows[row].figures.indices.map { FigurePlace(table: index, row: row, figure: $0) }
    }
  }

  /// What the “三公” tables say of an item for the whole office in this year.
  private static func items(_ role: ThreePublicRole, in amounts: AmountTables) -> [FigurePlace] {
    let measure: Measure = amounts.report == .final ? .final : .budget
    return amounts.tables(of: .threePublic).flatMap { table -> [FigurePlace] in
      let rows = amounts.statements[table.index].rows
      return rows.indices.flatMap { row -> [FigurePlace] in
        guard rows[row].dimensions.spendingUnit == nil,
          rows[row].labels.last.flatMap({ ThreePublicRole($0.foldedForMatching) }) == role
        else { return [] }
        return rows[row].figures.indices.filter { rows[row].figures[$0].measure == measure }
          .map { FigurePlace(table: table.index, row: row, figure: $0) }
      }
    }
  }
}

import BudgetModel

/// Income beside expenditure.
struct SummarySides: Rule {
  let id = "summary_sides"
  let formula = "收入总计 = 支出总计, in every panel of expenditure"
  let source = "收支总表 balances: what came in was spent or carried forward"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter(\.isSummary).compactMap { table in
      let totals = table.blocks.compactMap { block -> (Section, FigurePlace)? in
        guard let row = block.last(where: { table.isTotal($0) }), let section = table.rows[row].section,
          let column = table.mainColumn(of: block), let place = table.place(row: row, column: column)
        else { return nil }
        return (section, place)
      }
      guard let income = totals.first(where: { $0.0 == .income }) else { return nil }
      let equations = totals.filter { $0.0 != .income }.map { side in
        Equation(found: [income.1], expected: [side.1])
      }
      return [Reading(equations: equations)]
    }
  }
}

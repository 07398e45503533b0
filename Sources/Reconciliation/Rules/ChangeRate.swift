import BudgetModel

/// How much more or less than the year before.
struct ChangeRate: Rule {
  let id = "change_rate"
  let formula = "增减率 = 增减额 / 上年"
  let source = "the table itself: a column named 增减% beside those of two years"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter { !$0.hasItemsInHeader }.flatMap { table in
      table.blocks.compactMap { block -> [Reading]? in
        let columns = table.columns(in: block)
        func only(_ measures: Measure...) -> Int? {
          let found = columns.filter { table.columns[$0].measure.map(measures.contains) ?? false }
          return found.count == 1 ? found[0] : nil
        }
        guard let rate = only(.changeRate), let prior = only(.priorYear) else { return nil }
        let change = only(.change), current = only(.budget, .final, .amount, .total)
        // Some print 12.5, with or without the sign, and some 0.125.
        return [Int64(100), 1].map { whole in
          Reading(
            equations: block.compactMap { row -> Equation? in
              func place(_ column: Int?) -> FigurePlace? { column.flatMap { table.place(row: row, column: $0) } }
              guard let found = place(rate), let prior = place(prior) else { return nil }
              // The change is blank where it is nothing, and this year's amount where nothing is left.
              if let change = place(change) {
                return Equation(found: [found], expected: [change, prior], rate: Rate(whole: whole))
              }
              return place(current).map {
                Equation(found: [found], expected: [$0, prior], rate: Rate(whole: whole, isGrowth: true))
              }
            })
        }
      }
    }
  }
}

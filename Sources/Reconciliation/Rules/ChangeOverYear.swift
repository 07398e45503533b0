import BudgetModel

/// This year beside the year before.
struct ChangeOverYear: Rule {
  let id = "change_over_year"
  let formula = "this year's amount = 上年 + 增减额"
  let source = "the header of the table: a column named 增减 is the difference of the two before it"

  func hypotheses(_ ledger: Ledger) -> [[Hypothesis]] {
    ledger.tables.filter { !$0.hasItemsInHeader }.flatMap { table in
      table.blocks.compactMap { block -> [Hypothesis]? in
        let columns = table.columns(in: block)
        func only(_ measures: Measure...) -> Int? {
          let found = columns.filter { column in
            table.columns[column].measure.map(measures.contains) ?? false && table.columns[column].unit != .percent
          }
          return found.count == 1 ? found[0] : nil
        }
        guard let current = only(.budget, .final, .amount, .total), let prior = only(.priorYear),
          let change = only(.change)
        else { return nil }
        let identities = block.compactMap { row -> Identity? in
          guard let current = table.place(row: row, column: current) else { return nil }
          return Identity(
            found: [current], expected: [prior, change].compactMap { table.place(row: row, column: $0) })
        }
        return [Hypothesis(identities: identities)]
      }
    }
  }
}

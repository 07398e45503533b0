import BudgetModel

/// This year beside the year before.
struct ChangeOverYear: Rule {
  let id = "change_over_year"
  let formula = "this year's amount = 上年 + 增减额"
  let source = "the table itself: a column, or a row, named 增减 is the difference of the two before it"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    besideEachOther(amounts) + belowEachOther(amounts)
  }

  /// The years are columns.
  private func besideEachOther(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter { !$0.hasItemsInHeader }.flatMap { table in
      table.blocks.compactMap { block -> [Reading]? in
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
        let equations = block.compactMap { row -> Equation? in
          guard let current = table.place(row: row, column: current) else { return nil }
          return Equation(
            found: [current], expected: [prior, change].compactMap { table.place(row: row, column: $0) })
        }
        return [Reading(equations: equations)]
      }
    }
  }

  /// The years are rows under each unit, the change below both, and the header names the items.
  private func belowEachOther(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter(\.hasItemsInHeader).compactMap { table in
      let measures = table.rows.indices.map(table.commonMeasure(ofRow:))
      var equations: [Equation] = []
      for first in measures.indices.dropLast(2) {
        let three = first..<first + 3
        func only(_ wanted: Measure...) -> Int? { three.first { measures[$0].map(wanted.contains) ?? false } }
        guard let prior = only(.priorYear), let current = only(.budget, .final), let change = only(.change),
          change > max(prior, current)
        else { continue }
        equations += table.columns.indices.compactMap { column in
          guard let found = table.place(row: current, column: column) else { return nil }
          return Equation(
            found: [found], expected: [prior, change].compactMap { table.place(row: $0, column: column) })
        }
      }
      return equations.isEmpty ? nil : [Reading(equations: equations)]
    }
  }
}

import BudgetModel

/// The sums of a summary, panel by panel.
struct SummaryTotals: Rule {
  let id = "summary_totals"
  let formula = "本年收入合计 = the sum of the lines above it; 收入总计 = 本年收入合计 + the lines between them; likewise for 支出"
  let source = "the layout of 收支总表: every total sums up what stands above it in its panel"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter(\.isSummary).flatMap { table in
      table.blocks.flatMap { block -> [[Reading]] in
        let readings = SummaryGrouping.readings(of: block, in: table)
        return [
          readings.map { Reading(equations: $0.totals(table)) },
          readings.map { Reading(equations: $0.nested(table) { !$0.isPart }) },
          // 其中 names some of the parts, or all.
          readings.map { Reading(equations: $0.nested(table) { $0.isPart }, isStrict: false) },
        ]
      }
    }
  }
}

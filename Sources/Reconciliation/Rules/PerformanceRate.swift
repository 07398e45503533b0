import BudgetModel

/// What was spent of what was planned.
struct PerformanceRate: Rule {
  let id = "performance_rate"
  let formula = "执行率 = 全年执行数 / 全年预算数"
  let source = "the header of 绩效自评表: 执行率（B/A）"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.records.map { record in
      let lines = Set(record.figures.compactMap(\.line)).sorted()
      // Some print 98.5, with or without the sign, and some 0.985.
      return [Int64(100), 1].map { whole in
        Reading(
          equations: lines.compactMap { line -> Equation? in
            guard let rate = record.place(.rate, line: line), let executed = record.place(.executed, line: line),
              let budget = record.place(.budget, line: line)
            else { return nil }
            return Equation(found: [rate], expected: [executed, budget], rate: Rate(whole: whole))
          })
      }
    }
  }
}

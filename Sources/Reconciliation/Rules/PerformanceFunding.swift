import BudgetModel

/// The money part of a performance table.
struct PerformanceFunding: Rule {
  let id = "performance_funding"
  let formula = "年度资金总额 = 财政拨款 + 其他资金, in every column"
  let source = "the money part of 绩效自评表 and 绩效目标表"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.records.map { record in
      let roles: [NamedFigure.Role] = [.amount, .initialBudget, .budget, .executed]
      // Forms differ in what they list below the sum; sums that do not hold say nothing.
      return [
        Reading(
          equations: roles.compactMap { role -> Equation? in
            let places = record.places(role)
            guard let first = places.first, places.count > 2 else { return nil }
            return Equation(found: [first], expected: Array(places.dropFirst()))
          }, isStrict: false)
      ]
    }
  }
}

import BudgetModel

/// The points of a performance table.
struct PerformanceScore: Rule {
  let id = "performance_score"
  let formula = "总分 = the sum of the points of all indicators and of the money part; likewise what could be had"
  let source = "the last row of 绩效自评表"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tester = Tester(amounts)
    return amounts.records.map { record in
      // The points for the money are part of the sum where they are given. Which way a form goes is told by the points
      // that could be had, which are printed with the form; those that were given are filled in.
      [true, false].map { withMoney in
        let weights = sum(of: .indicatorWeight, and: withMoney ? .weight : nil, is: .totalWeight, in: record)
        let scores = sum(of: .indicatorScore, and: withMoney ? .score : nil, is: .totalScore, in: record)
        let isCertain = tester.allHold([weights].compactMap { $0 })
        return Reading(
          equations: [weights, scores].compactMap { $0 }, isStrict: isCertain, isCertain: isCertain)
      }
    }
  }

  private func sum(
    of part: NamedFigure.Role, and other: NamedFigure.Role?, is total: NamedFigure.Role, in record: AmountRecord
  ) -> Equation? {
    guard let total = record.places(total).first else { return nil }
    return Equation(found: [total], expected: record.places(part) + (other.map(record.places) ?? []))
  }
}

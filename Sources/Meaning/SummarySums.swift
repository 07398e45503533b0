// 收入合计 of a summary is the income of the year, unless a line of its own says 本年收入: then it is that with what was
// carried over, which other documents call 收入总计.

import BudgetModel
import Wording

enum SummarySums {
  private static let sums: Set<String> = ["income.total", "expenditure.total"]
  private static let whole = "grand_total"

  static func name(_ rows: inout [StatementRow]) {
    for panel in Dictionary(grouping: rows.indices, by: { rows[$0].panel }).values {
      let concepts = panel.compactMap { rows[$0].dimensions.concept }
      guard !concepts.contains(whole) else { continue }
      for sum in sums {
        let lines = panel.filter { rows[$0].dimensions.concept == sum }
        let others = lines.filter { !rows[$0].saysThisYear }
        guard others.count < lines.count else { continue }
        for index in others { rows[index].dimensions.concept = whole }
      }
    }
  }
}

extension StatementRow {
  fileprivate var saysThisYear: Bool {
    FiscalYear.isThisYear((labels.last ?? "").foldedForMatching)
  }
}

// What stage of the budget an amount is of, in the words that headers of tables and of forms share.

/// 年初预算, and what became of it in the course of the year.
package enum BudgetWord {
  package static let plain = "预算"
  package static let final = "决算"
  /// Behind either in a title: 2026年预算公开.
  package static let published = "公开"

  /// Headers of columns that say what their document is, folded for matching and without a year.
  package static let budgetHeaders: Set<String> = ["预算数", plain, "当年预算数", "本年预算数"]
  package static let finalHeaders: Set<String> = ["决算数", final, "本年决算数", "支出决算数"]

  package static let initial = ["年初预算"]
  package static let adjusted = ["调整预算", "全年预算", "调整后预算"]

  /// - Parameter header: folded for matching.
  package static func isAdjusted(_ header: String) -> Bool { adjusted.contains { header.holds($0) } }
}

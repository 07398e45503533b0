// What stage of the budget an amount is of, in the words that headers of tables and of forms share.

/// 年初预算, and what became of it in the course of the year.
package enum BudgetWord {
  package static let plain = "预算"
  package static let initial = ["年初预算"]
  package static let adjusted = ["调整预算", "全年预算", "调整后预算"]

  /// - Parameter header: folded for matching.
  package static func isAdjusted(_ header: String) -> Bool { adjusted.contains { header.holds($0) } }
}

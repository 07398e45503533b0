// What the headers of its tables say a document is, where neither cover nor title does: 2026年预算数, 决算数.

import BudgetModel
import TableLayout
import Wording

struct HeaderIdentity {
  private var years: Set<Int> = []
  private var reports: Set<ReportKind> = []
  /// Whether a budget is named without a year: a year beside it may be another one's.
  private var hasPlainBudget = false

  /// Budgets compare themselves with earlier years, final accounts with their budget: the latest year is theirs, and one
  /// 决算数 without a year is enough.
  var fiscalYear: Int? { report == .budget && hasPlainBudget ? nil : years.max() }
  var report: ReportKind? { reports.contains(.final) ? .final : reports.first }

  mutating func read(_ grid: Grid) {
    for cell in grid.cells where cell.row < ParserSettings.mostHeaderRows && !cell.isEmpty {
      let text = cell.text.foldedForMatching
      let named = FiscalYear.leading(text)
      let rest = named.map { String($0.rest) } ?? text
      if BudgetWord.budgetHeaders.contains(rest) {
        reports.insert(.budget)
        if named == nil { hasPlainBudget = true }
      } else if BudgetWord.finalHeaders.contains(rest) {
        if named == nil { reports.insert(.final) }
      } else {
        continue
      }
      if let named { years.insert(named.year) }
    }
  }
}

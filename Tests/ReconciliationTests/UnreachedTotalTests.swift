// Rows that come to another sum than their total, where nothing tells their levels.

import BudgetModel
import Reconciliation
import Testing

@Suite("Totals that no sum of rows reaches")
struct UnreachedTotalTests {
  private func document(total: String, basic: String) -> BudgetDocument {
    reconciled(
      .drawn(
        .expenditure,
        """
        code | item | total:合计 | basic:基本支出 | project:项目支出
        2013101 | 甲一 | 1.00 | 1.00 |
        2013102 | 甲二 | 3.00 | 2.00 | 1.00
        2013101 | 甲一 | 1.50 | 1.50 |
        2013102 | 甲二 | 0.50 | 0.50 |
        | 合计 | \(total) | \(basic) | 1.00
        """))
  }

  @Test("That is said, with both sums, and what stands beside an amount proves it all the same")
  func said() throws {
    let document = document(total: "9.00", basic: "8.00")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.map(\.id) == ["reconcile.unreached-total"])
    #expect(
      diagnostic.message
        == "the rows of this table come to 6.00 and its total says 9.00: rows may be missing")
    #expect(diagnostic.box != nil)
    #expect(document.statusText == "vv vvv vv vv vvv")
    // A second look asks once more.
    #expect(Reconciler().reconcile(document).diagnostics == document.diagnostics)
  }

  @Test("Not of totals that are reached")
  func reached() {
    #expect(document(total: "6.00", basic: "5.00").diagnostics.isEmpty)
  }

  @Test("Not of a total over one or two rows, which need not be all")
  func few() {
    let document = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | total:合计 | basic:基本支出 | project:项目支出
        2013101 | 甲一 | 1.00 | 1.00 |
        2013101 | 甲一 | 3.00 | 2.00 | 1.00
        | 合计 | 9.00 | 8.00 | 1.00
        """))
    #expect(document.diagnostics.isEmpty)
  }
}

// A reading for which only the amounts speak would always find one that hides a contradiction: it counts only where what is
// printed gives no good reading.

import BudgetModel
import Reconciliation
import Testing

@Suite("Readings by amounts alone")
struct FallbackTests {
  @Test("A misread part contradicts its sum, though the amounts alone could be read without it")
  func printedFirst() {
    let document = reconciled(
      .drawn(
        .projectExpenditure,
        """
        indent | item | total:合计
        40 | 合计 | 30381.54
        10 | 某局 | 4119.53
        20 | 项目甲 | 1012.31
        20 | 项目乙 | 3107.22
        10 | 某中心 | 5230.11
        20 | 项目丙 | 5230.11
        10 | 某站 | 6012.53
        20 | 项目丁 | 2001.47
        20 | 项目戊 | 4011.06
        10 | 某所 | 15019.37
        20 | 项目己 | 0.00
        """))
    #expect(document.verdicts(of: "account_levels").contains("conflict: 某所 15019.37 = 项目己 0.00"))
    #expect(document.statusText == "v v v v v v v v v c c")
  }
}

// Down a column: codes and units. What tables without codes print instead is in RowGroupingTests.swift.

import BudgetModel
import Reconciliation
import Testing

@Suite("Sums down a column")
struct AccountLevelsTests {
  private func document(_ drawing: String, kind: TableKind = .expenditure) -> BudgetDocument {
    reconciled(.drawn(kind, drawing))
  }

  @Test("类, 款, 项 and 合计")
  func levels() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 6.00
      201 | 甲 | 4.00
      20131 | 甲一 | 4.00
      2013101 | 甲一一 | 1.00
      2013102 | 甲一二 | 3.00
      208 | 乙 | 2.00
      20805 | 乙一 | 2.00
      """)
    #expect(
      document.verdicts(of: "account_levels") == [
        "exact: 合计 6.00 = 201 4.00 + 208 2.00", "exact: 201 4.00 = 20131 4.00",
        "exact: 20131 4.00 = 2013101 1.00 + 2013102 3.00", "exact: 208 2.00 = 20805 2.00",
      ])
    #expect(document.statusText == "v v v v v v v")
  }

  @Test("A wrong amount contradicts its sums, and nothing else")
  func conflict() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 6.00
      201 | 甲 | 4.00
      20131 | 甲一 | 1.00
      20132 | 甲二 | 2.00
      208 | 乙 | 2.00
      20805 | 乙一 | 2.00
      """)
    #expect(document.statusText == "v c c c v v")
    #expect(document.checks.first { !$0.holds }?.guess == .oneDigit)
  }

  @Test("What a function is spent on is part of it: accounts of another classification below it")
  func nestedClassifications() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 9.00
      2070101 | 行政运行 | 6.00
      30101 | 基本工资 | 4.00
      30201 | 办公费 | 2.00
      2080505 | 养老保险 | 3.00
      30108 | 养老保险缴费 | 3.00
      """)
    #expect(
      document.verdicts(of: "account_levels") == [
        "exact: 合计 9.00 = 2070101 6.00 + 2080505 3.00", "exact: 2070101 6.00 = 30101 4.00 + 30201 2.00",
        "exact: 2080505 3.00 = 30108 3.00",
      ])
    #expect(document.statusText == "v v v v v v")
  }

  @Test("Accounts of two classifications one after the other are not parts of each other")
  func classificationsInTurn() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 9.00
      201 | 甲 | 4.00
      20131 | 甲一 | 4.00
      301 | 乙 | 5.00
      30101 | 乙一 | 5.00
      """)
    #expect(document.statusText == "v v v v v")
  }

  @Test("Accounts of several units: the unit is the sum of the accounts below it")
  func units() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 9.00
      011001 | 本级 | 4.00
      201 | 甲 | 4.00
      20131 | 甲一 | 4.00
      011002 | 中心 | 5.00
      201 | 甲 | 5.00
      20131 | 甲一 | 5.00
      """)
    #expect(document.statusText == "v v v v v v v")
    #expect(document.verdicts(of: "account_levels").contains("exact: 合计 9.00 = 011001 4.00 + 011002 5.00"))
  }

  @Test("Accounts that are printed for several units contradict a total that is not theirs")
  func repeatedAccounts() {
    let document = document(
      """
      code | item | total:合计
      | 合计 | 7.00
      201 | 甲 | 3.00
      20131 | 甲一 | 3.00
      201 | 甲 | 2.00
      20131 | 甲一 | 2.00
      """)
    #expect(document.statusText == "c c v c v")
  }

  @Test("A part without its sum, and a sum without any of its parts, contradict")
  func oneSided() {
    let document = document(
      """
      code | item | total:合计 | basic:基本支出 | project:项目支出
      201 | 甲 | 3.00 | 3.00 |
      20131 | 甲一 | 3.00 | | 3.00
      """)
    #expect(
      document.verdicts(of: "account_levels") == [
        "exact: 201 3.00 = 20131 3.00", "conflict: 201 3.00 = ", "conflict:  = 20131 3.00",
      ])
  }

  @Test("人员经费合计 and 公用经费合计")
  func partialTotals() {
    let document = document(
      """
      code | item | final:决算数
      301 | 工资福利支出 | 5.00
      30101 | 基本工资 | 5.00
      302 | 商品和服务支出 | 2.00
      30201 | 办公费 | 2.00
      303 | 对个人和家庭的补助 | 1.00
      30302 | 退休费 | 1.00
      | 人员经费合计 | 6.00
      | 公用经费合计 | 2.00
      """, kind: .generalBudgetBasicExpenditure)
    #expect(document.statusText == "v v v v v v v v")
  }

  @Test("A row that is printed twice, or read twice, is not proven; nor is one without a name")
  func placeless() {
    let document = document(
      """
      item | total:合计 | basic:基本支出
      合计 | 6.00 | 6.00
      甲 | 2.00 | 2.00
      甲 | 2.00 | 2.00
      | 2.00 | 2.00
      """, kind: .projectExpenditure)
    #expect(document.statusText == "vv vv uu uu")
  }
}

// Across a row: which columns are parts of which sum, by the header.

import BudgetModel
import Reconciliation
import Testing

@Suite("Sums across a row")
struct RowTotalTests {
  private func verdicts(_ drawing: String) -> [String] {
    reconciled(.drawn(.expenditure, drawing)).verdicts(of: "row_total")
  }

  @Test("A total and its parts; a blank counts as nothing")
  func plain() {
    let found = verdicts(
      """
      code | item | total:合计 | basic:基本支出 | project:项目支出
      201 | 甲 | 3.00 | 1.00 | 2.00
      202 | 乙 | 5.00 | 5.00 |
      203 | 丙 | 4.00 | 1.00 | 2.00
      """)
    #expect(
      found == [
        "exact: 201 3.00 = 201 1.00 + 201 2.00", "exact: 202 5.00 = 202 5.00",
        "conflict: 203 4.00 = 203 1.00 + 203 2.00",
      ])
  }

  @Test("A column named after a class of spending is proved although no measure fits; one that nobody knows is not")
  func columnsWithoutMeasure() {
    let found = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | basic:基本支出/小计 | :基本支出/工资福利支出 | :基本支出/对个人和家庭的补助 | :基本支出/甲乙丙
        201 | 甲 | 6.00 | 1.00 | 2.00 | 3.00
        """))
    #expect(found.statements[0].rows[0].figures.map(\.status) == [.verified, .verified, .verified, .unverified])
  }

  @Test("Basic expenditure and projects under 其中 are all of a total; of other columns there some may lack")
  func includedGroup() {
    let whole = verdicts(
      """
      code | item | total:小计 | basic:其中：/基本支出 | project:其中：/项目支出
      201 | 甲 | 3.00 | 1.00 | 2.00
      202 | 乙 | 5.00 | 5.00 | 0.00
      203 | 丙 | 6.00 | 1.00 | 5.00
      204 | 丁 | 6.00 | 1.00 | 5.00
      205 | 戊 | 4.00 | 1.00 | 2.00
      """)
    #expect(whole.count { $0.hasPrefix("exact") } == 4)
    #expect(whole.contains("conflict: 205 4.00 = 205 1.00 + 205 2.00"))
    let some = verdicts(
      """
      code | item | total:小计 | personnel:其中：/人员经费 | operating:其中：/公用经费
      201 | 甲 | 3.00 | 1.00 | 2.00
      202 | 乙 | 5.00 | 5.00 | 0.00
      203 | 丙 | 6.00 | 1.00 | 5.00
      204 | 丁 | 6.00 | 1.00 | 5.00
      205 | 戊 | 4.00 | 1.00 | 2.00
      """)
    #expect(!some.contains { $0.hasPrefix("conflict") })
  }

  @Test("Groups of columns have sums of their own")
  func groups() {
    let found = verdicts(
      """
      code | item | total:合计 | basic:基本支出/小计 | personnel:基本支出/人员经费 | operating:基本支出/公用经费 | project:项目支出
      201 | 甲 | 6.00 | 4.00 | 1.00 | 3.00 | 2.00
      """)
    #expect(found == ["exact: 201 6.00 = 201 4.00 + 201 2.00", "exact: 201 4.00 = 201 1.00 + 201 3.00"])
  }

  @Test("A group without a sum is its columns")
  func openGroup() {
    let found = verdicts(
      """
      code | item | total:合计 | general_budget:财政拨款/一般公共预算 | government_fund:财政拨款/政府性基金 | other:其他收入
      201 | 甲 | 6.00 | 1.00 | 2.00 | 3.00
      """)
    #expect(found == ["exact: 201 6.00 = 201 1.00 + 201 2.00 + 201 3.00"])
  }

  @Test("其中 is part of the column beside it, or one of the parts: the sums tell")
  func included() {
    let inside = verdicts(
      """
      code | item | total:合计 | undertaking:事业收入 | :其中：教育收费 | other:其他收入
      201 | 甲 | 6.00 | 5.00 | 4.00 | 1.00
      202 | 乙 | 3.00 | 1.00 | 1.00 | 2.00
      """)
    #expect(inside == ["exact: 201 6.00 = 201 5.00 + 201 1.00", "exact: 202 3.00 = 202 1.00 + 202 2.00"])
    let beside = verdicts(
      """
      code | item | total:小计 | basic:其中：基本支出 | project:项目支出
      201 | 甲 | 6.00 | 5.00 | 1.00
      """)
    #expect(beside == ["exact: 201 6.00 = 201 5.00 + 201 1.00"])
  }

  @Test("What repeats the row for 政府采购 is no part of its sum")
  func memo() {
    let found = verdicts(
      """
      code | item | total:支出总计 | basic:基本支出 | project:项目支出 | total:政府采购/小计 | :政府采购/其中：预留给中小企业
      201 | 甲 | 3.00 | 1.00 | 2.00 | 0.50 | 0.20
      """)
    #expect(found == ["exact: 201 3.00 = 201 1.00 + 201 2.00"])
    let own = verdicts("code | item | total:政府采购/合计 | :政府采购/货物 | :政府采购/服务\n201 | 甲 | 3.00 | 1.00 | 2.00")
    #expect(own == ["exact: 201 3.00 = 201 1.00 + 201 2.00"])
  }

  @Test("The year before and rates are no parts")
  func outside() {
    let found = verdicts(
      """
      code | item | prior_year:上年预算数 | total:合计 | basic:基本支出 | change_rate:增减%
      201 | 甲 | 9.00 | 5.00 | 5.00 | 12.00
      """)
    #expect(found == ["exact: 201 5.00 = 201 5.00"])
  }

  @Test("累计 and 预计 are no words for the sum of a row")
  func otherWords() {
    let document = reconciled(.drawn(.projectExpenditure, "item | :累计 | budget:预算数\n甲 | 5.00 | 5.00"))
    #expect(document.verdicts(of: "row_total").isEmpty)
  }

  @Test("A sum without any part is no check")
  func noParts() {
    let document = reconciled(
      .drawn(.expenditure, "code | item | total:合计 | basic:基本支出\n201 | 甲 | 5.00 |\n202 | 乙 | | 5.00"))
    #expect(document.verdicts(of: "row_total").isEmpty)
    #expect(document.statusText == "u u")
  }

  @Test("Columns that mostly do not add up are not built that way, and say nothing")
  func notBuiltThatWay() {
    let found = verdicts(
      """
      code | item | total:合计 | basic:基本支出
      201 | 甲 | 5.00 | 1.00
      202 | 乙 | 6.00 | 2.00
      203 | 丙 | 3.00 | 3.00
      """)
    #expect(found.isEmpty)
  }
}

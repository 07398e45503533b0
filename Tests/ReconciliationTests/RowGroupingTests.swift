// Tables without codes: by which printed signs rows are parts of others, and when amounts may choose.

import BudgetModel
import Reconciliation
import Testing

@Suite("Sums in tables without codes")
struct RowGroupingTests {
  private func document(_ drawing: String, kind: TableKind = .projectExpenditure) -> BudgetDocument {
    reconciled(.drawn(kind, drawing))
  }

  @Test("Indented labels")
  func indentation() {
    let document = document(
      """
      indent | item | total:合计
      40 | 合计 | 9.00
      10 | 某局 | 4.00
      20 | 项目甲 | 1.00
      20 | 项目乙 | 3.00
      10 | 某中心 | 5.00
      20 | 项目丙 | 5.00
      """)
    #expect(document.verdicts(of: "account_levels").contains("exact: 某局 4.00 = 项目甲 1.00 + 项目乙 3.00"))
    #expect(document.statusText == "v v v v v v")
  }

  @Test("A label that begins elsewhere than all others is no level of its own, if the sums say so")
  func loneEdge() {
    let document = document(
      """
      indent | item | total:合计
      40 | 合计 | 9.00
      10 | 某局 | 4.00
      20 | 项目甲 | 1.00
      15 | CC | 2.00
      20 | 项目乙 | 1.00
      10 | 某中心 | 5.00
      20 | 项目丙 | 5.00
      """)
    #expect(document.statusText == "v v v v v v v")
  }

  @Test("Labels in the middle of their column, or on its right, show no levels", arguments: ["30-50", "30-70"])
  func centred(short: String) {
    let document = document(
      """
      indent | item | budget:预算数
      10-70 | 项目甲乙 | 4.00
      \(short) | 丙 | 4.00
      10-70 | 项目丁戊 | 5.00
      \(short) | 己 | 5.00
      """)
    #expect(document.statusText == "u u u u")
  }

  @Test("Columns of labels in steps")
  func steps() {
    let document = document(
      """
      item | item | item | total:金额
      合计 | | | 9.00
      货物 | | | 5.00
      | 办公费 | | 5.00
      | | 纸 | 2.00
      | | 笔 | 3.00
      服务 | | | 4.00
      | 印刷费 | | 4.00
      | | 年鉴 | 4.00
      """, kind: .governmentProcurement)
    #expect(document.statusText == "v v v v v v v v")
  }

  @Test("Enumerators that begin anew; not those that run on")
  func enumerators() {
    let nested = document(
      "item | budget:预算数\n（一）甲 | 3.00\n1.乙 | 1.00\n2.丙 | 2.00\n（二）丁 | 4.00\n1.戊 | 4.00")
    #expect(nested.statusText == "v v v v v")
    let mixed = document(
      "item | budget:预算数\n1.甲 | 3.00\n（一）乙 | 2.00\n2.丙 | 2.00\n（二）丁 | 4.00\n3.戊 | 4.00")
    #expect(mixed.statusText == "u u u u u")
  }

  @Test("小计 above the rows of its label, and below rows without one")
  func subtotals() {
    let above = document(
      """
      item | item | budget:预算数
      收入总计 | | 9.00
      公共预算 | 小计 | 5.00
      公共预算 | 拨款 | 2.00
      公共预算 | 收费 | 3.00
      其他 | 小计 | 4.00
      其他 | 利息 | 4.00
      """, kind: .income)
    #expect(above.statusText == "v v v v v v")
    let below = document("item | budget:预算数\n甲 | 1.00\n乙 | 2.00\n小计 | 3.00\n丙 | 4.00\n小计 | 4.00")
    #expect(below.verdicts(of: "account_levels") == ["exact: 小计 3.00 = 甲 1.00 + 乙 2.00", "exact: 小计 4.00 = 丙 4.00"])
  }

  @Test("Rows without a code below a unit with one, if they add up to it")
  func unitAndProjects() {
    let drawing = "code | item | budget:预算数\n | 合计 | 9.00\n125 | 某局 | 9.00\n | 甲 | 2.00\n | 乙 | 3.00\n | 丙 | 4.00"
    #expect(document(drawing).statusText == "v v v v v")
    #expect(document(drawing.replacing("丙 | 4.00", with: "丙 | 4.50")).statusText == "u u u u u")
  }

  @Test("Rows without a code that are sums of each other do not contradict the units above them")
  func unitAndGroups() {
    let document = document(
      """
      code | item | budget:预算数
      | 合计 | 9.00
      125 | 某局 | 9.00
      125001 | 某局本级 | 9.00
      | 通用项目 | 9.00
      | 甲 | 4.00
      | 乙 | 5.00
      """)
    #expect(document.statusText == "u u u u u u")
  }

  private static let details = """
    item | item | item | budget:预算数
    合计 | | | 9.00
    全额 | | | 5.00
    某局 | | | 5.00
    纸 | | A05 | 2.00
    笔 | | A06 | 3.00
    全额 | | | 4.00
    某中心 | | | 4.00
    椅 | | A07 | 4.00
    """

  @Test("Rows without the details that others print are their sums, if a total says so")
  func details() {
    #expect(document(Self.details).statusText == "v v v v v v v v")
    #expect(document(Self.details.replacing("合计 | | | 9.00\n", with: "")).statusText == "u u u u u u u")
  }

  private static let unmarked = """
    item | total:合计
    合计 | 1234567.00
    某局 | 1234567.00
    通用项目 | 234517.00
    印刷 | 30411.00
    培训 | 204106.00
    专用项目 | 1000050.00
    援助 | 1000050.00
    """

  @Test("Where a total is too small for the rows below it, amounts tell which of them are sums")
  func amounts() {
    let document = document(Self.unmarked)
    #expect(document.verdicts(of: "account_levels").contains("exact: 通用项目 234517.00 = 印刷 30411.00 + 培训 204106.00"))
    #expect(document.statusText == "v v v v v v v")
  }

  @Test("Not without a total, not if anything is left over, and not amounts so round that they fit by chance")
  func noAmounts() {
    let open = Self.unmarked.replacing("合计 | 1234567.00\n某局", with: "某局")
    #expect(document(open).statusText == "u u u u u u")
    #expect(document(Self.unmarked.replacing("30411", with: "30412")).statusText == "u u u u u u u")
    let round = "item | total:合计\n合计 | 97.00\n甲 | 30.00\n乙 | 11.00\n丙 | 19.00\n丁 | 67.00"
    #expect(document(round).statusText == "u u u u u")
  }
}

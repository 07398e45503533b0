// 收支总表: totals of panels, lines and their parts, both sides, and the tables that go into detail.

import BudgetModel
import Reconciliation
import Testing

@Suite("Sums of summaries")
struct SummaryTests {
  private static let final = """
    section | item | final:决算数
    income | 一、财政拨款收入 | 5.00
    expenditure | 一、一般公共服务支出 | 4.00
    income | 二、事业收入 | 1.00
    expenditure | 二、教育支出 | 3.00
    income | 本年收入合计 | 6.00
    expenditure | 本年支出合计 | 7.00
    income | 年初结转和结余 | 2.00
    expenditure | 年末结转和结余 | 1.00
    income | 总计 | 8.00
    expenditure | 总计 | 8.00
    """

  @Test("本年合计, 总计, both sides")
  func totals() {
    let document = reconciled(.drawn(.incomeExpenditureSummary, Self.final))
    #expect(
      document.verdicts(of: "summary_totals") == [
        "exact: 本年收入合计 6.00 = 一、财政拨款收入 5.00 + 二、事业收入 1.00",
        "exact: 总计 8.00 = 本年收入合计 6.00 + 年初结转和结余 2.00",
        "exact: 本年支出合计 7.00 = 一、一般公共服务支出 4.00 + 二、教育支出 3.00",
        "exact: 总计 8.00 = 本年支出合计 7.00 + 年末结转和结余 1.00",
      ])
    #expect(document.verdicts(of: "summary_sides") == ["exact: 总计 8.00 = 总计 8.00"])
    #expect(!document.statusText.contains("u"))
  }

  @Test("Lines with parts, with numbers or without")
  func nested() {
    let document = reconciled(
      .drawn(
        .incomeExpenditureSummary,
        """
        section | item | budget:预算数
        income | 一、财政拨款 | 5.00
        income | 1.一般公共预算 | 3.00
        income | 2.政府性基金 | 2.00
        income | 二、其他收入 | 1.00
        income | 其中：利息 | 0.50
        income | 收入总计 | 6.00
        """))
    #expect(
      document.verdicts(of: "summary_totals") == [
        "exact: 收入总计 6.00 = 一、财政拨款 5.00 + 二、其他收入 1.00",
        "exact: 一、财政拨款 5.00 = 1.一般公共预算 3.00 + 2.政府性基金 2.00",
      ])
    #expect(document.statusText == "v v v v u v")
  }

  @Test("类, 款 and 项 below each other, told by their indentation alone")
  func indented() {
    func drawing(_ first: String) -> String {
      """
      section | item | indent | budget:预算数
      expenditure | 一般公共服务支出 | 10 | 5.00
      expenditure | 政府办公厅事务 | 20 | 5.00
      expenditure | 行政运行 | 30 | \(first)
      expenditure | 机关服务 | 30 | 2.00
      expenditure | 教育支出 | 10 | 4.00
      expenditure | 进修及培训 | 20 | 4.00
      expenditure | 培训支出 | 30 | 4.00
      expenditure | 本年支出合计 | 25 | 9.00
      expenditure | 结转下年 | 10 | 1.00
      expenditure | 支出总计 | 25 | 10.00
      """
    }
    let document = reconciled(.drawn(.incomeExpenditureSummary, drawing("3.00")))
    #expect(!document.statusText.contains("u") && !document.statusText.contains("c"))
    #expect(
      document.verdicts(of: "summary_totals").contains(
        "exact: 本年支出合计 9.00 = 一般公共服务支出 5.00 + 教育支出 4.00"))
    // One that is wrong contradicts its own sum and nothing else.
    let wrong = reconciled(.drawn(.incomeExpenditureSummary, drawing("3.50")))
    #expect(wrong.statusText == "v c c c v v v v v v")
  }

  @Test("A total above its parts")
  func totalFirst() {
    let document = reconciled(
      .drawn(
        .appropriationSummary,
        """
        section | item | budget:预算数
        income | 一、本年收入 | 5.00
        income | （一）一般公共预算拨款 | 3.00
        income | （二）政府性基金预算拨款 | 2.00
        income | 二、上年结转 | 1.00
        income | 收入总计 | 6.00
        """))
    #expect(document.statusText == "v v v v v")
  }

  @Test("A line is the account of the same name where both tables have the same total")
  func lines() {
    let detail = Statement.drawn(
      .expenditure,
      """
      code | item | total:本年支出合计
      | 合计 | 7.00
      201 | 一般公共服务支出 | 4.00
      205 | 教育支出 | 3.00
      """)
    let document = reconciled(.drawn(.incomeExpenditureSummary, Self.final), detail)
    #expect(
      document.verdicts(of: "summary_lines") == [
        "exact: 本年支出合计 7.00 = 合计 7.00", "exact: 一、一般公共服务支出 4.00 = 201 4.00",
        "exact: 二、教育支出 3.00 = 205 3.00",
      ])
    #expect(document.verdicts(of: "table_totals") == ["exact: 合计 7.00 = 本年支出合计 7.00"])
  }

  @Test("A line without a name is no account, whatever the table holds")
  func nameless() {
    let summary = Statement.drawn(
      .incomeExpenditureSummary,
      """
      section | item | budget:预算数
      income | | 0.00
      income | 一、单位收入 | 7.00
      income | 本年收入合计 | 7.00
      """)
    let detail = Statement.drawn(
      .income, "code | item | total:合计 | own_funds:单位资金\n | 合计 | 7.00 | 7.00\n271 | 某局 | 7.00 | 7.00")
    let verdicts = reconciled(summary, detail).verdicts(of: "summary_lines")
    #expect(!verdicts.contains { $0.contains("0.00") }, "\(verdicts)")
    #expect(verdicts.allSatisfy { $0.hasPrefix("exact") })
  }

  @Test("The total of a fund is that of its own column in a summary, whatever else is as large")
  func fundColumn() {
    let fund = Statement.drawn(.governmentFund, "code | item | total:合计\n | 合计 | 2.00\n212 | 城乡社区支出 | 2.00")
    func verdicts(_ header: String) -> [String] {
      let summary = Statement.drawn(
        .appropriationSummary,
        """
        section | item | total:合计 | \(header)
        income | 一、本年收入 | 2.00 | 2.00
        expenditure | 一、城乡社区支出 | 2.00 | 2.00
        expenditure | 支出总计 | 2.00 | 2.00
        """)
      return reconciled(summary, fund).verdicts(of: "table_totals")
    }
    #expect(verdicts("government_fund:政府性基金预算") == ["exact: 合计 2.00 = 支出总计 2.00"])
    #expect(verdicts("general_budget:一般公共预算").isEmpty)
  }

  @Test("Two lines that changed places are seen by the table that goes into detail")
  func exchanged() {
    let detail = Statement.drawn(
      .expenditure,
      """
      code | item | total:本年支出合计
      | 合计 | 7.00
      201 | 一般公共服务支出 | 3.00
      205 | 教育支出 | 4.00
      """)
    let statuses = reconciled(.drawn(.incomeExpenditureSummary, Self.final), detail).statements[0].rows
      .filter { $0.section == .expenditure }.map { $0.figures[0].status }
    #expect(statuses.prefix(2).allSatisfy { $0 != .verified })
  }
}

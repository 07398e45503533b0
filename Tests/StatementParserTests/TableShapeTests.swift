// Tables whose title is missing or misspelled: shape and number say what they are, and where they do not, the table is
// `other`, never a guess.

import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import StatementParser

@Suite("Kinds by shape")
struct TableShapeTests {
  private static let expenditure = """
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 上缴上级支出
    201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 | 
    20131 | 党委办公厅事务 | 3.00 | 1.00 | 2.00 | 
    """
  private static let functional = """
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
    20131 | 党委办公厅事务 | 3.00 | 1.00 | 2.00
    """
  private static let income = """
    科目编码 | 科目名称 | 合计 | 财政拨款收入 | 上级补助收入 | 事业收入
    201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 | 
    20131 | 党委办公厅事务 | 3.00 | 1.00 | 2.00 | 
    """
  private static let fund = """
    科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
    223 | 国有资本经营预算支出 | 1.00 | 1.00 | 2.00 | 0.00
    """
  private static let summary = """
    收入 | < | 支出 | <
    项目 | 决算数 | 项目 | 决算数
    一、财政拨款收入 | 5.00 | 一、一般公共服务支出 | 4.00
    二、事业收入 | 1.00 | 二、教育支出 | 2.00
    """
  private static let threePublic = """
    合计 | 因公出国（境）费 | 公务用车购置费 | 公务接待费
    3.00 | 1.00 | 1.00 | 1.00
    """

  private func kind(_ drawing: String, title: String? = nil, number: String? = nil) -> TableKind {
    var table = SourceTable.drawn(title: title, drawing)
    table.caption.number = number
    return TableParser(fiscalYear: 2024, report: .final).parse(table).statement.kind
  }

  @Test(
    "Without a title",
    arguments: [
      (expenditure, TableKind.expenditure), (income, .income), (fund, .stateCapital),
      (summary, .incomeExpenditureSummary), (threePublic, .threePublic),
    ])
  func untitled(drawing: String, kind: TableKind) {
    #expect(self.kind(drawing) == kind)
  }

  @Test("What two kinds look like is told by the number, and without one it is neither")
  func number() {
    #expect(kind(Self.functional) == .other)
    #expect(kind(Self.functional, number: "公开05表") == .generalBudgetExpenditure)
    #expect(kind(Self.functional, number: "公开02表") == .other)
  }

  @Test("One wrong letter", arguments: [("支岀决算表", expenditure, TableKind.expenditure), ("收人决算表", income, .income)])
  func misspelled(title: String, drawing: String, kind: TableKind) {
    #expect(self.kind(drawing, title: title) == kind)
  }

  @Test("A title that says something else is believed, whatever the table looks like")
  func otherTitle() {
    #expect(kind(Self.expenditure, title: "债务付息明细表", number: "公开03表") == .other)
    #expect(kind("甲 | 乙\n丙 | 1.00") == .other)
  }

  @Test("The kind that the shape gives reads its rows as any other of the kind")
  func rows() {
    let statement = TableParser(fiscalYear: 2024, report: .final).parse(.drawn(Self.threePublic)).statement
    #expect(statement.rows.map(\.item) == ["合计", "因公出国（境）费", "公务用车购置费", "公务接待费"])
    #expect(statement.rows.allSatisfy { $0.figures[0].measure == .final })
  }

  @Test("A title with a year of its own speaks for its table")
  func ownYear() {
    let parser = TableParser(fiscalYear: 2025, report: .budget)
    let own = parser.parse(.drawn(title: "2024年度支出决算表", Self.expenditure)).statement
    #expect(own.fiscalYear == 2024)
    #expect(own.report == .final)
    let silent = parser.parse(.drawn(title: "支出预算表", Self.expenditure)).statement
    #expect(silent.fiscalYear == nil)
    #expect(silent.report == nil)
  }

  @Test("A table of no known kind gives amounts only if something says that it is of money")
  func money() {
    func facts(_ drawing: String, title: String?, unit: MoneyUnit? = nil) -> Int {
      var table = SourceTable.drawn(title: title ?? "", drawing)
      (table.caption.title, table.caption.unit) = (title, unit)
      return TableParser(fiscalYear: 2024, report: .budget).parse(table).statement.rows.count
    }
    let drawing = "名称 | 得分\n甲 | 95.5\n乙 | 96.5"
    #expect(facts(drawing, title: "人员情况表") == 0)
    #expect(facts(drawing, title: "人员情况表", unit: .yuan) == 2)
    #expect(facts(drawing, title: "某某资金情况表") == 2)
    #expect(facts("名称 | 培训费\n甲 | 95.5\n乙 | 96.5", title: nil) == 2)
  }
}

@Suite("Tables of no amounts")
struct RecordKindTests {
  @Test("Where the title is silent a form's kind is asked for; its numbers are no amounts")
  func form() {
    let table = SourceTable.drawn("产出指标 | 数量指标 | 次数 | 503.28 | 5\n效益指标 | 社会效益指标 | 影响 | 20 | 10")
    let parser = TableParser(fiscalYear: 2024, report: .final)
    let form = parser.parse(table, formKind: { _ in .projectPerformance })
    #expect(form.statement.kind == .projectPerformance)
    #expect(form.statement.rows.isEmpty)
    #expect(form.numbers.records == 4)
    var titled = table
    titled.caption.title = "支出决算表"
    #expect(parser.parse(titled, formKind: { _ in .projectPerformance }).statement.kind == .expenditure)
  }

  @Test("A form without a title has the nearest heading that names what it is; a table of amounts has none")
  func heading() {
    var table = SourceTable.drawn("产出指标 | 数量指标 | 次数 | 503.28 | 5")
    table.headings = ["预算绩效情况说明", "重点项目绩效目标情况", "名词解释"]
    let parser = TableParser(fiscalYear: 2024, report: .final)
    #expect(parser.parse(table, formKind: { _ in .projectPerformance }).statement.title == "重点项目绩效目标情况")
    #expect(parser.parse(table, formKind: { _ in .keyWork }).statement.title == nil)
    #expect(parser.parse(table).statement.title == nil)
    table.caption.title = "自评表"
    #expect(parser.parse(table, formKind: { _ in .projectPerformance }).statement.title == "自评表")
  }
}

// Charts hold what rows and columns say, and nothing else; forms hold their words with their places.

import BudgetModel
import Foundation
import PageModel
import Testing

@testable import ReviewWriter
import Texts

@Suite("Summary and forms of the review page")
struct ReviewSummaryTests {
  private func figure(_ amount: Int64, _ measure: Measure?, fund: Fund? = nil, unit: MoneyUnit? = .yuan) -> Figure {
    var figure = Figure(
      measure: measure, headerPath: [], amount: Amount(coefficient: amount), unit: unit, page: 1,
      box: Box(x0: 0, y0: 0, x1: 1, y1: 1), raw: "\(amount)")
    figure.fund = fund
    return figure
  }

  private func row(
    _ label: String, _ figures: [Figure], section: Section? = nil, role: RowRole = .item, function: String? = nil,
    concept: String? = nil, unit: String? = nil
  ) -> StatementRow {
    var row = StatementRow(section: section, role: role, labels: [label], figures: figures)
    (row.dimensions.functionCode, row.dimensions.concept) = (function, concept)
    row.dimensions.spendingUnit = unit
    return row
  }

  private func charts(_ statements: [Statement]) -> [ReviewChart] {
    var document = ReviewDocument.document
    document.statements = statements
    return ReviewSummary(document, ReviewNumbers(document)).charts
  }

  @Test("Income is whole where its items add up to the total; else only what says which money it is")
  func income() {
    let items = [
      row("财政拨款", [figure(2, .final, fund: .appropriation)], section: .income),
      row("一般公共预算", [figure(2, .final, fund: .generalBudget)], section: .income),
      row("其他收入", [figure(3, .final)], section: .income),
    ]
    func labels(total: Int64) -> [String]? {
      let total = row("本年收入合计", [figure(total, .final)], section: .income, role: .yearTotal)
      return charts([Statement(kind: .incomeExpenditureSummary, pages: [1], rows: items + [total])]).first?.bars.map(
        \.label)
    }
    #expect(labels(total: 5) == ["一般公共预算", "其他收入"])
    #expect(labels(total: 6) == ["一般公共预算", "其他收入"], "each of three is rounded")
    #expect(labels(total: 2) == ["一般公共预算"])
  }

  @Test("Classes of the first summary: final before budget, items only, nothing that the page does not name")
  func classes() {
    let rows = [
      row("拨款", [figure(1, .budget, fund: .generalBudget), figure(2, .final, fund: .generalBudget)], section: .income),
      row("其他", [figure(3, .final)], section: .income),
      row("本年收入合计", [figure(9, .final, fund: .generalBudget)], section: .income, role: .yearTotal),
      row("教育", [figure(7, .final)], section: .expenditure, function: "205"),
      row("学校", [figure(6, .final)], section: .expenditure, function: "20502"),
      row("卫生", [figure(0, .final)], section: .expenditure, function: "210"),
      row("农林", [figure(9, nil)], section: .expenditure, function: "213"),
    ]
    let found = charts([Statement(kind: .incomeExpenditureSummary, pages: [1], rows: rows)])
    #expect(found.map(\.kind) == [.income, .expenditure] && found.allSatisfy { $0.series == [.final] })
    #expect(found[0].bars.map(\.label) == ["拨款"] && found[0].bars[0].figures == [1])
    #expect(found[1].bars.map(\.label) == ["教育"] && found[1].bars[0].code == "205")
    #expect(found[1].bars[0].yuan.map { $0?.description } == ["7"])
  }

  @Test("Budget against final, by concept; a year against the one before; units apart")
  func pairs() {
    let rows = [
      row("合计", [figure(10, .budget), figure(8, .final)], concept: "three_public.total"),
      row("接待", [figure(2, .budget)], concept: "three_public.reception"),
      row("接待", [figure(1, .final)], concept: "three_public.reception"),
      row("用车", [figure(5, .budget), figure(6, .budget), figure(3, .final)], concept: "three_public.vehicles"),
      row("合计", [figure(4, .budget), figure(4, .final)], concept: "three_public.total", unit: "某中心"),
      row("会议费", [figure(4, .budget), figure(4, .final)], concept: "meeting"),
    ]
    let found = charts([Statement(kind: .threePublic, pages: [1], rows: rows)])
    #expect(found.map(\.kind) == [.threePublic] && found[0].series == [.budget, .final])
    // What says two things of one series is left out; rows of one concept are one bar.
    #expect(found[0].bars.map(\.label) == ["合计", "接待"])
    #expect(found[0].bars[1].figures == [2, 3])

    let years = [
      row("教育", [figure(1, .priorYear), figure(2, .budget)], function: "205"),
      row("小学", [figure(1, .priorYear), figure(2, .budget)], function: "20502"),
      row("合计", [figure(3, .priorYear, unit: nil), figure(4, .budget, unit: nil)], concept: "total"),
    ]
    let last = charts([Statement(kind: .generalBudgetExpenditure, pages: [1], rows: years)])
    #expect(last.map(\.kind) == [.years] && last[0].series == [.priorYear, .budget])
    #expect(last[0].bars.map(\.label) == ["教育"], "without a unit it is no money")
    #expect(charts([Statement(kind: .income, pages: [1], rows: rows)]).isEmpty)
  }

  @Test("A form's words stand in lists, each with its place")
  func forms() throws {
    var first = PerformanceIndicator(page: 2)
    (first.firstLevel, first.thirdLevel, first.target, first.unit) = ("产出", "次数", "5", "次")
    (first.score, first.box) = (figure(9, nil), Box(x0: 1, y0: 2, x1: 3, y1: 4))
    var second = PerformanceIndicator(page: 2)
    (second.firstLevel, second.weight, second.score) = ("效益", figure(10, nil), figure(8, nil))
    var record = PerformanceRecord(
      project: "食堂", tasks: [PerformanceTask(name: "任务", content: "做饭")], goal: "吃饭", indicators: [first, second],
      pages: [2])
    record.others = [LabelledText(label: "概况", text: "吃饭")]
    // What stands twice has no place of its own.
    let cells = ["食堂", "吃饭", "吃饭"].enumerated().map { column, text in
      PrintedCell(
        row: 0, column: column, rowSpan: 1, columnSpan: 1, text: text, page: 2, box: Box(x0: 5, y0: 5, x1: 6, y1: 6))
    }
    let grid = PrintedGrid(rowCount: 1, columnCount: 3, cells: cells)
    var document = ReviewDocument.document
    document.statements = [Statement(kind: .projectPerformance, pages: [2], records: [record], grid: grid)]
    let data = ReviewData(document, ReviewDocument.proof, images: [:], version: "1")
    let forms = try #require(data.tables.first?.forms)
    #expect(forms.map(\.name) == ["食堂", "form.tasks", "form.indicators"])
    #expect(
      forms[0].rows.map { $0.cells.map(\.text) } == [["form.project", "食堂"], ["form.goal", "吃饭"], ["概况", "吃饭"]])
    #expect(forms[0].rows.map(\.place) == [0, nil, nil] && forms[0].rows.allSatisfy { $0.page == 2 })
    #expect(forms[1].columns == ["form.task", "form.content"])
    #expect(forms[2].columns == ["form.level1", "form.level3", "form.target", "form.weight", "form.score"])
    #expect(forms[2].rows[0].cells.map(\.text) == ["产出", "次数", "5次", nil, nil])
    #expect(forms[2].rows.map { $0.cells.map(\.figure) } == [[nil, nil, nil, nil, 0], [nil, nil, nil, 1, 2]])
    #expect(data.places.map(\.box) == [[5, 5, 6, 6], [1, 2, 3, 4]] && forms[2].rows[0].place == 1)
    // What a list shows is not shown again as a form of amounts.
    #expect(data.tables[0].panels.allSatisfy { $0.rows.isEmpty })
  }

  @Test("Titles speak the reader's language")
  func titles() {
    let data = ReviewData(ReviewDocument.document, ReviewDocument.proof, images: [:], version: "1")
    #expect(data.title(Language.chinese).hasSuffix(" 2024 决算"))
    #expect(data.title(Language.english).hasSuffix(" 2024 final accounts"))
    #expect(Language.english.text("index.count", "{1}", "9") == "{1} of 9 documents")
    #expect(Language.english.text("no.such.key") == "no.such.key")
  }
}

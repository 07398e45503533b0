// The ties of figures to each other: intervals, and what fails.

import BudgetModel
import PageModel
import Testing

@testable import Prose

@Suite("Ties of the prose")
struct TieTests {
  private func document(_ paragraphs: String..., report: ReportKind = .final) -> BudgetDocument {
    var document = BudgetDocument(
      identity: DocumentIdentity(file: "x.pdf", sha256: "", pageCount: 1, fiscalYear: 2024, report: report),
      statements: [],
      diagnostics: [], narrative: ProseText.narrative(paragraphs, report: report))
    NarrativeTies.tie(&document)
    return document
  }

  private func verdicts(_ document: BudgetDocument) -> [String] {
    document.narrative.checks.map { $0.kind.rawValue + ($0.holds ? "" : " fails") }
  }

  @Test("A share that was bent so that all make up 100 % is a contradiction")
  func share() {
    let text = document("一般公共预算财政拨款支出307.82万元，其中：住房保障支出29.42万元，占9.55%；其他支出278.40万元，占90.45%。")
    #expect(verdicts(text) == ["prose_share fails", "prose_share", "prose_parts"])
    #expect(text.narrative.checks.first?.expected == Amount(coefficient: 956, scale: 2))
  }

  @Test("A whole is found by its name where the share says it in other words")
  func wholeInOtherWords() {
    let text = document("本年支出合计10.00万元，其中：基本支出6.10万元，占支出合计的61.00%。")
    #expect(verdicts(text) == ["prose_share"])
  }

  @Test("A completion of 预算 is not tested where the budgets before it differ: that it fits one of them is no proof")
  func severalBudgets() {
    #expect(verdicts(document("培训费年初预算300万元，全年预算290万元，支出决算295万元，预算执行率98.33%。")) == [])
    #expect(
      verdicts(document("培训费年初预算300万元，全年预算300万元，支出决算295万元，预算执行率98.33%。")) == ["prose_completion"])
  }

  @Test("Numbers behind 分别 go each its own way")
  func respectiveDirections() {
    let text = document("会议费95万元，培训费80万元，分别比上年减少5万元、增加20万元。")
    let changes = text.narrative.figures.filter { $0.kind == .yearChange }
    #expect(changes.map(\.subject) == ["会议费", "培训费"])
    #expect(changes.map(\.direction) == [.decrease, .increase])
  }

  /// A table with the row 2100101 行政运行 20.00万元, and text below the heading of that table.
  private func besideTable(_ text: String) -> [String] {
    let figure = Figure(
      measure: .total, headerPath: ["合计"], amount: Amount(coefficient: 2000, scale: 2), unit: .tenThousandYuan,
      gridColumn: 2, page: 1, box: Box(x0: 0, y0: 0, x1: 1, y1: 1), raw: "20.00")
    var row = StatementRow(gridRow: 1, panel: 0, role: .item, code: "30201", labels: ["办公费"], figures: [figure])
    row.dimensions.economicCode = "30201"
    var document = BudgetDocument(
      identity: DocumentIdentity(file: "x.pdf", sha256: "", pageCount: 1, fiscalYear: 2024, report: .final),
      statements: [Statement(kind: .generalBudgetBasicExpenditure, pages: [1], rows: [row])], diagnostics: [],
      narrative: ProseText.narrative(["一、一般公共预算财政拨款基本支出决算情况说明", text], report: .final))
    NarrativeTies.tie(&document)
    return verdicts(document)
  }

  @Test("A code is tested against its table only with the name of its account: other numbers look like codes")
  func codeNeedsName() {
    #expect(besideTable("30201办公费20.00万元。") == ["prose_table"])
    #expect(besideTable("30201办公费21.00万元。") == ["prose_table fails"])
    #expect(besideTable("30201次列车开行费20.00万元。") == [])
  }

  @Test("The rate of a part of a change is no rate of the whole")
  func rateOfPart() {
    let text = document("本年收入500万元，比上年减少120万元，下降19.35%，其中财政拨款减少100万元，下降1.3%。")
    #expect(verdicts(text) == ["prose_rate"])
  }

  @Test("Prose drops zeros: 250.3 is 250.30, and its share is tested so")
  func droppedZeros() {
    #expect(verdicts(document("本年支出合计251.49万元，其中：基本支出250.3万元，占99.5%。")) == ["prose_share"])
  }

  @Test("A completion of nothing is a contradiction, nothing of nothing no test")
  func completionOfNothing() {
    #expect(
      verdicts(document("会议费年初预算为0万元，支出决算为307.82万元，完成年初预算的95.89%。")) == ["prose_completion fails"])
    #expect(verdicts(document("会议费年初预算为0万元，支出决算为0万元，完成年初预算的0%。")) == [])
  }

  @Test("A rate is the change as a share of the amount before it")
  func rate() {
    #expect(verdicts(document("会议费6万元，比上年增加1万元，增长20%。")) == ["prose_rate"])
    #expect(verdicts(document("会议费4.00万元，比上年减少1.00万元，下降20%。")) == ["prose_rate"])
    #expect(verdicts(document("会议费6.00万元，比上年增加1.00万元，增长16.67%。")) == ["prose_rate fails"])
  }

  @Test("The rate may stand in a sentence of its own behind the change; what would be right is said rounded")
  func rateBehindSentence() {
    let text = document("会议费6.00万元，比上年增加5.00万元。增长83.33%。")
    #expect(verdicts(text) == ["prose_rate fails"])
    #expect(text.narrative.checks.map(\.expected.description) == ["500.00"])
  }

  @Test("A total that one part of the text says twice is the same; parts of different wholes are not compared")
  func saidTwice() {
    func total(_ second: String) -> [String] {
      verdicts(document("2024年度一般公共预算财政拨款支出100.00万元。", second))
    }
    #expect(total("2024年度一般公共预算财政拨款支出年初预算为90.00万元，支出决算为100.00万元。") == ["prose_repeated"])
    #expect(total("本部门2024年度一般公共预算财政拨款支出101.00万元，主要用于教育。") == ["prose_repeated fails"])
    #expect(total("2024年度支出200.00万元，其中：一般公共预算财政拨款支出101.00万元。") == [])
    #expect(total("2023年度一般公共预算财政拨款支出90.00万元。") == [])
    #expect(verdicts(document("2024年度基本支出3.00万元。", "2024年度基本支出4.00万元。")) == [])
  }

  @Test("A rate on a base of nothing is said, and no contradiction")
  func rateOfNothing() {
    let text = document("会议费10.23万元，比2023年度增加10.23万元，增长100.00%。")
    #expect(verdicts(text) == [])
    #expect(text.diagnostics.map(\.id) == ["prose.rate-of-nothing"])
  }

  @Test("A change is the difference of both amounts, and proves all three")
  func change() {
    let text = document("会议费预算5.00万元，支出决算4.20万元，决算数较预算数减少0.80万元。")
    #expect(verdicts(text) == ["prose_change"])
    #expect(text.narrative.figures.map(\.status) == [.verified, .verified, .verified])
    let wrong = document("会议费预算5.00万元，支出决算4.20万元，决算数较预算数减少0.70万元。")
    #expect(wrong.narrative.figures.map(\.status) == [.conflict, .conflict, .conflict])
  }

  @Test("持平 is tested")
  func flat() {
    #expect(verdicts(document("会议费全年预算为3.00万元，支出决算为3.00万元。决算数与全年预算数持平。")) == ["prose_flat"])
    #expect(verdicts(document("会议费全年预算为3.00万元，支出决算为3.10万元。决算数与全年预算数持平。")) == ["prose_flat fails"])
  }

  @Test("Intervals meet within half a unit of each last place")
  func intervals() throws {
    let printed = try #require(Interval(Amount(coefficient: 25, scale: 1), place: 1, scale: 2))
    let near = try #require(Interval(Amount(coefficient: 255, scale: 2), place: 2, scale: 2))
    let far = try #require(Interval(Amount(coefficient: 257, scale: 2), place: 2, scale: 2))
    #expect(printed.meets(near))
    #expect(!printed.meets(far))
  }
}

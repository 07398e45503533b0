// What a document says of itself. Nothing is assumed: what no page says stays nil.

import BudgetModel
import StatementParser
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Identity")
struct IdentityReaderTests {
  private func identity(_ pages: String..., captions: [Caption] = []) -> IdentityReader {
    var reader = IdentityReader()
    for (index, page) in pages.enumerated() {
      reader.read(TableFinder().layout(PageTokenizer().tokenize(.drawn(number: index + 1, page))))
    }
    for caption in captions { reader.read(caption) }
    return reader
  }

  @Test("A cover on several lines")
  func cover() {
    let read = identity("2024年度\n\n某某市水务局\n\n部门决算\n\n2025年10月27日")
    #expect(read.organization == "某某市水务局")
    #expect(read.report == .final)
    #expect(read.published == "2025-10-27")
  }

  @Test("The office of the cover, if a table names it too: tables of its units may be more")
  func coverBeforeUnits() {
    func office(_ names: String...) -> String? {
      var reader = identity("某某市教育局\n\n2024年度部门决算")
      for name in names { reader.read(Caption(organization: name)) }
      return reader.organization
    }
    #expect(office("某某市教育局", "某某市第一中学", "某某市第一中学") == "某某市教育局")
    #expect(office("某某市第一中学", "某某市第一中学") == "某某市第一中学")
  }

  @Test("What the edge of a cell left of a name is the office that is called so elsewhere")
  func cutName() {
    func whole(_ name: String, beside others: String...) -> String {
      var reader = identity("某某市发展和改革委员会\n\n2024年度部门决算")
      for other in others + [name] { reader.read(Caption(organization: other)) }
      return reader.whole(name)
    }
    #expect(whole("某某市发") == "某某市发展和改革委员会")
    #expect(whole("某某市") == "某某市发展和改革委员会")
    #expect(whole("青石县", beside: "青石县水务局") == "青石县")
    #expect(whole("某某市发", beside: "某某市发展和改革委") == "某某市发展和改革委员会")
    #expect(whole("某某市发", beside: "某某市发展研究中心") == "某某市发")
    #expect(whole("某某市发展和改革委") == "某某市发展和改革委")
  }

  @Test("A cover whose title is broken within its words")
  func brokenCover() {
    let read = identity("2026年某某市档案局（本级）部\n\n门预算")
    #expect(read.organization == "某某市档案局（本级）")
    #expect(read.fiscalYear == 2026)
    #expect(read.report == .budget)
  }

  @Test(
    "Covers that name their office beside the title, in any words",
    arguments: [
      "二○二四年度\n\n某某市水务局\n\n部门决算", "关于公开2026年部门预算的说明\n\n某某市水务局", "2026年预算公开\n\n某某市水务局",
      "某某市水务局2026年预算公开说明", "预算单位：某某市水务局\n\n二〇二六年部门预算\n\n编制日期：2026年1月20日", "2026\n\n某某市水务局部门预算",
    ])
  func officeOfCover(_ page: String) {
    #expect(identity(page).organization == "某某市水务局")
  }

  @Test("Two offices on a cover without a title that names one say nothing")
  func severalOffices() {
    #expect(identity("2026年预算公开\n\n某某市水务局\n\n某某市财政局").organization == nil)
  }

  @Test("A heading of the contents is no office")
  func contents() {
    #expect(identity("第一部分2026年度部门预算情况说明\n一、部门情况说明").organization == nil)
    #expect(identity("第一中学2026年度部门预算").organization == "第一中学")
  }

  @Test("A year beside a budget without one may be another's, and says nothing")
  func plainBudget() {
    let read = identity(
      """
      收支总体情况表
      单位：万元
      +--------+--------------+--------------+
      |项目    |2025年预算数  |预算数        |
      +--------+--------------+--------------+
      |合计    |        100.00|         90.00|
      +--------+--------------+--------------+
      """)
    #expect(read.report == .budget)
    #expect(read.fiscalYear == nil)
  }

  @Test("Where no title says it, the headers of the tables do")
  func headers() {
    let read = identity(
      """
      收支总体情况表
      单位：万元
      +--------+--------------+--------------+
      |项目    |2025年决算数  |2026年预算数  |
      +--------+--------------+--------------+
      |财政拨款|          1.00|          2.00|
      +--------+--------------+--------------+
      """)
    #expect(read.fiscalYear == 2026 && read.report == .budget)
    let final = identity(
      """
      收支总体情况表
      +--------+--------------+--------------+
      |项目    |预算数        |决算数        |
      +--------+--------------+--------------+
      |财政拨款|          1.00|          2.00|
      +--------+--------------+--------------+
      """)
    #expect(final.fiscalYear == nil && final.report == .final)
  }

  @Test("Department and unit on one line")
  func glued() {
    #expect(identity("支出决算表\n部门名称：某某市水务局单位：万元").organization == "某某市水务局")
  }

  @Test("A cover on one line", arguments: [("某某市水务局2024年度部门决算", ReportKind.final), ("某某市水务局2024年部门预算", .budget)])
  func oneLine(title: String, report: ReportKind) {
    let read = identity(title)
    #expect(read.organization == "某某市水务局")
    #expect(read.fiscalYear == 2024)
    #expect(read.report == report)
    #expect(read.published == nil)
  }

  @Test("Titles and captions of tables")
  func captions() {
    let caption = Caption(title: "2024年度收入支出决算总表", organization: "某某市水务局")
    let read = identity("正文", captions: [caption, caption])
    #expect(read.fiscalYear == 2024)
    #expect(read.report == .final)
    #expect(read.organization == "某某市水务局")
  }

  @Test("Where tables name several offices, none of them most of the time, the cover tells whose they all are")
  func booklet() {
    let page = "某某市水务局\n\n2024年部门预算"
    func organization(_ names: String...) -> String? {
      identity(page, captions: names.map { Caption(organization: $0) }).organization
    }
    #expect(organization("某某市水文站", "某某市水利所", "某某市水务局本级") == "某某市水务局")
    #expect(organization("某某市水文站", "某某市水务局（汇总）") == "某某市水务局（汇总）")
    #expect(organization("某某市节水办公室", "某某市节水办公室", "某某市水文站") == "某某市节水办公室")
  }

  @Test("Final accounts that speak of budgets stay final accounts")
  func majority() {
    let titles = ["2024年度一般公共预算财政拨款支出决算表", "2024年度政府性基金预算财政拨款支出决算表"]
    #expect(identity("某某市水务局2024年度部门决算", captions: titles.map { Caption(title: $0) }).report == .final)
  }

  @Test("The year of the figures, not of the publication")
  func year() {
    let read = identity("某某市水务局2024年度部门决算\n\n二〇二五年十月\n2025年10月")
    #expect(read.fiscalYear == 2024)
    #expect(read.published == "2025-10")
  }

  @Test("What no page says")
  func nothing() {
    let read = identity("目录\n第一部分 概况", "正文没有年份")
    #expect(read.fiscalYear == nil)
    #expect(read.report == nil)
    #expect(read.organization == nil)
    #expect(read.published == nil)
  }

  @Test("No date", arguments: ["2025年13月", "2025年10月32日", "25年10月", "十月", "2025年"])
  func noDate(text: String) {
    #expect(identity("某某市水务局部门决算\n\(text)").published == nil)
  }

  @Test("A form of the whole department names it, where nothing else does")
  func forms() {
    let form = PerformanceRecord(department: "某某市水务局")
    let project = PerformanceRecord(project: "河道整治", department: "某某市财政局")
    var alone = identity("正文")
    alone.read([project, form])
    #expect(alone.organization == "某某市水务局")
    var projectOnly = identity("正文")
    projectOnly.read([project])
    #expect(projectOnly.organization == nil, "a project may be that of another department")
    var covered = identity("某某市档案局2024年度部门决算")
    covered.read([form])
    #expect(covered.organization == "某某市档案局")
  }
}

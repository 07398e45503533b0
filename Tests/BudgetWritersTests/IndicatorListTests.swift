import BudgetModel
import Testing
import BudgetWriters

@Suite("Indicators as a list")
struct IndicatorListTests {
  @Test("A line for each, with the form that it stands in; sign, value and unit are the target")
  func lines() {
    var first = PerformanceIndicator(page: 12)
    (first.firstLevel, first.secondLevel, first.thirdLevel) = ("产出指标", "数量指标", "次数")
    (first.sign, first.target, first.unit, first.actual) = ("≥", "2", "次", "=3次")
    first.classification = "基本型"
    var second = PerformanceIndicator(page: 13)
    second.thirdLevel = "质量，\"优\""
    var third = PerformanceIndicator(page: 13)
    (third.sign, third.target) = ("定性", "优")
    let table = Statement(
      kind: .projectPerformance, title: "项目绩效自评表", pages: [12, 13],
      records: [PerformanceRecord(project: "某某项目", indicators: [first, second, third])])
    let document = BudgetDocument(
      identity: DocumentIdentity(file: "决算.pdf", sha256: "", pageCount: 20, organization: "某某局", fiscalYear: 2024),
      statements: [table], diagnostics: [])
    let line = "决算.pdf,某某局,2024,项目绩效自评表,某某项目,产出指标,数量指标,次数,基本型,≥2次,=3次,,,,12"
    #expect(
      IndicatorCSV.rows(document)
        == line + "\n" + "决算.pdf,某某局,2024,项目绩效自评表,某某项目,,,\"质量，\"\"优\"\"\",,,,,,,13\n"
        + "决算.pdf,某某局,2024,项目绩效自评表,某某项目,,,,,定性 优,,,,,13\n")
    #expect(IndicatorCSV.rows(document, isSafe: true).hasPrefix(line.replacing("=3次", with: "'=3次")))
    #expect(IndicatorCSV.header().hasPrefix("file,organization,fiscal_year,title,project,level1,level2,level3,"))
    #expect(IndicatorCSV.header(.chinese).split(separator: ",").count == IndicatorList.columns.count)
  }
}

// Cells with several lines of digits, or several words of them: a narrow column wraps a long number, and two numbers in
// one cell must never become one.

import BudgetModel
import PageModel
import StatementParser
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Numbers in one cell")
struct NumberCellTests {
  /// What becomes of a cell of two lines in a column of amounts; the column beside it holds 1.00.
  private func parse(_ upper: String, _ lower: String) throws -> ParsedTable {
    func cell(_ text: String) -> String {
      let width = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      return text + String(repeating: " ", count: 16 - width)
    }
    let page = Page.drawn(
      """
      支出决算表        单位：万元
      +--------+----------------+--------+
      |科目名称|合计            |基本支出|
      +--------+----------------+--------+
      |行政运行|\(cell(upper))|1.00    |
      |        |\(cell(lower))|        |
      +--------+----------------+--------+
      """)
    var assembly = TableAssembly()
    assembly.add(TableFinder().layout(PageTokenizer().tokenize(page)))
    let table = try #require(assembly.finish().first)
    return TableParser(fiscalYear: 2024, report: .final).parse(table)
  }

  private func amounts(_ result: ParsedTable) -> [String] {
    result.statement.rows.flatMap(\.figures).map(\.amount.description)
  }

  @Test(
    "A number that is wrapped is one",
    arguments: [("1,234,", "567.80", "1234567.80"), ("1378.", "41", "1378.41"), ("-", "13.00", "-13.00")])
  func wrapped(upper: String, lower: String, amount: String) throws {
    let result = try parse(upper, lower)
    #expect(amounts(result) == [amount, "1.00"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test("A line that fills its cell goes on below, in doubt where each line could be a number")
  func broken() throws {
    let result = try parse("123456789012.4", "1")
    #expect(amounts(result) == ["123456789012.41", "1.00"])
    #expect(result.statement.rows.flatMap(\.figures).map(\.doubt) == [.broken, []])
    #expect(result.diagnostics.map(\.id) == ["parser.broken-number"])
  }

  @Test(
    "Two numbers are none, and are said, though their digits would make one",
    arguments: [
      ("11.50", "9"), ("11.50  9", ""), ("11.50", "920"), ("-11.50", "40"), ("70", "80"), ("412", "77%"),
      ("40  50", ""), ("123456789012", "12345678901234"), ("11.50 9万元", ""),
    ])
  func two(upper: String, lower: String) throws {
    let result = try parse(upper, lower)
    #expect(amounts(result) == ["1.00"])
    #expect(result.diagnostics.map(\.id) == ["parser.malformed-number"])
  }

  @Test(
    "An amount may say its unit, and counts in it",
    arguments: [
      ("16,410.71万元", "", "16410.71", MoneyUnit.tenThousandYuan), ("16,410.71 元", "", "16410.71", .yuan),
      ("3亿元", "", "3", .hundredMillionYuan), ("-16,410.71", "千元", "-16410.71", .thousandYuan),
      ("16,410.", "71百万元", "16410.71", .millionYuan), ("￥16,410.71", "", "16410.71", .tenThousandYuan),
      ("￥     16,410.71", "", "16410.71", .tenThousandYuan),
    ])
  func ownUnit(upper: String, lower: String, amount: String, unit: MoneyUnit) throws {
    let result = try parse(upper, lower)
    let figures = result.statement.rows.flatMap(\.figures)
    #expect(figures.map(\.amount.description) == [amount, "1.00"])
    #expect(figures.map(\.unit) == [unit, .tenThousandYuan])
    #expect(figures.allSatisfy { $0.doubt.isEmpty } && result.diagnostics.isEmpty)
  }
}

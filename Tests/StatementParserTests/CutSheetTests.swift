// What the edge of a sheet cuts: amounts in two pieces, columns from their labels.

import BudgetModel
import StatementParser
import TableLayout
import Testing

@Suite("Cut sheets")
struct CutSheetTests {
  private static let head = """
    科目编码 | 科目名称 | 本年支出合计 | 基本支出
     | 合计 | 20,000.50 | 20,000.50
    2010301 | 行政运行 | 7,563.12 | 7,563.12
    2010302 | 一般行政 |
    """

  private func parse(upper: String, lower: String) -> ParsedTable {
    let drawing = Self.head.replacing("一般行政 |", with: "一般行政 | \(upper) | 12,437.38")
    return StatementParserTests.parse("支出决算表", drawing + "\n---\n | 管理事务 | \(lower) |\n2010303 | 机关服务 | 1.00 | 1.00")
  }

  private func row(_ code: String, of result: ParsedTable) -> String? {
    result.statement.rows.first { $0.code == code }.map { row in
      "\(row.item) \(row.figures.map { "\($0.amount)" }.joined(separator: " "))"
    }
  }

  @Test("Two pieces of an amount that lack decimals alone are one, and said")
  func cutNumber() {
    for (upper, lower) in [("12,437.3", "8"), ("12,437.", "38"), ("12,4", "37.38")] {
      let result = parse(upper: upper, lower: lower)
      #expect(row("2010302", of: result) == "一般行政管理事务 12437.38 12437.38", "\(upper) \(lower)")
      #expect(result.statement.rows.count == 4)
      #expect(result.diagnostics.map(\.id) == ["parser.number-cut"])
    }
  }

  @Test("Pieces beside another page break say nothing of a column's decimals")
  func severalBreaks() {
    let row = "2010303 | 机关服务 | 1.00 | 1.00\n"
    let result = StatementParserTests.parse(
      "支出决算表",
      Self.head.replacing("一般行政 |", with: "一般行政 | 12,437.3 | 5.00") + "\n---\n | 管理事务 | 8 |\n" + row
        + "2010304 | 专项 | 3,221.7 | 6.00\n---\n | 服务 | 4 |\n" + row)
    #expect(result.statement.rows.compactMap { $0.figures.first.map { "\($0.amount)" } }.contains("12437.38"))
    #expect(result.diagnostics.map(\.id) == ["parser.number-cut", "parser.number-cut"])
  }

  @Test("An amount that can be whole takes nothing from the page below")
  func wholeNumbers() {
    for (upper, lower) in [("12,437.38", "8"), ("12437", "38.38")] {
      let result = parse(upper: upper, lower: lower)
      #expect(!result.diagnostics.contains { $0.id == "parser.number-cut" })
    }
    let zerosDropped = StatementParserTests.parse(
      "支出决算表", "项目 | 金额\n甲 | 1.25\n乙 | 7.5\n丙 | 12.3\n---\n丁 | 8\n戊 | 1.25")
    #expect(zerosDropped.statement.rows.count == 5)
  }

  @Test("A merged label that a page break cuts is that of the rows below the break too; a blank cell is none")
  func cutMergedLabel() {
    let head = "单位名称 | 科目名称 | 金额\n甲局 | 行政运行 | 1.00\n^ | 培训支出 | 2.00\n乙局 | 行政运行 | 3.00\n---\n"
    func items(_ rest: String) -> [String] {
      StatementParserTests.parse("支出决算表", head + rest).statement.rows.suffix(2).map(\.item)
    }
    #expect(items(" | 培训支出 | 4.00\n^ | 住房公积金 | 5.00") == ["乙局/培训支出", "乙局/住房公积金"])
    #expect(items(" | 培训支出 | 4.00\n | 住房公积金 | 5.00") == ["培训支出", "住房公积金"])
  }

  @Test("A label whose cell is open at the foot of the page goes on on the next; where no cell is, it may, and is said")
  func cutLabel() {
    func parse(_ upper: String, _ lower: String) -> ParsedTable {
      StatementParserTests.parse("支出决算表", "项目 | 金额\n甲 | 1.25\n\(upper) | 7.50\n---\n\(lower) | \n戊 | 1.25")
    }
    func said(_ result: ParsedTable) -> [String] { result.diagnostics.map(\.id).filter { $0 == "parser.label-cut" } }
    let open = parse("对附属单位补助↓", "支出及其他支出")
    #expect(open.statement.rows.map(\.item) == ["甲", "对附属单位补助支出及其他支出", "戊"])
    #expect(said(open).isEmpty)
    let closed = parse("对附属单位补助", "支出及其他支出")
    #expect(closed.statement.rows.map(\.item) == ["甲", "对附属单位补助", "戊"])
    #expect(said(closed) == ["parser.label-cut"])
    #expect(closed.statement.rows.map { $0.figures[0].doubt } == [[], .cutLabel, []])
    #expect(said(parse("对附属单位补助", "二、上年结转")).isEmpty)
  }

  @Test("The rest of a label beside a merged cell that the page break cuts too is no row without a word")
  func cutBesideMerged() {
    func parse(_ rest: String) -> ParsedTable {
      StatementParserTests.parse(
        "项目支出决算表",
        "单位 | 项目 | 金额\n甲局 | 专项检查业务经 | 1.25\n^ | 农田水利设施 | 7.50\n---\n^ | \(rest) | \n^ | 宣传 | 1.25")
    }
    #expect(parse("费").statement.rows.map(\.item) == ["甲局/专项检查业务经", "甲局/农田水利设施费", "甲局/宣传"])
    let long = parse("的日常维修养护")
    #expect(long.statement.rows.map { $0.figures[0].doubt } == [[], .cutLabel, []])
    #expect(long.diagnostics.contains { $0.id == "parser.label-cut" })
  }

  @Test("Several rows that nothing names are left out and said; a single one is the sum")
  func withoutLabels() {
    let header = "经营支出 | 上缴上级支出\n"
    let several = StatementParserTests.parse("支出决算表", header + "5.00 | 6.00\n7.00 | 8.00")
    #expect(several.statement.rows.isEmpty)
    #expect(several.numbers.unused == 4)
    #expect(several.diagnostics.map(\.id) == ["parser.rows-without-labels"])
    let oneOfSeveral = StatementParserTests.parse("支出决算表", header + "5.00 | 6.00\n | \n | ")
    #expect(oneOfSeveral.statement.rows.isEmpty)
    let single = StatementParserTests.parse("支出决算表", header + "5.00 | 6.00")
    #expect(single.statement.rows.map(\.item) == ["合计"])
  }

  @Test("Columns in different units of money are said; each keeps its own")
  func mixedUnits() {
    let result = StatementParserTests.parse("支出决算表", "项目 | 基本支出（万元） | 项目支出（元）\n甲 | 1.00 | 2.00")
    #expect(result.statement.rows[0].figures.map(\.unit) == [.tenThousandYuan, .yuan])
    #expect(result.diagnostics.map(\.id) == ["parser.mixed-units"])
  }

  @Test("A rate without a sign is in no unit, and that is no table without one")
  func rateUnit() {
    let result = StatementParserTests.parse("支出决算表", "项目 | 上年决算数（万元） | 决算数（万元） | 增长率\n甲 | 2.00 | 3.00 | 50.00")
    #expect(result.statement.rows[0].figures.map(\.unit) == [.tenThousandYuan, .tenThousandYuan, nil])
    #expect(result.diagnostics.isEmpty)
  }
}

// Lines to paragraphs, and headings.

import BudgetModel
import Testing

@testable import Prose

@Suite("Paragraphs")
struct ParagraphTests {
  private static let full = String(repeating: "字", count: 34)

  @Test("A sentence goes on over a page break, without the page's number and running head")
  func overPages() {
    let pages = [
      ProseText.page(
        1, ["某某局决算公开", "  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full, Self.full.dropLast(10) + "本年支出合计为3"],
        foot: "- 1 -"),
      ProseText.page(2, ["某某局决算公开", "07.82万元。", "  " + Self.full.dropLast(2), Self.full], foot: "- 2 -"),
    ]
    let figures = ProseText.read(pages).narrative.figures
    #expect(figures.map(\.raw) == ["307.82万元"])
    #expect(figures.map(\.page) == [1])
  }

  @Test("The place of a number is its own part of the line")
  func place() {
    let figure = ProseText.narrative(["会议费3万元，培训费12万元。"]).figures.last
    // Two ems in, then 会议费3万元，培训费: nine characters of 12 points and a digit of 6.
    let start: Double = 72 + 24 + 108 + 6
    #expect(figure?.box.x0 == start)
    // 12万元
    #expect(figure?.box.x1 == start + 36)
  }

  @Test("Headings with their levels; a number in a list with an amount is none")
  func outline() {
    let narrative = ProseText.narrative(
      ["（一）人员经费3万元。", "（二）公用经费情况", "1.办公费3万元。"], below: ["第三部分2024年度部门决算情况说明", "一、基本支出决算情况说明"])
    #expect(narrative.outline.map(\.heading) == ["第三部分2024年度部门决算情况说明", "一、基本支出决算情况说明", "（二）公用经费情况"])
    #expect(narrative.outline.map(\.level) == [1, 2, 3])
  }

  @Test("A list of contents gives no headings")
  func contents() {
    let contents = ProseText.page(1, ["目录", "一、收入决算情况说明", "二、支出决算情况说明"])
    let text = ProseText.page(2, ["  一、收入决算情况说明", "  本年收入合计3万元。"])
    #expect(ProseText.read([contents, text]).narrative.outline.map(\.page) == [2])
  }

  @Test("A short line before a number that does not fit ends no paragraph")
  func longNumber() {
    let lines = [
      "  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full.dropLast(6) + "比上年增加", "24,558.18万元。",
      Self.full, Self.full,
    ]
    #expect(ProseText.read([ProseText.page(1, lines)]).narrative.figures.map(\.kind) == [.yearChange])
  }

  @Test("The unit above a table that is wider than the text is no margin of it")
  func captionBeyondMargin() {
    let wide = String(repeating: " ", count: 38)
    let pages = [
      ProseText.page(1, ["  一、人员情况说明", "  截至上年底，本部门人员编制52人，" + Self.full.dropLast(20) + "其", "中行政51人。"]),
      ProseText.page(2, [wide + "单位：万元"]), ProseText.page(3, [wide + "单位：万元"]),
    ]
    #expect(ProseText.read(pages).office.staff.map(\.subject) == ["人员编制", "行政"])
  }

  @Test("A page number between dashes is none of the text wherever it stands")
  func pageNumberInTheText() {
    let first = ProseText.page(
      1, ["  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full.dropLast(2) + "支出", "          —5—"])
    let second = ProseText.page(2, ["24.18万元。", Self.full, Self.full])
    let text = ProseText.read([first, second]).narrative
    #expect(text.figures.map(\.amount.description) == ["24.18"])
    #expect(text.numbers.unused == 0)
  }

  @Test("A page of a few lines has margins of its own where two of them end together")
  func fewLines() {
    let wide = String(repeating: "宽", count: 40) + "。"
    let pages = [
      ProseText.page(1, [String](repeating: wide, count: 9)),
      ProseText.page(
        2, ["  一、支出决算情况说明", "  " + Self.full.dropLast(4) + "24", "万元。" + Self.full.dropLast(3), Self.full]),
    ]
    #expect(ProseText.read(pages).narrative.figures.map(\.raw) == ["24万元"])
  }

  @Test("The second line of a title stands in the middle; a paragraph below a title is none")
  func title() {
    let lines = [
      "      第三部分某某局2024年度部门决算情况", "                说明", "  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full,
      "  第四部分名词解释", "  一、" + Self.full.dropLast(4), Self.full.dropLast() + "。",
    ]
    let outline = ProseText.read([ProseText.page(1, lines)]).narrative.outline.map(\.heading)
    #expect(outline == ["第三部分某某局2024年度部门决算情况说明", "一、支出决算情况说明", "第四部分名词解释"])
  }

  @Test("A line with a number of its own goes on with no title, however it stands")
  func numberedBelowTitle() {
    let lines = [
      "      第三部分名词解释", "     一、基本支出：指为保障机构正常运转而发生的支出",
      Self.full, Self.full,
    ]
    let outline = ProseText.read([ProseText.page(1, lines)]).narrative.outline.map(\.heading)
    #expect(outline == ["第三部分名词解释"])
  }

  @Test("A heading begins behind a text without a full stop, and below the caption of a picture")
  func headingBehindText() {
    let lines = [
      "  一、政府性基金预算财政拨款支出决算情况说明", "  " + Self.full.dropLast(2), Self.full, "  本单位当年无政府性基金预算财政拨款支出",
      "    图1某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某", "  二、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full,
    ]
    let narrative = ProseText.read([ProseText.page(1, lines)]).narrative
    #expect(narrative.outline.map(\.heading) == ["一、政府性基金预算财政拨款支出决算情况说明", "二、支出决算情况说明"])
    #expect(narrative.statements.map(\.kind) == [.none])
  }

  @Test("A line ends early where what follows cannot be parted: （项）。")
  func unpartedBrackets() {
    let lines = [
      "  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full, "  1.一般公共服务支出（类）财政事务（款）一般行政管理事务",
      "（项）。支出决算为3万元。",
    ]
    let narrative = ProseText.read([ProseText.page(1, lines)]).narrative
    #expect(narrative.figures.map(\.subject) == ["一般行政管理事务"])
  }

  @Test("Print of which the size is said to be twice what is drawn")
  func saidSize() {
    let lines = [
      "  一、支出决算情况说明", "  " + Self.full.dropLast(2), Self.full, "  基本支出3万元，与上年相比", "  二、项目支出情况", "  项目支出5万元。",
    ]
    let narrative = ProseText.read([ProseText.page(1, lines, saidSize: 2 * ProseText.size)]).narrative
    #expect(narrative.outline.map(\.heading) == ["一、支出决算情况说明", "二、项目支出情况"])
  }

  @Test("The year of a text without a title is that of its sentences, if they agree")
  func agreedYear() {
    func year(_ lines: String...) -> Int? {
      var reader = ProseReader()
      reader.read(ProseText.page(1, lines))
      return reader.agreedYear
    }
    #expect(year("  2024年度收入合计3万元。2024年支出合计3万元。", "  2024年12月31日有车辆1辆。") == 2024)
    #expect(year("  2024年度收入合计3万元。2023年度收入合计3万元。") == nil)
    #expect(year("  2024年度收入合计3万元。") == nil)
  }

  @Test("List numbers", arguments: [("一、收入", 1), ("（一）收入", 2), ("1.收入", 3), ("（1）收入", 4), ("第二部分说明", 0)])
  func listNumber(_ text: String, rank: Int) {
    #expect(ListNumber(Array(text.unicodeScalars))?.rank == rank)
  }

  @Test("Amounts are no list numbers", arguments: ["1.5万元", "15.83%，下降", "2024.年"])
  func noListNumber(_ text: String) {
    #expect(ListNumber(Array(text.unicodeScalars)) == nil)
  }
}

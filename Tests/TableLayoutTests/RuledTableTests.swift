// Cells of ruled tables, drawn: whole frames, merged cells, missing pieces of rules, sides that are open.

import PageModel
import TestSupport
import Testing

@Suite("Ruled tables")
struct RuledTableTests {
  @Test("A plain table")
  func plain() {
    let found = layout(
      """
      +--------+--------+
      |项目    |金额    |
      +--------+--------+
      |合计    |   12.30|
      +--------+--------+
      """)
    #expect(found == "项目|金额\n合计|12.30")
  }

  @Test("Merged cells keep their spans")
  func merged() {
    let found = layout(
      """
      +------+-------------+
      |项目  |    决算数   |
      |      +------+------+
      |      |基本  |项目  |
      +------+------+------+
      |合计  |  1.00|  2.00|
      +------+------+------+
      """)
    #expect(found == "项目|决算数+2\n^|基本|项目\n合计|1.00|2.00")
  }

  @Test("A missing piece of an upright rule spoils its own row only")
  func missingUpright() {
    let found = layout(
      """
      +------+------+------+
      |甲    |  1.00|  2.00|
      +------+------+------+
      |乙         3.00|  4.00|
      +------+------+------+
      |丙    |  5.00|  6.00|
      +------+------+------+
      """.replacing("|乙         3.00|", with: "|乙      3.00 |"))
    #expect(found == "甲|1.00|2.00\n乙3.00+2|4.00\n丙|5.00|6.00")
  }

  @Test("A side of a cell is an edge if most of it is ruled", arguments: [(2, false), (4, false), (6, true)])
  func partlyRuled(lines: Int, isEdge: Bool) {
    // Eight lines from rule to rule; from the lower rule up, so many of them are ruled.
    let tall = (1...7).map { line in
      let sign = line >= 8 - lines ? "|" : " "
      return line == 1 ? "|乙    \(sign)  3.00|  4.00|" : "|      \(sign)      |      |"
    }
    let found = layout(
      """
      +------+------+------+
      |甲    |  1.00|  2.00|
      +------+------+------+
      \(tall.joined(separator: "\n"))
      +------+------+------+
      |丙    |  5.00|  6.00|
      +------+------+------+
      """)
    #expect(found == "甲|1.00|2.00\n\(isEdge ? "乙|3.00" : "乙3.00+2")|4.00\n丙|5.00|6.00")
  }

  @Test("A missing piece of a rule across joins two rows of one column")
  func missingAcross() {
    let found = layout(
      """
      +------+------+------+
      |甲    |  1.00|  2.00|
      +------+      +------+
      |乙    |      |  4.00|
      +------+------+------+
      """)
    #expect(found == "甲|1.00|2.00\n乙|^|4.00")
  }

  @Test("An open side is a border where the rules across end")
  func openSides() {
    let left = layout(
      """
      -------+------+------+
      甲     |  1.00|  2.00|
      -------+------+------+
      乙     |  3.00|  4.00|
      -------+------+------+
      """)
    #expect(left == "甲|1.00|2.00\n乙|3.00|4.00")
    let both = layout(
      """
      -------+------+-------
      甲     |  1.00|  2.00
      -------+------+-------
      乙     |  3.00|  4.00
      -------+------+-------
      """)
    #expect(both == "甲|1.00|2.00\n乙|3.00|4.00")
  }

  @Test("The side of a merged cell that fills a page which a page break opens is a border of the frame")
  func mergedOverOpenPage() {
    let found = layout(
      """
      |    |数量  |培训  |  次数|
      |绩效|      |      |      |
      |    |      +------+------+
      |    |      |会议  |    3 |
      |指标|      +------+------+
      |    |      |宣传  |    4 |
      """)
    #expect(found == "绩效指标|数量|培训|次数\n^|^|会议|3\n^|^|宣传|4")
  }

  @Test("A wrapped label is one text, in its own cell")
  func wrapped() {
    let found = layout(
      """
      +----------+------+
      |一般公共  |      |
      |服务支出  |  1.00|
      +----------+------+
      |教育支出  |  2.00|
      +----------+------+
      """)
    #expect(found == "一般公共服务支出|1.00\n教育支出|2.00")
  }

  @Test("Amounts that touch the rule between them stay apart")
  func touching() {
    let found = layout(
      """
      +-------+-------+
      |1,234.5|6,789.0|
      +-------+-------+
      |    1.0|    2.0|
      +-------+-------+
      """)
    #expect(found == "1,234.5|6,789.0\n1.0|2.0")
  }

  @Test("Two tables on a page, with lines between them")
  func two() {
    let found = layout(
      """
      收入决算表
      +------+------+
      |甲    |  1.00|
      +------+------+
      注：无

      支出决算表
      +------+------+
      |乙    |  2.00|
      +------+------+
      """)
    #expect(found == "line 收入决算表\n甲|1.00\nline 注：无\nline 支出决算表\n乙|2.00")
  }

  @Test("A frame without a word is no table, a single box neither")
  func none() {
    let empty = layout(
      """
      +------+------+
      |      |      |
      +------+------+
      正文
      """)
    #expect(empty == "line 正文")
    let box = layout(
      """
      +------------+
      |某某市水务局|
      +------------+
      """)
    #expect(box == "line 某某市水务局")
  }

  @Test("Every place of a grid belongs to one cell, whatever rules are missing")
  func holes() {
    // Each sign of the frame's inside is taken away once.
    let whole = """
      +----+----+----+
      |甲  |1.00|2.00|
      +----+----+----+
      |乙  |3.00|4.00|
      +----+----+----+
      |丙  |5.00|6.00|
      +----+----+----+
      """
    for index in whole.indices where "+-|".contains(whole[index]) {
      let damaged = whole.replacingCharacters(in: index..<whole.index(after: index), with: " ")
      let found = layout(damaged)
      for amount in ["1.00", "2.00", "3.00", "4.00", "5.00", "6.00"] {
        #expect(found.contains(amount), "\(amount) is lost in\n\(damaged)")
      }
    }
  }

  @Test("A line that lies over the text below is the end of the cell above")
  func overfullText() {
    let page = Page.drawn(
      """
      +----------+------+
      |维护计划完|  1.00|
      +----------+------+
      |  率      |      |
      |巡检率    |  2.00|
      +----------+------+
      """)
    // The three lines of the first column stand closer than the drawing shows: y0 of each line, and how far it moves. Of text
    // in the middle of a cell that is too low for it the border cuts the last line, which may lie over nothing.
    for moves in [[16.0: 8.0, 44: -6, 58: -14], [16: 6, 44: -12, 58: -17]] {
      var crowded = page
      for index in page.glyphs.indices where page.glyphs[index].box.x1 < 60 {
        let move = moves[page.glyphs[index].box.y0] ?? 0
        crowded.glyphs[index].box.y0 += move
        crowded.glyphs[index].box.y1 += move
      }
      let found = assembly(of: [crowded]).finish().map { text(of: $0.grid) }
      #expect(found == ["维护计划完率|1.00\n巡检率|2.00"])
    }
  }

  @Test("The last line of a name over several columns may lie over the names below it")
  func overfullGroup() {
    var page = Page.drawn(
      """
      +-----------+------+
      |科目  编码 |  合计|
      +---+---+---+      |
      |类 |号 |项 |      |
      |   |款 |   |      |
      +---+---+---+------+
      |201|03 |01 |  1.00|
      +---+---+---+------+
      """)
    // The name stands lower in its cell, and 号 over 款, as in the test before.
    for (index, glyph) in page.glyphs.enumerated() where glyph.box.x1 < 70 {
      let isEnd = glyph.box.y0 == 44 && (20..<40).contains(glyph.box.x0)
      let move: Double = glyph.box.y0 == 16 ? 8 : isEnd ? -6 : glyph.box.y0 == 58 ? -14 : 0
      page.glyphs[index].box.y0 += move
      page.glyphs[index].box.y1 += move
    }
    let found = assembly(of: [page]).finish().map { text(of: $0.grid) }
    #expect(found.first?.hasPrefix("科目编码号") == true, "\(found)")
    #expect(found.first?.contains("|款|") == true, "\(found)")
  }

  @Test("Labels that all lie too high stand on the lines of their amounts still")
  func shiftedText() {
    var page = Page.drawn(
      """
      +------+------+
      |维护率|  1.00|
      +------+------+
      |巡检率|  2.00|
      +------+------+
      |完好率|  3.00|
      +------+------+
      """)
    // Print twice as large, so that a row is a line and a half, and with the border above it through all that is printed.
    for index in page.glyphs.indices {
      let middle = page.glyphs[index].box.midY - 9
      (page.glyphs[index].box.y0, page.glyphs[index].box.y1, page.glyphs[index].size) = (middle - 10, middle + 10, 20)
    }
    let found = assembly(of: [page]).finish().map { text(of: $0.grid) }
    #expect(found == ["维护率|1.00\n巡检率|2.00\n完好率|3.00"])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

// Sheets wider than their paper: the pages with the right columns come after those with the left ones.

import BudgetModel
import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Parts of a wide sheet")
struct SheetPartsTests {
  /// Two lines stand above the frame of the left part; the place of those of the right one is blank but for what was cut.
  private static let left = """
    支出决算表
    部门：某某局
    +------+------+
    |项目  |  合计|
    +------+------+
    |栏次  |     1|
    +------+------+
    |行政  |  6.00|
    +------+------+
    |机关  |  9.00|
    +------+------+
    """
  private static let right = """

          单位：万元
    +------+------+
    |基本  |  项目|
    +------+------+
    |     2|     3|
    +------+------+
    |  4.00|  2.00|
    +------+------+
    |  5.00|  4.00|
    +------+------+
    """

  @Test("Further columns find their rows by height, and the unit at the right end of the caption is the table's")
  func furtherColumns() {
    let found = tables(Self.left, Self.right)
    #expect(
      found.map { text(of: $0.grid) } == [
        "项目|合计|基本|项目\n栏次|1|2|3\n行政|6.00|4.00|2.00\n机关|9.00|5.00|4.00"
      ])
    #expect(found.map(\.caption.unit) == [.tenThousandYuan])
    #expect(found.map(\.pages) == [[1, 2]])
    #expect(found[0].grid.cells.first { $0.text == "4.00" }?.page == 2)
  }

  @Test("A title over the edge of the paper is that of both parts; one that ends before the edge is no piece of it")
  func cutTitle() {
    let cut = Self.left.replacing("支出决算表", with: "          收入")
    let found = tables(cut, "支出决算表" + Self.right)
    #expect(found.map(\.caption.title) == ["收入支出决算表"])
    #expect(found.map(\.caption.unit) == [.tenThousandYuan])
    #expect(found.map(\.pages) == [[1, 2]])
    let ended = Self.left.replacing("支出决算表", with: "  收入")
    #expect(tables(ended, "支出决算表" + Self.right).map(\.caption.title) == [nil, "支出决算表"])
  }

  @Test("A letter of the title that the edge goes through is printed on both sides of it")
  func halvedLetter() {
    let cut = Self.left.replacing("支出决算表", with: "        收入支")
    let right = Self.right.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let found = tables(cut, " 支出决算表" + right.joined(separator: "\n"))
    #expect(found.map(\.caption.title) == ["收入支出决算表"])
    #expect(found.map(\.pages) == [[1, 2]])
  }

  @Test("A part whose columns are blank is one as well, and the next part follows it")
  func blankPart() {
    let blank = Self.right.replacing("单位：万元", with: "").replacing(/[1-9]\.00|[23]\|/) { match in
      match.output.hasSuffix("|") ? " |" : "    "
    }
    #expect(
      tables(Self.left, blank.replacing("基本", with: "上缴"), Self.right).map { text(of: $0.grid) } == [
        "项目|合计|上缴|项目|基本|项目\n栏次|1|||2|3\n行政|6.00|||4.00|2.00\n机关|9.00|||5.00|4.00"
      ])
  }

  @Test("A name over columns on both sides of the cut is theirs, on whichever side it is printed")
  func cutGroup() {
    func part(_ lines: [String]) -> String { lines.joined(separator: "\n") }
    let rows = ["+------+", "|  6.00|", "+------+", "|  9.00|", "+------+"]
    for (first, second) in [("本年  ", "      "), ("      ", "本年  ")] {
      let left = part(
        ["支出决算表", "部门：某某局", "+------+------+", "|项目  |\(first)|", "|      +------+", "|      |  合计|"]
          + ["+------+------+", "|行政  |  6.00|", "+------+------+", "|机关  |  9.00|", "+------+------+"])
      let right = part(["", "单位：万元", "+------+", "|\(second)|", "+------+", "|  基本|"] + rows)
      #expect(
        tables(left, right).map { text(of: $0.grid) } == [
          "项目|本年+2\n^|合计|基本\n行政|6.00|6.00\n机关|9.00|9.00"
        ])
    }
  }

  @Test("However few its rows are, a part is one that prints the unit which its sheet lacks")
  func fewRows() {
    let left = "支出决算表\n部门：某某局\n+------+\n|  合计|\n+------+\n|  6.00|\n+------+"
    let right = "\n单位：万元\n+------+\n|  接待|\n+------+\n|  6.00|\n+------+"
    #expect(tables(left, right).map { text(of: $0.grid) } == ["合计|接待\n6.00|6.00"])
  }

  @Test("All pages of the left part come first; the header that is not printed again is not wanted again")
  func downThenOver() {
    let secondLeft = "\n\n+------+------+\n|离退休|  1.00|\n+------+------+\n|其他  |  7.00|\n+------+------+"
    let secondRight = "\n\n+------+------+\n|  1.00|      |\n+------+------+\n|  3.00|  4.00|\n+------+------+"
    #expect(
      tables(Self.left, secondLeft, Self.right, secondRight).map { text(of: $0.grid) } == [
        "项目|合计|基本|项目\n栏次|1|2|3\n行政|6.00|4.00|2.00\n机关|9.00|5.00|4.00\n离退休|1.00|1.00|\n其他|7.00|3.00|4.00"
      ])
  }

  @Test("A second panel has labels of its own; headers may be parted otherwise")
  func panel() {
    let panel = """


      +------+------+
      |支出         |
      |             |
      |             |
      +------+------+
      |工资  |  4.00|
      +------+------+
      |办公  |  5.00|
      +------+------+
      """
    #expect(
      tables(Self.left, panel).map { text(of: $0.grid) } == [
        "项目|合计|支出+2\n栏次|1|^+2\n行政|6.00|工资|4.00\n机关|9.00|办公|5.00"
      ])
  }

  @Test("A table of its own stays one: other heights, a title, the same header again")
  func others() {
    let lower = "\n" + Self.right
    let titled = Self.right.replacing("单位：万元", with: "收入决算表")
    let again = Self.left.replacing("支出决算表\n部门：某某局", with: "\n").replacing("行政", with: "外交")
    let numbered = Self.right.replacing("单位：万元", with: "公开04表")
    // Without its caption inside the frame it begins a row lower than the left part.
    let lacking = """


      +------+------+------+
      |   单位：万元       |
      +------+------+------+
      |基本  |  项目|  其他|
      +------+------+------+
      |  3.00|  2.00|  1.00|
      +------+------+------+
      |  4.00|  4.00|  1.00|
      +------+------+------+
      """
    for other in [lower, titled, lacking] {
      #expect(tables(Self.left, other).count == 2)
    }
    #expect(tables(Self.left.replacing("部门：某某局", with: "公开03表"), numbered).count == 2)
    #expect(tables(Self.left, again).map(\.grid.columnCount) == [2])
  }
}

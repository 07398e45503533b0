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

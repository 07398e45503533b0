// Tables over several pages, and the lines above a table that are its caption.

import BudgetModel
import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Tables over pages")
struct TableAssemblyTests {
  private static let first = """
    支出决算表
    公开03表        单位：万元
    +------+------+------+
    |项目  |基本  |项目数|
    +------+------+------+
    |甲    |  1.00|  2.00|
    +------+------+------+
    """

  @Test("The caption is read from the lines above")
  func caption() {
    let found = tables(Self.first)
    #expect(found.map(\.caption) == [Caption(number: "公开03表", title: "支出决算表", unit: .tenThousandYuan)])
    #expect(found.map(\.pages) == [[1]])
  }

  @Test("The end of a wrapped unit hangs over the frame, more above it than below")
  func hangingUnit() {
    var page = Page.drawn(
      """
      支出决算表
      公开03表  单位：万
                      元
      +------+------+------+
      |项目  |基本  |项目数|
      +------+------+------+
      |甲    |  1.00|  2.00|
      +------+------+------+
      """)
    for index in page.glyphs.indices where page.glyphs[index].box.y0 > 2 * Page.drawnLine {
      // The last line of the caption: its middle half a point above the frame.
      guard page.glyphs[index].box.y1 < 3 * Page.drawnLine else { break }
      let down = 3.5 * Page.drawnLine - 0.5 - page.glyphs[index].box.midY
      page.glyphs[index].box.y0 += down
      page.glyphs[index].box.y1 += down
    }
    var assembly = TableAssembly()
    assembly.add(TableFinder().layout(PageTokenizer().tokenize(page)))
    let found = assembly.finish()
    #expect(found.map(\.caption) == [Caption(number: "公开03表", title: "支出决算表", unit: .tenThousandYuan)])
    #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00"])
  }

  @Test("A caption inside the frame")
  func inside() {
    let found = tables(
      """
      +--------------------+
      |     支出决算表     |
      +--------------------+
      |公开03表  单位：万元|
      +------+------+------+
      |项目  |基本  |项目数|
      +------+------+------+
      |甲    |  1.00|  2.00|
      +------+------+------+
      """)
    #expect(found.map(\.caption) == [Caption(number: "公开03表", title: "支出决算表", unit: .tenThousandYuan)])
    #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00"])
  }

  @Test("A caption inside the frame whose labels have cells of their own")
  func splitInside() {
    let found = tables(
      """
      +---------------------------------+
      |           支出决算表            |
      +------+------------+------+------+
      |部门：|某某市水务局|单位：|万元  |
      +------+------------+------+------+
      |项目  |        基本|项目数|其他  |
      +------+------------+------+------+
      |甲    |        1.00|  2.00|  3.00|
      +------+------------+------+------+
      """)
    #expect(found.map(\.caption) == [Caption(title: "支出决算表", organization: "某某市水务局", unit: .tenThousandYuan)])
    #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数|其他\n甲|1.00|2.00|3.00"])
  }

  @Test("What stands above a title inside the frame goes with it; a line that no title follows stays")
  func annexInside() {
    let found = tables(
      """
      +--------------------+
      |附件2               |
      +--------------------+
      |   项目绩效自评表   |
      +------+------+------+
      |项目  |甲    |乙    |
      +------+------+------+
      """)
    #expect(found.map(\.caption) == [Caption(title: "项目绩效自评表")])
    #expect(found.map { text(of: $0.grid) } == ["项目|甲|乙"])
    let plain = tables(
      """
      +--------------------+
      |附件2               |
      +------+------+------+
      |项目  |甲    |乙    |
      +------+------+------+
      """)
    #expect(plain.map { $0.grid.rowCount } == [2])
  }

  @Test("A caption inside the frame, in two halves above two panels")
  func insideInHalves() {
    let found = tables(
      """
      +---------------------------+
      |       收支预算总表        |
      +-------------+-------------+
      |部门：某某局 |单位：万元   |
      +------+------+------+------+
      |收入  |数    |支出  |数    |
      +------+------+------+------+
      |甲    |  1.00|乙    |  1.00|
      +------+------+------+------+
      """)
    #expect(found.map(\.caption) == [Caption(title: "收支预算总表", organization: "某某局", unit: .tenThousandYuan)])
    #expect(found.map { text(of: $0.grid) } == ["收入|数|支出|数\n甲|1.00|乙|1.00"])
  }

  @Test("A table goes on without a header")
  func plain() {
    let found = tables(
      Self.first,
      """
      +------+------+------+
      |乙    |  3.00|  4.00|
      +------+------+------+
      """)
    #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00\n乙|3.00|4.00"])
    #expect(found.map(\.pages) == [[1, 2]])
  }

  @Test("A merged label that the page's end cut goes on below; a blank single cell does not")
  func cutMergedCell() {
    let head = """
      支出决算表
      +------+------+------+
      |类别  |项目  |金额  |
      +------+------+------+
      |甲    |子    |  1.00|
      |      +------+------+
      |      |丑    |  2.00|
      +------+------+------+
      """
    let merged = tables(
      head,
      """
      +------+------+------+
      |      |寅    |  3.00|
      |      +------+------+
      |      |卯    |  4.00|
      +------+------+------+
      """)
    #expect(merged.map { text(of: $0.grid) } == ["类别|项目|金额\n甲|子|1.00\n^|丑|2.00\n^|寅|3.00\n^|卯|4.00"])
    let single = tables(
      head,
      """
      +------+------+------+
      |      |寅    |  3.00|
      +------+------+------+
      """)
    #expect(single.map { text(of: $0.grid) } == ["类别|项目|金额\n甲|子|1.00\n^|丑|2.00\n|寅|3.00"])
  }

  @Test("A repeated header is no data, and neither is a repeated caption")
  func repeatedHeader() {
    for caption in ["", "支出决算表\n", "支出决算表（续）\n", "公开03表\n"] {
      let found = tables(
        Self.first,
        caption + """
          +------+------+------+
          |项目  |基本  |项目数|
          +------+------+------+
          |乙    |  3.00|  4.00|
          +------+------+------+
          """)
      #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00\n乙|3.00|4.00"], "\(caption)")
    }
  }

  @Test("A page number between does not part a table")
  func furniture() {
    let found = tables(
      Self.first + "\n        - 3 -",
      """
      +------+------+------+
      |乙    |  3.00|  4.00|
      +------+------+------+
      """)
    #expect(found.count == 1)
  }

  @Test("A page number in the frame's last row is no row")
  func pageNumberInFrame() {
    for row in ["|第 2 页 共 9 页  2025|", "|3/10         |  2025|"] {
      let found = tables(Self.first + "\n" + row + "\n+------+------+------+")
      #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00"], "\(row)")
    }
    #expect(tables(Self.first + "\n|3/10         |  4.25|\n+------+------+------+")[0].grid.rowCount == 3)
  }

  @Test("A new title is a new table, also with the same header")
  func newTitle() {
    let found = tables(Self.first, Self.first.replacing("支出", with: "收入").replacing("03", with: "04"))
    #expect(found.map(\.caption.title) == ["支出决算表", "收入决算表"])
  }

  @Test("The number of a table may be the last line of the page before", arguments: ["", "\n        - 3 -"])
  func carriedNumber(foot: String) {
    let second = """
      收入决算表
      +------+------+
      |项目  |决算数|
      +------+------+
      |乙    |  3.00|
      +------+------+
      """
    #expect(tables(Self.first + "\n公开04表" + foot, second).map(\.caption.number) == ["公开03表", "公开04表"])
    let own = "公开05表\n" + second
    #expect(tables(Self.first + "\n公开04表" + foot, own).map(\.caption.number) == ["公开03表", "公开05表"])
    #expect(tables(Self.first + "\n见公开04表" + foot, second).map(\.caption.number) == ["公开03表", nil])
  }

  @Test("Columns that moved a little are the same columns; others as many are not")
  func likeWidths() {
    let moved = tables(
      Self.first,
      """
      +---------+------+------+
      |乙       |  3.00|  4.00|
      +---------+------+------+
      """)
    #expect(moved.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00\n乙|3.00|4.00"])
    let other = tables(
      Self.first,
      """
      +------+--------------+------+
      |乙    |          3.00|  4.00|
      +------+--------------+------+
      """)
    #expect(other.count == 2)
  }

  @Test("Prose above is the end of the table before")
  func prose() {
    let found = tables(
      Self.first,
      """
      三、情况说明如下所述
      +------+------+------+
      |乙    |  3.00|  4.00|
      +------+------+------+
      """)
    #expect(found.count == 2)
  }

  @Test("Other columns are another table")
  func otherColumns() {
    let found = tables(
      Self.first,
      """
      +------+------------------------------+------+------+
      |乙    |                          3.00|  4.00|  4.00|
      +------+------------------------------+------+------+
      """)
    #expect(found.count == 2)
  }

  @Test("Further columns of a sheet that was cut are no rows")
  func furtherColumns() {
    let found = tables(
      """
      收入决算表
      +------+------+------+
      |项目  |合计  |拨款  |
      +------+------+------+
      |甲    |  3.00|  2.00|
      +------+------+------+
      """,
      """
      +------+------+------+
      |事业  |经营  |其他  |
      +------+------+------+
      |  0.50|  0.25|  0.25|
      +------+------+------+
      """)
    #expect(found.count == 2)
  }

  @Test("A page without a table lies between: a new one begins")
  func pageBetween() {
    let found = tables(
      Self.first, "某某市水务局",
      """
      +------+------+------+
      |乙    |  3.00|  4.00|
      +------+------+------+
      """)
    #expect(found.map(\.pages) == [[1], [3]])
  }

  @Test("Notes below belong to the table")
  func notes() {
    let found = tables(Self.first + "\n注：本表反映支出。")
    #expect(found.map { $0.notes.map(\.text) } == [["注：本表反映支出。"]])
  }

  @Test(
    "A note goes on in the lines below: the rest of a full line, its next number, another sentence; not a text apart",
    arguments: [
      ("注：本表反映各种支\n出的情况。", "注：本表反映各种支出的情况。"), ("注：1.本表反映支出。\n  2.无数据。", "注：1.本表反映支出。2.无数据。"),
      ("注：本表反映支出。\n以万元为单位。", "注：本表反映支出。以万元为单位。"), ("注：本表反映支出。\n某某市水务局", "注：本表反映支出。"),
      ("注：本表反映支出。\n\n\n以万元为单位。", "注：本表反映支出。"),
    ])
  func longNotes(lines: String, note: String) {
    #expect(tables(Self.first + "\n" + lines).map { $0.notes.map(\.text) } == [[note]])
  }

  @Test(
    "A note below says the unit where nothing above does",
    arguments: [
      ("", "本表金额单位为万元。", MoneyUnit.tenThousandYuan), ("", "单位：元", .yuan), ("", "金额单位是千元，下同。", .thousandYuan),
      ("单位：元", "本表金额单位为万元。", .yuan), ("", "单位为元或单位为万元。", nil), ("", "各单位为本表填报人。", nil),
    ])
  func unitInNote(above: String, note: String, unit: MoneyUnit?) {
    let table = Self.first.replacing("单位：万元", with: above)
    #expect(tables(table + "\n注：\(note)").map(\.caption.unit) == [unit])
  }

  @Test("A title of two lines")
  func wrappedTitle() {
    let found = tables(
      """
       一般公共预算财政拨款基本
             支出决算表
      +----------+------+------+
      |项目      |基本  |项目数|
      +----------+------+------+
      |甲        |  1.00|  2.00|
      +----------+------+------+
      """)
    #expect(found.map(\.caption.title) == ["一般公共预算财政拨款基本支出决算表"])
  }

  @Test("A title of two lines at double leading, if both have one middle")
  func wideTitle() {
    func title(_ upper: String) -> String? {
      let table = "+----------+------+------+\n|项目      |基本  |项目数|\n+----------+------+------+"
      var page = Page.drawn(
        "\(upper)\n\n        支出决算表\n\(table)\n|甲        |  1.00|  2.00|\n+----------+------+------+")
      // A line of the drawing is higher than one of print at double leading.
      for index in page.glyphs.indices where page.glyphs[index].box.y1 <= Page.drawnLine {
        page.glyphs[index].box.y0 += Page.drawnLine / 2
        page.glyphs[index].box.y1 += Page.drawnLine / 2
      }
      return assembly(of: [page]).finish().first?.caption.title
    }
    #expect(title(" 一般公共预算财政拨款基本") == "一般公共预算财政拨款基本支出决算表")
    #expect(title("         一般公共预算财政拨款基本") == "支出决算表")
  }

  private static let unruled = """
    支出决算表

    公开03表                  单位：万元

    项目         合计    基本    项目数

    教育支出    30.00   10.00    20.00

    卫生支出     3.00    3.00

    住房支出     5.00             5.00
    """

  @Test("A table without rules goes on in columns of which some are blank on the next page")
  func unruledContinuation() {
    let next = """
      农林支出     7.00    7.00

      交通支出     8.00    8.00

      其他支出     9.00    9.00
      """
    let found = tables(Self.unruled, next)
    #expect(found.map(\.pages) == [[1, 2]])
    #expect(found.first.map { text(of: $0.grid).hasSuffix("其他支出|9.00|9.00|") } == true)
  }

  @Test("A column that is blank on the next page is known by its name, where the header is printed again")
  func blankColumnBelowHeader() {
    let first = """
      支出总表
      单位：万元
             单位             名称         合计     基本

      某某县交通运输局本级    教育支出    30.00    10.00

                              卫生支出     3.00     3.00

                              住房支出     5.00     5.00
      """
    let next = """
             单位             名称         合计     基本

                              农林支出     7.00     7.00

                              交通支出     8.00     8.00

                              其他支出     9.00     9.00
      """
    let found = tables(first, next)
    #expect(found.map(\.pages) == [[1, 2]])
    #expect(found.first.map { text(of: $0.grid).hasSuffix("|交通支出|8.00|8.00\n|其他支出|9.00|9.00") } == true)
  }

  @Test("A row or two of a table without rules go on with it, and prose with numbers does not")
  func loneRows() {
    let found = tables(Self.unruled, "农林支出     7.00             7.00\n\n其他支出     9.00    9.00\n\n- 2 -")
    #expect(found.map(\.pages) == [[1, 2]])
    #expect(found.first.map { text(of: $0.grid).hasSuffix("农林支出|7.00||7.00\n其他支出|9.00|9.00|") } == true)
    let repeated = "项目         合计    基本    项目数\n\n农林支出     7.00             7.00"
    #expect(tables(Self.unruled, repeated).map(\.grid.rowCount) == [5])
    #expect(tables(Self.unruled, "附注   本年 7.00 万元").map(\.pages) == [[1]])
    #expect(tables(Self.unruled, "二、说明\n\n农林支出     7.00             7.00").map(\.pages) == [[1]])
  }

  @Test("Rows without amounts between rows of a table without rules are its own on the next page too")
  func blankRows() {
    let next = "农林支出     7.00             7.00\n\n交通支出\n\n其他支出     9.00    9.00"
    let found = tables(Self.unruled, next)
    #expect(found.map(\.pages) == [[1, 2]])
    #expect(
      found.first.map { text(of: $0.grid).hasSuffix("农林支出|7.00||7.00\n交通支出|||\n其他支出|9.00|9.00|") } == true)
    let parted = "农林支出     7.00             7.00\n\n注：交通支出\n\n其他支出     9.00    9.00"
    #expect(tables(Self.unruled, parted).map(\.grid.rowCount) == [5])
  }

  @Test("A form that the next page prints again is another one, a header that is printed again is none")
  func printedAgain() {
    let form = """
      +--------+--------+------+
      |二级指标|三级指标|指标值|
      +--------+--------+------+
      |数量指标|次数    |2     |
      +--------+--------+------+
      """
    let rest = form.replacing("次数", with: "人数")
    #expect(tables(form, form).map { text(of: $0.grid) } == Array(repeating: "二级指标|三级指标|指标值\n数量指标|次数|2", count: 2))
    #expect(tables(form, rest).map { text(of: $0.grid) } == ["二级指标|三级指标|指标值\n数量指标|次数|2\n数量指标|人数|2"])
  }

  @Test("A form goes on below its title, printed again, unless the label that it began with stands there")
  func titleAgain() {
    let form = """
      项目支出绩效目标表
      +--------+----------------+
      |主管部门|甲局            |
      +--------+-------+--------+
      |一级指标|指标值 |        |
      +--------+-------+--------+
      """
    let rest = """
      项目支出绩效目标表
      +--------+-------+--------+
      |产出指标|2      |        |
      +--------+-------+--------+
      """
    #expect(tables(form, rest).map(\.pages) == [[1, 2]])
    #expect(tables(form, form.replacing("甲局", with: "乙局")).map(\.pages) == [[1], [2]])
    #expect(tables(form, rest.replacing("项目支出", with: "整体支出")).map(\.pages) == [[1], [2]])
  }
}

// Which columns the names of a header without rules are over: names in the middle, on the left or on the right of their
// cells, of columns that may be blank.

import PageModel
import TestSupport
import Testing
import Tokenizer

@testable import TableLayout

@Suite("Names of columns without rules")
struct HeaderNamesTests {
  @Test("Names on the left of their cells, those of groups too")
  func left() {
    let found = layout(
      """
      收入支出决算总表
      单位：万元
      收入                               支出

      项目              决算数           项目               合计          一般公共预算
      财政拨款              12,345.30    教育                12,345.30        12,345.30
      其他收入                  1.00    卫生                     1.00             1.00
      合计                  12,346.30    合计                12,346.30        12,346.30
      """)
    #expect(
      found.hasSuffix(
        """
        收入+2|支出+3
        项目|决算数|项目|合计|一般公共预算
        财政拨款|12,345.30|教育|12,345.30|12,345.30
        其他收入|1.00|卫生|1.00|1.00
        合计|12,346.30|合计|12,346.30|12,346.30
        """), "\(found)")
  }

  @Test("Levels of codes that are blank in every row have their column, where a row numbers those of amounts")
  func blankLevels() {
    let found = layout(
      """
      收入决算表
      单位：万元
         支出功能分类科目编码
                                  科目名称           本年收入合计    财政拨款收入
        类      款      项
                                     栏次                1             2
                                合计                    12.00         12.00
      201                       一般公共服务支出        12.00         12.00
      """)
    #expect(found.contains("201|||一般公共服务支出|12.00|12.00"), "\(found)")
    #expect(found.contains("支出功能分类科目编码+3|"), "\(found)")
  }

  @Test("A name that stands on the line of its neighbours, close below that of their group, is no second line of it")
  func closeLevels() throws {
    var page = Page.drawn("")
    func add(_ text: String, middle: Double, y: Double) {
      var x = middle - Double(text.count) * 3.5
      for scalar in text.unicodeScalars {
        page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: y, x1: x + 7, y1: y + 7), size: 7))
        x += 7
      }
    }
    add("一般公共预算支出表", middle: 300, y: 10)
    add("单位：万元", middle: 480, y: 30)
    add("本年支出", middle: 300, y: 50)
    add("科目名称", middle: 100, y: 54.5)
    for (name, x) in zip(["小计", "基本支出", "项目支出"], [200.0, 300, 400]) { add(name, middle: x, y: 59) }
    for (row, label) in ["教育支出", "卫生支出", "其他支出"].enumerated() {
      add(label, middle: 100, y: 72 + 14 * Double(row))
      for x in [200.0, 300, 400] { add("1\(row).00", middle: x, y: 72 + 14 * Double(row)) }
    }
    let grid = try #require(TableFinder().layout(PageTokenizer().tokenize(page)).blocks.compactMap(\.grid?.grid).first)
    let group = try #require(grid.cells.first { $0.text == "本年支出" })
    #expect(group.columns == 1..<4)
  }

  /// A table of three rows whose amounts stand in the middle of their columns.
  private static func grid(_ header: [(String, middle: Double, y: Double)], amounts: [Double]) throws -> Grid {
    var page = Page.drawn("")
    func add(_ text: String, middle: Double, y: Double) {
      let widths = text.unicodeScalars.map { $0.isASCII ? 3.5 : 7.0 }
      var x = middle - widths.reduce(0, +) / 2
      for (scalar, width) in zip(text.unicodeScalars, widths) {
        page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: y, x1: x + width, y1: y + 7), size: 7))
        x += width
      }
    }
    add("支出表", middle: 300, y: 10)
    add("单位：万元", middle: 500, y: 30)
    for name in header { add(name.0, middle: name.middle, y: name.y) }
    for (row, label) in ["教育", "卫生", "其他"].enumerated() {
      let y = 82 + 14 * Double(row)
      add(label, middle: 107, y: y)
      for middle in amounts { add("1\(row).00", middle: middle, y: y) }
    }
    return try #require(TableFinder().layout(PageTokenizer().tokenize(page)).blocks.compactMap(\.grid?.grid).first)
  }

  private static func isInDoubt(_ grid: Grid) -> Bool { grid.cells.contains { $0.doubts.contains(.unclearHeader) } }

  @Test("A name of a group in the middle of no columns leaves them in doubt")
  func unclear() throws {
    let middles = (0..<8).map { 207 + 60 * Double($0) }
    func grid(groupsAt first: Double, _ second: Double) throws -> Grid {
      let names = zip(["小计", "基本", "项目", "其他", "小计", "基本", "项目", "其他"], middles).map { ($0, middle: $1, y: 66.0) }
      return try Self.grid(
        [("上年", middle: first, y: 50), ("当年", middle: second, y: 50), ("科目", middle: 107, y: 66)] + names,
        amounts: middles)
    }
    #expect(try !Self.isInDoubt(grid(groupsAt: 297, 537)), "each in the middle of four")
    #expect(try Self.isInDoubt(grid(groupsAt: 312, 536)), "as near to the middle of four as of five and three")
  }

  @Test("No group is of a sum alone")
  func sumAlone() throws {
    func grid(_ name: String) throws -> Grid {
      try Self.grid(
        [
          ("本年", middle: 207, y: 50), ("科目", middle: 107, y: 58), (name, middle: 207, y: 66),
          ("基本", middle: 267, y: 58),
        ], amounts: [207, 267])
    }
    #expect(try Self.isInDoubt(grid("小计")))
    #expect(try !Self.isInDoubt(grid("金额")))
  }

  @Test("Rows of a list that have no amounts do not end it, however many follow one another")
  func listedLabels() {
    let labels = ["一、教育", "二、卫生", "三、农业", "四、水利", "五、交通", "六、商业", "七、金融"]
    let rows = labels.map { label in ["一、教育", "七、金融"].contains(label) ? "\(label)          12.30" : label }
    let found = layout((["支出表", "单位：万元", "项目            预算数"] + rows).joined(separator: "\n"))
    #expect(found.hasSuffix("七、金融|12.30"), "\(found)")
  }
}

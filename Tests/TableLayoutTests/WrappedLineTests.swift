// Labels and headers of tables without upright rules that wrap: what is one row, and what is one name.

import PageModel
import TestSupport
import Testing
import Tokenizer

@testable import TableLayout

@Suite("Wrapped labels without rules")
struct WrappedLineTests {
  /// - Parameter scale: of the distances down the page: lines are 14 points apart, letters 10 points high.
  private func layout(_ drawing: String, scale: Double = 1) -> String {
    var page = Page.drawn(drawing)
    page.height *= scale
    for index in page.glyphs.indices {
      let box = page.glyphs[index].box
      let middle = box.midY * scale
      page.glyphs[index].box = Box(
        x0: box.x0, y0: middle - box.height / 2, x1: box.x1, y1: middle + box.height / 2)
    }
    return TableFinder().layout(PageTokenizer().tokenize(page)).blocks.map { block in
      switch block {
      case .line(let line): "line \(line.text)"
      case .grid(let placed): text(of: placed.grid)
      }
    }.joined(separator: "\n")
  }

  @Test("Labels of two lines below one another, with their amounts between the lines")
  func aroundAmounts() {
    var words: [(String, x: Double, y: Double)] = [
      ("支出决算表", 150, 40), ("名称", 50, 75), ("基本", 180, 75), ("项目", 260, 75),
    ]
    let labels =
      [["教育"], ["机关基本养老保险", "缴费支出"], ["机关职业年金缴费", "支出"], ["公共预算的财政拨", "款"]]
      + ["卫生", "住房", "农林", "交通", "科技", "应急", "公安", "其他"].map { [$0] }
    for (row, lines) in labels.enumerated() {
      let y = 100.0 + 30 * Double(row)
      words += [("\(row).00", 180, y), ("\(row).50", 260, y)]
      for (line, text) in lines.enumerated() { words.append((text, 50, y + Double(2 * line - lines.count + 1) * 6)) }
    }
    let blocks = TableFinder().layout(PageTokenizer().tokenize(.set(words))).blocks
    let found = blocks.compactMap { $0.grid.map { text(of: $0.grid) } }.joined()
    #expect(found.contains("教育|0.00|0.50\n机关基本养老保险缴费支出|1.00|1.50\n机关职业年金缴费支出|2.00|2.50\n公共预算的财政拨款|3.00|3.50\n卫生|4.00"))
  }

  @Test("The first line of a label at the top of a page, above its code and amounts")
  func topOfPage() {
    let found = layout(
      """
             其他国有土地使用权出让收入安排的
      21208                                      3.00      3.00
             支出

      221    住房保障支出                        1.00      1.00

      22102  住房改革支出                        1.00      1.00
      """, scale: 0.55)
    #expect(found.hasPrefix("21208|其他国有土地使用权出让收入安排的支出|3.00|3.00"))
  }

  @Test("Where lines stand as close as rows, one without a code or an amount is the rest of the label above it")
  func unmarked() {
    let rows = """
      201    一般公共服务支  3.00  3.00
             出
      20103  政府办公厅及相  3.00  3.00
             关机构的事务支
             出
      20104  发展与改革      4.00  4.00
      20805  行政单位养老支  5.00  5.00
             出
      """
    #expect(
      layout(rows) == """
        201|一般公共服务支出|3.00|3.00
        20103|政府办公厅及相关机构的事务支出|3.00|3.00
        20104|发展与改革|4.00|4.00
        20805|行政单位养老支出|5.00|5.00
        """)
    // Names without codes begin rows as well.
    #expect(layout(rows.replacing("20104  ", with: "       ")).contains("|出|"))
  }

  @Test("Every label on three lines, the last one's end below all amounts")
  func threeLines() {
    let found = layout(
      """
      项目支出预算表
      项目名称            合计    基本支出

      城市老旧小区配套    3.00        3.00
      基础设施改造及管
      网更新项目

      应急物资储备库建    4.00        4.00
      设及装备更新采购
      项目

      合计                7.00        7.00

      其中重点区域大气    2.00        2.00
      环境质量自动监测
      站运行
      """)
    #expect(
      found == """
        line 项目支出预算表
        项目名称|合计|基本支出
        城市老旧小区配套基础设施改造及管网更新项目|3.00|3.00
        应急物资储备库建设及装备更新采购项目|4.00|4.00
        合计|7.00|7.00
        其中重点区域大气环境质量自动监测站运行|2.00|2.00
        """)
  }

  @Test("Rules between the rows part them, however many lines a label has")
  func ruled() {
    let found = layout(
      """
      项目支出预算表
      +--------------------------------------+
       项目名称            合计    基本支出
      +--------------------------------------+
       城市老旧小区
       配套基础设施
       改造及管网更        3.00        3.00
       新
      +--------------------------------------+
       普法                2.00        2.00
      +--------------------------------------+
       应急物资
       储备            4.00        4.00
      +--------------------------------------+
      """)
    #expect(
      found == """
        line 项目支出预算表
        项目名称|合计|基本支出
        城市老旧小区配套基础设施改造及管网更新|3.00|3.00
        普法|2.00|2.00
        应急物资储备|4.00|4.00
        """)
  }

  @Test("Amounts in the middle of two lines of a label")
  func inTheMiddle() {
    let found = layout(
      """
      项目支出预算表

      项目名称            合计    基本支出



      城市老旧小区配套
                          3.00        3.00
      基础设施改造



      应急物资储备库建
                          4.00        4.00
      设及装备更新
      """, scale: 0.6)
    #expect(
      found == """
        line 项目支出预算表
        项目名称|合计|基本支出
        城市老旧小区配套基础设施改造|3.00|3.00
        应急物资储备库建设及装备更新|4.00|4.00
        """)
  }

  @Test("What a narrow column left of a number for the next line")
  func restOfNumber() {
    let found = layout(
      """
      项目支出预算表
      项目名称        合计    基本支出

      校舍维修     12,345.6      12,345.6
                          0             0

      普法             2.00          2.00

      应急             4.00          4.00
      """)
    #expect(found.contains("校舍维修|12,345.60|12,345.60\n普法|2.00|2.00"))
  }

  @Test("A name of one and a half lines is one; a group over the middle of three columns is not")
  func headers() {
    let wrapped = layout(
      """
      支出决算表
                   政府性基金      国有资本经
      项目名称                                  合计
                      预算           营预算

      甲                 1.00            2.00   3.00

      乙                 3.00            4.00   7.00
      """, scale: 0.54)
    #expect(wrapped.hasPrefix("line 支出决算表\n项目名称|政府性基金预算|国有资本经营预算|合计\n"))
    let group = layout(
      """
      支出决算表
                               本年支出
      项目名称         小计    基本支出    项目支出

      甲                3.00       1.00        2.00

      乙                7.00       3.00        4.00
      """, scale: 1.08)
    #expect(group.contains("|本年支出+3\n"))
  }

  @Test("Lines of a name stand above the first line of several")
  func loneHeaders() {
    let found = layout(
      """
      收入决算表
                       对附属单
      项目名称   合计            基本支出
                       位补助

      甲         4.00      1.00      3.00

      乙         6.00      3.00      3.00
      """, scale: 0.54)
    #expect(found.hasPrefix("line 收入决算表\n项目名称|合计|对附属单位补助|基本支出\n"))
  }

  @Test("The last of six decimals on a line of its own is no row, a number that ends elsewhere is one")
  func longDecimals() {
    func found(restAt x: Double) -> String {
      var words: [(String, x: Double, y: Double)] = [
        ("支出决算表", 150, 40), ("编码", 20, 70), ("名称", 60, 70), ("合计", 180, 70),
      ]
      for row in 0..<3 {
        let y = 100.0 + 30 * Double(row)
        words += [("30101", 20, y), ("教育支出", 60, y), ("3,138.09360", 180, y - 6), ("\(row)", x, y + 6)]
      }
      let blocks = TableFinder().layout(PageTokenizer().tokenize(.set(words))).blocks
      return blocks.compactMap { $0.grid.map { text(of: $0.grid) } }.joined()
    }
    #expect(found(restAt: 230).hasSuffix("教育支出|3,138.093600\n30101|教育支出|3,138.093601\n30101|教育支出|3,138.093602"))
    #expect(!found(restAt: 210).contains("093601"))
  }

  @Test("The number of the page below an amount is no part of it")
  func pageNumber() {
    var words: [(String, x: Double, y: Double)] = [("支出决算表", 150, 40), ("名称", 60, 70), ("合计", 180, 70)]
    for row in 0..<3 { words += [("教育支出", 60, 100 + 30 * Double(row)), ("3,138.5", 180, 100 + 30 * Double(row))] }
    words.append(("7", 195, 190))
    let blocks = TableFinder().layout(PageTokenizer().tokenize(.set(words))).blocks
    #expect(blocks.compactMap { $0.grid.map { text(of: $0.grid) } }.joined().hasSuffix("教育支出|3,138.5"))
  }

  @Test("In a form lines that stand close are rows all the same")
  func forms() {
    let found = layout(
      """
      项目支出绩效自评表

      项目名称        档案馆租金

      主管部门        某某区办公室

      项目类别        1.部门预算项目

      项目属性        1.持续性项目

      资金来源        251.49          250.30

      项目负责        某某某
      """, scale: 0.56)
    #expect(found.contains("主管部门|某某区办公室"))
  }

  @Test("A row of many characters is no prose")
  func wideRows() {
    let row = "一般公共服务支出   123,456.78   123,456.78   123,456.78   123,456.78   123,456.78   123,456.78"
    let found = layout(
      """
      收入决算表
      项目                     合计         拨款         上级         事业         经营         其他
      \(row)
      教育支出                 1.00         1.00         1.00         1.00         1.00         1.00
      \(row)
      """)
    #expect(found.split(separator: "\n").count == 5)
  }

  @Test("Lines on the next page that stand in other columns are told")
  func loneRows() {
    let first = """
      项目支出预算表
      项目            合计    基本支出
      甲              3.00        1.00
      乙              7.00        3.00
      """
    let found = assembly(of: [first, "丙    5.00                  4.00", "共      5.00 元"])
    #expect(found.looseRows.map { "\($0.page) \($0.line.text)" } == ["2 丙5.004.00"])
    #expect(found.looseNumbers.isEmpty)
  }
}

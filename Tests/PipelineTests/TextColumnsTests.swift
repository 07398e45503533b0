// Text set in columns is read column by column; what stands apart for another reason is not. docs/prose.md, "Columns".

import BudgetModel
import BudgetPipeline
import PageModel
import TestSupport
import Testing

@Suite("Text in columns")
struct TextColumnsTests {
  private static let columns = """
        一、一般公共预算财政拨款支出决算具体情况说明（单位：万元）
        会议费支出决算为12.50万           公务接待费支出决算为3.20
    元，比上年减少2.50万元，下降      万元，与上年持平，全年国内公
    16.67%，主要原因是压减会议规      务接待12批次、96人次。
    模，改用视频方式召开。                差旅费支出决算为20.00万
        培训费支出决算为8.00万元，    元，完成年初预算的80.00%，决
    比上年增加1.00万元，增长14.2      算数小于年初预算数的主要原因
    9%。                              是压减出差次数。
    """

  private static let figures = [
    "会议费 final 12.50", "会议费 yoy_change 2.50", "会议费 yoy_rate 16.67", "培训费 final 8.00", "培训费 yoy_change 1.00",
    "培训费 yoy_rate 14.29", "公务接待费 final 3.20", "国内公务接待 count 12", "国内公务接待 count 96", "差旅费 final 20.00",
    "差旅费 completion_rate 80.00",
  ]

  private func figures(_ pages: String...) throws -> [String] {
    let pages = ["2024年度部门决算"] + pages
    let document = try BudgetReader().document(
      from: PageList(pages.enumerated().map { .drawn(number: $0 + 1, $1) }), file: "drawn")
    return document.narrative.figures.map { "\($0.subject ?? "-") \($0.kind.rawValue) \($0.amount)" }
  }

  @Test("The left column is read to its end, then the right one, below a heading over both")
  func twoColumns() throws {
    #expect(try figures(Self.columns) == Self.figures)
  }

  @Test("A line over both columns parts what stands above it from what stands below")
  func partedByLine() throws {
    let lines = Self.columns.split(separator: "\n")
    let again = lines.dropFirst().joined(separator: "\n")
    let over = "    二、本部门一般公共预算财政拨款支出决算其他情况的说明"
    #expect(try figures(Self.columns + "\n" + over + "\n" + again) == Self.figures + Self.figures)
  }

  @Test("So does a table, and its amounts stay its own")
  func partedByTable() throws {
    let lines = Self.columns.split(separator: "\n")
    let again = lines.dropFirst().joined(separator: "\n")
    let table = """
          +----------------------------+----------+----------+
          | 项目                       |   预算数 |   决算数 |
          +----------------------------+----------+----------+
          | 基本支出                   |    30.00 |    20.00 |
          +----------------------------+----------+----------+
      """
    #expect(try figures(Self.columns + "\n" + table + "\n" + again) == Self.figures + Self.figures)
  }

  @Test("A column that is longer than the one beside it goes on below its end")
  func longerColumn() throws {
    let rest = "    劳务费支出决算为6.00万元，\n比上年减少1.00万元，下降14.29\n%。"
    let figures = try figures(Self.columns + "\n" + rest)
    #expect(figures.prefix(9).suffix(3) == ["劳务费 final 6.00", "劳务费 yoy_change 1.00", "劳务费 yoy_rate 14.29"])
  }

  @Test("Three columns are read one behind the other")
  func threeColumns() throws {
    let column = Array(Self.figures.prefix(6))
    let left = Self.columns.split(separator: "\n").dropFirst().map { line in
      var text = ""
      var width = 0
      for scalar in line.unicodeScalars where width < Self.columnWidth {
        text.unicodeScalars.append(scalar)
        width += scalar.isASCII ? 1 : 2
      }
      return text + String(repeating: " ", count: Self.columnWidth - width)
    }
    let page = "    一、支出决算情况说明\n" + left.map { $0 + $0 + $0 }.joined(separator: "\n")
    #expect(try figures(page) == column + column + column)
  }

  /// With the gutter behind it.
  private static let columnWidth = 34

  @Test("The labels and the amounts of a list are no columns of text")
  func list() throws {
    let page = """
      一、支出决算情况说明
          会议费支出决算                    为12.50万元，与上年持平。
          培训费支出决算                    为8.00万元，与上年持平。
          公务接待费支出决算                为3.20万元，与上年持平。
          差旅费支出决算                    为20.00万元，与上年持平。
          劳务费支出决算                    为6.00万元，与上年持平。
      """
    let amounts = [
      "会议费 final 12.50", "培训费 final 8.00", "公务接待费 final 3.20", "差旅费 final 20.00", "劳务费 final 6.00",
    ]
    #expect(try figures(page) == amounts)
  }

  @Test("Nor are labels of several lengths with marks behind them: text fills its lines")
  func unevenList() throws {
    let page = """
      一、支出决算情况说明
          会议费：                          支出决算12.50万元，与上年持平。
          培训费：                          支出决算8.00万元，与上年持平。
          公务接待费和差旅费用：            支出决算23.20万元，与上年持平。
          劳务费：                          支出决算6.00万元，与上年持平。
      """
    let amounts = ["会议费 final 12.50", "培训费 final 8.00", "公务接待费和差旅费用 final 23.20", "劳务费 final 6.00"]
    #expect(try figures(page) == amounts)
  }
}

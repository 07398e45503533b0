// Levels of indicators: cut by page breaks, and ruled off row by row.

import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("Levels of indicators")
struct IndicatorLevelTests {
  private func levels(_ drawing: String) -> [[String]] {
    RecordReader.performance(.drawn(drawing)).flatMap(\.indicators).map(\.levels)
  }

  @Test("A level that the rules leave open over a page break is one, for all of its rows")
  func openCell() {
    let found = levels(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      运行↓ | 公用经费↓ | 控制率 | 1
      ^ | ^ | 会议费 | 2
      ---
      成本 | 控制 | 出国费 | 3
      """)
    #expect(
      found == [
        ["运行成本", "公用经费控制", "控制率"], ["运行成本", "公用经费控制", "会议费"], ["运行成本", "公用经费控制", "出国费"],
      ])
  }

  @Test("A row that a page break cuts has the whole of its level")
  func cutRow() {
    let found = levels(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值
      满意度 | 社会公众满意 | 部门满 | 100% | 很好
      ---
       | 度指标 | 意度 | |
      """)
    #expect(found == [["满意度", "社会公众满意度指标", "部门满意度"]])
  }

  @Test("A level whose rows are ruled off stands in the first, and counts for all")
  func ruledOff() {
    let found = levels(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 次数 | 1
       |  | 人数 | 2
       | 质量指标 | 合格率 | 3
      效益指标 |  | 影响 | 4
      """)
    #expect(
      found == [
        ["产出指标", "数量指标", "次数"], ["产出指标", "数量指标", "人数"], ["产出指标", "质量指标", "合格率"], ["效益指标", "影响"],
      ])
  }

  @Test("A level in another row than the first counts for its own row, and a word is said")
  func ruledOffInTheMiddle() {
    let table = SourceTable.drawn(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 |  | 次数 | 1
      ^ | 数量指标 | 人数 | 2
      ^ |  | 天数 | 3
      """)
    var statement = Statement(kind: .overallPerformance, pages: [1])
    #expect(RecordReader.read(table, into: &statement).map(\.id) == ["parser.unread-level"])
    #expect(
      statement.records.flatMap(\.indicators).map(\.levels) == [
        ["产出指标", "次数"], ["产出指标", "数量指标", "人数"], ["产出指标", "天数"],
      ])
  }

  @Test("Names that a missing rule leaves in one cell are two, words of one name are not")
  func namesInOneCell() {
    let records = RecordReader.performance(
      .drawn(
        """
        三级指标 | 指标值 | 权重·是否核心 | <
        次数 | 2 | 10 | 是
        """))
    let indicator = records.first?.indicators.first
    #expect(indicator?.weight?.raw == "10")
    #expect(indicator?.others == [LabelledText(label: "是否核心", text: "是")])
    let one = RecordReader.performance(
      .drawn(
        """
        三级指标 | 年初·设定·指标值 | <
        次数 | ≥ | 2
        """))
    #expect(one.first?.indicators.first?.target == "≥2")
  }

  @Test("A level is not filled in where the framework has it elsewhere")
  func framework() {
    let found = levels(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 次数 | 1
       | 质量指标 | 合格率 | 2
       | 经济效益指标 | 收入 | 3
      """)
    #expect(found == [["产出指标", "数量指标", "次数"], ["产出指标", "质量指标", "合格率"], ["经济效益指标", "收入"]])
  }

  @Test("A level that stands among blank cells is that of the rows whose second level the framework has under it")
  func frameworkAroundBlanks() {
    let found = levels(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 次数 | 1
       | 经济效益指标 | 收入 | 3
      效益指标 | 社会效益指标 | 影响 | 4
       | 其他指标 | 声誉 | 5
      """)
    #expect(
      found == [
        ["产出指标", "数量指标", "次数"], ["效益指标", "经济效益指标", "收入"], ["效益指标", "社会效益指标", "影响"],
        ["效益指标", "其他指标", "声誉"],
      ])
  }

  @Test("A label at the list's side that a page break cuts below the header is no column")
  func cutSide() {
    let records = RecordReader.performance(
      .drawn(
        """
        年度绩效 | 一级指标 | 三级指标 | 指标值
        ---
        指标 | 产出指标 | 次数 | 2
        ^ | ^ | 人数 | 3
        """))
    let indicators = records.flatMap(\.indicators)
    #expect(indicators.map(\.target) == ["2", "3"])
    #expect(indicators.map(\.others) == [[], []])
  }

  @Test("A value that ends in a colon is no label where it is the last of its row")
  func colon() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 甲项目
        偏差原因分析 | 偏差主要原因：
        ---
         | 预算压减。
        """))
    #expect(records.first?.reasons == "偏差主要原因：预算压减。")
  }
}

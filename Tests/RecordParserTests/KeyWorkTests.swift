import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("重点工作 tables")
struct KeyWorkTests {
  @Test("Merged cells count for every row, over a page break too; unknown columns stay as printed")
  func rows() {
    let rows = RecordReader.keyWork(
      .drawn(
        """
        序号 | 重要事项 | 工作内容及目标 | 完成情况 | 责任科室
        1 | 服务 | 信息 | 报送6条。 | 甲
        ^ | ^ | 调研 | 完成7 | 乙
        ---
         |  |  | 篇。 |
        ^ | ^ | 会议 | 办会6次。 | 丙
        2 | 安全 | 保密 | 检查40家。 | 丁
        """))
    #expect(rows.map(\.number) == ["1", "1", "1", "2"])
    #expect(rows.map(\.matter) == ["服务", "服务", "服务", "安全"])
    #expect(rows.map(\.content) == ["信息", "调研", "会议", "保密"])
    #expect(rows.map(\.result) == ["报送6条。", "完成7篇。", "办会6次。", "检查40家。"])
    #expect(rows.last?.others == [LabelledText(label: "责任科室", text: "丁")])
  }
}

@Suite("重点工作 tables over pages")
struct KeyWorkBreakTests {
  private func rows(_ text: String) -> [KeyWorkRow] { RecordReader.keyWork(.drawn(text)) }

  @Test("Texts in cells wider than their columns belong to the names that they stand below")
  func widerCells() {
    let rows = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 服务 | 信息 | 报送6条。
      ---
      ··调研 | < | < | 完成7篇。
      """)
    #expect(rows.map(\.number) == ["1", "1"])
    #expect(rows.map(\.matter) == ["服务", "服务"])
    #expect(rows.map(\.content) == ["信息", "调研"])
  }

  @Test("Rows whose label is blank at the foot of a page belong to the next, in a wider cell too")
  func blankFoot() {
    let rows = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 服务 | 信息 | 报送6条。
      ^ | ^ | 会议 | 办会6次。
      ··调研 | < | < | 完成7篇。
      ---
      2 | 安全 | 保密 | 检查40家。
      """)
    #expect(rows.map(\.number) == ["1", "1", "2", "2"])
    #expect(rows.map(\.matter) == ["服务", "服务", "安全", "安全"])
  }

  @Test("A blank label at the end of a list that merges labels is not the one above")
  func blankEnd() {
    let merged = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 服务 | 信息 | 报送6条。
      ^ | ^ | 会议 | 办会6次。
       |  | 调研 | 完成7篇。
      ^ | ^ | 保密 | 检查40家。
      """)
    #expect(merged.map(\.number) == ["1", "1", nil, nil])
    #expect(merged.map(\.matter) == ["服务", "服务", nil, nil])
    let blank = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 服务 | 信息 | 报送6条。
       |  | 会议 | 办会6次。
      2 | 安全 | 调研 | 完成7篇。
       |  | 保密 | 检查40家。
      """)
    #expect(blank.map(\.number) == ["1", "1", "2", "2"])
  }

  @Test("A header that each page prints again is no label of the blank halves below it")
  func repeatedHeader() {
    let rows = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 服务 | 信息 | 报送6条。
      ---
      序号 | 重要事项 | 工作内容及目标 | 完成情况
       |  | 调研 | 完成7篇。
      ^ | ^ | 会议 | 办会6次。
      2 | 安全 | 保密 | 检查40家。
      """)
    #expect(rows.map(\.number) == ["1", "1", "1", "2"])
    #expect(rows.map(\.matter) == ["服务", "服务", "服务", "安全"])
  }

  @Test("Halves of a matter, a content and a result find each other, wherever the texts stand")
  func halves() {
    let rows = rows(
      """
      序号 | 重要事项 | 工作内容及目标 | 完成情况
      1 | 加强政治 | 党建 | 学习30次。
      ^ | ^ | | 形成材料60
      ---
       | 建设 | 作风建设 | 余篇
      ^ | ^ | 改革 | 完成
      ---
      2 | 服务 | 信息 | 报送6条
      """)
    #expect(rows.map(\.number) == ["1", "1", "1", "2"])
    #expect(rows.map(\.matter) == ["加强政治建设", "加强政治建设", "加强政治建设", "服务"])
    #expect(rows.map(\.content) == ["党建", "作风建设", "改革", "信息"])
    #expect(rows.map(\.result) == ["学习30次。", "形成材料60余篇", "完成", "报送6条"])
  }

  @Test("Known by its header where no title says it")
  func header() {
    func kind(_ text: String) -> TableKind? { FormKind.kind(of: SourceTable.drawn(text).grid) }
    #expect(kind("重要事项 | 工作内容及目标 | 完成情况\n服务 | 信息 | 报送6条。") == .keyWork)
    #expect(kind("序号 | 工作任务 | 进展情况 | 备注\n1 | 信息 | 报送6条。 | ") == .keyWork)
    #expect(kind("任务名称 | 主要内容 | 预算金额 | 完成情况\n甲 | 信息 | 6.00 | 完成") == nil)
    #expect(kind("项目 | 内容 | 金额\n甲 | 信息 | 6.00") == nil)
  }

  @Test("Known by the heading above it where its header says less, unless it holds amounts or the columns of a form")
  func heading() {
    func kind(_ text: String, below heading: String) -> TableKind? {
      var table = SourceTable.drawn(text)
      table.headings = [heading]
      return FormKind.kind(of: table)
    }
    let work = "序号 | 重点工作 | 工作措施\n1 | 信息 | 报送六条"
    #expect(kind(work, below: "2024年重点工作完成情况") == .keyWork)
    #expect(kind(work, below: "名词解释") == nil)
    #expect(kind("序号 | 任务 | 内容 | 经费\n1 | 信息 | 报送 | 6.00", below: "重点工作") == nil)
    #expect(kind("任务 | 内容 | 目标值\n信息 | 报送 | 六条", below: "重点工作") == nil)
  }
}

@Suite("Ticked options")
struct CheckedOptionsTests {
  @Test(
    "Boxes before or behind their options",
    arguments: [
      ("1.持续性项目☑2.新增性项目□", ["持续性项目"]), ("□常年性项目☑一次性项目", ["一次性项目"]),
      ("部门预算项目（√）财政专项资金（）", ["部门预算项目"]), ("R常年性£一次性", ["常年性"]),
      ("1.甲□2.乙□", []), ("1.甲2.乙", []), ("延续性项目", ["延续性项目"]),
    ])
  func ticked(text: String, options: [String]) {
    #expect(CheckedOptions.ticked(in: text) == options)
  }

  @Test("Options that are not ticked are there too")
  func all() {
    let options = CheckedOptions.options(in: "1.持续性项目☑2.新增性项目□")
    #expect(options.map(\.text) == ["持续性项目", "新增性项目"])
    #expect(options.map(\.isTicked) == [true, false])
    #expect(CheckedOptions.options(in: "延续性项目") == [])
  }
}

// Page breaks inside records: what is half of what, and what nobody can tell.

import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("Records that page breaks cut")
struct CutRecordTests {
  private func records(_ drawing: String) -> [PerformanceRecord] { RecordReader.performance(.drawn(drawing)) }

  private func diagnostics(_ drawing: String, kind: TableKind = .projectPerformance) -> [String] {
    var statement = Statement(kind: kind, pages: [1, 2])
    return RecordReader.read(.drawn(title: "项目绩效目标表", drawing), into: &statement).map(\.id)
  }

  @Test("The half of a code is no project")
  func code() {
    let found = records(
      """
      项目名称 | 项目总额 | 三级指标 | 指标值
      11000026Y00000364 |  | 次数 | 1
      ---
      5516-乙项目 | 3.00 | 场次 | 2
      """)
    #expect(found.map(\.project) == ["乙项目"])
    #expect(found.map(\.code) == ["11000026Y000003645516"])
    #expect(found.flatMap(\.indicators).map(\.target) == ["1", "2"])
  }

  @Test("A name whose money stands in the other half is one; two with money of their own, or whole goals, are two")
  func halves() {
    let money = records(
      """
      项目名称 | 项目总额 | 三级指标 | 指标值
      数据中心机房 |  | 次数 | 1
      ---
      改造工程 | 3.00 | 场次 | 2
      道路养护 | 4.00 | 里程 | 3
      ---
      桥梁检测 | 5.00 | 座数 | 4
      """)
    #expect(money.map(\.project) == ["数据中心机房改造工程", "道路养护", "桥梁检测"])
    let goals = records(
      """
      项目名称 | 绩效目标 | 三级指标 | 指标值
      道路养护 | 保障畅通。 | 里程 | 3
      ---
      桥梁检测 | 保障安全。 | 座数 | 4
      """)
    #expect(goals.map(\.project) == ["道路养护", "桥梁检测"])
  }

  @Test("A name that does not fill its line is not cut")
  func shortLine() {
    let list = """
      项目名称 | 三级指标 | 指标值
      养护· | 里程 | 3
      ---
      检测· | 座数 | 4
      """
    #expect(records(list).map(\.project) == ["养护", "检测"])
    #expect(diagnostics(list).isEmpty)
  }

  @Test("Two whole lines that may be one name are two projects, and a word is said")
  func unclear() {
    let list = """
      项目名称 | 三级指标 | 指标值
      道路养护 | 里程 | 3
      ---
      桥梁检测 | 座数 | 4
      """
    #expect(records(list).map(\.project) == ["道路养护", "桥梁检测"])
    #expect(diagnostics(list) == ["parser.unread-project"])
  }

  @Test("A name beside an indicator that is cut is cut itself")
  func cutRow() {
    let list = """
      项目名称 | 三级指标 | 指标值
      道路养护 | 里程 |
      ---
      工程 | | 4
      """
    #expect(records(list).map(\.project) == ["道路养护工程"])
    #expect(diagnostics(list).isEmpty)
  }

  @Test("A name that is one cell with the blank half of it on the next page goes on")
  func joinedCell() {
    let found = records(
      """
      项目名称 | 绩效目标 | 三级指标 | 指标值
      甲项目 | 目标一，↓ | 数量 | 1
      ---
      ^ | 目标二。 | 质量 | 2
      """)
    #expect(found.map(\.project) == ["甲项目"])
    #expect(found.map(\.goal) == ["目标一，目标二。"])
  }

  @Test("A name that is printed on both pages is one name, and its goal goes on")
  func printedAgain() {
    let open = records(
      """
      项目名称 | 绩效目标 | 三级指标 | 指标值
      甲项目↓ | 目标一，↓ | 数量 | 1
      ---
      甲项目 | 目标二。 | 质量 | 2
      """)
    #expect(open.map(\.project) == ["甲项目"])
    #expect(open.map(\.goal) == ["目标一，目标二。"])
    let stop = records(
      """
      项目名称 | 绩效目标 | 三级指标 | 指标值
      甲项目 | 完成目标一 | 数量 | 1
      ---
       | 。 | 质量 | 2
      """)
    #expect(stop.map(\.goal) == ["完成目标一。"])
    let closed = records(
      """
      项目名称 | 项目总额 | 绩效目标 | 三级指标 | 指标值
      甲项目 | 1.00 | 目标一， | 数量 | 1
      ---
      甲项目 | 1.00 | 目标二。 | 质量 | 2
      ---
      甲项目 | 2.00 | 目标三。 | 时效 | 3
      """)
    #expect(closed.map(\.goal) == ["目标一，目标二。", "目标三。"])
    #expect(closed.map { $0.funding.count } == [1, 1])
  }

  @Test("A level of which neither half is one is whole on both pages")
  func level() {
    let found = records(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      满意度指标 | 服务对象满意度 | 使用人员 | 1
      ---
       | 指标 | 来访人员 | 2
      """)
    #expect(found.flatMap(\.indicators).map(\.secondLevel) == ["服务对象满意度指标", "服务对象满意度指标"])
  }

  @Test("A blank cell as high as its page belongs to the text that the rules leave it open to")
  func blankPage() {
    let levels = records(
      """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 质量指标 | 合格率 | 1
      ---
      ↓ | ↓ | 受益人口 | 2
      ---
      效益指标 | 社会效益指标 | 满意人口 | 3
      """
    ).flatMap(\.indicators).map(\.levels)
    #expect(levels == [["产出指标", "质量指标", "合格率"], ["效益指标", "社会效益指标", "受益人口"], ["效益指标", "社会效益指标", "满意人口"]])
  }

  @Test("A level of the page before does not count where the framework has the second one under another")
  func framework() {
    let list = """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 质量指标 | 合格率 | 1
      ---
      ^ | 社会效益指标 | 受益人口 | 2
      ---
      效益指标 | 生态效益指标 | 绿地 | 3
      """
    let levels = { (list: String) in records(list).flatMap(\.indicators).map(\.firstLevel) }
    #expect(levels(list) == ["产出指标", "效益指标", "效益指标"])
    #expect(levels(list.replacing("效益指标 | 生态效益指标", with: "满意度指标 | 服务对象满意度指标")) == ["产出指标", nil, "满意度指标"])
    let onePage = list.replacing("---\n", with: "")
    #expect(levels(onePage) == ["产出指标", "产出指标", "效益指标"])
  }

  @Test("Indicators of a project that no cell names are said")
  func unnamed() {
    #expect(diagnostics("一级指标 | 三级指标 | 指标值\n产出指标 | 数量 | 1") == ["parser.unnamed-project"])
    #expect(diagnostics("一级指标 | 三级指标 | 指标值\n产出指标 | 数量 | 1", kind: .overallPerformance).isEmpty)
  }

  @Test("Texts that end in full lines go on in a row without a level of its own")
  func wrappedTexts() {
    let cut = """
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 质量指标 | 通过购买服务方式 | 2026年12月
      ---
       | | 的验收合格率 | 底前
      """
    #expect(records(cut).flatMap(\.indicators).map(\.thirdLevel) == ["通过购买服务方式的验收合格率"])
    #expect(records(cut).flatMap(\.indicators).map(\.target) == ["2026年12月底前"])
    let named = cut.replacing("通过购买服务方式", with: "")
    #expect(records(named).flatMap(\.indicators).map(\.target) == ["2026年12月底前"])
    let whole = cut.replacing("2026年12月", with: "优·")
    #expect(records(whole).flatMap(\.indicators).map(\.target) == ["优", "底前"])
  }

  @Test("Lines of a remark alone belong to the row that the page break cuts")
  func remark() {
    let found = records(
      """
      三级指标 | 指标值 | 完成值 | 偏差原因
      次数 | 1 | 1 | 疫情影响，
      ---
      | | | 工作推迟。
      人数 | 2 | 2 |
      | | | 预算
      ---
      天数 | 3 | 3 | 调减。
      """)
    #expect(found.flatMap(\.indicators).map(\.note) == ["疫情影响，工作推迟。", nil, "预算调减。"])
  }

  @Test("The label of a goal that is cut: its lower half may be a label, and it may stand beside names of columns")
  func goalLabel() {
    let alone = records(
      """
      项目名称 | 甲项目
      年度总体 | 推进服务，
      ---
      目标 | 确保完成。
      """)
    #expect(alone.map(\.goal) == ["推进服务，确保完成。"])
    for lower in ["体目标", "年度总体目标"] {
      let upper = lower == "体目标" ? "年度总" : lower
      let beside = records(
        """
        项目名称 | 甲项目 | <
        \(upper) | 预期目标 | 实际完成情况
        ---
        \(lower) | 推进服务。 | 已经完成。
        """)
      #expect(beside.map(\.goal) == ["推进服务。"])
      #expect(beside.map(\.achievement) == ["已经完成。"])
    }
  }

  @Test("A long text that no record has is said")
  func lost() {
    let form = """
      项目名称 | 甲项目
      其他有关内容 | 按照有关规定和要求，组织开展相关工作并按期完成。
      """
    #expect(diagnostics(form) == ["parser.unread-text"])
    #expect(diagnostics("项目名称 | 甲项目\n年度目标 | 按照有关规定和要求，组织开展相关工作并按期完成。").isEmpty)
    #expect(diagnostics("项目名称 | 甲项目\n注：本表由各单位按照有关规定和要求填写并按期报送。 | <").isEmpty)
  }
}

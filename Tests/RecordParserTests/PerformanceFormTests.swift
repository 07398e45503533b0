import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("Performance forms")
struct PerformanceFormTests {
  private static let selfEvaluation = SourceTable.drawn(
    """
    项目名称 | < | 某某馆运行项目 | < | < | <
    主管部门 | < | 某某办公室 | 项目实施单位 | 某某馆 | <
    项目类别 | < | 1.部门预算项目☑2.财政专项资金□ | < | < | <
    项目类型 | < | □常年性项目√延续性项目□一次性项目 | < | < | <
    预算执行情况（万元）（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
    ^ | 年度财政资金总额 | 251.49 | 250.3 | 99.5% | 19.9
    年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B）
    ^ | 产出指标 | 数量指标 | 事故数 | 0件 | 0件
    ^ | ^ | ^ | 次数 | ≥2次 | 3次
    ^ | ^ | 时效指标 | 及时率 | ≤1天 | 1天
    偏差大或目标未完成原因分析 | < | 预算调整。 | < | < | <
    改进措施及结果拟应用方案 | < |  | < | < | <
    """)

  private func only(_ table: SourceTable) throws -> PerformanceRecord {
    let records = RecordReader.performance(table)
    #expect(records.count == 1)
    return try #require(records.first)
  }

  @Test("Labels give their values, ticks their options, and what is blank stays nil")
  func labels() throws {
    let record = try only(Self.selfEvaluation)
    #expect(record.project == "某某馆运行项目")
    #expect(record.department == "某某办公室")
    #expect(record.executor == "某某馆")
    #expect(record.checked.map(\.text) == ["部门预算项目", "延续性项目"])
    #expect(record.reasons == "预算调整。")
    #expect(record.improvements == nil)
    #expect(record.goal == nil)
  }

  @Test("The money part is read by its headers, exactly")
  func funding() throws {
    let line = try #require(try only(Self.selfEvaluation).totalFunding)
    #expect(line.name == "年度财政资金总额")
    #expect(line.budget?.amount == Amount("251.49"))
    #expect(line.executed?.amount == Amount("250.3"))
    #expect(line.executed?.unit == .tenThousandYuan)
    #expect(line.rate?.unit == .percent)
    #expect(line.score?.raw == "19.9")
    #expect(line.initialBudget == nil)
  }

  @Test("The label of the money part as the corner of its header")
  func corner() throws {
    let record = try only(
      .drawn(
        """
        项目名称 | < | 某某项目 | <
        预算执行情况（万元） | < | 预算数 | 执行数
        年度资金总额： | < | 190.68 | 181.69
        年度目标 | < | 保障运行。 | <
        """))
    #expect(record.funding.map(\.name) == ["年度资金总额："])
    #expect(record.totalFunding?.executed?.amount == Amount("181.69"))
    #expect(record.goal == "保障运行。")
  }

  @Test("Merged levels count for every row that they span")
  func indicators() throws {
    let indicators = try only(Self.selfEvaluation).indicators
    #expect(
      indicators.map(\.levels) == [
        ["产出指标", "数量指标", "事故数"], ["产出指标", "数量指标", "次数"], ["产出指标", "时效指标", "及时率"],
      ])
    #expect(indicators.map(\.target) == ["0件", "≥2次", "≤1天"])
    #expect(indicators.map(\.actual) == ["0件", "3次", "1天"])
  }

  @Test("Headers above a goal and its outcome, and points in the row of the sum")
  func columns() throws {
    let record = try only(
      .drawn(
        """
        年度总体目标完成情况 | 预期目标（年初设定） | < | < | 实际完成情况 | <
        ^ | 做好服务。 | < | < | 已完成。 | <
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分
        ^ | 产出指标（50分） | 数量指标 | 指标1：人数 | 12.5 | 10
        总分 | < | < | < | 100 | 97.5
        """))
    #expect(record.goal == "做好服务。")
    #expect(record.achievement == "已完成。")
    #expect(record.indicators.first?.weight?.amount == Amount("12.5"))
    #expect(record.totalWeight?.amount == Amount("100"))
    #expect(record.totalScore?.amount == Amount("97.5"))
  }

  @Test("Indicators of the term beside those of the year")
  func panels() throws {
    let indicators = try only(
      .drawn(
        """
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        ^ | 产出指标 | 数量指标 | 甲 | 1 | 质量指标 | 乙 | 2
        ^ | ^ | ^ | 丙 | 3 | ^ | 丁 | 4
        """)
    ).indicators
    #expect(indicators.map(\.target) == ["1", "3", "2", "4"])
    #expect(indicators.last?.levels == ["产出指标", "质量指标", "丁"])
  }

  @Test("Tasks with their money by source")
  func tasks() throws {
    let record = try only(
      .drawn(
        """
        部门（单位）名称 | < | < | 某某局 | < | <
        年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | 执行率分值（10分）
        ^ | ^ | ^ | 总额 | 财政拨款 | ^
        ^ | 任务1 | 监测 | 12.5 | 10 | ^
        ^ | 金额合计 | < | 12.5 | 10 | ^
        年度总体目标 | 保障运行。 | < | < | < | <
        """))
    #expect(record.department == "某某局")
    #expect(record.tasks.map(\.name) == ["任务1"])
    #expect(record.tasks.first?.funding.map(\.name) == ["总额", "财政拨款"])
    #expect(record.totalFunding?.budget?.amount == Amount("12.5"))
    #expect(record.goal == "保障运行。")
  }

  @Test("An amount with its unit in the cell; a second amount in the row")
  func amountsWithUnits() throws {
    let record = try only(
      .drawn(
        """
        单位名称 | 某某办公室 | < | <
        基本支出总额 | 14.22万元 | 项目支出总额 | 6.37万元
        年度目标 | 保障运行。 | < | <
        """))
    #expect(record.funding.map(\.name) == ["基本支出总额", "项目支出总额"])
    #expect(record.funding.map { $0.amount?.amount } == [Amount("14.22"), Amount("6.37")])
    #expect(record.funding.last?.amount?.unit == .tenThousandYuan)
  }

  @Test("A title names the project where the form has no label for it")
  func title() {
    let form = SourceTable.drawn(title: "保安服务项目绩效目标表", "资金总额： | 42.00\n项目实施期目标 | 安全。")
    #expect(RecordReader.performance(form).first?.project == "保安服务")
    #expect(RecordReader.performance(form).first?.termGoal == "安全。")
    #expect(ProjectTitle.project(of: "2026年部门项目支出绩效目标表") == nil)
  }

  @Test("A form that is printed twice is two records")
  func twice() {
    let form = """
      单位名称 | 某某局 | <
      年度目标 | 保障运行。 | <
      年度绩效指标 | 三级指标 | 指标值
      ^ | 次数 | 1
      """
    let records = RecordReader.performance(.drawn(form + "\n---\n" + form))
    #expect(records.map(\.department) == ["某某局", "某某局"])
    #expect(records.map(\.goal) == ["保障运行。", "保障运行。"])
    #expect(records.map(\.indicators.count) == [1, 1])
    #expect(records.map(\.pages) == [[1], [2]])
  }

  @Test("The goal of the project and that of the year are two")
  func twoGoals() throws {
    let record = try only(
      .drawn("项目名称 | 某某项目\n项目总目标 | 建成。\n年度总体目标 | 开工。\n年度总体目标 | 验收。"))
    #expect(record.termGoal == "建成。")
    #expect(record.goal == "开工。验收。")
  }

  @Test("The day of the form, above it or in it, and what kind of indicator each is")
  func dates() throws {
    var above = SourceTable.drawn("项目名称 | 某某项目 | < | <\n绩效指标 | 三级指标 | 指标分类 | 指标值\n^ | 次数 | 基本型 | 1")
    above.caption.read(line: "单位名称：某某局填报日期：2025年4月18日")
    let record = try only(above)
    #expect(record.organization == "某某局")
    #expect(record.filledOn == "2025-04-18")
    #expect(record.indicators.first?.classification == "基本型")
    #expect(record.indicators.first?.others.isEmpty == true)
    #expect(try only(.drawn("项目名称 | 某某项目\n填报日期 | 2025/4/9")).filledOn == "2025-04-09")
  }

  @Test("A header word is no office")
  func headerWord() throws {
    let record = try only(.drawn("项目名称 | 某某项目 | <\n主管部门 | 资金总额 | 503.28"))
    #expect(record.department == nil)
    #expect(record.project == "某某项目")
  }

  @Test("The list below a goal begins with its own header, though a page break joins the labels of both")
  func labelOverBreak() throws {
    let record = try only(
      .drawn(
        """
        项目名称 | 某某项目 | < | <
        年度目标 | 保障 | < | <
        ^ | 运行。 | < | <
        ---
        ^ | 一级指标 | 三级指标 | 指标值
        ^ | 产出指标 | 次数 | 1
        """))
    #expect(record.goal == "保障运行。")
    #expect(record.indicators.map(\.target) == ["1"])
  }

  @Test("An indicator that a page break cuts is one, whichever half has its values")
  func cutIndicators() throws {
    let indicators = try only(
      .drawn(
        """
        绩效指标 | 一级指标 | 三级指标 | 指标分类 | 年初目标值 | 实际完成值
        ^ | 产出指标 | 评价结果 |  |  |
        ---
         |  | 应用率 | 基本型 | 100% | 90%
         | 效益指标 | 资产规范性 | 基本型 | 90% | 采购有
        ---
         |  | 情况 |  |  | 预算
         |  | 次数 | 基本型 | 2 | 3
        """)
    ).indicators
    #expect(indicators.map(\.thirdLevel) == ["评价结果应用率", "资产规范性情况", "次数"])
    #expect(indicators.map(\.target) == ["100%", "90%", "2"])
    #expect(indicators.map(\.actual) == ["90%", "采购有预算", "3"])
    #expect(indicators.map(\.classification) == ["基本型", "基本型", "基本型"])
  }

  @Test("A header of indicators that a page break cuts names its columns by both halves")
  func cutHeader() throws {
    let indicators = try only(
      .drawn(
        """
        年度 | 一级指标 | 三级指标 | 年初目标 | 实际完成值
        ---
        绩效指标 |  |  | 值 |
         | 产出指标 | 次数 | 2 | 3
        """)
    ).indicators
    #expect(indicators.map(\.target) == ["2"])
    #expect(indicators.map(\.others) == [[]])
  }

  @Test("A label that a page break cuts is one, and so is its text")
  func cutLabel() throws {
    let record = try only(
      .drawn(
        """
        绩效指标 | 三级指标 | 指标值
        ^ | 次数 | 1
        偏差大或目标未完 | 调整预算，主要 | <
        ---
        成原因分析 | 原因是压减。 | <
        改进措施及结果 | 严格执行 | <
        ---
        拟应用方案 | 制度。 | <
        """))
    #expect(record.indicators.count == 1)
    #expect(record.reasons == "调整预算，主要原因是压减。")
    #expect(record.improvements == "严格执行制度。")
  }

  @Test("A sentence is a value, whatever word it ends in")
  func sentence() throws {
    let record = try only(.drawn("项目名称 | 某某项目\n偏差原因分析 | 调整了预算。\n改进措施 | 按新的标准编制下一年度预算。"))
    #expect(record.reasons == "调整了预算。")
    #expect(record.improvements == "按新的标准编制下一年度预算。")
  }

  @Test("The rest of a form is a form, gives no record, and says that it was not read")
  func fragment() {
    let rest = SourceTable.drawn(
      """
      产出指标 | 数量指标 | 次数 | 503.28 | 5
      ^ | 质量指标 | 合格率 | 100 | 10
      效益指标 | 社会效益指标 | 影响 | 20 | 10
      """)
    var statement = Statement(kind: .projectPerformance, pages: [1])
    #expect(FormKind.kind(of: rest.grid) == .projectPerformance)
    #expect(RecordReader.read(rest, into: &statement).map(\.id) == ["parser.unread-form"])
    #expect(statement.records.isEmpty)
    let blank = SourceTable.drawn(title: "项目绩效目标表", "一级指标 | 三级指标 | 指标值\n产出指标 | 指标1： | \n效益指标 | …… | ")
    #expect(RecordReader.read(blank, into: &statement).isEmpty)
  }

  @Test("A blank form says nothing")
  func blank() {
    let form = SourceTable.drawn(
      """
      项目名称 |  | 主管部门 |
      绩效指标 | 指标名称 | 指标性质 | 指标值
      ^ |  |  |
      """)
    #expect(RecordReader.performance(form).isEmpty)
  }
}

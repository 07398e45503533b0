import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("Lists of projects")
struct ProjectListTests {
  @Test("One record for each project; a page break that cuts its cells does not part it")
  func pageBreak() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 项目总额 | 其中： | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位
        ^ | ^ | 财政资金 | ^ | ^ | ^ | ^ | ^ | ^ | ^
        11000022T000000460216-刊物印制 | 17.39 | 17.39 | 印制刊物， | 产出指标 | 数量指标 | 期数 | ＝ | 4 | 期
        ^ | ^ | ^ | ^ | ^ | 质量指标 | 合格率 | ≥ | 95 | %
        ---
        费 |  |  | 发行刊物。 |  |  | 印量 | ＝ | 900 | 册
        11000022T000000460687-机动经费 | 10.00 | 10.00 | 应急。 | 成本指标 | 经济成本指标 | 控制率 | 定性 | 优 |
        """))
    #expect(records.map(\.project) == ["刊物印制费", "机动经费"])
    #expect(records.map(\.code) == ["11000022T000000460216", "11000022T000000460687"])
    #expect(records.map(\.goal) == ["印制刊物，发行刊物。", "应急。"])
    #expect(records.map(\.pages) == [[1, 2], [2]])
    #expect(records.first?.funding.map(\.name) == ["项目总额", "其中：/财政资金"])
    #expect(records.first?.indicators.map(\.thirdLevel) == ["期数", "合格率", "印量"])
    #expect(records.first?.indicators.last?.levels == ["产出指标", "质量指标", "印量"])
    #expect(records.last?.indicators.first?.sign == "定性")
    #expect(records.last?.indicators.first?.unit == nil)
  }

  @Test("A project whose name stands on the next page takes the indicators above it")
  func nameOnNextPage() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 项目总额 | 绩效目标 | 三级指标 | 指标值
        甲项目 | 1.00 | 目标甲。 | 数量 | 1
         |  | 根据任务， | 次数 | 2
        ---
        乙项目 | 2.00 | 完成服务。 | 人数 | 3
        """))
    #expect(records.map(\.project) == ["甲项目", "乙项目"])
    #expect(records.last?.goal == "根据任务，完成服务。")
    #expect(records.last?.indicators.map(\.target) == ["2", "3"])
  }

  @Test("A blank cell below a rule at the foot of a page is the project whose name stands on the next page")
  func blankAtFoot() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 项目总额 | 绩效目标 | 三级指标 | 指标值
        甲项目 | 1.00 | 目标甲。 | 数量 | 1
        ^ | ^ | ^ | 质量 | 2
         |  |  | 次数 | 3
        ^ | ^ | ^ | 场次 | 4
        ---
        乙项目 | 2.00 | 目标乙。 | 人数 | 5
        ^ | ^ | ^ | 时效 | 6
        """))
    #expect(records.map(\.project) == ["甲项目", "乙项目"])
    #expect(records.map { $0.indicators.map(\.target) } == [["1", "2"], ["3", "4", "5", "6"]])
    #expect(records.map(\.pages) == [[1], [1, 2]])
  }

  @Test("A list that leaves blank what is as above has blank cells in the middle of a page too")
  func blankAsAbove() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 项目总额 | 三级指标 | 指标值
        甲项目 | 1.00 | 数量 | 1
         |  | 质量 | 2
         |  | 次数 | 3
        ---
        乙项目 | 2.00 | 人数 | 4
         |  | 时效 | 5
        """))
    #expect(records.map { $0.indicators.map(\.target) } == [["1", "2", "3"], ["4", "5"]])
  }

  @Test("A cell without a rule at the foot of its page goes on, one with a rule ends there")
  func openAtFoot() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 项目总额 | 绩效目标 | 三级指标 | 指标值
        甲项目 | 1.00 | 目标甲。 | 数量 | 1
        11000026Y00000364↓ | 3.00↓ | 目标↓ | 次数 | 3
        ---
        5516-乙项目 |  | 乙。 | 场次 | 4
        丙项目 | ↓ | 目标丙。 | 人数 | 5
        ---
        ↓ | 6.00↓ | 目标丁。↓ | 面积 | 6
        ---
        丁项目 |  |  | 时效 | 7
        """))
    #expect(records.map(\.project) == ["甲项目", "乙项目", "丙项目", "丁项目"])
    #expect(records.map(\.code) == [nil, "11000026Y000003645516", nil, nil])
    #expect(records.map { $0.indicators.map(\.target) } == [["1"], ["3", "4"], ["5"], ["6", "7"]])
  }

  @Test("Two names with room about them at a page break are two projects, and a name that is printed again is one")
  func namesAtBreak() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 绩效目标 | 三级指标 | 指标值
        甲项目 | 目标甲。 | 数量 | 1
        ^ | ^ | 次数 | 2
        ^ | ^ | 场次 | 3
        ---
        乙项目 | 目标乙。 | 人数 | 4
        ^ | ^ | 面积 | 5
        ^ | ^ | 时效 | 6
        ---
        乙项目 | 目标乙。 | 满意度 | 7
        """))
    #expect(records.map(\.project) == ["甲项目", "乙项目"])
    #expect(records.map(\.goal) == ["目标甲。", "目标乙。"])
    #expect(records.map { $0.indicators.map(\.target) } == [["1", "2", "3"], ["4", "5", "6", "7"]])
  }

  @Test("绩效指标 over the columns of its list; an office over several projects; header words are no names")
  func blocks() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目名称 | 主管部门 | 资金总额 | 绩效指标 | < | < | <
        ^ | ^ | ^ | 一级指标 | 三级指标 | 指标值 | 分值
        甲项目 | 某某局 | 503.28 | 产出指标 | 数量 | 5 | 10
        乙项目 | ^ | 10.00 | 产出指标 | 次数 | 6 | 20
        ---
        丙项目 |  | 20.00 | 产出指标 | 场次 | 7 | 30
        丁项目 | 资金总额 | 20.00 | 产出指标 | 人数 | 8 | 40
        """))
    #expect(records.map(\.project) == ["甲项目", "乙项目", "丙项目", "丁项目"])
    #expect(records.map(\.department) == ["某某局", "某某局", "某某局", nil])
    #expect(records.map { $0.indicators.map(\.target) } == [["5"], ["6"], ["7"], ["8"]])
    #expect(records.first?.indicators.first?.weight?.amount == Amount("10"))
    #expect(records.first?.funding.map { $0.amount?.amount } == [Amount("503.28")])
  }

  @Test("Projects with a goal and no indicators")
  func plain() {
    let records = RecordReader.performance(
      .drawn(
        """
        项目 | 预算数（单位：万元） | 绩效目标
        储备 | 47,500 | 安全。
        服务 | 252.28 | 便民。
        """))
    #expect(records.map(\.project) == ["储备", "服务"])
    #expect(records.map { $0.totalFunding?.budget?.amount } == [Amount("47500"), Amount("252.28")])
    #expect(records.first?.totalFunding?.budget?.unit == .tenThousandYuan)
  }
}

// Performance tables (整体/项目绩效自评表, 绩效目标表, 绩效目标申报表) are forms, not grids of amounts: what they say of a
// project or a department is a record. Everything that a page does not print is nil or empty; texts are as printed,
// wrapped lines joined and white space dropped.

import Wording

/// One project's performance goals or their self-evaluation, or a whole department's.
public struct PerformanceRecord: Sendable, Hashable, Codable {
  /// 单位名称, 填报单位: who filled in the form, as the lines above it say.
  public var organization: String?
  /// 填报日期, ISO: `2025-04-18`, or `2025-04` where no day is printed.
  public var filledOn: String?
  /// 项目名称, without the code that some print before it; or the project that the table's title names.
  public var project: String?
  /// The project's code where it is printed before the name: `11000022T000000460216`.
  public var code: String?
  /// 主管部门; of a whole department's table 部门（单位）名称.
  public var department: String?
  /// 实施单位, 项目单位, 项目实施单位
  public var executor: String?
  /// The options that are ticked, each under its label: 项目类别: 部门预算项目.
  public var checked: [LabelledText]
  /// All options that the form prints boxes for, ticked and not.
  public var categories: [RecordCategory]
  /// The lines of the money part that hold an amount, in the order of the page: 年度资金总额, 其中：财政拨款, …
  public var funding: [FundingLine]
  /// 年度主要任务, where a department's table lists them with their money.
  public var tasks: [PerformanceTask]
  /// 年度目标, 总体目标, 预期目标
  public var goal: String?
  /// 实施期目标, 中长期目标
  public var termGoal: String?
  /// 目标实际完成情况
  public var achievement: String?
  public var indicators: [PerformanceIndicator]
  /// 偏差原因分析; also where reasons and improvements share one cell.
  public var reasons: String?
  /// 改进措施
  public var improvements: String?
  /// 总分: the points that can be had.
  public var totalWeight: Figure?
  /// 总分, 自评得分: the points that were given.
  public var totalScore: Figure?
  /// Other labels of the form with their texts: 项目概况, 实施期限.
  public var others: [LabelledText]
  /// 1-based, ascending.
  public var pages: [Int]

  public init(
    organization: String? = nil, filledOn: String? = nil, project: String? = nil, code: String? = nil,
    department: String? = nil, executor: String? = nil,
    checked: [LabelledText] = [], categories: [RecordCategory] = [], funding: [FundingLine] = [],
    tasks: [PerformanceTask] = [],
    goal: String? = nil, termGoal: String? = nil, achievement: String? = nil,
    indicators: [PerformanceIndicator] = [], reasons: String? = nil, improvements: String? = nil,
    totalWeight: Figure? = nil, totalScore: Figure? = nil, others: [LabelledText] = [], pages: [Int] = []
  ) {
    self.organization = organization
    self.filledOn = filledOn
    self.project = project
    self.code = code
    self.department = department
    self.executor = executor
    self.checked = checked
    self.categories = categories
    self.funding = funding
    self.tasks = tasks
    self.goal = goal
    self.termGoal = termGoal
    self.achievement = achievement
    self.indicators = indicators
    self.reasons = reasons
    self.improvements = improvements
    self.totalWeight = totalWeight
    self.totalScore = totalScore
    self.others = others
    self.pages = pages
  }

  /// The line of the whole sum: the first that says 总额, 合计 or 总计, else the first.
  public var totalFunding: FundingLine? {
    funding.first { SumLabel.namesAllFunding($0.name) } ?? funding.first
  }
}

/// An amount of a record, with what it is there.
package struct NamedFigure: Sendable {
  package enum Role: Sendable {
    case amount, initialBudget, budget, executed, rate, weight, score
    case indicatorWeight, indicatorScore, totalWeight, totalScore
  }

  /// The line, the task with its line, or the indicator.
  package var name: String
  package var role: Role
  package var figure: Figure
  /// Which line of ``PerformanceRecord/funding`` it belongs to, if any.
  package var line: Int?
}

extension PerformanceRecord {
  /// Every amount of the record, in a fixed order: the money part, the tasks, the indicators, the totals.
  package var figures: [NamedFigure] {
    var all = funding.enumerated().flatMap { $1.figures(named: $1.name, line: $0) }
    for task in tasks {
      all += task.funding.flatMap { $0.figures(named: "\(task.name)/\($0.name)", line: nil) }
    }
    func take(_ figure: Figure?, _ role: NamedFigure.Role, _ name: String) {
      if let figure { all.append(NamedFigure(name: name, role: role, figure: figure)) }
    }
    for indicator in indicators {
      take(indicator.weight, .indicatorWeight, indicator.levels.last ?? "")
      take(indicator.score, .indicatorScore, indicator.levels.last ?? "")
    }
    take(totalWeight, .totalWeight, "总分")
    take(totalScore, .totalScore, "总分")
    return all
  }
}

/// A label with a list of options, some of them ticked: 项目类型: ☑常年性项目 □一次性项目.
public struct RecordCategory: Sendable, Hashable, Codable {
  public struct Option: Sendable, Hashable, Codable {
    public var text: String
    public var isTicked: Bool

    public init(text: String, isTicked: Bool) {
      self.text = text
      self.isTicked = isTicked
    }
  }

  public var label: String
  public var options: [Option]

  public init(label: String, options: [Option]) {
    self.label = label
    self.options = options
  }
}

/// A label and what stands beside it, both as printed.
public struct LabelledText: Sendable, Hashable, Codable {
  public var label, text: String

  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

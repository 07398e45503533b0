// The labels of forms: one vocabulary for all regions. A label is short and is that label and nothing else, because
// project names and goals use the same words.

import Tokenizer
import Wording

enum FormLabel {
  case project, department, executor, category
  case funding, tasks
  case goal, termGoal, achievement
  case indicators, total, reasons, improvements
  case other

  /// Nil for a text that is no label.
  init?(_ text: String) {
    // What ends a sentence is no label, whatever word it ends in: 改进措施 | 按新的标准编制预算。
    guard text.count <= RecordSettings.longestPrintedLabel, !text.contains(where: { "。；;".contains($0) }) else {
      return nil
    }
    let bare = text.bareLabel
    guard RecordSettings.labelLengths.contains(bare.count) else { return nil }
    guard let label = Self.party(bare) ?? Self.verdict(bare) ?? Self.goal(bare) ?? Self.part(bare) else {
      return nil
    }
    self = label
  }

  /// A label that names who or what the form is about.
  var isParty: Bool {
    switch self {
    case .project, .department, .executor, .category: true
    default: false
    }
  }

  /// Whether a text is a word of a form's header and so no name of an office or a project, whatever stands beside it.
  static func isHeaderWord(_ text: String) -> Bool {
    let bare = text.bareLabel
    if bare.without(headerParticles).isEmpty { return true }
    if IndicatorRole(header: text) != nil, bare.hasSuffix("指标") || bare.hasSuffix("值") { return true }
    switch FormLabel(text) {
    case .project?, .department?, .executor?, .category?, .goal?, .termGoal?, .total?: return true
    case .indicators?: return bare.hasSuffix("指标")
    default: return false
    }
  }

  /// What headers of money are made of: 年度资金总额, 项目预算数, 其中：财政拨款.
  private static let headerParticles =
    [
      "实施期", "资金总额", "财政资金", "财政拨款", "其他资金", "预算", "决算", "执行", "全年", "年度", "本年", "当年", "年初", "项目", "总额", "金额",
      "资金", "支出", "来源", "情况", "率", "数", PartMark.word,
    ] + SumLabel.words

  /// A label whose value is a name.
  var isName: Bool {
    switch self {
    case .project, .department, .executor: true
    default: false
    }
  }

  /// A label whose value may stand below it.
  var isProse: Bool {
    switch self {
    case .goal, .termGoal, .achievement, .reasons, .improvements: true
    default: false
    }
  }

  private static func party(_ bare: String) -> FormLabel? {
    guard bare.count <= RecordSettings.longestPartyLabel else { return nil }
    if bare.endsInAny(["项目名称", "专项名称", "专项资金名称", "项目支出名称", "政策名称"]) { return .project }
    if bare.endsInAny(["实施单位", "执行单位", "承担单位", "项目单位", "使用单位", "具体单位"]) { return .executor }
    if bare.hasPrefix(OrganizationMark.inCharge) || bare.endsInAny(OrganizationMark.forms) { return .department }
    if ["项目", "专项", "资金"].contains(where: bare.hasPrefix), bare.endsInAny(["类别", "属性", "类型", "性质", "分类"]) {
      return .category
    }
    return nil
  }

  private static func verdict(_ bare: String) -> FormLabel? {
    if totals.contains(bare) { return .total }
    if bare.holds("原因"), ["偏差", "未完成", "没有完成", "原因", "存在", "目标"].contains(where: bare.hasPrefix) {
      return .reasons
    }
    if bare.containsAny(["改进措", "整改措施", "改进建议", "结果应用", "结果拟"]) { return .improvements }
    return nil
  }

  private static let totals = Set(
    SumLabel.wholes + [
      "总分", "总得分", "合计得分", "得分合计", "自评得分", "自评总分", "自评总得分", "综合得分", "评价得分", "总计得分",
    ])

  private static func goal(_ bare: String) -> FormLabel? {
    if bare.containsAny(["绩效指标", "绩效目标指标", "年度指标"]), bare.endsInAny(["指标", "完成情况"]) { return .indicators }
    if bare.containsAny(["任务", "重点工作"]), bare.containsAny(["年度", "主要", "重点"]),
      bare.count <= RecordSettings.longestTaskLabel
    {
      return .tasks
    }
    if bare.endsInAny(["实际完成情况", "目标完成情况", "全年完成情况"]) { return .achievement }
    var rest = String(bare.drop { $0.isNumber })
    if rest.hasPrefix("年"), !rest.hasPrefix("年度"), !rest.hasPrefix("年初") { rest.removeFirst() }
    if rest.without(goalFillers) == "目标" { return .goal }
    return ProjectFunds.isOfTerm(rest) && rest.without(ProjectFunds.terms + goalFillers) == "目标" ? .termGoal : nil
  }

  private static let goalFillers = [
    "年度", "当年", "本年", "全年", "年初", "设定", "项目", "部门", "单位", "整体", "总体", "总", "预期", "绩效", "支出", "资金",
  ]

  private static func part(_ bare: String) -> FormLabel? {
    let text = bare.filter { !$0.isNumber && $0 != "." }
    if bare.count <= RecordSettings.longestFundingLabel, text.endsInAny(funds) { return .funding }
    return bare.count <= RecordSettings.longestOtherLabel && bare.containsAny(others) ? .other : nil
  }

  private static let funds = [
    "资金", "资金情况", "金额", "预算安排", "执行情况", "资金总额", "支出总额", "项目总额", "资金来源", "预算", "预算数", "预算情况",
    "资金构成", "资金安排", "资金投入", "投入情况", "预算总额", "资金金额",
  ]
  private static let others = [
    "概况", "期限", "编码", "代码", "负责人", "联系", "日期", "说明", "起止", "周期", "依据", "职能", "职责", "编制",
  ]
}

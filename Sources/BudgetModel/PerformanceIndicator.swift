// Indicators of a record.

import PageModel

/// One indicator: a row of 三级指标 with its target. Merged level cells count for every row they span.
public struct PerformanceIndicator: Sendable, Hashable, Codable {
  /// 一级指标: 产出指标
  public var firstLevel: String?
  /// 二级指标: 数量指标
  public var secondLevel: String?
  /// 三级指标, 指标内容, 指标名称
  public var thirdLevel: String?
  /// 指标性质: ≥, ≤, ＝, 定性; nil where the sign is part of the target.
  public var sign: String?
  /// 指标分类: 基本型
  public var classification: String?
  /// 指标值, 年初目标值
  public var target: String?
  /// 实际完成值
  public var actual: String?
  /// 计量单位
  public var unit: String?
  /// 分值, 指标权重
  public var weight: Figure?
  /// 得分
  public var score: Figure?
  /// 备注, 偏差原因分析及改进措施
  public var note: String?
  /// Columns with other headers: 是否核心, 活动.
  public var others: [LabelledText]
  /// 1-based.
  public var page: Int
  /// Around the row's texts, in points.
  public var box: Box?

  private enum CodingKeys: String, CodingKey {
    case firstLevel = "level1"
    case secondLevel = "level2"
    case thirdLevel = "level3"
    case note = "reason"
    case sign, classification, target, actual, unit, weight, score, others, page, box
  }

  public init(page: Int) {
    self.page = page
    others = []
  }

  /// What sits in the cells of the levels, outermost first.
  public var levels: [String] { [firstLevel, secondLevel, thirdLevel].compactMap { $0 } }
}

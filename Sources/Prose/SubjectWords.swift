// Names that say by themselves what they are, and names that do not.

enum SubjectWords {
  static let longestHeading = 30

  /// A longer clause that ends in 支出 is a sentence about it.
  private static let longestMoneyName = 40

  /// What money is called: a clause that is such a name speaks of it.
  static func isMoneyName(_ name: String) -> Bool {
    moneyEnds.contains { name.hasSuffix($0) } && name.count <= longestMoneyName
  }

  private static let moneyEnds = ["支出", "收入", "经费", "费", "费用", "拨款", "总计", "合计", "结余", "收支", "资金", "预算", "决算"]

  /// The longest first.
  static let frameEnds = ["支出决算中", "收入决算中", "决算中", "预算中", "中"]

  static func speaksOfMoney(_ name: String) -> Bool {
    ["支出", "收入", "经费", "拨款", "预算", "费", "车辆", "设备", "采购", "结余", "资金", "安排"].contains { name.contains($0) }
  }

  /// Of points: says not whose they are.
  static func isGenericForScore(_ name: String) -> Bool {
    ["项目", "项目得分", "自评得分", "得分", "综合得分", "评价得分", "绩效自评得分", "绩效评价得分"].contains(name)
  }

  /// What there is of at a day, and not spent in a year.
  static let stocks = ["资产", "负债", "结余", "结转", "债务", "余额"]

  /// What the sum of a list is called.
  static let sums = ["共计", "合计", "总计"]

  /// A share of something, and no money.
  static func isRate(_ name: String) -> Bool { name.hasSuffix("率") || name.hasSuffix("比例") }

  /// Says nothing of whose amount it is.
  static func isGeneric(_ name: String) -> Bool { generic.contains(name) }

  private static let generic: Set<String> = [
    "金额", "资金", "费用", "采购金额", "预算资金", "项目预算资金", "总金额", "总额", "合计", "总计", "小计", "项目",
    "项目资金", "项目预算", "合同金额", "支付金额", "预算", "其", "数", "经费", "投入资金", "资金总额", "年度",
    "项目全年", "财政资金", "执行", "实际执行", "已执行", "开支", "此项", "此项支出", "该项支出", "此项经费", "该项目", "本项", "价值", "本年", "本年度", "总价值",
  ]
}

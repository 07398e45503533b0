// Words that say that a table is about money, where no unit says it.

/// What headers and titles of tables of money speak of.
package enum MoneyWord {
  /// What names of accounts end in, or leave out: 教育 beside 教育支出.
  package static let expenditure = "支出"
  private static let words = [
    "金额", "收入", expenditure, "资金", "预算", "决算", "经费", "拨款", "费用", "投资", "款项", "资产", "结转", "结余",
  ]

  /// Whether a text speaks of money: 预算金额, 会议费.
  package static func isNamed(in text: String) -> Bool {
    text.hasSuffix("费") || words.contains { text.holds($0) }
  }
}

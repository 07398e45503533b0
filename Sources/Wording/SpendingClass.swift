// What money is spent on, as headers of columns name it. None of these is a measure, and each says all the same what its
// column counts: 工资福利支出 beside 商品和服务支出 below 基本支出.

/// Classes of the economic classification (政府收支分类科目, the 类 of departments and of governments), and what is passed
/// on to other governments.
package enum SpendingClass {
  /// What names of classes end in: 机关工资福利支出 is the governments' name, 一般商品和服务支出 a wording of its own.
  private static let ends = [
    "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "对个人和家庭的补助支出", "债务利息及费用支出", "债务还本支出", "资本性支出",
    "资本性支出(基本建设)", "资本性支出(一)", "资本性支出(二)", "对企业补助", "对企业补助(基本建设)", "对社会保障基金补助", "对事业单位经常性补助",
    "对事业单位资本性补助", "转移性支出", "其他支出",
  ]
  private static let transfer = "转移支付"

  /// Whether a header names one: `工资福利支出`, `中央提前通知专项转移支付`.
  /// - Parameter header: folded for matching.
  package static func isNamed(_ header: String) -> Bool {
    header.holds(transfer) || ends.contains { header.hasSuffix($0) }
  }
}

// What money is called by where it comes from. Headers, labels, titles and sentences name it; which fund each list is of is
// for those to say who have a type for it.

/// Names of funds.
package enum FundWord {
  /// Of 一般公共预算 these are the beginnings and the ends that any wording of it has.
  package static let generalBudget = ["一般公共预算", "一般公共财政", "公共财政预算", "公共预算"]
  package static let governmentFund = ["政府性基金"]
  package static let stateCapital = ["国有资本"]
  package static let specialAccount = ["财政专户", "专户管理", "专户资金"]
  package static let superiorSubsidy = ["上级补助"]
  package static let affiliateRemittance = ["附属单位上缴", "对附属单位上缴", "附属单位缴款"]
  package static let business = ["事业单位经营", "经营收入"]
  package static let undertaking = ["事业收入"]
  package static let ownFunds = ["单位资金"]
  /// What a unit holds on its own accounts: own funds too, but no name of a column of them.
  package static let ownAccounts = ["实户资金"]
  package static let otherFunds = ["其他资金"]
  package static let appropriation = ["财政拨款", "财政补助"]
  /// The same, where no budget's name stands before it.
  package static let budgetAppropriation = ["预算拨款"]

  /// The headers of a column that says which money a row is of.
  private static let kinds: Set<String> = ["资金性质", "资金来源", "资金类型", "资金类别", "资金渠道", "经费来源", "经费性质", "经费类型"]

  /// Whether a header is that of a column of funds.
  package static func isOfKinds(_ header: String) -> Bool { kinds.contains(header) }

  /// What names of funds hold, in wordings that no list has: 财政性资金.
  private static let marks = ["公共预算", "基金", "国有资本", "资金", "财政"]

  /// Whether a header under a known item says which money it counts.
  package static func isMarked(_ header: String) -> Bool { marks.contains { header.holds($0) } }
}

// Which money a header, a label or a title names.

import BudgetModel
import Wording

enum FundNames {
  private static let words: [(fund: Fund, names: [String])] = [
    (.generalBudget, ["一般公共预算", "一般公共财政", "公共财政预算", "公共预算"]),
    (.governmentFund, ["政府性基金"]),
    (.stateCapital, ["国有资本"]),
    (.specialAccount, ["财政专户", "专户管理", "专户资金"]),
    (.superiorSubsidy, ["上级补助"]),
    (.affiliateRemittance, ["附属单位上缴", "对附属单位上缴", "附属单位缴款"]),
    (.business, ["事业单位经营", "经营收入"]),
    (.undertaking, ["事业收入"]),
    (.ownFunds, ["单位资金", "实户资金"]),
    (.otherFunds, ["其他资金"]),
    (.appropriation, ["财政拨款", "财政补助"]),
  ]

  /// What may stand around the name of a fund without saying more.
  private static let fillers = [
    "经营", "预算", "财政", "拨款", "收入", "支出", "资金", "管理", "安排", "补助", "小计", "合计", "本年", "当年", "年初", "上年", "结转", "结余", "余额",
    "和", "的", "及",
  ]

  /// The fund of a header or a label that says no more than that; nil for 政府性基金监督项目.
  static func fund(named text: String) -> Fund? {
    var name = text.foldedForMatching[...]
    name = PartMark.removed(from: name) ?? name
    name = Enumerator(startOf: name)?.rest ?? name
    if let open = name.firstIndex(of: "(") { name = name[..<open] }
    // 使用非财政拨款结余 is of no fund, and so is 扣除…
    for (fund, names) in words {
      let leads = ["", "本年", "上年"]
      guard let word = names.first(where: { word in leads.contains { name.hasPrefix($0 + word) } }) else { continue }
      var rest = String(name)
      if let range = rest.firstRange(of: word) { rest.removeSubrange(range) }
      return isFiller(rest) ? fund : nil
    }
    return nil
  }

  private static func isFiller(_ text: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      guard let word = fillers.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// The one fund whose money a whole table is, by its kind or by its title.
  static func fund(ofTable kind: TableKind, title: String?) -> Fund? {
    switch kind {
    case .generalBudgetExpenditure, .generalBudgetEconomic, .generalBudgetBasicExpenditure: return .generalBudget
    case .governmentFund: return .governmentFund
    case .stateCapital: return .stateCapital
    case .appropriationSummary, .appropriationExpenditure, .appropriationBasicExpenditure: return .appropriation
    default:
      let title = (title ?? "").foldedForMatching
      let named = words.prefix(3).filter { $0.names.contains { title.holds($0) } }
      if named.count == 1 { return named[0].fund }
      return named.isEmpty && title.holds("财政拨款") ? .appropriation : nil
    }
  }
}

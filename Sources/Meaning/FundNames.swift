// Which money a header, a label or a title names.

import BudgetModel
import Wording

enum FundNames {
  private static let words: [(fund: Fund, names: [String])] = [
    (.generalBudget, FundWord.generalBudget),
    (.governmentFund, FundWord.governmentFund),
    (.stateCapital, FundWord.stateCapital),
    (.specialAccount, FundWord.specialAccount),
    (.superiorSubsidy, FundWord.superiorSubsidy),
    (.affiliateRemittance, FundWord.affiliateRemittance),
    (.business, FundWord.business),
    (.undertaking, FundWord.undertaking),
    (.ownFunds, FundWord.ownFunds + FundWord.ownAccounts),
    (.otherFunds, FundWord.otherFunds),
    (.appropriation, FundWord.appropriation + FundWord.budgetAppropriation),
  ]

  /// What may stand around the name of a fund without saying more.
  private static let fillers =
    [
      "经营", "预算", "财政", "拨款", "收入", "支出", "资金", "管理", "安排", "补助", "年初", "上年", "结转", "结余", "余额", "收费", "和", "的",
      "及",
    ] + FiscalYear.thisYear + [SumLabel.part, SumLabel.plain]

  /// The fund of a header or a label that says no more than that; nil for 政府性基金监督项目.
  static func fund(named text: String) -> Fund? {
    var name = text.foldedForMatching[...]
    name = PartMark.removed(from: name) ?? name
    name = Enumerator(startOf: name)?.rest ?? name
    if let open = name.firstIndex(of: "(") { name = name[..<open] }
    // 使用非财政拨款结余 is of no fund, and so is 扣除…
    for lead in leads where name.begins(with: lead) {
      name = name.dropFirst(lead.count)
      break
    }
    for (fund, names) in words {
      guard let word = names.first(where: name.begins) else { continue }
      return isFiller(name.dropFirst(word.count)) ? fund : nil
    }
    return nil
  }

  /// What may stand before the name of a fund.
  private static let leads = ["本年", "上年", "未安排支出的", "纳入"]

  private static func isFiller(_ text: Substring) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard let word = fillers.first(where: { rest.begins(with: $0) }) else {
        // 国有资本经营预算收: its cell cuts the end off.
        return fillers.contains { $0.hasPrefix(rest) }
      }
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
      return named.isEmpty && FundWord.appropriation.contains(where: title.holds) ? .appropriation : nil
    }
  }
}

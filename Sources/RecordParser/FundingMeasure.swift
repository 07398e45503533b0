// Which amount of a funding line a header or a label means.

import BudgetModel
import Tokenizer
import Wording

enum FundingMeasure {
  case initialBudget, budget, executed, rate, weight, score

  /// Nil for a label that does not say.
  init?(_ label: String) {
    let bare = label.bareLabel
    guard bare.count <= RecordSettings.longestFundingHeader else { return nil }
    guard let measure = Self.words.first(where: { bare.containsAny($0.any) })?.measure else { return nil }
    if measure == .budget, bare.holds("执行") { return nil }
    self = measure
  }

  private static let words: [(measure: FundingMeasure, any: [String])] = [
    (.weight, ["分值", "权重", "标准分"]),
    (.score, ["得分", "自评分"]),
    (.rate, ["执行率", "完成率", "支出率", "支付率"]),
    (.executed, ["执行数", "执行额", "执行金额", "支出数", "支出金额", "决算数", "实际支出", "实际执行"]),
    (.initialBudget, BudgetWord.initial + ["年初数"]),
    (.budget, ["预算"]),
  ]

  /// The measure of the contract, where it has one.
  func measure(ofHeader header: String) -> Measure? {
    switch self {
    case .initialBudget: .initialBudget
    case .budget: BudgetWord.isAdjusted(header.foldedForMatching) ? .adjustedBudget : .budget
    case .executed, .rate, .weight, .score: nil
    }
  }
}

extension FundingLine {
  /// Where the line keeps a measure; nil is an amount that no header explains.
  static func place(of measure: FundingMeasure?) -> WritableKeyPath<FundingLine, Figure?> {
    switch measure {
    case nil: \.amount
    case .initialBudget: \.initialBudget
    case .budget: \.budget
    case .executed: \.executed
    case .rate: \.rate
    case .weight: \.weight
    case .score: \.score
    }
  }
}

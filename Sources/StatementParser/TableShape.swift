// What a table can be by what it holds, where its title is missing or misspelled. docs/parser.md, "Without a title".

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct TableShape {
  private let headers: [String]
  private let items: [String]
  private let codes: [String]
  private let measures: Set<Measure>
  private let hasPanels: Bool

  init(columns: TableColumns, measures: ColumnMeasures, rows: [StatementRow]) {
    headers = columns.columns.compactMap { $0?.path }.flatMap { $0 }
    items = rows.map(\.item)
    codes = rows.compactMap(\.code)
    self.measures = Set(columns.columns.indices.compactMap { measures[$0] })
    let sections = Set(rows.compactMap(\.section))
    hasPanels = sections.contains(.income) && sections.count > 1
  }

  /// The kinds that look like this, the likeliest first; empty if it looks like nothing that is known.
  var kinds: [TableKind] {
    if hasPanels { return [isAppropriation ? .appropriationSummary : .incomeExpenditureSummary] }
    if isThreePublic { return [.threePublic] }
    if codes.count * 2 > items.count {
      if codes.allSatisfy({ $0.hasPrefix("2") && [3, 5, 7].contains($0.count) }) { return functional }
      if codes.allSatisfy({ $0.hasPrefix("3") && [3, 5].contains($0.count) }) { return economic }
    }
    return []
  }

  /// Income of the whole household names more than what the treasury gives.
  private var isAppropriation: Bool {
    !measures.isDisjoint(with: [.generalBudget, .governmentFund, .stateCapital])
      || !items.contains { item in Self.otherIncome.contains { item.holds($0) } }
  }

  private static let otherIncome = FundWord.undertaking + FundWord.superiorSubsidy + FundWord.ownFunds + ["其他收入"]

  private var isThreePublic: Bool {
    [headers, items].contains { texts in
      ThreePublicRole.names.count { word in texts.contains { $0.holds(word) } } > 1
    }
  }

  private var functional: [TableKind] {
    if !measures.isDisjoint(with: [.openingBalance, .closingBalance]), !measures.isDisjoint(with: [.income]) {
      return [codes.allSatisfy { $0.hasPrefix("223") } ? .stateCapital : .governmentFund]
    }
    if measures.isDisjoint(with: [.basic, .project]) {
      let sources: Set<Measure> = [.superiorSubsidy, .undertaking, .business, .affiliateRemittance, .other]
      return measures.intersection(sources).count > 1 ? [.income] : []
    }
    guard measures.isSuperset(of: [.basic, .project]) else { return [] }
    return measures.isDisjoint(with: [.superiorRemittance, .affiliateSubsidy, .business])
      ? [.generalBudgetExpenditure, .appropriationExpenditure] : [.expenditure]
  }

  private var economic: [TableKind] {
    codes.contains { $0.hasPrefix("301") }
      ? [.generalBudgetBasicExpenditure, .appropriationBasicExpenditure, .basicExpenditure] : []
  }
}

/// The places of the core tables in a set, the same in all of them: `公开03表` is the table of expenditure.
enum TableNumber {
  private static let kinds: [Int: TableKind] = [
    1: .incomeExpenditureSummary, 2: .income, 3: .expenditure, 4: .appropriationSummary, 5: .generalBudgetExpenditure,
    6: .generalBudgetBasicExpenditure,
  ]

  /// The kind that a table's number stands for; nil beyond those that all sets share.
  static func kind(ofNumber number: String?) -> TableKind? {
    number.flatMap { Int($0.filter(\.isWholeNumber)) }.flatMap { kinds[$0] }
  }
}

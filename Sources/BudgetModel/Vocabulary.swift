// The names of the output contract. They are a public interface: add, never change. docs/contract.md says what each
// one means.

/// What a table is.
public enum TableKind: String, Sendable, Codable, CaseIterable {
  case incomeExpenditureSummary = "income_expenditure_summary"
  case income
  case expenditure
  case appropriationSummary = "appropriation_summary"
  case appropriationExpenditure = "appropriation_expenditure"
  case appropriationBasicExpenditure = "appropriation_basic_expenditure"
  case generalBudgetExpenditure = "general_budget_expenditure"
  case generalBudgetEconomic = "general_budget_economic"
  case generalBudgetBasicExpenditure = "general_budget_basic_expenditure"
  case basicExpenditure = "basic_expenditure"
  case governmentFund = "government_fund"
  case stateCapital = "state_capital"
  case threePublic = "three_public"
  case operatingFunds = "operating_funds"
  case governmentProcurement = "government_procurement"
  case projectExpenditure = "project_expenditure"
  case overallPerformance = "overall_performance"
  case projectPerformance = "project_performance"
  case keyWork = "key_work"
  case other

  /// Whether its amounts are facts; the others are records.
  public var isMoneyTable: Bool {
    switch rowShape {
    case .summary, .accounts, .plain: true
    case .records, .keyWork: false
    }
  }
}

/// What the rows of a table are.
package enum RowShape: Sendable {
  /// Income beside expenditure: ``SummaryRow``.
  case summary
  /// Lines of a classification of accounts: ``AccountRow``.
  case accounts
  /// Labelled amounts: ``StatementRow``.
  case plain
  /// ``PerformanceRecord``
  case records
  /// ``KeyWorkRow``
  case keyWork
}

extension TableKind {
  package var rowShape: RowShape {
    switch self {
    case .overallPerformance, .projectPerformance: .records
    case .keyWork: .keyWork
    case .incomeExpenditureSummary, .appropriationSummary: .summary
    case .income, .expenditure, .appropriationExpenditure, .generalBudgetExpenditure, .governmentFund, .stateCapital,
      .generalBudgetEconomic, .generalBudgetBasicExpenditure, .appropriationBasicExpenditure, .basicExpenditure,
      .operatingFunds:
      .accounts
    case .threePublic, .governmentProcurement, .projectExpenditure, .other: .plain
    }
  }
}

/// What a column of amounts counts.
public enum Measure: String, Sendable, Codable, CaseIterable {
  case final, budget, amount
  case initialBudget = "initial_budget"
  case adjustedBudget = "adjusted_budget"
  case priorYear = "prior_year"
  case change
  case changeRate = "change_rate"
  case total
  case appropriation
  case superiorSubsidy = "superior_subsidy"
  case undertaking
  case business
  case affiliateRemittance = "affiliate_remittance"
  case other
  case basic, project
  case superiorRemittance = "superior_remittance"
  case affiliateSubsidy = "affiliate_subsidy"
  case generalBudget = "general_budget"
  case governmentFund = "government_fund"
  case stateCapital = "state_capital"
  case personnel, operating
  case specialAccount = "special_account"
  case ownFunds = "own_funds"
  case otherFunds = "other_funds"
  case openingBalance = "opening_balance"
  case closingBalance = "closing_balance"
  case income, expenditure
  case reserve
  case carryForward = "carry_forward"
  /// What of a row is bought by 政府采购.
  case governmentProcurement = "government_procurement"
  /// 用事业基金弥补收支差额
  case fundBalanceUsed = "fund_balance_used"
}

/// Which panel of a summary an amount stands in.
public enum Section: String, Sendable, Codable, CaseIterable {
  case income, expenditure
  case expenditureByNature = "expenditure_by_nature"
}

/// Final accounts (决算) or budget (预算).
public enum ReportKind: String, Sendable, Codable, CaseIterable {
  case final, budget
}

/// Whether the document's own arithmetic proves an amount.
public enum Status: String, Sendable, Codable, CaseIterable {
  case verified, unverified, conflict
}

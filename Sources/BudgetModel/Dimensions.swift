// What an amount is about, beside what it is called: whose it is, which project's, which account's, which money. The
// columns that facts of many documents are compared by.

/// Which money an amount is.
public enum Fund: String, Sendable, Codable, CaseIterable {
  case generalBudget = "general_budget"
  case governmentFund = "government_fund"
  case stateCapital = "state_capital"
  /// 财政拨款, where nothing says of which budget.
  case appropriation
  case specialAccount = "special_account"
  case ownFunds = "own_funds"
  case otherFunds = "other_funds"
  case undertaking, business
  case superiorSubsidy = "superior_subsidy"
  case affiliateRemittance = "affiliate_remittance"
}

extension Measure {
  /// The fund that a column counts, where it counts one.
  package var fund: Fund? { Fund(rawValue: rawValue) }
}

/// What a row is about; nil where neither the row nor those above it say it.
public struct Dimensions: Sendable, Hashable {
  /// 预算单位, as printed; nil where the table speaks of the organization as a whole.
  public var spendingUnit: String?
  /// The project's name, as printed.
  public var project: String?
  /// Of the functional classification (支出功能分类): 3, 5 or 7 digits.
  public var functionCode: String?
  /// Of the 部门预算支出经济分类: 301 and on.
  public var economicCode: String?
  /// Of the 政府预算支出经济分类: 501 and on.
  public var governmentEconomicCode: String?
  /// An id of docs/concepts.csv.
  public var concept: String?

  public init() {}
}

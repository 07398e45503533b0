// 收入表: where the money comes from, by function.

/// A line of 收入表.
public struct IncomeRow: AccountRowView {
  /// 收入表
  public static let kinds: Set<TableKind> = [.income]

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }

  /// 财政拨款收入
  public var appropriation: Figure? { row[.appropriation] }
  /// 一般公共预算
  public var generalBudget: Figure? { row[.generalBudget] }
  /// 政府性基金预算
  public var governmentFund: Figure? { row[.governmentFund] }
  /// 国有资本经营预算
  public var stateCapital: Figure? { row[.stateCapital] }
  /// 财政专户管理资金
  public var specialAccount: Figure? { row[.specialAccount] }
  /// 上级补助收入
  public var superiorSubsidy: Figure? { row[.superiorSubsidy] }
  /// 事业收入
  public var undertaking: Figure? { row[.undertaking] }
  /// 经营收入
  public var business: Figure? { row[.business] }
  /// 附属单位上缴收入
  public var affiliateRemittance: Figure? { row[.affiliateRemittance] }
  /// 其他收入
  public var other: Figure? { row[.other] }
  /// 上年结转和结余
  public var openingBalance: Figure? { row[.openingBalance] }
}

extension Statement {
  /// The lines of 收入表; none in other tables.
  public var incomeRows: [IncomeRow] { rows(as: IncomeRow.self) }
}

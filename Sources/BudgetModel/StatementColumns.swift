// What the columns of each kind of statement are called. Every accessor gives the first amount of its measure in the
// row; nil where the cell is blank or the table has no such column.

/// Columns of 收入表.
public enum IncomeColumns {}
/// Columns of 支出表.
public enum ExpenditureColumns {}
/// Columns of 财政拨款支出表.
public enum AppropriationColumns {}
/// Columns of 政府性基金 and 国有资本经营预算.
public enum FundColumns {}
/// Columns of 基本支出表.
public enum EconomicColumns {}

extension AccountLine {
  /// 合计
  public var total: Figure? { row[.total] }
  /// 上年
  public var priorYear: Figure? { row[.priorYear] }
}

extension AccountLine where Columns == IncomeColumns {
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

extension AccountLine where Columns == ExpenditureColumns {
  /// 基本支出
  public var basic: Figure? { row[.basic] }
  /// 项目支出
  public var project: Figure? { row[.project] }
  /// 上缴上级支出
  public var superiorRemittance: Figure? { row[.superiorRemittance] }
  /// 经营支出
  public var business: Figure? { row[.business] }
  /// 对附属单位补助支出
  public var affiliateSubsidy: Figure? { row[.affiliateSubsidy] }
}

extension AccountLine where Columns == AppropriationColumns {
  /// 基本支出
  public var basic: Figure? { row[.basic] }
  /// 人员经费
  public var personnel: Figure? { row[.personnel] }
  /// 公用经费
  public var operating: Figure? { row[.operating] }
  /// 项目支出
  public var project: Figure? { row[.project] }
}

extension AccountLine where Columns == FundColumns {
  /// 年初结转和结余
  public var openingBalance: Figure? { row[.openingBalance] }
  /// 本年收入
  public var income: Figure? { row[.income] }
  /// 本年支出
  public var expenditure: Figure? { row[.expenditure] }
  /// 基本支出
  public var basic: Figure? { row[.basic] }
  /// 项目支出
  public var project: Figure? { row[.project] }
  /// 年末结转和结余
  public var closingBalance: Figure? { row[.closingBalance] }
}

extension AccountLine where Columns == EconomicColumns {
  /// 决算数, 预算数 or 金额, where the table has one column of amounts.
  public var amount: Figure? { row[.final] ?? row[.budget] ?? row[.amount] }
  /// 人员经费
  public var personnel: Figure? { row[.personnel] }
  /// 公用经费
  public var operating: Figure? { row[.operating] }
}

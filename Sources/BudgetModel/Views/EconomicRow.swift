// 基本支出表, 经济分类表, 机关运行经费表: what the money buys, by economic nature.

/// A line of a table of expenditure by economic nature.
public struct EconomicRow: AccountRowView {
  /// 基本支出表 of all money, of 财政拨款 and of 一般公共预算, 经济分类表, 机关运行经费表
  public static let kinds: Set<TableKind> = [
    .generalBudgetEconomic, .generalBudgetBasicExpenditure, .appropriationBasicExpenditure, .basicExpenditure,
    .operatingFunds,
  ]

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }

  /// 决算数, 预算数 or 金额, where the table has one column of amounts.
  public var amount: Figure? { row[.final] ?? row[.budget] ?? row[.amount] }
  /// 人员经费
  public var personnel: Figure? { row[.personnel] }
  /// 公用经费
  public var operating: Figure? { row[.operating] }
}

extension Statement {
  /// The lines of a table by economic nature; none in other tables.
  public var economicRows: [EconomicRow] { rows(as: EconomicRow.self) }
}

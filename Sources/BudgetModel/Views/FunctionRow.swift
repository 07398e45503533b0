// 支出表: what the money is for, by function, of all money or of 财政拨款.

/// A line of a table of expenditure by function.
public struct FunctionRow: AccountRowView {
  /// 支出表, 财政拨款支出表, 一般公共预算支出表
  public static let kinds: Set<TableKind> = [.expenditure, .appropriationExpenditure, .generalBudgetExpenditure]

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }

  /// 基本支出
  public var basic: Figure? { row[.basic] }
  /// 人员经费
  public var personnel: Figure? { row[.personnel] }
  /// 公用经费
  public var operating: Figure? { row[.operating] }
  /// 项目支出
  public var project: Figure? { row[.project] }
  /// 上缴上级支出
  public var superiorRemittance: Figure? { row[.superiorRemittance] }
  /// 经营支出
  public var business: Figure? { row[.business] }
  /// 对附属单位补助支出
  public var affiliateSubsidy: Figure? { row[.affiliateSubsidy] }
}

extension Statement {
  /// The lines of a table of expenditure by function; none in other tables.
  public var functionRows: [FunctionRow] { rows(as: FunctionRow.self) }
}

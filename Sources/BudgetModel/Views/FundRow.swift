// 政府性基金 and 国有资本经营预算, by function: what came in, what went out, what is left.

/// A line of a table of a fund.
public struct FundRow: AccountRowView {
  /// 政府性基金, 国有资本经营预算
  public static let kinds: Set<TableKind> = [.governmentFund, .stateCapital]

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }

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

extension Statement {
  /// The lines of a table of a fund; none in other tables.
  public var fundRows: [FundRow] { rows(as: FundRow.self) }
}

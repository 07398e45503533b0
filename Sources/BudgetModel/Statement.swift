// A table with its meaning. Facts are derived from it, never kept beside it.

import PageModel

/// A table with its meaning.
public struct Statement: Sendable, Hashable, Codable {
  public var kind: TableKind
  /// As printed: `公开01表`.
  public var number: String?
  public var title: String?
  public var organization: String?
  /// What the amounts are printed in; nil where the page does not say.
  public var unit: MoneyUnit?
  /// 1-based, ascending.
  public var pages: [Int]
  /// For each column of the grid, the texts of its header cells, outermost first.
  public var headers: [[String]]
  public var content: StatementContent
  /// Every cell as printed.
  public var grid: PrintedGrid
  /// 注：… below the table.
  public var notes: [String]

  public init(
    kind: TableKind, number: String? = nil, title: String? = nil, organization: String? = nil,
    unit: MoneyUnit? = nil, pages: [Int], headers: [[String]] = [], content: StatementContent,
    grid: PrintedGrid = PrintedGrid(), notes: [String] = []
  ) {
    self.kind = kind
    self.number = number
    self.title = title
    self.organization = organization
    self.unit = unit
    self.pages = pages
    self.headers = headers
    self.content = content
    self.grid = grid
    self.notes = notes
  }

  /// The rows of amounts, in the order of the page; none in tables of records.
  public var rows: [StatementRow] { content.rows }
}

/// What a statement holds, by its kind.
public enum StatementContent: Sendable, Hashable {
  /// 收支总表, 财政拨款收支总表
  case summary(SummaryStatement)
  /// Rows of the functional classification: 收入表, 支出表, 财政拨款支出表, 一般公共预算支出表
  case functional(FunctionalStatement)
  /// 政府性基金, 国有资本经营预算
  case fund(FundStatement)
  /// Rows of the economic classification: 基本支出表, 机关运行经费表
  case economic(EconomicStatement)
  /// “三公”经费
  case threePublic(ThreePublicStatement)
  /// 政府采购, 项目支出
  case list(ListStatement)
  /// 绩效自评表, 绩效目标表
  case performance([PerformanceRecord])
  /// 重点工作完成情况
  case keyWork([KeyWorkRow])
  case other(OtherStatement)

  public var rows: [StatementRow] {
    let rows: [StatementRow] =
      switch self {
      case .summary(let statement): statement.lines.map(\.row)
      case .functional(let statement): statement.lines.map(\.row)
      case .fund(let statement): statement.lines.map(\.row)
      case .economic(let statement): statement.lines.map(\.row)
      case .threePublic(let statement): statement.items
      case .list(let statement): statement.lines
      case .other(let statement): statement.lines
      case .performance, .keyWork: []
      }
    return rows
  }
}

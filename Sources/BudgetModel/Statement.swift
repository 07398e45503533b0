// A table with its meaning. Facts are derived from it, never kept beside it.

import PageModel

/// A table with its meaning.
public struct Statement: Sendable, Hashable, Codable {
  public var kind: TableKind
  /// As printed: `公开01表`.
  public var number: String?
  public var title: String?
  public var organization: String?
  /// The year and the report that its own title names; nil where it names none and those of the document hold.
  public var fiscalYear: Int?
  public var report: ReportKind?
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
    fiscalYear: Int? = nil, report: ReportKind? = nil, unit: MoneyUnit? = nil, pages: [Int], headers: [[String]] = [],
    content: StatementContent,
    grid: PrintedGrid = PrintedGrid(), notes: [String] = []
  ) {
    self.kind = kind
    self.number = number
    self.title = title
    self.organization = organization
    self.fiscalYear = fiscalYear
    self.report = report
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
  /// 收入表
  case income(IncomeStatement)
  /// 支出表
  case expenditure(ExpenditureStatement)
  /// 财政拨款支出表, 一般公共预算支出表
  case appropriation(AppropriationStatement)
  /// 政府性基金, 国有资本经营预算
  case fund(FundStatement)
  /// Rows of the economic classification: 基本支出表, 机关运行经费表
  case economic(EconomicStatement)
  /// “三公”经费
  case threePublic(ThreePublicStatement)
  /// 政府采购
  case procurement(ProcurementStatement)
  /// 项目支出
  case project(ProjectStatement)
  /// 绩效自评表, 绩效目标表
  case performance([PerformanceRecord])
  /// 重点工作完成情况
  case keyWork([KeyWorkRow])
  case other(OtherStatement)

  /// Changes every row of ``rows`` in place; the closure gets its index.
  public mutating func updateRows(_ change: (Int, inout StatementRow) -> Void) {
    func update<Columns>(_ statement: inout AccountStatement<Columns>) {
      for index in statement.lines.indices { change(index, &statement.lines[index].row) }
    }
    func update(_ rows: inout [StatementRow]) {
      for index in rows.indices { change(index, &rows[index]) }
    }
    switch self {
    case .summary(var statement):
      for index in statement.lines.indices { change(index, &statement.lines[index].row) }
      self = .summary(statement)
    case .income(var statement):
      update(&statement)
      self = .income(statement)
    case .expenditure(var statement):
      update(&statement)
      self = .expenditure(statement)
    case .appropriation(var statement):
      update(&statement)
      self = .appropriation(statement)
    case .fund(var statement):
      update(&statement)
      self = .fund(statement)
    case .economic(var statement):
      update(&statement)
      self = .economic(statement)
    case .threePublic(var statement):
      update(&statement.items)
      self = .threePublic(statement)
    case .procurement(var statement):
      update(&statement.lines)
      self = .procurement(statement)
    case .project(var statement):
      update(&statement.lines)
      self = .project(statement)
    case .other(var statement):
      update(&statement.lines)
      self = .other(statement)
    case .performance, .keyWork: break
    }
  }

  public var rows: [StatementRow] {
    let rows: [StatementRow] =
      switch self {
      case .summary(let statement): statement.lines.map(\.row)
      case .income(let statement): statement.lines.map(\.row)
      case .expenditure(let statement): statement.lines.map(\.row)
      case .appropriation(let statement): statement.lines.map(\.row)
      case .fund(let statement): statement.lines.map(\.row)
      case .economic(let statement): statement.lines.map(\.row)
      case .threePublic(let statement): statement.items
      case .procurement(let statement): statement.lines
      case .project(let statement): statement.lines
      case .other(let statement): statement.lines
      case .performance, .keyWork: []
      }
    return rows
  }
}

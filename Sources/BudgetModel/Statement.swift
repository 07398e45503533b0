// A table with its meaning: its rows and columns are the truth. Facts and the typed rows of each kind (Views) are derived
// from them, never kept beside them.

import PageModel

/// A table with its meaning.
public struct Statement: Sendable, Hashable {
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
  /// One for each column of the grid.
  public var columns: [StatementColumn]
  /// The rows of amounts, in the order of the page; none in tables of records.
  public var rows: [StatementRow]
  /// Of a performance table (绩效自评表, 绩效目标表); none in others.
  public var records: [PerformanceRecord]
  /// Of a table of 重点工作完成情况; none in others.
  public var keyWork: [KeyWorkRow]
  /// Every cell as printed.
  public var grid: PrintedGrid
  /// 注：… below the table.
  public var notes: [String]

  public init(
    kind: TableKind, number: String? = nil, title: String? = nil, organization: String? = nil,
    fiscalYear: Int? = nil, report: ReportKind? = nil, unit: MoneyUnit? = nil, pages: [Int],
    columns: [StatementColumn] = [], rows: [StatementRow] = [], records: [PerformanceRecord] = [],
    keyWork: [KeyWorkRow] = [], grid: PrintedGrid = PrintedGrid(), notes: [String] = []
  ) {
    self.kind = kind
    self.number = number
    self.title = title
    self.organization = organization
    self.fiscalYear = fiscalYear
    self.report = report
    self.unit = unit
    self.pages = pages
    self.columns = columns
    self.rows = rows
    self.records = records
    self.keyWork = keyWork
    self.grid = grid
    self.notes = notes
  }

  /// Adds amounts to a row, each in its place from left to right. A column that had none takes its meaning from them.
  package mutating func add(_ figures: [Figure], toRow row: Int) {
    rows[row].figures = (rows[row].figures + figures).sorted { $0.gridColumn < $1.gridColumn }
    for figure in figures where columns.indices.contains(figure.gridColumn) {
      columns[figure.gridColumn].learn(from: figure)
    }
  }
}

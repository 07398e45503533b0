// 收支总表: income beside expenditure, line by line and in sum.

/// A line of a summary.
public struct SummaryRow: RowView {
  /// 收支总表, 财政拨款收支总表
  public static let kinds: Set<TableKind> = [.incomeExpenditureSummary, .appropriationSummary]

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }

  /// Which panel it stands in; nil where panels are not told apart.
  public var section: Section? { row.section }
  public var role: RowRole { row.role }
}

extension Statement {
  /// The lines of a summary; none in other tables.
  public var summaryRows: [SummaryRow] { rows(as: SummaryRow.self) }

  /// The lines of one of a summary's panels.
  public func summaryRows(in section: Section) -> [SummaryRow] { summaryRows.filter { $0.section == section } }
}

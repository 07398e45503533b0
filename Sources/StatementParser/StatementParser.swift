// Tables to statements: identify, read the header, read the rows. docs/parser.md explains each step.

import BudgetModel
import TableLayout
import Tokenizer

public struct StatementParser: Sendable {
  public var fiscalYear: Int?
  public var report: ReportKind?

  /// - Parameters: what the document says of itself; it tells a prior year's column, and what an amount without a
  ///   measure of its own is.
  public init(fiscalYear: Int?, report: ReportKind?) {
    self.fiscalYear = fiscalYear
    self.report = report
  }

  public func parse(_ table: SourceTable) -> Statement {
    var statement = Statement(
      kind: TableIdentity.kind(of: table),
      number: table.caption.number, title: table.caption.title,
      organization: table.caption.organization, unit: table.caption.unit, pages: table.pages,
      notes: table.notes.map(\.text))
    guard statement.kind.isMoneyTable else { return statement }
    statement.rows = rows(of: table, kind: statement.kind)
    return statement
  }

  private func rows(of table: SourceTable, kind: TableKind) -> [StatementRow] {
    let columns = TableColumns(table.grid, header: TableHeader(table.grid))
    var reader = RowReader(
      columns: columns, measures: ColumnMeasures(columns, fiscalYear: fiscalYear),
      sections: PanelSections.sections(of: columns), unit: table.caption.unit)
    let rows = reader.rows()
    if kind == .threePublic, ThreePublicReader.headerIsItem(columns) {
      return ThreePublicReader.rows(from: rows, report: report)
    }
    return rows
  }
}

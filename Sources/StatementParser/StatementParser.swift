// Tables to statements: identify, read the header, read the rows. docs/parser.md explains each step.

import BudgetModel
import PageModel
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

  /// Reads a table.
  /// - Returns: the statement, and what a user should know about how it was read.
  public func parse(_ table: SourceTable) -> (statement: Statement, diagnostics: [Diagnostic]) {
    var statement = Statement(
      kind: TableIdentity.kind(of: table),
      number: table.caption.number, title: table.caption.title,
      organization: table.caption.organization, unit: table.caption.unit, pages: table.pages,
      notes: table.notes.map(\.text))
    guard statement.kind.isMoneyTable else { return (statement, []) }
    var diagnostics: [Diagnostic] = []
    statement.rows = rows(of: table, kind: statement.kind, diagnostics: &diagnostics)
    if statement.unit == nil, !statement.rows.isEmpty {
      diagnostics.append(
        Diagnostic(
          "parser.no-unit", page: statement.pages.first,
          message: "the table \(statement.title ?? "without a title") does not say its unit"))
    }
    return (statement, diagnostics)
  }

  private func rows(
    of table: SourceTable, kind: TableKind, diagnostics: inout [Diagnostic]
  ) -> [StatementRow] {
    let columns = TableColumns(table.grid, header: TableHeader(table.grid))
    var reader = RowReader(
      columns: columns, measures: ColumnMeasures(columns, fiscalYear: fiscalYear),
      sections: PanelSections.sections(of: columns), unit: table.caption.unit)
    let rows = reader.rows()
    diagnostics += reader.diagnostics
    if kind == .threePublic, ThreePublicReader.headerIsItem(columns) {
      return ThreePublicReader.rows(from: rows, report: report)
    }
    return rows
  }
}

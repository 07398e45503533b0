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

  /// A statement, and what a user should know about how it was read.
  public struct Result: Sendable {
    public var statement: Statement
    public var diagnostics: [Diagnostic] = []
    public var numbers = NumberUse()
    /// By row: amounts that may stand there.
    public var secondReadings: [(row: Int, figures: [Figure])] = []
  }

  /// Reads a table.
  public func parse(_ table: SourceTable) -> Result {
    // One file may hold a budget and the accounts of the year before: a title that names its year speaks for itself.
    let ownYear = table.caption.title.flatMap(IdentityReader.year(ofTitle:))
    let ownReport = ownYear.flatMap { _ in table.caption.title.flatMap(IdentityReader.report(ofTitle:)) }
    let parser = StatementParser(fiscalYear: ownYear ?? fiscalYear, report: ownReport ?? report)
    let header = TableHeader(table.grid)
    var diagnostics: [Diagnostic] = []
    var numbers = NumberUse()
    var secondReadings: [(row: Int, figures: [Figure])] = []
    var kind = TableIdentity.kind(of: table) ?? .other
    let content: StatementContent
    switch kind {
    case .overallPerformance, .projectPerformance: content = .performance(RecordReader.performance(table))
    case .keyWork: content = .keyWork(RecordReader.keyWork(table))
    default:
      let rows = parser.rows(
        of: table, kind: &kind, header: header, diagnostics: &diagnostics, numbers: &numbers,
        secondReadings: &secondReadings)
      content = StatementBuilder.content(of: kind, rows: rows)
    }
    if !kind.isMoneyTable { numbers.records = table.grid.cells.count { CellContent($0).amount != nil } }
    if content.rows.contains(where: { $0.figures.contains { $0.unit == nil } }) {
      diagnostics.append(
        Diagnostic(
          "parser.no-unit", page: table.pages.first,
          message: "the table \(table.caption.title ?? "without a title") does not say its unit"))
    }
    if kind.isMoneyTable, header.units.count > 1 {
      diagnostics.append(
        Diagnostic(
          "parser.mixed-units", .note, page: table.pages.first,
          message: "columns of the table \(table.caption.title ?? "without a title") are in different units"))
    }
    let statement = Statement(
      kind: kind, number: table.caption.number, title: table.caption.title,
      organization: table.caption.organization, fiscalYear: ownYear, report: ownReport,
      unit: table.caption.unit ?? header.unit,
      pages: table.pages,
      headers: (0..<table.grid.columnCount).map(header.path(ofColumn:)), content: content,
      grid: table.grid.printed(headerRows: header.rowCount), notes: table.notes.map(\.text))
    return Result(
      statement: statement, diagnostics: diagnostics, numbers: numbers, secondReadings: secondReadings)
  }

  private func rows(
    of table: SourceTable, kind: inout TableKind, header: TableHeader, diagnostics: inout [Diagnostic],
    numbers: inout NumberUse, secondReadings: inout [(row: Int, figures: [Figure])]
  ) -> [StatementRow] {
    let columns = TableColumns(table.grid, header: header)
    let measures = ColumnMeasures(columns, fiscalYear: fiscalYear)
    var reader = RowReader(
      columns: columns, measures: measures, sections: PanelSections.sections(of: columns), unit: table.caption.unit,
      tableDoubts: table.caption.isUnitContradicted ? .twoUnits : [])
    let rows = reader.rows()
    if TableIdentity.kind(of: table) == nil {
      kind = TableIdentity.kind(of: table.caption, shape: TableShape(columns: columns, measures: measures, rows: rows))
    }
    diagnostics += reader.diagnostics
    numbers += reader.numbers
    secondReadings = reader.secondReadings(for: rows)
    numbers.lineNumbers += header.columnNumberCount
    if kind == .threePublic, ThreePublicReader.headerIsItem(columns) {
      return ThreePublicReader.rows(from: rows, fiscalYear: fiscalYear, report: report)
    }
    return rows
  }
}

extension Grid {
  fileprivate func printed(headerRows: Int) -> PrintedGrid {
    PrintedGrid(
      rowCount: rowCount, columnCount: columnCount, headerRows: headerRows,
      cells: cells.filter(\.isPrinted).map { cell in
        PrintedCell(
          row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
          text: cell.text, page: cell.page, box: cell.area)
      })
  }
}

// Tables to statements: identify, read the header, read the rows. docs/parser.md explains each step.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer
import Wording

/// A statement, and what a user should know about how it was read.
package struct ParsedTable: Sendable {
  package var statement: Statement
  package var diagnostics: [Diagnostic] = []
  package var numbers = NumberUse()
  /// Amounts that may stand in its rows.
  package var secondReadings: [SecondReading] = []
  /// Where the labels and codes of its rows stand.
  package var origins: [RowOrigin] = []
}

package struct TableParser: Sendable {
  package var fiscalYear: Int?
  package var report: ReportKind?

  /// - Parameters: what the document says of itself; it tells a prior year's column, and what an amount without a
  ///   measure of its own is.
  package init(fiscalYear: Int?, report: ReportKind?) {
    self.fiscalYear = fiscalYear
    self.report = report
  }

  /// Reads a table; of one that holds records, all but these.
  /// - Parameters:
  ///   - index: of its statement in the document.
  ///   - formKind: asked where the title does not say what the table is.
  package func parse(
    _ table: SourceTable, index: Int = 0, formKind: (SourceTable) -> TableKind? = { _ in nil }
  ) -> ParsedTable {
    // One file may hold a budget and the accounts of the year before: a title that names its year speaks for itself.
    let ownYear = table.caption.title.flatMap(IdentityReader.year(ofTitle:))
    let ownReport = ownYear.flatMap { _ in table.caption.title.flatMap(IdentityReader.report(ofTitle:)) }
    let parser = TableParser(fiscalYear: ownYear ?? fiscalYear, report: ownReport ?? report)
    let header = TableHeader(table.grid)
    let known = table.caption.title.flatMap(TableKindReader.kind(ofTitle:)) ?? formKind(table)
    var table = table
    if (known ?? .other).isMoneyTable { table.grid = CutLabels(table.grid, below: header.rowCount).grid }
    let statement = Statement(
      kind: known ?? .other, number: table.caption.number,
      title: table.caption.title ?? known.flatMap { Self.heading(above: table, of: $0) },
      organization: table.caption.organization, fiscalYear: ownYear, report: ownReport,
      unit: table.caption.unit ?? header.unit, pages: table.pages,
      grid: table.grid.printed(headerRows: header.rowCount), notes: table.notes.map(\.text))
    var result: ParsedTable
    if statement.kind.isMoneyTable {
      result = parser.readRows(of: table, index: index, header: header, into: statement, tellsKind: known == nil)
    } else {
      result = ParsedTable(statement: statement)
    }
    if !result.statement.kind.isMoneyTable {
      result.numbers.records = table.grid.cells.count { CellContent($0).amount != nil }
    }
    result.statement.columns = StatementColumn.columns(
      headerPaths: (0..<table.grid.columnCount).map(header.path(ofColumn:)), rows: result.statement.rows)
    result.diagnostics += Self.doubts(of: result.statement, header: header)
    return result
  }

  /// A form or a list of work without a title has its heading for one, if that names what it is.
  private static func heading(above table: SourceTable, of kind: TableKind) -> String? {
    kind.isMoneyTable ? nil : table.headings.last { TableKindReader.kind(ofTitle: $0) == kind }
  }

  /// Whether anything says that a table of no known kind is about money: its unit, its words, or codes of accounts.
  private static func isOfMoney(_ statement: Statement, _ columns: TableColumns) -> Bool {
    if statement.unit?.isMoney == true { return true }
    let headers = columns.columns.compactMap { $0 }.flatMap(\.path)
    return columns.columns.contains { $0?.role == .code } || MoneyWord.isNamed(in: statement.title ?? "")
      || headers.contains(where: MoneyWord.isNamed(in:))
  }

  private static func doubts(of statement: Statement, header: TableHeader) -> [Diagnostic] {
    let name = statement.title ?? "without a title"
    var diagnostics: [Diagnostic] = []
    if statement.rows.contains(where: { $0.figures.contains { $0.unit == nil && $0.measure != .changeRate } }) {
      diagnostics.append(
        Diagnostic("parser.no-unit", page: statement.pages.first, message: "the table \(name) does not say its unit"))
    }
    if statement.rows.contains(where: { $0.figures.contains { $0.doubt.contains(.unclearHeader) } }) {
      diagnostics.append(
        Diagnostic(
          "layout.unclear-header", page: statement.pages.first,
          message: "the table \(name) has a header that does not show which columns its names are over"))
    }
    if statement.kind.isMoneyTable, header.units.count > 1 {
      diagnostics.append(
        Diagnostic(
          "parser.mixed-units", .note, page: statement.pages.first,
          message: "columns of the table \(name) are in different units"))
    }
    return diagnostics
  }

  /// Reads the rows of a table of amounts.
  /// - Parameter tellsKind: whether they must say what kind it is.
  private func readRows(
    of table: SourceTable, index: Int, header: TableHeader, into statement: Statement, tellsKind: Bool
  ) -> ParsedTable {
    let columns = TableColumns(table.grid, header: header)
    let measures = ColumnMeasures(columns, fiscalYear: fiscalYear, report: report)
    var reader = RowReader(
      columns: columns, measures: measures, sections: PanelSections.sections(of: columns), unit: table.caption.unit,
      tableDoubts: table.caption.isUnitContradicted ? .twoUnits : [], kind: statement.kind)
    var statement = statement
    var rows = reader.rows()
    if tellsKind {
      statement.kind = TableKindReader.kind(
        of: table.caption, shape: TableShape(columns: columns, measures: measures, rows: rows))
    }
    if statement.kind == .other, !Self.isOfMoney(statement, columns) { rows = reader.leavingOut(rows) }
    var secondReadings = reader.secondReadings(for: rows, ofTable: index)
    if statement.kind == .threePublic, ThreePublicReader.headerIsItem(columns) {
      rows = ThreePublicReader.rows(from: rows, fiscalYear: fiscalYear, report: report)
      // Each row is one amount of one item now; there is none that could take another.
      secondReadings = []
    }
    statement.rows = RowRoles.assigned(to: rows, of: statement.kind)
    var numbers = reader.tally.numbers
    numbers.lineNumbers += header.columnNumberCount
    return ParsedTable(
      statement: statement, diagnostics: reader.tally.diagnostics, numbers: numbers, secondReadings: secondReadings,
      origins: reader.origins)
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

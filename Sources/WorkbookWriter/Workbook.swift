// Documents as a workbook: lists of documents, tables, facts, checks, indicators and figures of the text, then each table as it is printed.

import BudgetModel
import BudgetWriters
import Foundation
import OutputFile
import PageModel

/// A new XLSX file that documents are added to. All of it is in memory until ``finish()``.
package final class Workbook {
  /// Cells whose text was cut, because Excel holds only so much of it.
  package var cutCells: Int { spreadsheet.cutCells }

  private let spreadsheet: Spreadsheet
  private let documents, tables, facts, checks, indicators, figures: ListSheet
  private var documentCount = 0

  /// - Parameters:
  ///   - file: what ``finish()`` writes.
  ///   - header: language of the columns of facts.
  package init(_ file: NewFile, header: HeaderLanguage = .english) throws(OutputFailure) {
    spreadsheet = try Spreadsheet(file)
    documents = try ListSheet(
      spreadsheet.addSheet(named: "documents"),
      columns: [
        "file", "organization", "fiscal_year", "report", "published", "pages", "tables", "amounts", "verified",
        "unverified", "conflict", "sha256", "error", "message",
      ])
    tables = try ListSheet(
      spreadsheet.addSheet(named: "tables"),
      columns: [
        "file", "kind", "number", "title", "unit", "pages", "amounts", "verified", "unverified", "conflict", "sheet",
      ])
    facts = try ListSheet(
      spreadsheet.addSheet(named: "facts"), columns: FactColumn.all.map { $0.name(in: header) })
    checks = try ListSheet(
      spreadsheet.addSheet(named: "checks"),
      columns: [
        "file", "kind", "verdict", "found", "expected", "difference", "tolerance", "unit", "guess", "pages", "terms",
      ])
    indicators = try ListSheet(
      spreadsheet.addSheet(named: "indicators"), columns: IndicatorList.columns.map { $0.name(in: header) })
    figures = try ListSheet(
      spreadsheet.addSheet(named: "figures"), columns: NarrativeList.columns.map { $0.name(in: header) })
  }

  package func add(_ document: BudgetDocument) throws(OutputFailure) {
    documentCount += 1
    let (identity, counts) = (document.identity, document.statusCounts)
    try documents.add([
      .text(identity.file), .text(identity.organization), .integer(identity.fiscalYear),
      .text(identity.report?.rawValue), .text(identity.published), .integer(identity.pageCount),
      .integer(document.statements.count), .integer(counts.total), .integer(counts.verified),
      .integer(counts.unverified), .integer(counts.conflict), .text(identity.sha256),
    ])
    for fact in document.facts {
      try facts.add(FactColumn.all.map { ListSheet.Value($0.value(fact)) }, fill: CellStyle.Fill(fact.status))
    }
    for indicator in document.listedIndicators {
      try indicators.add(IndicatorList.columns.map { ListSheet.Value($0.value(indicator)) })
    }
    for row in document.narrativeRows {
      try figures.add(
        NarrativeList.columns.map { ListSheet.Value($0.value(row)) },
        fill: row.figure.status.flatMap { CellStyle.Fill($0) })
    }
    for check in document.checks {
      try checks.add(Self.values(of: check, in: document), fill: check.holds ? nil : .red)
    }
    for (index, statement) in document.statements.enumerated() { try add(statement, index + 1, file: identity.file) }
  }

  /// Adds an input that gave no document.
  /// - Parameters:
  ///   - id: of the error, for programs.
  ///   - message: for people.
  package func addFailure(file: String, sha256: String?, id: String, message: String) throws(OutputFailure) {
    documentCount += 1
    let nothing = [ListSheet.Value](repeating: .text(nil), count: 10)
    try documents.add([.text(file)] + nothing + [.text(sha256), .text(id), .text(message)])
  }

  /// Writes the file.
  package func finish() throws(OutputFailure) {
    try documents.finish()
    try tables.finish()
    try facts.finish()
    try checks.finish()
    try indicators.finish()
    try figures.finish()
    try spreadsheet.finish()
  }

  /// The workbook of one document.
  /// - Parameter scratch: a path for the library, which writes to files only; the file is gone afterwards.
  package static func data(
    of document: BudgetDocument, header: HeaderLanguage = .english, scratch: String
  ) throws(OutputFailure) -> (data: Data, cutCells: Int) {
    defer { unlink(scratch) }
    let workbook = try Workbook(NewFile(path: scratch), header: header)
    try workbook.add(document)
    try workbook.finish()
    do {
      return (try Data(contentsOf: URL(fileURLWithPath: scratch)), workbook.cutCells)
    } catch {
      throw OutputFailure(scratch, error)
    }
  }

  private func add(_ statement: Statement, _ number: Int, file: String) throws(OutputFailure) {
    let name = SheetNames.name(
      document: documentCount, table: number, number: statement.number,
      title: statement.title ?? statement.kind.rawValue)
    let sheet = try spreadsheet.addSheet(named: name)
    try PrintedSheet(sheet: sheet, statement: statement).write()
    let counts = statement.statusCounts
    try tables.add([
      .text(file), .text(statement.kind.rawValue), .text(statement.number), .text(statement.title),
      .text(statement.unit?.symbol), .text(statement.pages.map(String.init).joined(separator: ", ")),
      .integer(counts.total), .integer(counts.verified), .integer(counts.unverified), .integer(counts.conflict),
      .link(name, sheet),
    ])
  }

  private static func values(of check: Check, in document: BudgetDocument) -> [ListSheet.Value] {
    let pages = Set(check.terms.map { document.figure(at: $0.place).figure.page }).sorted()
    return [
      .text(document.identity.file), .text(check.rule), .text(check.verdict.rawValue), .amount(check.found),
      .amount(check.expected), .amount(check.difference), .amount(check.tolerance), .text(check.unit?.symbol),
      .text(check.guess?.rawValue), .text(pages.map(String.init).joined(separator: ", ")),
      .text(terms(of: check, in: document)),
    ]
  }

  /// Terms that are spelled out: a cell of Excel holds 32,767 characters.
  private static let mostTerms = 100

  /// `合计, 决算数 12.00 = 工资, 决算数 10.00 + 津贴, 决算数 2.00`
  private static func terms(of check: Check, in document: BudgetDocument) -> String {
    func sum(_ side: Check.Term.Side) -> String {
      let terms = check.terms.filter { $0.side == side }
      let named = terms.prefix(mostTerms).map { term in
        let (figure, _, item) = document.figure(at: term.place)
        return "\(item.prefix(100)), \(figure.measureLabel.prefix(100)) \(figure.amount)"
      }
      return (named + (terms.count > mostTerms ? ["… (\(terms.count - mostTerms) more)"] : [])).joined(separator: " + ")
    }
    return "\(sum(.found)) = \(sum(.expected))"
  }
}

// The lists of a workbook, for filters, pivots and formulas: documents, tables, facts, checks, indicators and the figures
// of the text.

import BudgetModel
import BudgetWriters
import OutputFile
import PageModel
import Texts

final class FlatSheets {
  private let documents, tables, facts, checks, indicators, figures: ListSheet
  private let shown: ShownValues
  private var language: Language { shown.language }

  /// Where the next figure of the text will stand.
  var nextFigure: SheetPlace { SheetPlace(sheet: figures.name, row: figures.rowCount) }

  init(_ spreadsheet: Spreadsheet, _ style: WorkbookStyle) throws(OutputFailure) {
    let language = style.language
    shown = ShownValues(language: language)
    let header = language == .chinese ? .chinese : style.header
    func sheet(_ name: String, _ columns: [String]) throws(OutputFailure) -> ListSheet {
      try ListSheet(
        spreadsheet.addSheet(named: language.text("sheet.\(name)")), columns: columns, language: language)
    }
    func names(_ columns: [String]) -> [String] { columns.map { language.text("column.\($0)") } }
    documents = try sheet(
      "documents",
      names([
        "file", "organization", "fiscal_year", "report", "published", "pages", "tables", "amounts", "verified",
        "unverified", "conflict", "sha256", "error", "message",
      ]))
    tables = try sheet(
      "tables",
      names(["file", "kind", "number", "title", "unit"]) + [language.text("book.pageColumn")]
        + names(["amounts", "verified", "unverified", "conflict", "sheet"]))
    facts = try sheet("facts", FactColumn.all.map { $0.name(in: header) })
    checks = try sheet(
      "checks",
      names(["file", "kind", "verdict", "found", "expected", "difference", "tolerance", "unit", "guess"])
        + [language.text("book.pageColumn")] + names(["terms"]))
    indicators = try sheet("indicators", IndicatorList.columns.map { $0.name(in: header) })
    figures = try sheet("figures", NarrativeList.columns.map { $0.name(in: header) })
  }

  /// - Parameter sheets: the names of those of its tables.
  func add(_ document: BudgetDocument, _ sheets: [String?]) throws(OutputFailure) {
    let (identity, counts) = (document.identity, document.statusCounts)
    try documents.add([
      .text(identity.file), .text(identity.organization), .integer(identity.fiscalYear),
      shown(.text(identity.report?.rawValue), column: "report"), .text(identity.published),
      .integer(identity.pageCount), .integer(document.statements.count), .integer(counts.total),
      .integer(counts.verified), .integer(counts.unverified), .integer(counts.conflict), .text(identity.sha256),
    ])
    for fact in document.facts {
      try facts.add(
        FactColumn.all.map { shown($0.value(fact), column: $0.name) },
        style: CellStyle(fill: CellStyle.Fill(fact.status)))
    }
    for indicator in document.listedIndicators {
      try indicators.add(IndicatorList.columns.map { ListSheet.Value($0.value(indicator)) })
    }
    for row in document.narrativeRows {
      try figures.add(
        NarrativeList.columns.map { shown($0.value(row), ofText: $0.name) },
        style: CellStyle(fill: row.figure.status.flatMap { CellStyle.Fill($0) }))
    }
    for check in document.checks {
      try checks.add(values(of: check, in: document), style: CellStyle(fill: check.holds ? nil : .red))
    }
    for (statement, sheet) in zip(document.statements, sheets) { try add(statement, sheet, file: identity.file) }
  }

  private func add(_ statement: Statement, _ sheet: String?, file: String) throws(OutputFailure) {
    let counts = statement.statusCounts
    try tables.add([
      .text(file), shown(.text(statement.kind.rawValue), column: "table"), .text(statement.number),
      .text(statement.title), .text(statement.unit?.symbol), ListSheet.Value(pages: statement.pages),
      .integer(counts.total), .integer(counts.verified), .integer(counts.unverified), .integer(counts.conflict),
      sheet.map { .link($0, SheetPlace(sheet: $0)) } ?? .text(language.text("book.noSheet")),
    ])
  }

  func addFailure(file: String, sha256: String?, id: String, message: String) throws(OutputFailure) {
    let nothing = [ListSheet.Value](repeating: .text(nil), count: 10)
    try documents.add([.text(file)] + nothing + [.text(sha256), .text(id), .text(message)])
  }

  func finish() throws(OutputFailure) {
    for list in [documents, tables, facts, checks, indicators, figures] { try list.finish() }
  }

  private func values(of check: Check, in document: BudgetDocument) -> [ListSheet.Value] {
    let pages = Set(check.terms.map { document.figure(at: $0.place).figure.page }).sorted()
    return [
      .text(document.identity.file), shown(.text(check.rule), column: "kind", group: "sum"),
      shown(.text(check.verdict.rawValue), column: "verdict", group: "verdict"), .amount(check.found),
      .amount(check.expected), .amount(check.difference), .amount(check.tolerance), .text(check.unit?.symbol),
      shown(.text(check.guess?.rawValue), column: "guess", group: "guess"), ListSheet.Value(pages: pages),
      .text(terms(of: check, in: document)),
    ]
  }

  /// Terms that are spelled out: a cell of Excel holds 32,767 characters.
  private static let mostTerms = 100
  /// Characters of a name among them.
  private static let mostOfName = 100

  /// `合计, 决算数 12.00 = 工资, 决算数 10.00 + 津贴, 决算数 2.00`
  private func terms(of check: Check, in document: BudgetDocument) -> String {
    func sum(_ side: Check.Term.Side) -> String {
      let terms = check.terms.filter { $0.side == side }
      let named = terms.prefix(Self.mostTerms).map { term in
        let (figure, _, item) = document.figure(at: term.place)
        return language.text(
          "book.term", String(item.prefix(Self.mostOfName)), String(figure.measureLabel.prefix(Self.mostOfName)),
          "\(figure.amount)")
      }
      let rest = terms.count - named.count
      return (named + (rest > 0 ? [language.text("book.moreTerms", String(rest))] : [])).joined(separator: " + ")
    }
    return "\(sum(.found)) = \(sum(.expected))"
  }
}

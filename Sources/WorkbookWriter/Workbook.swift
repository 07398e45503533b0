// Documents as a workbook: an overview and what somebody should look at, lists for filters and formulas, then each table as
// it is printed. docs/outputs.md.

import BudgetModel
import BudgetWriters
import Foundation
import OutputFile
import PageModel
import Texts

/// How a workbook looks.
package struct WorkbookStyle: Sendable {
  /// Of all that people read.
  package var language = Language.english
  /// Of the columns of the lists; where people read Chinese, Chinese.
  package var header = HeaderLanguage.english
  /// Whether sums that the checks proved stand as formulas beside the tables.
  package var hasFormulas = false

  package init() {}
}

/// What the reconciliation found out beside the document's own checks.
package struct WorkbookProof: Sendable {
  /// Tables that the contents promise and the document lacks.
  package var missing: [ContentsEntry]
  /// Causes of the checks that fail.
  package var findings: [Finding]

  package init(missing: [ContentsEntry] = [], findings: [Finding] = []) {
    self.missing = missing
    self.findings = findings
  }
}

/// A new XLSX file that documents are added to. All of it is in memory until ``finish()``.
package final class Workbook {
  /// Cells whose text was cut, because Excel holds only so much of it.
  package var cutCells: Int { spreadsheet.cutCells }
  /// Tables that have no sheet of their own.
  package private(set) var unprintedTables = 0

  /// Excel takes minutes to open thousands of sheets.
  package static let mostTableSheets = 500

  private let spreadsheet: Spreadsheet
  private let style: WorkbookStyle
  private let overview: Overview
  private let problems: ProblemSheet
  private let lists: FlatSheets
  private var documentCount = 0
  private var tableSheets = 0
  private var title: String?
  private var language: Language { style.language }

  /// - Parameter file: what ``finish()`` writes.
  package init(_ file: NewFile, style: WorkbookStyle = WorkbookStyle()) throws(OutputFailure) {
    self.style = style
    spreadsheet = try Spreadsheet(file, language: style.language)
    overview = try Overview(spreadsheet, style.language)
    problems = try ProblemSheet(spreadsheet, style.language)
    lists = try FlatSheets(spreadsheet, style)
  }

  package func add(_ document: BudgetDocument, _ proof: WorkbookProof = WorkbookProof()) throws(OutputFailure) {
    documentCount += 1
    let identity = document.identity
    let report = identity.report.map { language.name($0) }
    let names: [String?] = [identity.organization, identity.fiscalYear.map { String($0) }, report]
    title = names.compactMap(\.self).joined(separator: " ")
    let entry = overview.next
    let sheets = placeTables(of: document)
    let figureRow = lists.nextFigure
    try lists.add(document, sheets)
    let found = DocumentProblems(document: document, proof: proof, language: language)
    let first = problems.next
    let notes = SheetNotes(found, document: document, firstProblem: first)
    try overview.add(document, problems: (notes.problems.count, first))
    for problem in notes.problems {
      let place = problem.place.flatMap { cell(of: $0, in: document, sheets, figureRow) }
      try problems.add(problem, file: identity.file, place: place)
    }
    for (index, statement) in document.statements.enumerated() {
      try overview.add(statement, sheet: sheets[index].map { SheetPlace(sheet: $0) })
      guard let name = sheets[index] else { continue }
      var printed = PrintedSheet(
        sheet: try spreadsheet.addSheet(named: name), statement: statement, language: language, overview: entry)
      printed.notes = notes.take(table: index)
      if style.hasFormulas { printed.formulas = SumFormulas(document, table: index).sums }
      try printed.write()
    }
    for entry in proof.missing { try overview.addMissing(entry) }
  }

  /// Adds an input that gave no document.
  /// - Parameters:
  ///   - id: of the error, for programs.
  ///   - message: for people.
  package func addFailure(file: String, sha256: String?, id: String, message: String) throws(OutputFailure) {
    documentCount += 1
    let message = language.message(message)
    try overview.addFailure(file: file, message: message)
    try lists.addFailure(file: file, sha256: sha256, id: id, message: message)
  }

  /// Writes the file.
  package func finish() throws(OutputFailure) {
    try overview.finish()
    try problems.finish()
    try lists.finish()
    let generic = language.text("book.title")
    let isOne = documentCount == 1 && title?.isEmpty == false
    try spreadsheet.describe(
      title: isOne ? title ?? generic : generic, subject: language.text("book.subject"))
    try spreadsheet.finish()
  }

  /// The names of the sheets that its tables get; nil for those beyond the most.
  private func placeTables(of document: BudgetDocument) -> [String?] {
    document.statements.enumerated().map { index, statement in
      guard tableSheets < Self.mostTableSheets else {
        unprintedTables += 1
        return nil
      }
      tableSheets += 1
      return SheetNames.name(
        document: documentCount, table: index + 1, number: statement.number,
        title: statement.title ?? language.name(statement.kind))
    }
  }

  /// The cell that holds a number.
  /// - Parameter figureRow: of the first number of the text, in their list.
  private func cell(
    of number: NarrativeCheck.Term.Place, in document: BudgetDocument, _ sheets: [String?], _ figureRow: SheetPlace
  ) -> SheetPlace? {
    switch number {
    case .figure(let index): return SheetPlace(sheet: figureRow.sheet, row: figureRow.row + index)
    case .amount(let place):
      guard let sheet = sheets[place.table] else { return nil }
      guard let cell = document.gridPlace(of: place) else { return SheetPlace(sheet: sheet) }
      return SheetPlace(sheet: sheet, row: PrintedSheet.captionRows + cell.row, column: cell.column)
    }
  }
}

extension Workbook {
  /// The workbook of one document.
  /// - Parameter scratch: a path for the library, which writes to files only; the file is gone afterwards.
  package static func data(
    of document: BudgetDocument, _ proof: WorkbookProof = WorkbookProof(), style: WorkbookStyle = WorkbookStyle(),
    scratch: String
  ) throws(OutputFailure) -> (data: Data, workbook: Workbook) {
    defer { unlink(scratch) }
    let workbook = try Workbook(NewFile(path: scratch), style: style)
    try workbook.add(document, proof)
    try workbook.finish()
    do {
      return (try Data(contentsOf: URL(fileURLWithPath: scratch)), workbook)
    } catch {
      throw OutputFailure(scratch, error)
    }
  }
}

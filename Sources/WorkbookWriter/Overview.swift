// The first sheet: documents with their tables, how much of each is proven, and what is missing.

import BudgetModel
import BudgetWriters
import OutputFile
import PageModel
import Texts

final class Overview {
  var name: String { list.name }
  /// Where the next document will stand.
  var next: SheetPlace { SheetPlace(sheet: name, row: list.rowCount) }

  private let list: ListSheet
  private let language: Language

  /// A column of texts that may be long.
  private static let wrapped: Set = [0]

  init(_ spreadsheet: Spreadsheet, _ language: Language) throws(OutputFailure) {
    self.language = language
    let columns =
      ["book.fileOrTable", "book.organizationOrKind"]
      + ["fiscal_year", "report", "unit", "page", "amounts", "verified", "unverified", "conflict"].map {
        "column.\($0)"
      }
      + ["column.sheet"]
    list = try ListSheet(
      spreadsheet.addSheet(named: language.text("sheet.overview")), columns: columns.map { language.text($0) },
      title: [language.text("book.title"), language.text("book.legend")], language: language)
  }

  /// - Parameter problems: how many there are, and where the first of them stands.
  func add(_ document: BudgetDocument, problems: (count: Int, place: SheetPlace)) throws(OutputFailure) {
    let (identity, counts) = (document.identity, document.statusCounts)
    let said = language.count("book.toProblems", problems.count)
    try list.add(
      [
        .text(identity.file), .text(identity.organization), .integer(identity.fiscalYear),
        .text(identity.report.map { language.name($0) }), .text(nil),
        .text(language.count("book.pageCount", identity.pageCount)), .integer(counts.total), .integer(counts.verified),
        .integer(counts.unverified), .integer(counts.conflict),
        problems.count > 0 ? .link(said, problems.place) : .text(language.text("book.noProblems")),
      ], style: CellStyle(fill: .grey, isBold: true), wrapped: Self.wrapped)
  }

  /// - Parameter sheet: where it is as printed; nil if it has no sheet of its own.
  func add(_ statement: Statement, sheet: SheetPlace?) throws(OutputFailure) {
    let counts = statement.statusCounts
    let name = [statement.number, statement.title].compactMap { $0 }.joined(separator: " ")
    let amounts: [ListSheet.Value] =
      statement.kind.isMoneyTable
      ? [counts.total, counts.verified, counts.unverified, counts.conflict].map { .integer($0) }
      : [ListSheet.Value](repeating: .text(nil), count: 4)
    var style = CellStyle(indent: 1)
    style.fill = counts.conflict > 0 ? .red : nil
    try list.add(
      [
        .text(name.isEmpty ? language.name(statement.kind) : name), .text(language.name(statement.kind)), .text(nil),
        .text(nil), .text(statement.unit?.symbol), Self.shown(statement.pages),
      ] + amounts + [
        sheet.map { .link(language.text("book.open"), $0) } ?? .text(language.text("book.noSheet"))
      ], style: style, wrapped: Self.wrapped)
  }

  /// `3`, `4-9`, `4-6, 8`.
  private static func shown(_ pages: [Int]) -> ListSheet.Value {
    var runs: [ClosedRange<Int>] = []
    for page in pages {
      if let last = runs.last, page == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    if pages.count == 1 { return .number(pages[0]) }
    let texts = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    return .numbers(texts.joined(separator: ", "))
  }

  /// A table that the contents promise.
  func addMissing(_ entry: ContentsEntry) throws(OutputFailure) {
    let name = [entry.number, entry.title].compactMap { $0 }.joined(separator: " ")
    try list.add(
      [.text(name), .text(language.name(entry.kind)), .text(nil), .text(nil), .text(nil), .number(entry.page)]
        + [ListSheet.Value](repeating: .text(nil), count: 4) + [.text(language.text("book.missing"))],
      style: CellStyle(fill: .red, indent: 1), wrapped: Self.wrapped)
  }

  /// An input that gave no document.
  func addFailure(file: String, message: String) throws(OutputFailure) {
    try list.add(
      [.text(file), .text(message)] + [ListSheet.Value](repeating: .text(nil), count: 8)
        + [.text(language.text("book.failed"))], style: CellStyle(fill: .red, isBold: true), wrapped: [0, 1])
  }

  func finish() throws(OutputFailure) { try list.finish(isOnPaper: true) }
}

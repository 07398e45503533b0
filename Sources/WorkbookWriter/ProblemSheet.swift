// The second sheet: what somebody should look at, each with a link to its cell.

import BudgetModel
import OutputFile
import Texts

final class ProblemSheet {
  /// Where the next problem will stand.
  var next: SheetPlace { SheetPlace(sheet: list.name, row: list.rowCount) }

  private let list: ListSheet
  private let language: Language
  private var count = 0

  /// The column of explanations, and that of names.
  private static let wrapped: Set = [0, 4, 8]

  init(_ spreadsheet: Spreadsheet, _ language: Language) throws(OutputFailure) {
    self.language = language
    let columns = [
      "column.file", "book.problemKind", "book.where", "column.page", "book.item", "book.column", "book.printed",
      "book.wanted", "book.explanation",
    ]
    list = try ListSheet(
      spreadsheet.addSheet(named: language.text("sheet.problems")), columns: columns.map { language.text($0) },
      language: language)
  }

  /// - Parameter place: its cell; nil if it has none.
  func add(_ problem: DocumentProblem, file: String, place: SheetPlace?) throws(OutputFailure) {
    count += 1
    try list.add(
      [
        .text(file), .text(language.text("kindOf.\(problem.kind.rawValue)")),
        place.map { .link($0.sheet, $0) } ?? .text(nil), .number(problem.page), .text(problem.item),
        .text(problem.label), .text(problem.printed), .text(problem.wanted), .text(problem.explanation),
      ], style: CellStyle(fill: Self.fill(problem.kind)), wrapped: Self.wrapped)
  }

  private static func fill(_ kind: DocumentProblem.Kind) -> CellStyle.Fill? {
    switch kind {
    case .conflict, .text, .missing: .red
    case .doubt: .yellow
    case .warning: nil
    }
  }

  func finish() throws(OutputFailure) {
    if count == 0 { try list.add([.text(language.text("book.noProblems"))]) }
    try list.finish(isOnPaper: true)
  }
}

// A row whose name is another account's than its code: a slip of the document or of the reading. It is said and nothing is
// changed. Only what our list knows counts: a code or a name that it lacks may be right.

import BudgetModel
import PageModel
import Wording

struct CodeNames {
  /// - Parameter fiscalYear: of the table. Nil where it is not known or before our lists are valid.
  init?(fiscalYear: Int?) {
    guard let fiscalYear, fiscalYear >= Classification.validSince else { return nil }
  }

  /// What contradicts in a row, for each of its codes.
  func contradictions(in row: StatementRow, _ origin: RowOrigin) -> [Diagnostic] {
    let dimensions = row.dimensions
    let codes: [(code: String?, classification: Classification)] = [
      (dimensions.functionCode, .function), (dimensions.economicCode, .economic),
      (dimensions.governmentEconomicCode, .governmentEconomic),
    ]
    return codes.compactMap { code, classification in
      guard let code, let label = label(of: code, row, origin),
        let other = classification.contradiction(of: code, name: label.foldedForMatching)
      else { return nil }
      return Diagnostic(
        "meaning.name-of-other-code", .note, page: row.figures.first?.page, box: row.labelBox,
        message: "the row \(code) is called \(label), which is the name of \(other.code); \(code) is \(other.name)")
    }
  }

  /// The name that stands beside a code: the nearest label behind it, or in its own cell. A row with one label has no
  /// other. Nil where the code is not printed in the row.
  private func label(of code: String, _ row: StatementRow, _ origin: RowOrigin) -> String? {
    guard origin.labelColumns.count == row.labels.count else { return nil }
    let column =
      row.code == code ? origin.codeColumn : origin.otherCodes.first { $0.digits == code }.map { $0.column }
    guard let column else { return nil }
    if row.labels.count == 1 { return row.labels[0] }
    return zip(origin.labelColumns, row.labels).first { $0.0 >= column }.map { $0.1 }
  }
}

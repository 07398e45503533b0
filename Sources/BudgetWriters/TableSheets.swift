// One CSV for each table, as printed: for people who want the sheet and not the facts.

import BudgetModel
import Foundation

public enum TableSheets {
  public struct Sheet: Sendable {
    /// Safe as a file name on every system: `决算-03-expenditure.csv`.
    public var name: String
    public var csv: String
  }

  /// The tables of a document in their order.
  /// - Parameters:
  ///   - document: whose tables are written.
  ///   - filled: whether a merged cell's text stands in every place that it spans.
  ///   - isSafe: whether formulas are disarmed, see ``CSVWriter/field(_:isSafe:)``.
  public static func sheets(of document: BudgetDocument, filled: Bool, isSafe: Bool = false) -> [Sheet] {
    let stem = safeName(document.identity.file)
    return document.statements.enumerated().map { index, statement in
      let number = String(format: "%02d", index + 1)
      let rows = statement.grid.rows(filled: filled).map { CSVWriter.line($0, isSafe: isSafe) }
      return Sheet(name: "\(stem)-\(number)-\(statement.kind.rawValue).csv", csv: rows.joined())
    }
  }

  /// A file's name without its ending and without anything that leads out of a folder.
  static func safeName(_ file: String) -> String {
    var stem = file
    if stem.lowercased().hasSuffix(".pdf") { stem = String(stem.dropLast(4)) }
    let bad = CharacterSet(charactersIn: "/\\:*?\"<>|").union(.controlCharacters)
    let safe = String(String.UnicodeScalarView(stem.unicodeScalars.map { bad.contains($0) ? "_" : $0 }))
    let trimmed = safe.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return trimmed.isEmpty ? "document" : trimmed
  }
}

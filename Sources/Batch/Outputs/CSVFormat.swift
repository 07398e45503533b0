// CSV: a line for each amount, or for each entry of another list.

import BudgetModel
import BudgetWriters
import Foundation

extension OutputFormat {
  package static let csv = OutputFormat(
    name: "csv", endings: ["csv"], summary: "a line for each amount", encoding: .csv,
    file: .text { TextFrame(start: $0.csvStart) },
    folder: { place, style in
      try DocumentFolder(place, ending: ".csv") { document, _ in Data(style.csvStart.utf8) + document.bytes }
    })

  /// No name of a file asks for a list: `.csv` holds the amounts of the tables.
  static func listCSV(
    name: String, summary: String, header: @escaping @Sendable (HeaderLanguage) -> String,
    rows: @escaping @Sendable (_ document: BudgetDocument, _ isSafe: Bool) -> String
  ) -> OutputFormat {
    OutputFormat(
      name: name, endings: [], summary: summary, encoding: .csv(name, rows: rows),
      file: .text { TextFrame(start: $0.mark + header($0.header)) })
  }
}

extension DocumentEncoding {
  /// Facts as CSV records, without a header.
  static let csv = csv("csv") { document, isSafe in CSVWriter.rows(document.facts, isSafe: isSafe) }

  fileprivate static func csv(
    _ name: String, rows: @escaping @Sendable (BudgetDocument, Bool) -> String
  ) -> DocumentEncoding {
    DocumentEncoding(
      name: name, hasCells: true, encode: { Data(rows($0, $1).utf8) }, quote: { CSVWriter.field($0, isSafe: $1) })
  }
}

extension OutputStyle {
  /// What every CSV of facts begins with.
  var csvStart: String { mark + CSVWriter.header(header) }

  /// What every CSV of figures begins with.
  var figuresStart: String { mark + NarrativeCSV.header(header) }

  /// The byte-order mark, where it is asked for.
  fileprivate var mark: String { hasByteOrderMark ? "\u{FEFF}" : "" }
}

// CSV: a line for each amount.

import BudgetWriters
import Foundation

extension OutputFormat {
  package static let csv = OutputFormat(
    name: "csv", endings: ["csv"], summary: "a line for each amount", encoding: .csv,
    file: .text { TextFrame(start: $0.csvStart) },
    folder: { place, style in
      try DocumentFolder(place, ending: ".csv") { document, _ in Data(style.csvStart.utf8) + document.bytes }
    })
}

extension DocumentEncoding {
  /// Facts as CSV records, without a header.
  static let csv = DocumentEncoding(
    name: "csv", hasCells: true,
    encode: { document, isSafe in Data(CSVWriter.rows(document.facts, isSafe: isSafe).utf8) },
    quote: { CSVWriter.field($0, isSafe: $1) })
}

extension OutputStyle {
  /// What every CSV of facts begins with.
  var csvStart: String { (hasByteOrderMark ? "\u{FEFF}" : "") + CSVWriter.header(header) }
}

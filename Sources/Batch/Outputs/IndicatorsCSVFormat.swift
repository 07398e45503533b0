// CSV of the performance forms: a line for each indicator.

import Foundation
import BudgetWriters

extension OutputFormat {
  /// No name of a file asks for it: `.csv` holds the amounts of the tables.
  package static let indicatorsCSV = OutputFormat(
    name: "indicators-csv", endings: [], summary: "a line for each indicator of the performance forms",
    encoding: DocumentEncoding(
      name: "indicators-csv", hasCells: true,
      encode: { document, isSafe in Data(IndicatorCSV.rows(document, isSafe: isSafe).utf8) },
      quote: { CSVWriter.field($0, isSafe: $1) }),
    file: .text { style in
      TextFrame(start: (style.hasByteOrderMark ? "\u{FEFF}" : "") + IndicatorCSV.header(style.header))
    })
}

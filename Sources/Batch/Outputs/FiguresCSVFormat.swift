// CSV of the text: a line for each figure of the explanation.

import Foundation
import BudgetWriters

extension OutputFormat {
  /// No name of a file asks for it: `.csv` holds the amounts of the tables.
  package static let figuresCSV = OutputFormat(
    name: "figures-csv", endings: [], summary: "a line for each figure of the explanatory text",
    encoding: DocumentEncoding(
      name: "figures-csv", hasCells: true,
      encode: { document, isSafe in Data(NarrativeCSV.rows(document, isSafe: isSafe).utf8) },
      quote: { CSVWriter.field($0, isSafe: $1) }),
    file: .text { style in
      TextFrame(start: (style.hasByteOrderMark ? "\u{FEFF}" : "") + NarrativeCSV.header(style.header))
    })
}

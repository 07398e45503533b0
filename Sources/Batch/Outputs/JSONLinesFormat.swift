// JSON lines: an object for each amount.

import BudgetWriters
import Foundation

extension OutputFormat {
  package static let jsonLines = OutputFormat(
    name: "ndjson", endings: ["ndjson", "jsonl"], summary: "a JSON object for each amount",
    encoding: DocumentEncoding(
      name: "ndjson", encode: { document, _ in Data(try JSONWriter.lines(document.facts).utf8) },
      quote: { name, _ in try DocumentEncoding.jsonQuoted(name) }),
    file: .text { _ in TextFrame() })
}

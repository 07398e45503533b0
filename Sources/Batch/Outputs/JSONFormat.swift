// JSON: an object for each document, with everything.

import BudgetPipeline
import BudgetWriters
import Foundation

extension OutputFormat {
  package static let json = OutputFormat(
    name: "json", endings: ["json"], summary: "an object for each document, with everything", encoding: .json,
    file: .text { $0.isArray ? TextFrame(start: "[\n", between: ",", end: "]\n") : TextFrame() },
    folder: { place, _ in try DocumentFolder(place, ending: ".json") { document, _ in document.bytes } })
}

extension DocumentEncoding {
  /// The whole document as one object on one line; ``EncodedDocument/document()`` reads it back.
  static let json = DocumentEncoding(
    name: "json",
    encode: { document, _ in Data(try JSONWriter.documentBytes(document, version: BudgetReader.version)) },
    quote: { name, _ in try jsonQuoted(name) })
}

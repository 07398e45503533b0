// Encodings of a document that no output format has: what `check` says of it, and its facts alone for `stream`.

import BudgetWriters
import Foundation
import Reconciliation
import ReviewWriter
import Texts

extension DocumentEncoding {
  /// What `check` says, for people. A worker is told their language by the name.
  package static func checkText(_ language: Language) -> DocumentEncoding {
    DocumentEncoding(
      name: "check-text-\(language.rawValue)",
      encode: { document, _ in Data((CheckReport(document).text(in: language) + "\n").utf8) },
      quote: { name, _ in name })
  }

  /// The same for programs.
  package static let checkJSON = DocumentEncoding(
    name: "check-json", encode: { document, _ in Data(try CheckReport(document).json().utf8) },
    quote: { name, _ in try jsonQuoted(name) })

  /// One object with the document's identity and its facts.
  package static let factsObject = DocumentEncoding(
    name: "facts-object", encode: { document, _ in Data(try JSONWriter.facts(of: document).utf8) },
    quote: { name, _ in try jsonQuoted(name) })

  /// What a mark of a review page may be of.
  package static let markedPlaces = DocumentEncoding(
    name: "marked-places",
    encode: { document, _ in
      let proof = ReviewProof(missing: document.missingTables, findings: document.findings)
      return try ReviewPlaces(document, proof).json()
    }, quote: { name, _ in try jsonQuoted(name) })

  static let reports = Language.allCases.map(checkText) + [checkJSON, factsObject, markedPlaces]
}

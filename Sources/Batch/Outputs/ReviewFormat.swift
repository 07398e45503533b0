// A page to look at for each document: one file, or a folder with one for each. No list of formats names it: `review` makes
// it, and nobody wants it by the ending of a name.

import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile
import PageModel
import Reconciliation
import ReviewWriter
import Texts

extension OutputFormat {
  package static func review(_ language: Language) -> OutputFormat {
    OutputFormat(
      name: "review", endings: [], summary: "a page to look at", encoding: .review(language),
      file: .text { _ in TextFrame() }, folder: { place, _ in try ReviewFolder(place) })
  }
}

extension DocumentEncoding {
  /// With the language, which a worker is told by the name.
  static func review(_ language: Language) -> DocumentEncoding {
    var encoding = DocumentEncoding(
      name: "review-\(language.rawValue)",
      encode: { document, _ in try reviewPage(document, [:], language) }, quote: { name, _ in try jsonQuoted(name) })
    encoding.illustrated = Illustrated(
      pages: ReviewPage.pages, encode: { try reviewPage($0, $1, language) })
    return encoding
  }

  /// - Parameter key: see ``ReviewCard``.
  static func reviewPage(
    _ document: BudgetDocument, _ images: [Int: PageImage], _ language: Language, key: String? = nil
  ) throws -> Data {
    try ReviewPage(
      document, ReviewProof(missing: document.missingTables, findings: document.findings), images: images,
      version: BudgetReader.version, language: language, key: key
    ).html()
  }
}

private final class ReviewFolder: Output {
  private let folder: String
  private var names = OutputNames()

  init(_ place: OutputPath) throws {
    folder = place.path
    try makeFolder(folder)
  }

  func add(_ entry: OutputEntry) throws -> String? {
    // Files of one name in several folders lie beside each other here.
    let name = names.name(for: Array(entry.path.file.bytes), ending: ".html")
    guard case .success(let document) = entry.result else { return nil }
    let file = try WholeFile(path: (folder as NSString).appendingPathComponent(name))
    try file.write(document.bytes)
    try file.finish()
    return name
  }

  func finish() {}
}

// A page to look at that a worker writes beside a piece.

import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile
import PageModel
import ReviewWriter
import Texts

struct PageOrder: Codable, Sendable {
  /// Where it goes.
  var path: String
  /// What it calls the document.
  var file: String
  var language: String

  /// Names the content, the program and all that the page depends on. Not the password: it opened the file or there is no
  /// page, and pages are sent to others.
  func key(sha256: String) -> String {
    let recipe = PieceRecipe(folder: "", encoding: "review-\(language)", isSafe: false)
    let piece = recipe.key(sha256: sha256)?.text ?? ""
    return BudgetReader.sha256(of: Data("\(piece)\n\(file)".utf8))
  }

  /// Whether the page is there as this program would write it.
  func isDone(key: String) -> Bool { ReviewCard(ofPageAt: path)?.key == key }

  /// Writes the page of a document that was just read.
  /// - Parameter pdf: the same.
  func write(_ document: BudgetDocument, from pdf: OpenPDF, _ reader: BudgetReader, key: String) throws {
    var document = document
    document.identity.file = file
    let pages = ReviewPage.pages(of: document)
    let images = reader.images(ofPages: pages, in: pdf)
    reader.onProofs?(pages.count)
    let page = try DocumentEncoding.reviewPage(
      document, images, Language(rawValue: language) ?? .english, key: key)
    let output = try WholeFile(path: path)
    try output.write(page)
    // As with all files of a folder: a run after a power failure finds it broken, and writes it again.
    try output.finish(isSynced: false)
  }
}

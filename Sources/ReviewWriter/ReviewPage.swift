// One HTML page with a document, its pages' pictures and what is wrong with it. docs/review.md.

import BudgetModel
import CompactJSON
import Foundation
import PageModel
import Texts

package struct ReviewPage: Sendable {
  private let data: ReviewData
  private let images: [Int: PageImage]
  private let language: Language
  private let key: String?

  /// - Parameters:
  ///   - document: with its checks.
  ///   - images: of pages, by number; see ``pages(of:)``.
  ///   - key: see ``ReviewCard/key``.
  package init(
    _ document: BudgetDocument, _ proof: ReviewProof, images: [Int: PageImage], version: String,
    language: Language, key: String? = nil
  ) {
    data = ReviewData(document, proof, images: images, version: version)
    (self.images, self.language, self.key) = (images, language, key)
  }

  /// The pages that somebody wants to see: those with tables, with figures of the text, with the list of contents, or with
  /// something to be said of.
  package static func pages(of document: BudgetDocument) -> [Int] {
    let said = document.diagnostics.filter { $0.severity == .warning }.compactMap { $0.page }
    let other = document.narrative.figures.map { $0.page } + document.contents.map { $0.page }
    return Set(document.statements.flatMap { $0.pages } + other + said).sorted()
  }

  package func html() throws -> Data {
    var page = Data()
    let title = Self.escaped(data.title(language))
    page +=
      """
      <!DOCTYPE html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>

      """.utf8
    let card = ReviewCard(data, key: key)
    appendBlock(
      ReviewCard.id, type: "application/json", Self.unclosable(try CompactJSONEncoder().encode(card)), to: &page)
    page += "<style nonce=\"\(nonce)\">\n".utf8
    page += ReviewAssets.style
    page += "</style>\n</head>\n<body>\n<p id=\"noscript\">\(title)</p>\n".utf8
    appendBlock("data", type: "application/json", Self.unclosable(try CompactJSONEncoder().encode(data)), to: &page)
    appendBlock("texts", type: "application/json", Self.unclosable(ReviewAssets.texts), to: &page)
    for (number, image) in images.sorted(by: { $0.key < $1.key }) {
      appendBlock("picture-\(number)", type: "text/plain", Array(image.png.base64EncodedData()), to: &page)
    }
    page += "<script nonce=\"\(nonce)\">\n".utf8
    page += ReviewAssets.script
    page += "</script>\n</body>\n</html>\n".utf8
    return page
  }

  /// Nobody can write a PDF that holds its own hash; what has none is no PDF, and its words were not written for this.
  private var nonce: String { data.sha256.isEmpty ? "0" : data.sha256 }

  private var policy: String {
    "default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }

  private func appendBlock(_ id: String, type: String, _ content: [UInt8], to page: inout Data) {
    page += "<script type=\"\(type)\" id=\"\(id)\">".utf8
    page += content
    page += "</script>\n".utf8
  }

  /// JSON that no end tag and no comment can begin in. `<` stands only inside its strings.
  static func unclosable(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") { result += Array("\\u003c".utf8) } else { result.append(byte) }
    }
    return result
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

// The list of pages: words stay words, nothing runs but its own script, and cards are read from pages again.

import BudgetModel
import Foundation
import PageModel
import Testing
import TestSupport

@testable import ReviewWriter

@Suite("List of review pages")
struct ReviewIndexTests {
  private func page(key: String?) -> ReviewPage {
    ReviewPage(
      ReviewDocument.document, ReviewDocument.proof, images: [:], version: "1", language: .chinese, key: key)
  }

  @Test("A page tells what it is, near its beginning")
  func card() throws {
    let folder = try TemporaryFolder()
    try page(key: "k").html().write(to: folder["page.html"])
    let card = try #require(ReviewCard(ofPageAt: folder["page.html"].path))
    #expect(card.key == "k" && card.file == ReviewDocument.hostile && card.organization == ReviewDocument.hostile)
    #expect(card.year == 2024 && card.report == .final && card.pageCount == 20)
    #expect(card.counts.conflict == 2 && card.counts.verified == 1)
    #expect(card.findings == ReviewCard.Findings(conflict: 1, text: 2, doubt: 2, missing: 1, warning: 2))
    // One that was cut off has none, nor has any other file.
    try page(key: "k").html().prefix(400).write(to: folder["cut.html"])
    #expect(ReviewCard(ofPageAt: folder["cut.html"].path) == nil)
    #expect(ReviewCard(ofPageAt: folder["none.html"].path) == nil)
  }

  @Test("Rows with pages, without, and with words that would be markup")
  func rows() throws {
    let folder = try TemporaryFolder()
    try page(key: "k").html().write(to: folder["page.html"])
    let card = ReviewCard(ofPageAt: folder["page.html"].path)
    var list = ReviewIndex(language: .english) { "sha256-\($0.count)" }
    var html = list.head()
    html += try list.row(.init(path: ReviewDocument.hostile, page: "a.html", card: card, failure: nil))
    html += try list.row(
      .init(path: "b.pdf", page: nil, card: nil, failure: .init(id: "input.no-text", message: "no text")))
    html += list.tail()
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.hasPrefix(ReviewIndex.start + "<html lang=\"en\">") && !text.contains("<img"))
    // Texts, rows, the script.
    #expect(text.components(separatedBy: "<script").count - 1 == 3)
    #expect(text.components(separatedBy: "</script>").count - 1 == 3)
    let (script, style) = (ReviewAssets.indexScript.count, ReviewAssets.indexStyle.count)
    #expect(
      text.contains(
        "content=\"default-src 'none'; script-src 'sha256-\(script)'; style-src 'sha256-\(style)'; base-uri 'none'; "
          + "form-action 'none'\""))
    let start = try #require(text.range(of: "id=\"rows\">"))
    let rest = text[start.upperBound...]
    let block = String(rest[..<(try #require(rest.range(of: "</script>"))).lowerBound])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["path"] as? String } == [ReviewDocument.hostile, "b.pdf"])
    #expect(
      rows.map { $0["page"] as? String } == ["a.html", nil]
        && rows[1]["failure"] as? [String: String] == [
          "id": "input.no-text", "message": "no text", "chinese": "no text",
        ])
    let found = (rows[0]["card"] as? [String: Any])?["findings"] as? [String: Int]
    #expect(found == ["conflict": 1, "text": 2, "doubt": 2, "missing": 1, "warning": 2])
  }

  @Test("A list of nothing is one")
  func empty() {
    let list = ReviewIndex(language: .chinese) { _ in "" }
    #expect(String(decoding: list.head() + list.tail(), as: UTF8.self).contains("id=\"rows\">[\n]</script>"))
  }

  @Test("Its script makes no markup of words")
  func script() {
    let script = String(decoding: ReviewAssets.indexScript, as: UTF8.self)
    #expect(!script.contains(/innerHTML|outerHTML|insertAdjacentHTML|eval\(/))
  }
}

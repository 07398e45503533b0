// Pages larger than a picture of one pixel a point may be: they are painted smaller, and what is then too small to be
// told apart is in doubt.

import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Large pages")
struct LargePageTests {
  private static let side = 10_000

  private func read(_ content: String) throws -> Page {
    let data = TinyPDF.data([TinyPDF.Page(content, width: Self.side, height: Self.side)])
    return try readingAlone { try #require(DocumentReader(data: data).page(1)) }
  }

  @Test("Rules are found in their places")
  func rules() throws {
    let rules = try read("2 w 1000 4000 m 9000 4000 l S 3000 1000 m 3000 9000 l S 100 50 200 1 re f").rules
    #expect(rules.count == 3)
    #expect(rules.contains { $0.axis == .horizontal && abs($0.position - 6000) < 2 && abs($0.length - 8000) < 5 })
    #expect(rules.contains { $0.axis == .vertical && abs($0.position - 3000) < 2 && abs($0.length - 8000) < 5 })
  }

  @Test("Large print is compared with what the page shows")
  func largePrint() throws {
    let page = try read(
      TinyPDF.text("1234", x: 1000, y: 5000, size: 60) + TinyPDF.text("5678", x: 3000, y: 5000, size: 60)
        + "1 g 2900 4900 400 300 re f")
    #expect(page.glyphs.filter(\.isVisible).map { String($0.scalar) }.joined() == "1234")
    #expect(page.glyphs.allSatisfy { $0.doubts.isEmpty })
    #expect(page.diagnostics.map(\.id) == ["reader.invisible-text"])
  }

  @Test("Small numbers are in doubt, and that is said; words are not")
  func smallPrint() throws {
    let page = try read(TinyPDF.text("Sum 12", x: 1000, y: 5000, size: 10))
    #expect(page.glyphs.map { $0.doubts == .unchecked } == [false, false, false, true, true])
    #expect(page.diagnostics.map(\.id) == ["reader.unchecked-print"])
  }
}

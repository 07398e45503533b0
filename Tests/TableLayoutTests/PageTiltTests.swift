// Pages that lie tilted, and pages whose words stand at different heights for other reasons.

import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Tilted pages")
struct PageTiltTests {
  private static let drawing = """
    +--------+--------+--------+--------+--------+--------+
    |甲      |    1.00|    2.00|    3.00|    4.00|    5.00|
    +--------+--------+--------+--------+--------+--------+
    |乙      |    1.00|    2.00|    3.00|    4.00|    5.00|
    +--------+--------+--------+--------+--------+--------+
    |丙      |    1.00|    2.00|    3.00|    4.00|    5.00|
    +--------+--------+--------+--------+--------+--------+
    |丁      |    1.00|    2.00|    3.00|    4.00|    5.00|
    +--------+--------+--------+--------+--------+--------+
    """

  /// The page with each glyph moved down by what a function says of it.
  private func layout(_ down: (Glyph) -> Double, rules: Bool = true) -> PageLayout {
    var page = Page.drawn(Self.drawing)
    if !rules { page.rules = [] }
    for index in page.glyphs.indices {
      let shift = down(page.glyphs[index])
      page.glyphs[index].box.y0 += shift
      page.glyphs[index].box.y1 += shift
    }
    return TableFinder().layout(PageTokenizer().tokenize(page))
  }

  private func isRead(_ layout: PageLayout) -> Bool {
    let isSaid = layout.diagnostics.contains { $0.id == "layout.tilted-page" }
    let hasGrid = layout.blocks.contains { if case .grid = $0 { true } else { false } }
    #expect(isSaid != hasGrid)
    return hasGrid
  }

  @Test("A page whose words drift farther than a rule may is not read")
  func tilted() {
    #expect(!isRead(layout { $0.box.x0 * 0.015 }))
    #expect(!isRead(layout { $0.box.x0 * -0.015 }))
  }

  @Test("A page that is nearly straight is read, and so is one of words in fonts of different heights")
  func straight() {
    #expect(isRead(layout { $0.box.x0 * 0.005 }))
    #expect(isRead(layout { $0.scalar.value > 0x2E80 ? 3 : 0 }))
    let heights = [0, 1, 3, 4, 8, 8, 8.0]
    #expect(isRead(layout { heights[Int($0.box.x0 / 45)] }))
  }

  @Test("Without rules only the lines must hold together")
  func withoutRules() {
    #expect(!isRead(layout({ $0.box.x0 * 0.045 }, rules: false)))
  }
}

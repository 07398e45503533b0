// Groups of columns whose amounts stand in the middle of their cells, without rules.

import PageModel
import TestSupport
import Testing
import Tokenizer

@testable import TableLayout

@Suite("Centred columns")
struct CentredColumnsTests {
  /// Words around their middles, in points; letters are seven points wide, other characters half of that.
  private static func page(_ rows: [(y: Double, words: [(String, middle: Double)])]) -> Page {
    var page = Page.drawn("")
    for row in rows {
      for word in row.words {
        let widths = word.0.unicodeScalars.map { $0.isASCII ? 3.5 : 7.0 }
        var x = word.middle - widths.reduce(0, +) / 2
        for (scalar, width) in zip(word.0.unicodeScalars, widths) {
          page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: row.y, x1: x + width, y1: row.y + 7), size: 7))
          x += width
        }
      }
    }
    return page
  }

  @Test("A name stands in the middle of those of its columns, where amounts stand in the middle of theirs")
  func groups() {
    let middles = [295.0, 361, 427, 494, 560, 626, 692, 759]
    func row(_ y: Double, _ label: String, _ amounts: [String]) -> (y: Double, words: [(String, middle: Double)]) {
      (y, [(label, 200)] + zip(amounts, middles).map { ($0, middle: $1) })
    }
    let names = ["“三公”经费预算总额", "因公出国（境）费用", "公务用车购置及运行维护费", "公务接待费"]
    let page = Self.page([
      (20, [("一般公共预算“三公”经费支出表", 400)]), (40, [("单位：万元", 740)]),
      (60, zip(names, [328, 460.5, 593, 725.5]).map { ($0, middle: $1) }),
      (84, zip(Array(repeating: ["一般公共预算", "政府性基金预算"], count: 4).flatMap { $0 }, middles).map { ($0, middle: $1) }),
      row(108, "2024年", ["1,214.77", "0.00", "2.93", "0.00", "1,055.07", "0.00", "156.77", "0.00"]),
      row(132, "2025年", ["1,128.83", "0.00", "2.99", "0.00", "976.59", "0.00", "149.25", "0.00"]),
      row(156, "增减变化", ["-85.94", "0.00", "0.06", "0.00", "-78.48", "0.00", "-7.52", "0.00"]),
    ])
    let grids = TableFinder().layout(PageTokenizer().tokenize(page)).blocks.compactMap(\.grid?.grid)
    let spans = grids.first.map { grid in
      names.map { name in grid.cells.first { $0.lines.map(\.text).joined() == name }?.columnSpan }
    }
    #expect(spans == [2, 2, 2, 2])
  }
}

// How near two columns may stand, to the point.

import PageModel
import TableLayout
import Testing
import Tokenizer

@testable import Prose

@Suite("Gutters")
struct GutterTests {
  private static let em = 10.0

  /// Lines side by side: the left ones begin at 100 and are 12 letters wide.
  private func columns(_ left: [String], _ right: [String], gutter: Double) -> [Int] {
    let start = 100 + 12 * Self.em + gutter
    let tokens = zip(left, right).enumerated().flatMap { index, texts in
      [token(texts.0, x: 100, line: index), token(texts.1, x: start, line: index)]
    }
    let page = TableFinder().layout(TokenizedPage(number: 1, width: 595, height: 842, tokens: tokens, rules: []))
    return TextColumns(page).lines.map(\.column)
  }

  private func token(_ text: String, x: Double, line: Int) -> Token {
    let y = 100 + Double(line) * 2 * Self.em
    // The blank half of a bracket stands in the gutter.
    let x = text.hasPrefix("（") ? x - Self.em / 2 : x
    let box = Box(x0: x, y0: y, x1: x + Double(text.count) * Self.em, y1: y + Self.em)
    return Token(text: text, raw: text, box: box, size: Self.em)
  }

  private let full = String(repeating: "字", count: 11) + "，"

  @Test("A mark that sticks out of its column is no ink in the gutter, nor is the bracket that begins a line")
  func overhang() {
    let marked = [full, full + "，", full, full]
    let bracket = [full, full, "（" + full.dropFirst(), full]
    #expect(columns(marked, [full, full, full, full], gutter: 18) == [1, 1, 1, 1, 2, 2, 2, 2])
    #expect(columns([full, full, full, full], bracket, gutter: 18) == [1, 1, 1, 1, 2, 2, 2, 2])
  }

  @Test("Words of a justified line stand nearer than columns")
  func narrow() {
    let letters = [String](repeating: String(repeating: "字", count: 12), count: 3) + [full]
    #expect(columns(letters, letters, gutter: 9) == [0, 0, 0, 0])
  }
}

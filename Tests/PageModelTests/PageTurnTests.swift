// Pages whose text does not run from left to right.

import PageModel
import Testing

@Suite("Pages on their side")
struct PageTurnTests {
  /// A word on a page of 200 by 100 points, each character 10 points further.
  private func word(_ text: String, x: Double, y: Double, across: Double = 0, down: Double = 0) -> [Glyph] {
    text.unicodeScalars.enumerated().map { index, scalar in
      let (x, y) = (x + Double(index) * across, y + Double(index) * down)
      return Glyph(scalar: scalar, box: Box(x0: x, y0: y, x1: x + 8, y1: y + 8), size: 10)
    }
  }

  private func page(_ glyphs: [Glyph], rules: [RulingLine] = []) -> Page {
    Page(number: 1, width: 200, height: 100, glyphs: glyphs, rules: rules)
  }

  @Test("The first character comes to the left of the second", arguments: [(0.0, 10.0), (0, -10), (-10, 0)])
  func turned(across: Double, down: Double) throws {
    let rule = RulingLine(axis: .vertical, position: 20, start: 10, end: 90)
    let page = page(word("12345.67", x: 100, y: 50, across: across, down: down), rules: [rule])
    let turn = try #require(PageTurn(page))
    let upright = turn.upright(page)
    #expect(PageTurn(upright) == nil)
    let boxes = upright.glyphs.map(\.box)
    for (box, next) in zip(boxes, boxes.dropFirst()) {
      #expect(abs(next.x0 - box.x0 - 10) < 0.001 && abs(next.y0 - box.y0) < 0.001)
    }
    #expect(zip(boxes, page.glyphs).allSatisfy { turn.shown($0) == $1.box })
    #expect((upright.width, upright.height) == (down == 0 ? (200, 100) : (100, 200)))
    #expect(upright.rules[0].length == 80)
    #expect(upright.rules[0].axis == (down == 0 ? .vertical : .horizontal))
    let line = upright.rules[0]
    #expect(line.position == (down > 0 ? 180 : down < 0 ? 20 : 180))
  }

  @Test("Characters below each other in narrow cells do not turn a page")
  func narrow() {
    let labels = (0..<10).flatMap { word("合计数目", x: Double($0) * 15, y: 10, down: 10) }
    #expect(PageTurn(page(labels + word("2024.50", x: 10, y: 80, across: 5))) == nil)
  }

  @Test("Nor does a number in the margin")
  func margin() {
    let text = word("二〇二四年度部门决算情况说明", x: 10, y: 10, across: 10)
    #expect(PageTurn(page(text + word("2024", x: 190, y: 10, down: 10))) == nil)
  }

  @Test("A cover is turned with the year that stands on it")
  func cover() {
    let lines = word("2025年度", x: 60, y: 5, down: 10) + word("部门预算", x: 20, y: 5, down: 10)
    #expect(PageTurn(page(lines)) != nil)
    #expect(PageTurn(page(word("年度", x: 60, y: 5, down: 10) + word("部门预算", x: 20, y: 5, down: 10))) == nil)
  }

  @Test("A form without numbers is turned when nearly all of its text lies so")
  func form() {
    let titles = (0..<4).flatMap { word("收入支出决算总表", x: Double($0) * 30, y: 5, down: 10) }
    #expect(PageTurn(page(titles)) != nil)
    #expect(PageTurn(page(Array(titles.prefix(8)))) == nil)
    #expect(PageTurn(page([])) == nil)
  }
}

// Columns of two pages that are those of one table, or look like it.

import PageModel
import TableLayout
import TestSupport
import Testing

@Suite("Columns over pages")
struct ColumnMatchingTests {
  private static let first = """
    支出决算表
    +--------+--------+--------------------+
    |项目    |备注    |              预算数|
    +--------+--------+--------------------+
    |甲      |        |               10.00|
    +--------+--------+--------------------+
    """

  @Test("Borders that would cross over are matched with the nearest only")
  func crossing() throws {
    var second = Page.drawn(
      number: 2,
      """
      +---------------+--+---------+---------+
      |乙             |  |         |    20.00|
      +---------------+--+---------+---------+
      """)
    // The first page's border at 92.5: one 4.2 points left of it, one nearer, and as near to each other as can be.
    for (old, new) in [(82.5, 88.3), (97.5, 92.0)] {
      let index = try #require(second.rules.firstIndex { $0.axis == .vertical && $0.position == old })
      second.rules[index].position = new
    }
    let found = assembly(of: [.drawn(Self.first), second]).finish()
    #expect(
      found.map { text(of: $0.grid) } == ["项目|备注+2|预算数+2\n甲|+2|10.00+2\n乙+2|||20.00"])
  }

  @Test("A header that is printed again tells the columns, however wide they are on the next page")
  func repeatedHeader() {
    let second = """
      +----------------+----------------+------------+
      |项目            |备注            |      预算数|
      +----------------+----------------+------------+
      |乙              |                |       20.00|
      +----------------+----------------+------------+
      """
    #expect(tables(Self.first, second).map { text(of: $0.grid) } == ["项目|备注|预算数\n甲||10.00\n乙||20.00"])
    #expect(tables(Self.first, second.replacing("备注  ", with: "单位  ")).count == 2)
  }

  @Test("A last column that is blank on the next page is not drawn there")
  func lastColumnMissing() {
    let found = tables(
      Self.first,
      """
      +--------+--------+
      |乙      |子      |
      +--------+--------+
      """)
    #expect(found.map { text(of: $0.grid) } == ["项目|备注|预算数\n甲||10.00\n乙|子|"])
  }

  @Test("No lattice, however odd, traps")
  func oddLattices() {
    var random = Shuffled(state: 7)
    for _ in 0..<150 {
      let pages = (1...3).map { number in
        Page(
          number: number, width: 120, height: 120, fonts: ["drawn"],
          glyphs: (0..<30).map { _ in
            let x = random.next(below: 110), y = random.next(below: 110)
            return Glyph(scalar: "7", box: Box(x0: x, y0: y, x1: x + 5, y1: y + 8), size: 8)
          },
          rules: (0..<14).map { index in
            let start = random.next(below: 60)
            return RulingLine(
              axis: index % 2 == 0 ? .vertical : .horizontal, position: random.next(below: 120), start: start,
              end: start + random.next(below: 120))
          })
      }
      let found = assembly(of: pages).finish()
      #expect(found.allSatisfy { $0.grid.columnCount > 0 })
    }
  }
}

/// The same numbers in every run.
private struct Shuffled {
  var state: UInt64

  mutating func next(below limit: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24) * limit
  }
}

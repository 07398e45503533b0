// What producers draw for a table's lines, and the rules that it must become.

import PageModel
import Testing

@testable import PageReader

@Suite("Rules from marks")
struct RulingLineFinderTests {
  private func rules(_ marks: [InkMark]) -> [RulingLine] {
    RulingLineFinder(width: 600, height: 800).ruling(from: marks).rules
  }

  private func stroke(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, lightness: Double = 0) -> InkMark {
    InkMark(
      kind: .stroke, box: Box(x0: x0, y0: y0, x1: x1, y1: y1), width: 0.5, lightness: lightness, isRectangular: true)
  }

  private func fill(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, lightness: Double = 0, isRectangular: Bool = true
  ) -> InkMark {
    InkMark(
      kind: .fill, box: Box(x0: x0, y0: y0, x1: x1, y1: y1), width: 0, lightness: lightness,
      isRectangular: isRectangular)
  }

  private func shown(_ rules: [RulingLine]) -> [String] {
    rules.map { "\($0.axis) \($0.position) \($0.start)-\($0.end)" }
  }

  @Test("A long stroke is a rule")
  func long() {
    #expect(shown(rules([stroke(50, 100, 550, 100)])) == ["horizontal 100.0 50.0-550.0"])
    #expect(shown(rules([stroke(50, 100, 50, 700)])) == ["vertical 50.0 100.0-700.0"])
  }

  @Test("One stroke for each cell edge: collinear pieces join, also over small gaps, in any order")
  func pieces() {
    let marks = [stroke(150, 100, 250, 100), stroke(50, 100, 150, 100), stroke(252, 100.3, 350, 100.3)]
    #expect(shown(rules(marks)) == ["horizontal 100.0 50.0-350.0"])
  }

  @Test("A real gap stays")
  func gap() {
    let marks = [stroke(50, 100, 150, 100), stroke(200, 100, 350, 100)]
    #expect(shown(rules(marks)) == ["horizontal 100.0 50.0-150.0", "horizontal 100.0 200.0-350.0"])
  }

  @Test("Dots in a row are a line, and dots in a column; where both cross, each stays where it is")
  func dotted() {
    let across = (0..<100).map { fill(50 + Double($0) * 1.5, 100, 50.75 + Double($0) * 1.5, 100.75) }
    let upright = (0..<40).map { fill(50, 89.5 + Double($0) * 1.5, 50.75, 90.25 + Double($0) * 1.5) }
    #expect(
      shown(rules(across + upright)) == [
        "horizontal 100.375 50.0-199.25", "vertical 50.375 89.5-148.75",
      ])
  }

  @Test("A dot by itself is no line, and may be the corner of two")
  func corner() {
    let dot = fill(100, 100, 100.5, 100.5)
    #expect(rules([dot]).isEmpty)
    #expect(shown(rules([dot, stroke(50, 100.25, 98, 100.25)])) == ["horizontal 100.25 50.0-100.5"])
  }

  @Test("A thin fill is a rule in the middle of it")
  func thinFill() {
    #expect(shown(rules([fill(50, 99.5, 550, 100.5)])) == ["horizontal 100.0 50.0-550.0"])
    #expect(shown(rules([fill(49.75, 100, 50.25, 700)])) == ["vertical 50.0 100.0-700.0"])
  }

  @Test("Lines that are drawn twice are one")
  func doubles() {
    #expect(rules([stroke(50, 100, 550, 100), stroke(50, 100, 550, 100), fill(50, 99.5, 550, 101)]).count == 1)
  }

  @Test("The second line of a double one is a part of it, and its ink is known")
  func asides() {
    let marks = [stroke(50, 100, 550, 100), stroke(50, 101.5, 550, 101.5), fill(50, 100, 550, 120, lightness: 0.5)]
    let ruling = RulingLineFinder(width: 600, height: 800).ruling(from: marks)
    #expect(
      shown(ruling.rules.filter { $0.position < 110 && $0.axis == .horizontal }) == ["horizontal 100.0 50.0-550.0"])
    #expect(shown(ruling.asides) == ["horizontal 101.5 50.0-550.0"])
  }

  @Test("A shaded cell counts by its edges")
  func shade() {
    let edges = Set(shown(rules([fill(50, 100, 150, 120, lightness: 0.8)])))
    #expect(
      edges == [
        "horizontal 100.0 50.0-150.0", "horizontal 120.0 50.0-150.0", "vertical 50.0 100.0-120.0",
        "vertical 150.0 100.0-120.0",
      ])
  }

  @Test("A drawn line says better where it is than the shade beside it")
  func lineBesideShade() {
    let found = rules([fill(50, 100, 150, 120, lightness: 0.8), stroke(50, 99, 150, 99)])
    let across = found.filter { $0.axis == .horizontal }.map(\.position)
    #expect(across == [99, 120])
  }

  @Test("What is white, round, a speck, a picture or the page's background is none")
  func none() {
    #expect(rules([stroke(50, 100, 550, 100, lightness: 1)]).isEmpty)
    #expect(rules([fill(50, 100, 150, 120, lightness: 0.99)]).isEmpty)
    #expect(rules([fill(50, 100, 150, 120, isRectangular: false)]).isEmpty)
    #expect(rules([stroke(50, 100, 53, 100)]).isEmpty)
    #expect(rules([fill(0, 0, 600, 800, lightness: 0.9)]).isEmpty)
    #expect(rules([stroke(50, 100, 150, 200)]).isEmpty, "a slanting line bounds no cell")
    let picture = InkMark(
      kind: .image, box: Box(x0: 50, y0: 100, x1: 550, y1: 101), width: 0, lightness: 0.5, isRectangular: true)
    #expect(rules([picture]).isEmpty)
  }

  @Test("What lies in a letter's box is the letter's, but not the thin edges of cells under a watermark's")
  func letterShapes() {
    let letters = LetterShapes(
      BoxRaster([Box(x0: 0, y0: 0, x1: 12, y1: 12), Box(x0: 100, y0: 0, x1: 180, y1: 80)]), sizes: [12, 80])
    #expect(letters.contain(stroke(2, 6, 10, 6)))
    #expect(letters.contain(fill(110, 40, 130, 43)))
    #expect(!letters.contain(stroke(140, 30, 140, 46)))
  }

  @Test("A rule is no stroke of a letter whose box is higher than its size")
  func highBoxes() {
    let high = BoxRaster([Box(x0: 0, y0: 0, x1: 11, y1: 24)])
    #expect(LetterShapes(high, sizes: [10]).contain(stroke(5, 8, 5, 19)))
    #expect(!LetterShapes(high, sizes: [10]).contain(stroke(5, 1, 5, 23)))
    // Of letters that are drawn as shapes no size is known.
    #expect(LetterShapes(high, sizes: [0]).contain(stroke(5, 1, 5, 23)))
  }
}

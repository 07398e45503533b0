// What the page reader makes of drawing operators, in PDFs of a few lines: rules in every dress, text that cannot be
// seen, letters made of strokes, turned pages.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Drawing")
struct DrawingTests {
  private func page(_ page: TinyPDF.Page, objects: [String] = []) throws -> Page {
    try readingAlone {
      let reader = try DocumentReader(data: TinyPDF.data([page], objects: objects))
      return try #require(reader.page(1))
    }
  }

  private func read(_ content: String) throws -> Page { try page(TinyPDF.Page(content)) }

  private func visibleText(_ page: Page) -> String {
    var text = String.UnicodeScalarView()
    for glyph in page.glyphs where glyph.isVisible { text.append(glyph.scalar) }
    return String(text)
  }

  private func isNear(_ rule: RulingLine, _ axis: RulingLine.Axis, _ position: Double, _ start: Double, _ end: Double)
    -> Bool
  {
    rule.axis == axis && abs(rule.position - position) < 1 && abs(rule.start - start) < 1 && abs(rule.end - end) < 1
  }

  @Test(
    "A rule in the dresses of producers",
    arguments: [
      ("a stroke", "0.5 w 20 50 m 180 50 l S"), ("a thin rectangle", "20 49.75 160 0.5 re f"),
      ("a trapezium", "20 49.5 m 180 49.5 l 179 50.5 l 21 50.5 l f"),
      ("pieces", "20 50 m 100 50 l S 100 50 m 180 50 l S"),
      ("drawn twice", "20 50 m 180 50 l S 20 50 m 180 50 l S"), ("back and forth", "180 50 m 20 50 l S"),
      ("in another space", "q 2 0 0 2 0 0 cm 0.25 w 10 25 m 90 25 l S Q"), ("dark grey", "0.3 G 20 50 m 180 50 l S"),
    ])
  func rule(name: String, content: String) throws {
    let rules = try read(content).rules
    #expect(rules.count == 1)
    #expect(rules.allSatisfy { isNear($0, .horizontal, 50, 20, 180) }, "\(rules)")
  }

  @Test("A framed cell has four rules")
  func frame() throws {
    let rules = try read("20 20 160 60 re S").rules
    #expect(rules.count { $0.axis == .horizontal } == 2)
    #expect(rules.count { $0.axis == .vertical } == 2)
  }

  /// A cell with words, and words of another colour or the same.
  private func overprinted(_ colour: String, _ words: [(String, x: Double, y: Double)]) throws -> String {
    let cell = "20 20 160 30 re S 20 35 m 180 35 l S \(TinyPDF.text("abcdefgh", x: 30, y: 38))"
    let laid = words.map { TinyPDF.text($0.0, x: $0.x, y: $0.y) }.joined()
    return String(visibleText(try read("\(cell)\(colour) \(laid)")).sorted { $0.lowercased() < $1.lowercased() })
  }

  @Test("Words of another colour across rules or text are laid over the page, those in their own place are not")
  func overprint() throws {
    // Across the rule at 35, which goes through the middle of the letters.
    #expect(try overprinted("1 0 0 rg", [("XYZ", x: 120, y: 31)]) == "abcdefgh")
    // Over the words of the cell.
    #expect(try overprinted("0.8 g", [("XY", x: 31, y: 41)]) == "abcdefgh")
    #expect(try overprinted("1 0 0 rg", [("XYZ", x: 120, y: 38)]) == "abcdefghXYZ")
    // Words of the page's own colour that are too long for their place are the page's own.
    #expect(try overprinted("0 g", [("XYZ", x: 120, y: 31)]) == "abcdefghXYZ")
  }

  @Test("Digits among the words that are laid over the page are said, with their place")
  func overprintedDigits() throws {
    func said(_ text: String) throws -> [Diagnostic] {
      let cell = "20 20 160 30 re S 20 35 m 180 35 l S \(TinyPDF.text("abcdefgh", x: 30, y: 38)) 1 0 0 rg"
      return try read("\(cell) \(TinyPDF.text(text, x: 120, y: 31))").diagnostics
        .filter { $0.id == "reader.overprinted-digits" }
    }
    #expect(try said("XYZ").isEmpty)
    let digits = try said("X12")
    #expect(digits.map(\.severity) == [.warning])
    #expect(digits.allSatisfy { $0.message.hasPrefix("2 digits") && $0.box.map { $0.x0 > 120 } == true })
  }

  @Test("Letters of another colour along an arc are a stamp's")
  func arc() throws {
    let letters: [(String, x: Double, y: Double)] = [
      ("V", x: 40, y: 22), ("W", x: 55, y: 60), ("X", x: 80, y: 75), ("Y", x: 105, y: 60),
    ]
    #expect(try overprinted("1 0 0 rg", letters) == "abcdefgh")
    // In a line or a column they may be anything.
    #expect(try overprinted("1 0 0 rg", letters.map { ($0.0, x: $0.x, y: 22) }).count == 12)
  }

  @Test("White rules and those outside a clip are none")
  func unseenRules() throws {
    #expect(try read("1 G 20 50 m 180 50 l S").rules.isEmpty)
    #expect(try read("q 0 0 10 10 re W n 20 50 m 180 50 l S Q").rules.isEmpty)
    let clipped = try read("q 0 0 100 100 re W n 20 50 m 180 50 l S Q").rules
    #expect(clipped.count == 1)
    #expect(clipped.allSatisfy { isNear($0, .horizontal, 50, 20, 100) })
  }

  @Test("Text has a box for each character, at its size, and no spaces")
  func text() throws {
    let page = try read(TinyPDF.text("1 2.5", x: 20, y: 40))
    #expect(visibleText(page) == "12.5")
    let first = try #require(page.glyphs.first)
    #expect(abs(first.box.x0 - 20) < 1)
    #expect(first.box.y0 < 60 && first.box.y1 > 55, "the baseline is 60 points below the top")
    #expect(abs(first.size - 10) < 0.1)
    #expect(page.fonts[first.font].contains("Helvetica"))
  }

  @Test("Clipped text cannot be seen, and that is said")
  func clipped() throws {
    let page = try read(
      TinyPDF.text("12345678", x: 20, y: 70) + "q 0 0 10 10 re W n\n" + TinyPDF.text("99", x: 20, y: 40) + "Q\n")
    #expect(visibleText(page) == "12345678")
    #expect(page.diagnostics.map(\.id) == ["reader.invisible-text"])
  }

  @Test("Text that is painted over cannot be seen; text on a shade can")
  func covered() throws {
    let page = try read(
      TinyPDF.text("12345678", x: 20, y: 70) + TinyPDF.text("99", x: 20, y: 40)
        + "1 g 15 35 60 20 re f 0.8 g 15 5 60 20 re f 0 g\n" + TinyPDF.text("77", x: 20, y: 10))
    #expect(visibleText(page) == "1234567877")
  }

  @Test(
    "What no reader sees is not seen, whatever hides it",
    arguments: [
      ("white", "1 g \(TinyPDF.text("99", x: 20, y: 40))0 g\n"),
      ("without ink", "3 Tr \(TinyPDF.text("99", x: 20, y: 40))0 Tr\n"),
      ("beside other text", "1 g \(TinyPDF.text("99", x: 9, y: 70))0 g\n"),
      ("white on a shade", "0.2 0.4 0.9 rg 15 35 60 20 re f \(TinyPDF.text("99", x: 20, y: 40))0 g\n"),
    ])
  func unseen(name: String, content: String) throws {
    #expect(visibleText(try read(TinyPDF.text("12345678", x: 20, y: 70) + content)) == "12345678")
  }

  @Test("Pale, coloured and tiny print is seen, with its points and signs")
  func seen() throws {
    let content =
      "0.8 g \(TinyPDF.text("1.5", x: 20, y: 70))1 0 0 rg \(TinyPDF.text("-2.5", x: 60, y: 70))0 g\n"
      + "0 0 0.5 rg 100 65 60 20 re f 1 g \(TinyPDF.text("3.5", x: 110, y: 70))0 g\n"
      + TinyPDF.text("-1234.50", x: 20, y: 20, size: 2)
    let page = try read(content)
    #expect(visibleText(page).sorted() == "1.5-2.53.5-1234.50".sorted(), "in any order")
    #expect(page.glyphs.allSatisfy { $0.doubts.isEmpty && $0.source == .text })
  }

  @Test("Of two amounts in one place the one that the page shows is seen")
  func overlaid() throws {
    let page = try read(
      TinyPDF.text("650.27", x: 20, y: 40) + "1 g 15 35 60 20 re f 0 g\n" + TinyPDF.text("718.49", x: 20.2, y: 40)
        + TinyPDF.text("0123456789", x: 20, y: 70))
    #expect(visibleText(page).hasSuffix("718.49") && !visibleText(page).contains("6502"))
  }

  @Test("Ink that the text layer does not name becomes a character without a name, in a number and in a cell")
  func unnamed() throws {
    // A letter drawn as a shape between two digits that are text; and one alone in a ruled cell.
    let shape = "43 40 m 47 40 l 45 47 l h f\n"
    let number = try read(TinyPDF.text("1234", x: 20, y: 40) + shape + TinyPDF.text("78", x: 48, y: 40))
    #expect(visibleText(number) == "1234\u{FFFD}78")
    #expect(number.glyphs.contains { $0.scalar == Glyph.unnamed && $0.doubts == .unnamedInk })
    #expect(number.diagnostics.map(\.id).contains("reader.unnamed-ink"))
    let frame = "0.5 w 20 20 160 60 re S 100 20 m 100 80 l S\n"
    let cell = try read(frame + TinyPDF.text("12", x: 30, y: 45) + "138 45 m 144 45 l 141 54 l h f\n")
    #expect(visibleText(cell) == "12\u{FFFD}")
    // Beside a letter: as far as another letter needs, and no farther.
    let wide = try read(frame + TinyPDF.text("AB", x: 30, y: 45) + "44 45 m 52 45 l 48 54 l h f\n")
    #expect(visibleText(wide) == "AB\u{FFFD}")
    let bold = try read(frame + TinyPDF.text("AB", x: 30, y: 45) + "43 45 m 46 45 l 44 54 l h f\n")
    #expect(visibleText(bold) == "AB")
    // In two cells under each other it is two.
    let rows = "0.5 w 20 20 160 60 re S 20 50 m 180 50 l S 100 20 m 100 80 l S\n"
    let label = TinyPDF.text("12", x: 30, y: 30)
    let two = try read(rows + label + "138 41 m 144 41 l 141 49 l h f 138 51 m 144 51 l 141 59 l h f\n")
    #expect(visibleText(two) == "12\u{FFFD}\u{FFFD}")
  }

  @Test("Bold letters made by stroking their outlines leave no rules")
  func strokedText() throws {
    for size in [9.0, 12, 30] {
      let page = try read("2 Tr 0.4 w\n" + TinyPDF.text("HEIL", x: 20, y: 40, size: size))
      #expect(page.rules.isEmpty)
      #expect(visibleText(page) == "HEIL")
    }
  }

  @Test("A turned page has its places as shown", arguments: [0, 90, 180, 270])
  func rotation(degrees: Int) throws {
    let page = try page(TinyPDF.Page("20 10 m 180 10 l S", rotation: degrees))
    #expect((page.width > page.height) == (degrees % 180 == 0))
    let rule = try #require(page.rules.first)
    let expected: (RulingLine.Axis, Double) =
      switch degrees {
      case 0: (.horizontal, 90)
      case 90: (.vertical, 10)
      case 180: (.horizontal, 10)
      default: (.vertical, 90)
      }
    #expect(isNear(rule, expected.0, expected.1, 20, 180), "\(rule)")
  }

  @Test("A picture is known as one")
  func picture() throws {
    let image = """
      << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>
      stream
      a
      endstream
      """
    let page = try page(
      TinyPDF.Page("q 200 0 0 100 0 0 cm /Im1 Do Q", resources: "/XObject << /Im1 100 0 R >>"), objects: [image])
    #expect(page.images.count == 1)
    #expect(page.images.first.map { $0.width > 190 && $0.height > 90 } == true)
    #expect(page.glyphs.isEmpty)
    #expect(page.rules.isEmpty)
  }
}

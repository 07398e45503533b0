// Fonts whose letters are drawn by commands (Type 3), as browsers print them: they have no name and say no size, and
// where a letter has two meanings, a replacement text says which.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Fonts that draw their letters")
struct DrawnFontTests {
  /// The letters `A` and `B`, which mean 汉字 of two shapes, and the digits 0 and 1. Byte 0 draws a frame, as fonts do
  /// where they have no letter; poppler takes twice its width for the size of the font.
  private static func font(firstWidth: Int = 1000, ideographWidth: Int = 1000) -> (String, [String]) {
    let shapes = [
      "\(firstWidth) 0 d0 100 0 800 800 re 180 80 640 640 re f*",
      "\(ideographWidth) 0 d0 100 350 \(ideographWidth - 200) 100 re f",
      "\(ideographWidth) 0 d0 \(ideographWidth / 2 - 50) 0 100 800 re 100 350 \(ideographWidth - 200) 100 re f",
      "500 0 d0 60 0 380 730 re 130 70 240 590 re f*",
      "500 0 d0 200 0 90 730 re f",
    ]
    let table = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange
      4 beginbfchar <41> <4E00> <42> <5341> <30> <0030> <31> <0031> endbfchar
      endcmap
      """
    let widths = (0...66).map { byte in
      switch byte {
      case 0: firstWidth
      case 0x41, 0x42: ideographWidth
      default: 500
      }
    }
    let font = """
      << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]
      /CharProcs << /g0 101 0 R /gA 102 0 R /gB 103 0 R /d0 104 0 R /d1 105 0 R >>
      /Encoding << /Differences [0 /g0 48 /d0 /d1 65 /gA /gB] >>
      /FirstChar 0 /LastChar 66 /Widths [\(widths.map(String.init).joined(separator: " "))] /ToUnicode 100 0 R
      /Resources << >> >>
      """
    return (font, ([table] + shapes).map { "<< /Length \($0.utf8.count) >>\nstream\n\($0)\nendstream" })
  }

  private func page(_ content: String, font: (String, [String]) = font()) throws -> Page {
    try readingAlone {
      let data = TinyPDF.data([TinyPDF.Page(content)], objects: font.1, font: font.0)
      return try #require(try DocumentReader(data: data).page(1))
    }
  }

  private func text(_ page: Page) -> String {
    String(String.UnicodeScalarView(page.glyphs.filter(\.isVisible).map(\.scalar)))
  }

  @Test("Letters have the size that their 汉字 are wide, and those of close lines are not taken for each other")
  func resized() throws {
    let lines = (0..<6).map { TinyPDF.text("AB10\($0 % 2)", x: 20, y: 70 - Double($0) * 10) }.joined()
    let page = try page(lines)
    #expect(text(page) == String(repeating: "一十100一十101", count: 3))
    #expect(page.glyphs.allSatisfy { abs($0.size - 10) < 0.1 && abs($0.box.height - 13) < 0.1 && $0.doubts.isEmpty })
    // The baseline stays: ten points of which 0.95 / 1.3 of the height lie above it.
    #expect(abs(page.glyphs[0].box.y0 - 20.5) < 0.1)
  }

  @Test("Small print in such a font is painted as large as it needs to be told apart")
  func small() throws {
    let page = try page(TinyPDF.text("AB1010", x: 20, y: 50, size: 4))
    #expect(text(page) == "一十1010")
    #expect(page.glyphs.allSatisfy { abs($0.size - 4) < 0.1 && $0.doubts.isEmpty })
  }

  /// Text that the page prints as one thing and names as another.
  private func replaced(_ printed: String, by text: String, x: Double, y: Double) -> String {
    let code = text.utf16.map { String(format: "%04X", $0) }.joined()
    return "/Span << /ActualText <FEFF\(code)> >> BDC\n" + TinyPDF.text(printed, x: x, y: y) + "EMC\n"
  }

  @Test("汉字 that a replacement text names are read, and said to be unchecked; digits are in doubt")
  func replacementText() throws {
    let page = try page(
      TinyPDF.text("AB10", x: 20, y: 70) + replaced("A", by: "一", x: 20, y: 50) + replaced("B", by: "十", x: 40, y: 50)
        + replaced("1", by: "7", x: 60, y: 50))
    #expect(text(page) == "一十10一十7")
    #expect(page.glyphs.filter { !$0.doubts.isEmpty }.map(\.scalar) == ["7"])
    #expect(page.diagnostics.map(\.id) == ["reader.replaced-text", "reader.unlike-print"])
  }

  @Test("What a replacement text names and the page does not show is left out")
  func replacementOfNothing() throws {
    let page = try page(
      TinyPDF.text("AB10", x: 20, y: 70) + replaced("A", by: "一", x: 20, y: 50)
        + "3 Tr " + replaced("B", by: "十", x: 40, y: 50) + "0 Tr 1 1 1 rg 38 40 20 30 re f")
    #expect(text(page) == "一十10一")
  }

  @Test("汉字 that are narrow because the letters are condensed keep their size")
  func condensed() throws {
    let page = try page(TinyPDF.text("AB10", x: 20, y: 50), font: Self.font(firstWidth: 500, ideographWidth: 700))
    #expect(page.glyphs.allSatisfy { abs($0.size - 10) < 0.1 })
  }
}

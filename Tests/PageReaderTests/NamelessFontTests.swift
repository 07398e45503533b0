// Type 3 fonts say no size, and what is told for them is a guess: their 汉字 are as wide as they are large.

import PageModel
import Testing

@testable import PageReader

@Suite("Fonts without a name")
struct NamelessFontTests {
  private func glyph(_ scalar: Unicode.Scalar, width: Double, font: Int = 0) -> Glyph {
    Glyph(scalar: scalar, box: Box(x0: 10, y0: 0, x1: 10 + width, y1: 31.2), size: 24, font: font)
  }

  @Test("Digits and 汉字 have the size that the 汉字 are wide, and stand on their line")
  func resized() {
    let found = NamelessFonts.resized([glyph("项", width: 12), glyph("目", width: 12), glyph("1", width: 6)]) { _ in true
    }
    #expect(found.map(\.size) == [12, 12, 12])
    #expect(found.map(\.box.width) == [12, 12, 6])
    // The line lies where it lay: 22.8 below the top of 31.2.
    #expect(found.allSatisfy { abs($0.box.y0 - 11.4) < 0.01 && abs($0.box.y1 - 27) < 0.01 })
  }

  @Test("Fonts with a name are what they say, and condensed letters too")
  func kept() {
    let condensed = [glyph("项", width: 18)]
    #expect(NamelessFonts.resized(condensed) { _ in true } == condensed)
    let named = [glyph("项", width: 12, font: 1), glyph("目", width: 12)]
    #expect(NamelessFonts.resized(named) { $0 == 0 }.map(\.size) == [24, 12])
  }
}

// A marker's stripe and a pen's line that became a part of the page: neither is a cell, a ruling line or a character.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Marks laid over a finished page")
struct OverlayTests {
  private func page(_ content: String) throws -> Page {
    try readingAlone {
      let resources = "/ExtGState << /Sheer << /ca 0.4 >> /Marker << /BM /Multiply >> >>"
      return try #require(
        try DocumentReader(data: TinyPDF.data([TinyPDF.Page(content, resources: resources)])).page(1))
    }
  }

  private static let number = TinyPDF.text("1,624.35", x: 30, y: 50)
  private static let stripe = "1 1 0 rg 10 46 120 14 re f 0 g "

  @Test("A stripe over print is no cell, whether the colour is sheer or is multiplied", arguments: ["Sheer", "Marker"])
  func stripe(state: String) throws {
    let found = try page("\(Self.number) /\(state) gs \(Self.stripe)")
    #expect(found.rules.isEmpty)
    #expect(found.glyphs.count == 8 && found.glyphs.allSatisfy { $0.isVisible && $0.doubts.isEmpty })
  }

  @Test("A shade that was there before the print is one, and so is one over nothing but lines")
  func shade() throws {
    #expect(try page("/Sheer gs \(Self.stripe) \(Self.number)").rules.count == 4)
    #expect(try page("60 46 m 60 60 l S /Sheer gs \(Self.stripe)").rules.count == 5)
    #expect(try page("\(Self.stripe) \(Self.number)").rules.count == 4)
  }

  @Test("A pen's line through a number is no digit of it; what it touches is in doubt, and the rest is not")
  func pen() throws {
    let wave = "1.2 w 20 54 m 30 64 40 44 50 54 c 60 64 70 44 80 54 c S "
    let found = try page("\(Self.number) \(TinyPDF.text("77.10", x: 30, y: 20)) \(wave)")
    #expect(String(String.UnicodeScalarView(found.glyphs.map(\.scalar))) == "1,624.3577.10")
    #expect(found.glyphs.prefix(8).contains { $0.doubts.contains(.annotated) })
    #expect(found.glyphs.suffix(5).allSatisfy { $0.doubts.isEmpty })
    #expect(found.rules.isEmpty)
    #expect(found.diagnostics.contains { $0.id == "reader.annotated-text" })
  }

  @Test("A frame with round corners is one with square corners, and touches no character")
  func frame() throws {
    let corners = "24 40 m 96 40 l 98 40 100 42 100 44 c 100 66 l 100 68 98 70 96 70 c 24 70 l 22 70 20 68 20 66 c "
    let found = try page("\(Self.number) 0.8 w \(corners) 20 44 l 20 42 22 40 24 40 c s ")
    #expect(found.rules.map { ($0.length / 10).rounded() * 10 }.sorted() == [30, 30, 80, 80])
    #expect(found.glyphs.allSatisfy { $0.doubts.isEmpty })
  }

  @Test("A thick line with mitred ends, of which a frame has four, is a line")
  func mitred() throws {
    let found = try page("20 40 m 22.5 42.5 l 22.5 77.5 l 20 80 l f ")
    #expect(found.rules.map(\.axis) == [.vertical])
    #expect(found.rules.allSatisfy { abs($0.thickness - 2.5) < 0.1 && $0.length > 39 })
  }
}

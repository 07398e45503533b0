// Numbers at the edge of the page, cut by a clip, or under a reader's note: what is left of them may be another number.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Characters in doubtful places")
struct PlaceDoubtTests {
  private func reader(_ content: String, annotations: String = "", objects: [String] = []) throws -> DocumentReader {
    try DocumentReader(data: TinyPDF.data([TinyPDF.Page(content, annotations: annotations)], objects: objects))
  }

  private func page(_ content: String, annotations: String = "", objects: [String] = []) throws -> Page {
    try readingAlone { try #require(try reader(content, annotations: annotations, objects: objects).page(1)) }
  }

  private func text(_ glyphs: some Sequence<Glyph>) -> String {
    String(String.UnicodeScalarView(glyphs.filter(\.isVisible).map(\.scalar)))
  }

  private func doubted(_ page: Page, _ doubt: Doubts) -> String {
    text(page.glyphs.filter { $0.doubts.contains(doubt) })
  }

  @Test("A number that runs over the edge of the page is in doubt, one that ends before it is not")
  func edge() throws {
    // Digits of ten points are 5.56 wide, the comma half of that, and the page is 200: it ends just before the point, and
    // just behind the first 2.
    let cut = try page(TinyPDF.text("1,624.35", x: 175.3, y: 50))
    #expect(text(cut.glyphs) == "1,624" && doubted(cut, .cutOff).hasSuffix("4"))
    #expect(cut.diagnostics.contains { $0.id == "reader.cut-off-text" })
    let left = try page(TinyPDF.text("2050803", x: -5.3, y: 50))
    #expect(text(left.glyphs) == "050803" && doubted(left, .cutOff).hasPrefix("0"))
    let whole = try page(TinyPDF.text("1,624", x: 174, y: 50) + TinyPDF.text("99", x: 2, y: 20))
    #expect(doubted(whole, .cutOff).isEmpty)
  }

  @Test("The digits that a clip leaves of a number are in doubt")
  func clip() throws {
    let (number, other) = (TinyPDF.text("1084.14", x: 20, y: 50), TinyPDF.text("77", x: 120, y: 50))
    let page = try page("q 0 40 48 30 re W n \(number) Q \(other)")
    #expect(text(page.glyphs).hasPrefix("1084") && !text(page.glyphs).contains("14"))
    #expect(doubted(page, .cutOff).hasPrefix("1084"))
    #expect(!doubted(page, .cutOff).contains("7"))
  }

  @Test("What is printed in a field of a form beside what was typed into it is in doubt, and so is that")
  func fields() throws {
    func read(_ printed: String) throws -> Page {
      let field =
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (88.8) /DA (/F1 10 Tf) /F 4 /Rect [10 45 110 65] "
        + "/AP << /N 101 0 R >> >>"
      let page = TinyPDF.Page(printed + TinyPDF.text("77", x: 120, y: 50), annotations: "100 0 R")
      return try readingAlone {
        let data = TinyPDF.data(
          [page], objects: [field, Self.appearance], catalog: "/AcroForm << /Fields [100 0 R] >>")
        return try #require(try DocumentReader(data: data).page(1))
      }
    }
    #expect(try doubted(read(""), .annotated).isEmpty)
    let over = try read(TinyPDF.text("1.5", x: 20, y: 50))
    #expect(doubted(over, .annotated).filter(\.isNumber).hasSuffix("888"))
  }

  private static let appearance =
    "<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Length 74 "
    + "/Resources << /Font << /F1 3 0 R >> >> >>\nstream\n"
    + "1 1 0 rg 0 0 100 20 re f 0 g BT /F1 10 Tf 60 7 Td (88.8) Tj ET            " + "\nendstream"

  private func note(_ subtype: String) -> String {
    "<< /Type /Annot /Subtype /\(subtype) /F 4 /Rect [10 45 110 65] /QuadPoints [10 65 110 65 10 45 110 45] "
      + "/AP << /N 100 0 R >> >>"
  }

  @Test(
    "A note is no rule and no text of the page; what it may strike out is in doubt",
    arguments: [("Highlight", false), ("Stamp", true), ("StrikeOut", true), ("Square", true)])
  func notes(subtype: String, doubts: Bool) throws {
    let number = TinyPDF.text("1084.14", x: 20, y: 50) + TinyPDF.text("77", x: 120, y: 50)
    let page = try page(number, annotations: note(subtype), objects: [Self.appearance])
    #expect(page.rules.isEmpty && text(page.glyphs) == "1084.1477")
    #expect(doubted(page, .annotated) == (doubts ? "1084.14" : ""))
    #expect(page.glyphs.allSatisfy { $0.doubts.subtracting(.annotated).isEmpty })
  }

  @Test("Pictures of the page show its notes, also when it has been read")
  func picture() throws {
    try readingAlone {
      let reader = try reader(
        TinyPDF.text("1084.14", x: 20, y: 20), annotations: note("Stamp"), objects: [Self.appearance])
      _ = reader.page(1)
      let picture = try #require(reader.picture(ofPage: 1, region: Box(x0: 12, y0: 40, x1: 14, y1: 42), scale: 1))
      #expect(Array(picture.pixels.prefix(3)) == [255, 255, 0])
    }
  }
}

// What a machine's fonts have no letter for is drawn as a frame, and so are wide spaces, which the text layer does not tell.

import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Letters that the machine's fonts lack")
struct MissingLetterTests {
  /// Not embedded; a machine without Chinese fonts draws it by one that has no 汉字.
  private static let song = """
    << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [
    << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
    /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
    /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >> >>] >>
    """

  private func page(_ content: String) throws -> Page {
    // Two cells beside each other.
    let cells = "10 20 90 30 re S 100 20 90 30 re S\n"
    return try readingAlone {
      let reader = try DocumentReader(data: TinyPDF.data([TinyPDF.Page(cells + content)], font: Self.song))
      return try #require(reader.page(1))
    }
  }

  @Test("A wide space between letters, and before one, is blank")
  func spaces() throws {
    let found = try page(
      "BT /F1 12 Tf 20 30 Td <6536300030005165> Tj ET\nBT /F1 12 Tf 110 30 Td <300054088BA1> Tj ET")
    #expect(String(String.UnicodeScalarView(found.glyphs.map(\.scalar))) == "收入合计")
    #expect(!found.diagnostics.map(\.id).contains("reader.unnamed-ink"))
  }

  @Test("Other ink between them is a character without a name")
  func ink() throws {
    let shape = "46 30 m 52 30 l 49 39 l h f\n"
    let found = try page(
      "BT /F1 12 Tf 20 30 Td <6536300030005165> Tj ET\n\(shape)BT /F1 12 Tf 110 30 Td <54088BA1> Tj ET")
    #expect(found.diagnostics.map(\.id).contains("reader.unnamed-ink"))
  }
}

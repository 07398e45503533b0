// What the PDF library says while it reads belongs to the page, and a font that is lost is more than a note.

import Foundation
import PageModel
import TestSupport
import Testing

@testable import PageReader

@Suite("Complaints of the PDF library")
struct ComplaintTests {
  private func diagnostics(_ content: String, font: String = TinyPDF.helvetica, objects: [String] = []) throws
    -> [String: Diagnostic]
  {
    let pages = [TinyPDF.Page(content), TinyPDF.Page(TinyPDF.text("General", x: 10, y: 50))]
    let reader = try DocumentReader(data: TinyPDF.data(pages, objects: objects, font: font))
    let page = try #require(reader.page(1))
    return Dictionary(page.diagnostics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("A font that the page names and the file lacks is warned of: its text is unknown")
  func missing() throws {
    let found = try diagnostics(TinyPDF.text("1,234.50", x: 10, y: 50).replacing("/F1", with: "/F9"))
    #expect(found["reader.lost-font"]?.severity == .warning)
    #expect(found["reader.damaged-content"]?.severity == .note)
  }

  @Test("A font whose file is damaged is warned of: its text is not drawn")
  func damaged() throws {
    let font = """
      << /Type /Font /Subtype /TrueType /BaseFont /Bad /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 34 \
      /Widths [500 500 500] /FontDescriptor 100 0 R >>
      """
    let descriptor = """
      << /Type /FontDescriptor /FontName /Bad /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 \
      /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 101 0 R >>
      """
    let file = "<< /Length 7 >>\nstream\ngarbage\nendstream"
    let found = try diagnostics(TinyPDF.text("1,234.50", x: 10, y: 50), font: font, objects: [descriptor, file])
    #expect(found["reader.lost-font"]?.page == 1)
  }

  @Test("Others are notes, and a sound page has none")
  func others() throws {
    let note = try diagnostics(TinyPDF.text("1", x: 10, y: 50) + "/Nothing Do\n")
    #expect(note["reader.damaged-content"] != nil && note["reader.lost-font"] == nil)
    #expect(try diagnostics(TinyPDF.text("1", x: 10, y: 50)).isEmpty)
  }

  @Test("What a terminal obeys is taken out, and a long line cut")
  func words() {
    #expect(Complaints.words("Unknown operator '\u{1B}[2J\u{202E}'") == "Unknown operator '?[2J?'")
    #expect(Complaints.words(String(repeating: "x", count: 10_000)).count == 200)
  }
}

// A font whose table of characters calls its digits other ones. Real ones are damaged by whoever made the file; here
// Helvetica lies by a ToUnicode table of three lines.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Fonts that lie")
struct LyingFontTests {
  /// Pages in Helvetica, each byte of which means itself but for those that are told another meaning.
  private func pages(_ contents: [String], rotation: Int = 0, meaning: KeyValuePairs<Character, Unicode.Scalar>) throws
    -> [Page]
  {
    let lies = meaning.map { String(format: "<%02X> <%04X>\n", $0.asciiValue ?? 0, $1.value) }.joined()
    let table = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange
      1 beginbfrange <00> <FF> <0000> endbfrange
      \(meaning.count) beginbfchar
      \(lies)endbfchar
      endcmap
      """
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 100 0 R >>"
    let data = TinyPDF.data(
      contents.map { TinyPDF.Page($0, rotation: rotation) },
      objects: ["<< /Length \(table.utf8.count) >>\nstream\n\(table)\nendstream"], font: font)
    return try readingAlone {
      let reader = try DocumentReader(data: data)
      return (1...contents.count).compactMap(reader.page)
    }
  }

  private let amounts = TinyPDF.text("1,234.56", x: 20, y: 60) + TinyPDF.text("7,890.17", x: 20, y: 40)

  private func text(_ page: Page) -> String { String(String.UnicodeScalarView(page.glyphs.map(\.scalar))) }

  @Test("None of the digits of a font that swaps two is believed", arguments: [("1", "7"), ("3", "8"), ("6", "9")])
  func swapped(one: Character, other: Character) throws {
    let meaning: KeyValuePairs = [one: other.unicodeScalars.first!, other: one.unicodeScalars.first!]
    let page = try #require(pages([amounts], meaning: meaning).first)
    #expect(text(page) == "�,���.���,���.��")
    #expect(page.glyphs.allSatisfy { $0.doubts == .garbledFont })
    #expect(page.diagnostics.map(\.id) == ["reader.garbled-text"])
    #expect(page.diagnostics.first?.message.contains("do not look like") == true)
  }

  @Test("A lie is seen on a page that lies on its side too")
  func turned() throws {
    let sideways = "q 0 1 -1 0 100 10 cm " + TinyPDF.text("1,234.56", x: 0, y: 40) + "Q\n"
    let page = try #require(pages([sideways], meaning: ["1": "7"]).first)
    #expect(text(page) == "�,���.��")
  }

  @Test("A font that tells the truth is believed, whichever way its page is turned", arguments: [0, 90, 180, 270])
  func honest(rotation: Int) throws {
    let page = try #require(pages([amounts], rotation: rotation, meaning: ["1": "1"]).first)
    #expect(page.glyphs.allSatisfy { $0.doubts.isEmpty })
    #expect(page.diagnostics.isEmpty)
  }

  @Test("What a font prints after it was found garbled is in doubt, on later pages too")
  func garbled() throws {
    let meaning: KeyValuePairs<Character, Unicode.Scalar> = ["a": "\u{15E}", "b": "\u{17A}", "c": "\u{17B}"]
    let pages = try pages([TinyPDF.text("a b c 12.34", x: 20, y: 40), amounts], meaning: meaning)
    for page in pages {
      #expect(page.glyphs.allSatisfy { $0.doubts == .garbledFont })
      #expect(page.diagnostics.map(\.id) == ["reader.garbled-text"])
    }
    #expect(pages.map(text).last == "1,234.567,890.17")
  }
}

// Something laid over a part of a number: what is left would be another number.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Covered text")
struct CoveredTextTests {
  private let number = TinyPDF.text("1084.14", x: 20, y: 50)
  /// A white picture of one pixel, as large as it is drawn.
  private let picture =
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    + "/BitsPerComponent 8 /Length 1 >>\nstream\n\u{7F}\nendstream"

  private func page(_ content: String) throws -> Page {
    try readingAlone {
      let page = TinyPDF.Page(content, resources: "/XObject << /Im 100 0 R >>")
      return try #require(try DocumentReader(data: TinyPDF.data([page], objects: [picture])).page(1))
    }
  }

  private func seen(_ page: Page) -> String {
    String(String.UnicodeScalarView(page.glyphs.filter(\.isVisible).map(\.scalar)))
  }

  private func doubted(_ page: Page) -> String {
    String(String.UnicodeScalarView(page.glyphs.filter { $0.doubts == .unlikePrint }.map(\.scalar)))
  }

  @Test("Digits under a picture or a white area that cuts their number stay, in doubt")
  func cut() throws {
    for cover in ["q 30 0 0 20 46 45 cm /Im Do Q", "1 1 1 rg 46 45 30 20 re f"] {
      let page = try page(number + cover)
      #expect(seen(page).filter { $0.isNumber } == "108414")
      #expect(doubted(page).hasSuffix("14"))
    }
  }

  @Test("A number that is covered as a whole, or white in its cell, is not seen")
  func whole() throws {
    #expect(try seen(page(number + "1 1 1 rg 10 40 80 30 re f")).isEmpty)
    let white =
      "1 1 1 rg 10 40 80 30 re f \(TinyPDF.text("99", x: 20, y: 50)) 0 g \(TinyPDF.text("1.5", x: 31.12, y: 50))"
    #expect(try seen(page(white)) == "1.5")
  }

  @Test("A word that is clipped away under another word is not seen, one that is printed over it is")
  func clippedUnder() throws {
    let elsewhere = TinyPDF.text("gfedcba", x: 20, y: 20), caption = TinyPDF.text("UWQOMGHRSKD", x: 12, y: 50)
    let label = TinyPDF.text("abcdefg", x: 24, y: 51)
    #expect(try seen(page(elsewhere + caption + "q 0 80 100 10 re W n \(label) Q")) == "UWQOMGHRSKDgfedcba")
    #expect(try seen(page(elsewhere + caption + label)).contains("abcdefg"))
  }

  @Test("What is printed of a title is seen, though a clip cuts most of it off")
  func cutTitle() throws {
    let title = TinyPDF.text("GHRSKDABCEFN", x: 20, y: 50)
    #expect(try seen(page("q 0 0 44 100 re W n \(title) Q")).hasPrefix("GHR"))
    #expect(try seen(page("q 0 0 44 100 re W n \(title) Q")).count <= 4)
  }

  @Test("The dark paper of a header is no ink beside its white numbers, though a lighter rule crosses it")
  func darkHeader() throws {
    let header = "0.13 0.27 0.4 rg 10 40 100 30 re f 0.7 G 0.8 w 17 40 m 17 70 l S 1 1 1 rg "
    let page = try page(header + TinyPDF.text("2022", x: 20, y: 50))
    #expect(seen(page) == "2022")
    #expect(page.glyphs.allSatisfy { $0.doubts.isEmpty })
  }

  @Test("Slanted numbers of another colour between the lines are laid over the page, upright ones are not")
  func slantedNumbers() throws {
    func read(_ matrix: String) throws -> Page {
      let tiles = (0..<24).map { index in
        "q \(matrix) \(index % 6 * 90) \(index / 6 * 80 + 25) cm 0.6 g \(TinyPDF.text("20260115", x: 0, y: 0)) Q "
      }
      let lines = (0..<5).map { TinyPDF.text("1,234.57  78.93", x: 40, y: 5 + Double($0) * 80) }
      return try readingAlone {
        let page = TinyPDF.Page((lines + tiles).joined(), width: 600, height: 400)
        return try #require(try DocumentReader(data: TinyPDF.data([page])).page(1))
      }
    }
    let slanted = seen(try read("0.87 0.5 -0.5 0.87"))
    #expect(!slanted.contains("6") && slanted.count { $0 == "," } == 5)
    let upright = seen(try read("1 0 0 1"))
    #expect(upright.count { $0 == "6" } == 24)
  }

  @Test("Small slanted words of another colour all over a page are laid over it, digits too")
  func slanted() throws {
    let tiles = (0..<60).map { index in
      "q 0.87 0.5 -0.5 0.87 \(index % 10 * 60) \(index / 10 * 60) cm 0.6 g \(TinyPDF.text("AB 2026", x: 0, y: 0)) Q "
    }
    let lines = (0..<20).map { TinyPDF.text("1,234.56  78.90", x: 40, y: 20 + Double($0) * 16) }
    let page = try readingAlone {
      let page = TinyPDF.Page((lines + tiles).joined(), width: 600, height: 400)
      return try #require(try DocumentReader(data: TinyPDF.data([page])).page(1))
    }
    #expect(!seen(page).contains("A"))
    let commas = seen(page).count { $0 == "," }
    #expect(commas == 20)
  }
}

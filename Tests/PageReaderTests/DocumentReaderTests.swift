// Opening documents: what is refused and why, what a document tells of itself, and that pages come one by one.

import Foundation
import PageReader
import TestSupport
import Testing

@Suite("Documents")
struct DocumentReaderTests {
  private func open(_ data: Data, password: String? = nil) throws -> DocumentReader {
    try readingAlone { try DocumentReader(data: data, password: password) }
  }

  @Test(
    "What is no PDF is named",
    arguments: [
      ("", "an empty file"), ("<!DOCTYPE html><html></html>", "a web page"), ("\n<HTML>", "a web page"),
      ("PK\u{3}\u{4}rest", "a ZIP archive or Office document"), ("hello", nil),
    ] as [(String, String?)])
  func notPDF(text: String, looksLike: String?) {
    #expect(throws: ReaderError.notPDF(looksLike: looksLike)) { try open(Data(text.utf8)) }
  }

  @Test("An old Office document")
  func oldOffice() {
    let data = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    #expect(throws: ReaderError.notPDF(looksLike: "an old Office document")) { try open(data) }
  }

  @Test("A head without a body is damaged")
  func damaged() {
    #expect(throws: ReaderError.damaged(isCutOff: true)) { try open(Data("%PDF-1.7\nnothing more".utf8)) }
  }

  @Test("Bytes before the head are accepted, as viewers do")
  func junkInFront() throws {
    let data = Data("\n\n\n".utf8) + TinyPDF.data([TinyPDF.Page("")])
    #expect(try open(data).pageCount == 1)
  }

  @Test("Pages by number, from 1")
  func pages() throws {
    try readingAlone {
      let texts = ["1", "22", "333"].map { TinyPDF.Page(TinyPDF.text($0, x: 20, y: 40)) }
      let reader = try DocumentReader(data: TinyPDF.data(texts))
      #expect(reader.pageCount == 3)
      #expect((1...3).map { reader.page($0)?.glyphs.count } == [1, 2, 3])
      #expect((1...3).map { reader.page($0)?.number } == [1, 2, 3])
    }
  }

  @Test("A number outside gives nothing, and its complaints are not those of the next document")
  func complaints() throws {
    try readingAlone {
      let data = TinyPDF.data([TinyPDF.Page("")])
      let reader = try DocumentReader(data: data)
      for number in [2, 0, -1] { #expect(reader.page(number) == nil) }
      let next = try DocumentReader(data: data)
      #expect(next.page(1)?.diagnostics == [])
    }
  }

  @Test("A page without anything is a page")
  func empty() throws {
    try readingAlone {
      let reader = try DocumentReader(data: TinyPDF.data([TinyPDF.Page("")]))
      let page = try #require(reader.page(1))
      #expect(page.glyphs.isEmpty)
      #expect(page.rules.isEmpty)
      #expect(page.images.isEmpty)
      #expect([page.width, page.height] == [200, 100])
    }
  }

  @Test("The checksum is that of the bytes")
  func checksum() throws {
    let data = TinyPDF.data([TinyPDF.Page("")])
    let reader = try open(data)
    #expect(reader.origin.sha256.count == 64)
    #expect(try open(data).origin.sha256 == reader.origin.sha256)
    #expect(try open(data + Data("\n".utf8)).origin.sha256 != reader.origin.sha256)
  }

  static let names = Repository.names(in: Repository.samples, ending: ".pdf")

  @Test("Every sample opens, and every page of it can be read", arguments: names)
  func everyPage(name: String) throws {
    try readingAlone {
      let data = try Data(contentsOf: Repository.samples.appendingPathComponent("\(name).pdf"))
      let reader = try DocumentReader(data: data)
      #expect(reader.pageCount >= 1)
      for number in 1...reader.pageCount {
        let page = try #require(reader.page(number))
        let outside = page.glyphs.filter(\.isVisible).count { glyph in
          !(0...page.width).contains(glyph.box.midX) || !(0...page.height).contains(glyph.box.midY)
        }
        #expect(outside == 0, "visible glyphs of page \(number) lie outside of it")
      }
    }
  }

  @Test("A password that is needed")
  func passwords() throws {
    let data = try Data(contentsOf: Repository.brokenSamples.appendingPathComponent("encrypted.pdf"))
    #expect(throws: ReaderError.encrypted(passwordGiven: false)) { try open(data) }
    #expect(throws: ReaderError.encrypted(passwordGiven: true)) { try open(data, password: "wrong") }
    #expect(try open(data, password: "budget").pageCount > 1)
  }
}

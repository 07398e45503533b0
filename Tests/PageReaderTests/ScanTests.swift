// Pages that are one picture: told without being drawn where they follow each other, and whatever stands between them is
// read as if they were not there.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Scans")
struct ScanTests {
  private static func picture(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "q \(width) 0 0 \(height) \(x) \(y) cm BI /W 2 /H 2 /CS /G /BPC 8 ID 8888 EI Q "
  }
  private static let rule = "1 w 10 60 m 190 60 l S "
  private static let scan = picture(0, 0, 200, 100) + rule
  private static let text = rule + TinyPDF.text("1,234.56", x: 20, y: 50)

  private func pages(_ contents: [String], rotation: Int = 0) throws -> [Page] {
    let pages = contents.map { TinyPDF.Page($0, rotation: rotation) }
    let reader = try DocumentReader(data: TinyPDF.data(pages))
    return (1...contents.count).compactMap(reader.page)
  }

  @Test("A scan after a scan is not drawn: what else is on it is not seen", arguments: [0, 90])
  func row(rotation: Int) throws {
    let pages = try pages([Self.scan, Self.scan, Self.scan], rotation: rotation)
    #expect(pages.map(\.rules.isEmpty) == [false, true, true])
    #expect(pages.map(\.images) == Array(repeating: pages[0].images, count: 3))
    #expect(pages.allSatisfy { $0.glyphs.isEmpty && $0.images.count == 1 })
  }

  @Test("A page of text after a scan is as it is by itself")
  func textAfterScan() throws {
    let alone = try pages([Self.text])[0]
    let after = try pages([Self.scan, Self.text])[1]
    #expect(after.rules == alone.rules)
    #expect(after.glyphs == alone.glyphs)
    #expect(alone.rules.count == 1 && alone.glyphs.count == 8)
  }

  @Test("A page without text is drawn after a scan if its picture is small, and after a page with a small picture")
  func smallPicture() throws {
    let small = Self.picture(0, 0, 40, 20) + Self.rule
    #expect(try pages([Self.scan, small]).map(\.rules.count) == [1, 1])
    #expect(try pages([small, Self.scan]).map(\.rules.count) == [1, 1])
  }
}

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

  /// A grey picture that covers the page, a pixel a point.
  /// - Parameter dark: the boxes that are darker than the paper, and how light they are; origin at the top left.
  private static func scan(paper: UInt8 = 255, dark: [(x: Range<Int>, y: Range<Int>, light: UInt8)]) -> String {
    var pixels = [UInt8](repeating: paper, count: 200 * 100)
    for box in dark { for y in box.y { for x in box.x { pixels[y * 200 + x] = box.light } } }
    let digits = pixels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "q 200 0 0 100 0 0 cm BI /W 200 /H 100 /CS /G /BPC 8 /F /AHx ID \(digits)> EI Q "
  }

  /// Text that is not shown, as recognition lays it over a picture.
  private static func recognised(_ text: String, x: Double, y: Double) -> String {
    "BT 3 Tr /F1 10 Tf \(x) \(y) Td (\(text)) Tj ET\n"
  }

  @Test(
    "The lines of a picture are rules where text was recognised, also faint ones, on grey paper, and where a shade ends"
  )
  func lines() throws {
    let faint: UInt8 = 205
    let picture = Self.scan(
      paper: 235,
      dark: [
        (20..<180, 20..<21, 60), (20..<180, 80..<81, faint), (20..<21, 20..<81, faint), (100..<101, 20..<81, faint),
        (179..<180, 20..<81, faint), (21..<100, 60..<80, 215),
      ])
    let page = try #require(try pages([picture + Self.recognised("1,234.56", x: 30, y: 45)]).first)
    let across = page.rules.filter { $0.axis == .horizontal }.sorted { $0.position < $1.position }
    #expect(across.count == 3)
    #expect(zip(across, [20.5, 60.5, 80.5]).allSatisfy { abs($0.position - $1) <= 1 })
    #expect(zip(across, [160.0, 79, 160]).allSatisfy { abs($0.length - $1) <= 2 })
    let upright = page.rules.filter { $0.axis == .vertical }.sorted { $0.position < $1.position }
    #expect(upright.count == 3)
    #expect(zip(upright, [20.5, 100.5, 179.5]).allSatisfy { abs($0.position - $1) <= 1 && abs($0.length - 61) <= 2 })
  }

  @Test("What is no longer than a letter is no line, nor what ends at none or runs through letters")
  func strokes() throws {
    let picture = Self.scan(
      dark: [
        (20..<180, 20..<21, 0), (60..<62, 40..<48, 0), (90..<120, 60..<62, 0), (40..<42, 50..<75, 0),
        (28..<95, 50..<51, 0),
      ])
    let page = try #require(try pages([picture + Self.recognised("1,234.56", x: 30, y: 45)]).first)
    #expect(page.rules.map { Int($0.position) } == [20])
  }

  @Test("A recognised dot that stands beside its ink is kept; what stands where nothing is printed is not")
  func dot() throws {
    let picture = Self.scan(dark: [(30..<34, 46..<54, 0), (38..<39, 52..<53, 0), (40..<44, 46..<54, 0)])
    let text = Self.recognised("1.5", x: 29, y: 49) + Self.recognised("99", x: 150, y: 20)
    let page = try #require(try pages([picture + text]).first)
    #expect(page.glyphs.filter(\.isVisible).map { Character($0.scalar) } == ["1", ".", "5"])
  }

  @Test("A letter among recognised digits is in doubt, and no other letter")
  func misread() throws {
    let picture = Self.scan(dark: [(20..<190, 40..<60, 0)])
    let page = try #require(try pages([picture + Self.recognised("2O8 OK A4 Bl", x: 30, y: 45)]).first)
    #expect(page.glyphs.filter { $0.doubts.contains(.unlikePrint) }.map { Character($0.scalar) } == ["O"])
    #expect(page.glyphs.allSatisfy { $0.source == .scan })
  }
}

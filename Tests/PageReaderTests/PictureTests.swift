// The picture of a page that a caller asks for: the right part, at the right size, in the right colours.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Pictures")
struct PictureTests {
  /// A red square in the lower left quarter of a page of 200 by 100 points, a blue one in the upper right.
  private static let squares = "1 0 0 rg 0 0 100 50 re f 0 0 1 rg 100 50 100 50 re f"

  private func picture(_ region: Box?, scale: Double, rotation: Int = 0) throws -> PagePicture? {
    let page = TinyPDF.Page(Self.squares, rotation: rotation)
    return try DocumentReader(data: TinyPDF.data([page])).picture(ofPage: 1, region: region, scale: scale)
  }

  private func colour(_ picture: PagePicture, _ x: Int, _ y: Int) -> [UInt8] {
    let start = 3 * (y * picture.width + x)
    return Array(picture.pixels[start..<start + 3])
  }

  private func size(_ picture: PagePicture) -> String { "\(picture.width) x \(picture.height)" }

  @Test("A whole page, with the origin at the top left")
  func whole() throws {
    let picture = try #require(try picture(nil, scale: 2))
    #expect(size(picture) == "400 x 200")
    #expect(colour(picture, 50, 150) == [255, 0, 0])
    #expect(colour(picture, 350, 50) == [0, 0, 255])
    #expect(colour(picture, 50, 50) == [255, 255, 255])
  }

  @Test("A part of a page, cut where the page ends, as the page is shown")
  func part() throws {
    let part = try #require(try picture(Box(x0: 90, y0: 40, x1: 110, y1: 60), scale: 1))
    #expect(size(part) == "20 x 20")
    #expect(colour(part, 2, 17) == [255, 0, 0])
    #expect(colour(part, 17, 2) == [0, 0, 255])
    #expect(colour(part, 2, 2) == [255, 255, 255])
    let corner = try #require(try picture(Box(x0: 190, y0: -50, x1: 300, y1: 10), scale: 1))
    #expect(size(corner) == "10 x 10")
    let turned = try #require(try picture(nil, scale: 1, rotation: 90))
    #expect(size(turned) == "100 x 200")
    #expect(colour(turned, 25, 50) == [255, 0, 0])
  }

  @Test("No picture where there is no page, nothing of it, or too much")
  func none() throws {
    let reader = try DocumentReader(data: TinyPDF.data([TinyPDF.Page(Self.squares)]))
    #expect(reader.picture(ofPage: 2, region: nil, scale: 1) == nil)
    #expect(reader.picture(ofPage: 0, region: nil, scale: 1) == nil)
    #expect(reader.picture(ofPage: 1, region: Box(x0: 300, y0: 0, x1: 400, y1: 10), scale: 1) == nil)
    for scale in [0, -1, 1000, .infinity, .nan] { #expect(reader.picture(ofPage: 1, region: nil, scale: scale) == nil) }
  }

  @Test("The same picture as a PNG file")
  func png() throws {
    let picture = try #require(try picture(nil, scale: 1))
    let data = try #require(picture.png)
    #expect(data.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    // Width and height stand in its first chunk.
    #expect(data[16..<24] == Data([0, 0, 0, 200, 0, 0, 0, 100]))
  }
}

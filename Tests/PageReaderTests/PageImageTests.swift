// Pictures of pages as files: of few greys, right to the pixel, never larger than asked for.

import Foundation
import PageModel
import TestSupport
import Testing

@testable import PageReader

@Suite("Page images")
struct PageImageTests {
  /// A page of one inch that is all noise, in as many pixels as are asked for.
  private struct Noise: PageSource {
    var side = 72.0
    var pageCount: Int { 1 }
    func page(_ number: Int) -> Page? { nil }

    func picture(ofPage number: Int, region: Box?, scale: Double) -> PagePicture? {
      let pixels = Int(side * scale)
      var state: UInt32 = 1
      let noise = (0..<3 * pixels * pixels).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(state >> 24)
      }
      return PagePicture(width: pixels, height: pixels, pixels: noise)
    }
  }

  /// What a PNG says of itself: width, height, bits.
  private func header(_ png: Data) -> [UInt8] { [png[19], png[23], png[24]] }

  @Test("Sixteen greys while it fits, then four, then fewer pixels, then none")
  func size() throws {
    let best = try #require(PageImage(ofPage: 1, of: Noise(), mostBytes: 20_000))
    #expect(header(best.png) == [144, 144, 4] && best.width == 72)
    let coarse = try #require(PageImage(ofPage: 1, of: Noise(), mostBytes: 6_000))
    #expect(header(coarse.png) == [144, 144, 2])
    let small = try #require(PageImage(ofPage: 1, of: Noise(), mostBytes: 4_000))
    #expect(small.png.count <= 4_000 && header(small.png)[0] < 144 && abs(small.width - 72) < 1)
    #expect(PageImage(ofPage: 1, of: Noise(), mostBytes: 50) == nil)
  }

  @Test("A page of print is small and sharp")
  func print() throws {
    let reader = try DocumentReader(data: TinyPDF.data([TinyPDF.Page("0 0 0 rg 20 20 100 50 re f")]))
    let image = try #require(PageImage(ofPage: 1, of: reader))
    #expect(image.png.count < 2_000 && image.png[24] == 4)
    #expect(PageImage(ofPage: 2, of: reader) == nil)
  }

  /// Reads a PNG of greys by the standard alone: its rows as bytes, and whether all checksums are right.
  private static let decoder = """
    import sys, zlib, struct
    data = open(sys.argv[1], 'rb').read()
    assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
    at, packed = 8, b''
    while at < len(data):
        size, = struct.unpack('>I', data[at:at + 4])
        name, body = data[at + 4:at + 8], data[at + 8:at + 8 + size]
        assert struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0] == zlib.crc32(name + body)
        if name == b'IHDR': print(*struct.unpack('>IIBBBBB', body))
        if name == b'IDAT': packed += body
        at += 12 + size
    print(zlib.decompress(packed).hex())
    """

  @Test("The file holds the pixels", arguments: [(8, "004c951cff"), (4, "00492f"), (2, "0063"), (1, "0050")])
  func pixels(bits: Int, row: String) throws {
    // Red, green, blue, white.
    let pixels: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]
    let folder = try TemporaryFolder()
    let png = try #require(PagePicture(width: 4, height: 1, pixels: pixels).greyPNG(bits: bits))
    try png.write(to: folder["a.png"])
    try Data(Self.decoder.utf8).write(to: folder["decode.py"])
    let read = try Program.shell("python3 decode.py a.png", in: folder.url)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.text == "4 1 \(bits) 0 0 0 0\n\(row)\n")
  }

  @Test("No file of other depths")
  func depths() {
    let picture = PagePicture(width: 1, height: 1, pixels: [0, 0, 0])
    for bits in [0, 3, 5, 16, -1] { #expect(picture.greyPNG(bits: bits) == nil) }
  }
}

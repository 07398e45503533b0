// Pages for a reader's eyes, small enough to be sent by mail.

import Foundation
import PageModel

extension PageImage {
  /// Pixels a point: a page looked at in twice its size is sharp.
  private static let scale = 2.0
  /// Bits of grey a pixel, the best first: print keeps its edges with 16 greys, and is legible with 4.
  private static let depths = [4, 2]
  /// Each picture is this much smaller than the one before, until it fits.
  private static let shrinking = 0.7
  /// Below this nobody can read it.
  private static let smallestScale = 0.45
  /// 150 KB as text, in which three bytes are four.
  package static let mostBytes = 110_000

  /// A page as it is printed.
  /// - Parameters:
  ///   - number: 1-based.
  ///   - mostBytes: of the file.
  /// - Returns: nil if it cannot be painted, or not so small that it fits.
  package init?(ofPage number: Int, of source: some PageSource, mostBytes: Int = mostBytes) {
    var scale = Self.scale
    while scale >= Self.smallestScale {
      if let picture = source.picture(ofPage: number, region: nil, scale: scale) {
        for bits in Self.depths {
          guard let png = picture.greyPNG(bits: bits), png.count <= mostBytes else { continue }
          self.init(width: Double(picture.width) / scale, height: Double(picture.height) / scale, png: png)
          return
        }
      }
      scale *= Self.shrinking
    }
    return nil
  }
}

import Foundation
import PageModel

internal import CPageReader

extension PagePicture {
  /// As a PNG file; nil if it is larger than any that a reader gives.
  package var png: Data? {
    var length = 0
    guard let bytes = page_reader_png_read(pixels, Int32(width), Int32(height), &length) else { return nil }
    defer { page_reader_bytes_free(bytes) }
    return Data(bytes: bytes, count: length)
  }

  /// As a PNG file of 2 to the power of `bits` greys.
  /// - Parameter bits: 1, 2, 4 or 8 a pixel.
  package func greyPNG(bits: Int) -> Data? {
    var length = 0
    guard let bytes = page_reader_grey_png_read(pixels, Int32(width), Int32(height), Int32(bits), &length) else {
      return nil
    }
    defer { page_reader_bytes_free(bytes) }
    return Data(bytes: bytes, count: length)
  }
}

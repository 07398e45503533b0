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
}

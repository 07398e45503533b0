import Foundation

internal import CPageReader

/// SHA-256 as 64 hexadecimal digits.
package func sha256(of data: Data) -> String {
  data.withUnsafeBytes { bytes in
    guard let digest = page_reader_sha256(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count) else { return "" }
    defer { page_reader_text_free(digest) }
    return String(cString: digest)
  }
}

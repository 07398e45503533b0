// The only target that sees C. It copies one page at a time into plain values and frees it again, so memory holds one
// page whatever the length of the document.

import Foundation
import PageModel

internal import CPageReader

/// Metadata of a PDF as its producer wrote it; nil where it says nothing.
public struct DocumentMetadata: Sendable, Hashable {
  public var title, producer, creator: String?
  public var created: Date?
}

/// An open PDF. Not for use from two threads at once; one document at a time in a process keeps the PDF library's
/// warnings apart.
public final class DocumentReader {
  private let handle: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let known = KnownFonts()

  /// Opens a PDF held in memory.
  /// - Throws: ``ReaderError`` if no page of it can be read.
  public init(data: Data, password: String? = nil) throws(ReaderError) {
    try Self.requirePDF(data)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
    _ = bytes.initialize(from: data)
    var opened: OpaquePointer?
    let status = page_reader_document_open(bytes.baseAddress, bytes.count, password, &opened)
    guard status == PAGE_READER_OK, let opened else {
      bytes.deallocate()
      throw status == PAGE_READER_ENCRYPTED
        ? .encrypted(passwordGiven: password != nil) : .damaged
    }
    self.handle = opened
    self.bytes = bytes
  }

  deinit {
    page_reader_document_free(handle)
    bytes.deallocate()
  }

  public var pageCount: Int { Int(page_reader_document_page_count(handle)) }

  /// SHA-256 of the file's bytes, 64 hexadecimal digits.
  public var sha256: String {
    guard let digest = page_reader_sha256(bytes.baseAddress, bytes.count) else { return "" }
    defer { page_reader_text_free(digest) }
    return String(cString: digest)
  }

  public var metadata: DocumentMetadata {
    let created = page_reader_document_created(handle)
    return DocumentMetadata(
      title: text(PAGE_READER_TITLE), producer: text(PAGE_READER_PRODUCER),
      creator: text(PAGE_READER_CREATOR),
      created: created < 0 ? nil : Date(timeIntervalSince1970: Double(created)))
  }

  /// Reads a page.
  /// - Parameter number: 1-based.
  /// - Returns: nil if the page object is broken.
  public func page(_ number: Int) -> Page? {
    guard let raw = page_reader_page_read(handle, Int32(number - 1)) else { return nil }
    defer { page_reader_page_free(raw) }
    var page = PageCopy(raw, number: number, known: known, isEmbedded: isEmbedded).page
    if let warnings = Self.takeWarnings() {
      page.diagnostics.append(
        Diagnostic(
          "reader.damaged-content", .note, page: number,
          message: "the PDF library complained: \(warnings)"))
    }
    return page
  }

  private func isEmbedded(_ font: String) -> Bool { page_reader_is_embedded(handle, font) }

  private func text(_ which: page_reader_text) -> String? {
    guard let text = page_reader_document_text(handle, which) else { return nil }
    defer { page_reader_text_free(text) }
    let string = String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
    return string.isEmpty ? nil : string
  }

  private static func takeWarnings() -> String? {
    guard let text = page_reader_take_warnings() else { return nil }
    defer { page_reader_text_free(text) }
    let lines = String(cString: text).split(separator: "\n")
    guard let first = lines.first else { return nil }
    return lines.count == 1 ? String(first) : "\(first) (and \(lines.count - 1) more)"
  }

  /// Viewers accept `%PDF-` within the first kilobyte, so do we.
  private static func requirePDF(_ data: Data) throws(ReaderError) {
    let head = data.prefix(1024)
    guard head.range(of: Data("%PDF-".utf8)) == nil else { return }
    let text = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
    let looksLike: String? =
      if data.isEmpty {
        "an empty file"
      } else if text.contains("<html") || text.contains("<!doctype html") {
        "a web page"
      } else if head.starts(with: [0x50, 0x4B, 3, 4]) {
        "a ZIP archive or Office document"
      } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        "an old Office document"
      } else {
        nil
      }
    throw .notPDF(looksLike: looksLike)
  }
}

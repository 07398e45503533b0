// The only target that sees C. It copies one page at a time into plain values and frees it again, so memory holds one
// page whatever the length of the document.

import Foundation
import PageModel

internal import CPageReader

/// Metadata of a PDF as its producer wrote it; nil where it says nothing.
package struct DocumentMetadata: Sendable, Hashable {
  package var title, producer, creator: String?
  package var created: Date?
}

/// An open PDF. The PDF library serves one thread at a time in a process, and reports through one global log: every call
/// takes a lock of its own, so that two tasks may each read a document. One document is for one task.
package final class DocumentReader {
  private let handle: OpaquePointer
  /// What the library reads from as long as the document is open. Held and not changed, a file's bytes stay where they are:
  /// only values of a few bytes live elsewhere than on the heap, and no PDF is as short.
  private let data: Data
  private let isCutOff: Bool
  private let known = KnownFonts()
  /// What the library complained about since the last page.
  private var complaints: [String]
  /// Whether each font that was asked for is embedded.
  private var embedded: [String: Bool] = [:]

  private static let lock = NSLock()

  /// Opens a PDF held in memory.
  /// - Throws: ``ReaderError`` if no page of it can be read.
  package init(data: Data, password: String? = nil) throws(ReaderError) {
    try Self.requirePDF(data)
    isCutOff = Self.isCutOff(data)
    Self.lock.lock()
    defer { Self.lock.unlock() }
    var opened: OpaquePointer?
    var code: Int32 = 0
    let status = data.withUnsafeBytes { bytes in
      page_reader_document_open(
        bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, password, &opened, &code)
    }
    complaints = Self.takeComplaints()
    guard status == PAGE_READER_OK, let opened else {
      switch status {
      case PAGE_READER_ENCRYPTED: throw .encrypted(passwordGiven: password != nil)
      case PAGE_READER_NO_TEMPORARY_FILE:
        throw .noTemporaryFile(folder: String(cString: page_reader_temporary_folder()), code: code)
      default: throw .damaged(isCutOff: isCutOff)
      }
    }
    self.handle = opened
    self.data = data
  }

  deinit {
    Self.lock.withLock { page_reader_document_free(handle) }
  }

  package var metadata: DocumentMetadata {
    alone {
      let created = page_reader_document_created(handle)
      return DocumentMetadata(
        title: text(PAGE_READER_TITLE), producer: text(PAGE_READER_PRODUCER),
        creator: text(PAGE_READER_CREATOR),
        created: created < 0 ? nil : Date(timeIntervalSince1970: Double(created)))
    }
  }

  /// Whether the drawing library failed since the process began. It may have kept a font that fails, so that documents
  /// read later do not look as they should.
  package static var hasFailedToDraw: Bool { lock.withLock { page_reader_has_failed_to_draw() } }

  /// Runs while no other reader does; what the library complains about meanwhile is of this document.
  private func alone<Result>(_ body: () -> Result) -> Result {
    Self.lock.withLock {
      let result = body()
      complaints += Self.takeComplaints()
      return result
    }
  }

  /// Asked of a font once: the library reads all fonts of all pages for an answer.
  private func isEmbedded(_ font: String) -> Bool {
    if let known = embedded[font] { return known }
    let answer = page_reader_is_embedded(handle, font)
    embedded[font] = answer
    return answer
  }

  private func text(_ which: page_reader_text) -> String? {
    guard let text = page_reader_document_text(handle, which) else { return nil }
    defer { page_reader_text_free(text) }
    let string = String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
    return string.isEmpty ? nil : string
  }

  private static func takeComplaints() -> [String] {
    guard let text = page_reader_take_warnings() else { return [] }
    defer { page_reader_text_free(text) }
    return String(cString: text).split(separator: "\n").map { Complaints.words($0) }
  }

  /// Lets what the libraries print count as complaints of the page: see the shim.
  package static func keepPrinted() { page_reader_keep_printed() }

  /// A whole PDF ends in `%%EOF`, give or take some bytes that servers append.
  private static func isCutOff(_ data: Data) -> Bool {
    data.suffix(2048).range(of: Data("%%EOF".utf8)) == nil
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

extension DocumentReader: PageSource {
  package var pageCount: Int { alone { Int(page_reader_document_page_count(handle)) } }

  package func page(_ number: Int) -> Page? {
    guard var page = alone({ copy(ofPage: number) }) else { return nil }
    page.diagnostics += Complaints.diagnostics(complaints, page: number)
    complaints = []
    return page
  }

  private func copy(ofPage number: Int) -> Page? {
    guard let raw = page_reader_page_read(handle, Int32(clamping: number - 1)) else { return nil }
    defer { page_reader_page_free(raw) }
    return PageCopy(raw, number: number, known: known, isEmbedded: isEmbedded).page
  }

  package func picture(ofPage number: Int, region: Box?, scale: Double) -> PagePicture? {
    alone {
      var (width, height) = (0.0, 0.0)
      guard page_reader_page_size(handle, Int32(clamping: number - 1), &width, &height) else { return nil }
      let page = Box(x0: 0, y0: 0, x1: width, y1: height)
      let part = page_reader_box(region.map { $0.intersection(page) } ?? page)
      var (columns, rows) = (Int32(0), Int32(0))
      let pixels = page_reader_pixels_read(handle, Int32(clamping: number - 1), part, scale, &columns, &rows)
      guard let pixels else { return nil }
      defer { page_reader_bytes_free(pixels) }
      let bytes = UnsafeBufferPointer(start: pixels, count: 3 * Int(columns) * Int(rows))
      return PagePicture(width: Int(columns), height: Int(rows), pixels: Array(bytes))
    }
  }

  package var origin: DocumentOrigin { DocumentOrigin(sha256: sha256, producer: metadata.producer) }

  /// SHA-256 of the file's bytes.
  private var sha256: String {
    let digest = data.withUnsafeBytes { bytes in
      page_reader_sha256(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count)
    }
    guard let digest else { return "" }
    defer { page_reader_text_free(digest) }
    return String(cString: digest)
  }

  package var diagnostics: [Diagnostic] {
    isCutOff ? [Diagnostic("reader.truncated", message: "the PDF ends too early; pages may be missing")] : []
  }
}

extension Box {
  /// What both share; without width or height if there is nothing.
  fileprivate func intersection(_ other: Box) -> Box {
    Box(x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
  }
}

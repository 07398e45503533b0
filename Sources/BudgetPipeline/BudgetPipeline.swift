// The phases in order; the public library.

import BudgetModel
import Foundation
import PageModel
import PageReader

/// Reads budget documents. One document at a time in a process: the PDF library is not safe across threads.
public struct BudgetPipeline: Sendable {
  public static let version = "0.1.0"

  public var password: String?
  /// Which pages to read, 1-based; nil for all.
  public var pages: PageSelection?
  /// Called before each page with its number and how many there are: a page that is drawn cannot be interrupted, and who
  /// ends the process should say where it was.
  public var onPage: (@Sendable (_ number: Int, _ count: Int) -> Void)?

  public init(password: String? = nil, pages: PageSelection? = nil) {
    self.password = password
    self.pages = pages
  }

  /// Reads the PDF at a path.
  /// - Throws: ``InputProblem`` if it gives no table.
  public func document(atPath path: String) throws(InputProblem) -> BudgetDocument {
    try document(from: RawPath(path).contents(), file: URL(fileURLWithPath: path).lastPathComponent)
  }

  /// Reads a PDF held in memory.
  /// - Parameters:
  ///   - data: the bytes of the file.
  ///   - file: its name, for the facts.
  /// - Throws: ``InputProblem`` if it gives no table.
  public func document(from data: Data, file: String) throws(InputProblem) -> BudgetDocument {
    let reader = try open(data)
    var assembly = DocumentAssembly()
    for number in try selected(reader) {
      onPage?(number, reader.pageCount)
      if let page = reader.page(number) { assembly.add(page) } else { assembly.addLostPage(number) }
    }
    if Self.isCutOff(data) { assembly.addTruncation() }
    return try assembly.document { identity in
      DocumentIdentity(
        file: file, sha256: reader.sha256, pageCount: reader.pageCount, organization: identity.organization,
        fiscalYear: identity.fiscalYear, report: identity.report, published: identity.published,
        producer: reader.metadata.producer)
    }
  }

  /// A document of pages that are in memory, without what only the file says of itself.
  /// - Throws: ``InputProblem`` if there is no text or no table.
  public func document(of pages: [Page]) throws(InputProblem) -> BudgetDocument {
    var assembly = DocumentAssembly()
    for page in pages { assembly.add(page) }
    return try assembly.document { identity in
      DocumentIdentity(
        file: "", sha256: "", pageCount: pages.count, organization: identity.organization,
        fiscalYear: identity.fiscalYear, report: identity.report, published: identity.published)
    }
  }

  /// One page of a PDF, read only; for looking at the stages.
  /// - Throws: ``InputProblem`` if the file or the page cannot be read.
  public func page(_ number: Int, atPath path: String) throws(InputProblem) -> Page {
    let reader = try open(RawPath(path).contents())
    guard (1...max(reader.pageCount, 1)).contains(number), let page = reader.page(number) else {
      throw .noSuchPages(pageCount: reader.pageCount)
    }
    return page
  }

  private func open(_ data: Data) throws(InputProblem) -> DocumentReader {
    do {
      return try DocumentReader(data: data, password: password)
    } catch {
      throw InputProblem(error, cutOff: Self.isCutOff(data))
    }
  }

  private func selected(_ reader: DocumentReader) throws(InputProblem) -> [Int] {
    guard reader.pageCount > 0 else { throw .damaged }
    let numbers = (1...reader.pageCount).filter { pages?.contains($0) ?? true }
    guard !numbers.isEmpty else { throw .noSuchPages(pageCount: reader.pageCount) }
    return numbers
  }

  /// A whole PDF ends in `%%EOF`, give or take some bytes that servers append.
  private static func isCutOff(_ data: Data) -> Bool {
    data.suffix(2048).range(of: Data("%%EOF".utf8)) == nil
  }
}

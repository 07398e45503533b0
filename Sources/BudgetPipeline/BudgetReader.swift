// The phases in order; the public library.

import BudgetModel
import Foundation
import PageModel
import PageReader

/// Reads budget documents. Tasks may use it at the same time: the PDF library, which is not safe across threads, is asked
/// by one of them at a time, and pages go through all later phases beside each other.
public struct BudgetReader: Sendable {
  public static let version = "0.1.0"

  public var password: String?
  /// Which pages to read, 1-based; nil for all.
  public var pages: PageSelection?
  /// Called before each page with its number and how many there are: a page that is drawn cannot be interrupted, and who
  /// ends the process should say where it was.
  public var onPage: (@Sendable (_ number: Int, _ count: Int) -> Void)?

  /// Called after the last page, with how many were read: the proofs begin.
  package var onProofs: (@Sendable (_ count: Int) -> Void)?

  /// Called when a part of the work ends, and which phase it was of.
  package var onPhaseEnd: (@Sendable (Phase) -> Void)?

  /// Whether the PDF library failed to draw something since the process began: documents read later may not look as they
  /// should, and amounts be in doubt that are not.
  package static var hasFailedToDraw: Bool { DocumentReader.hasFailedToDraw }

  /// Lets what the libraries print on standard error, past everybody, be told of the page that they were at instead. For
  /// processes of the command only: it takes the C library's `stderr` away from all.
  package static func keepPrintedComplaints() { DocumentReader.keepPrinted() }

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
    try document(from: open(data), file: file)
  }

  /// Reads the pages of any source.
  /// - Parameters:
  ///   - source: where the pages come from.
  ///   - file: a name for the facts.
  /// - Throws: ``InputProblem`` if they hold no table.
  public func document(from source: some PageSource, file: String = "") throws(InputProblem) -> BudgetDocument {
    var assembly = DocumentAssembly(onPhaseEnd: onPhaseEnd)
    let numbers = try selected(source)
    for number in numbers {
      onPage?(number, source.pageCount)
      let page = source.page(number)
      onPhaseEnd?(.reading)
      if let page { assembly.add(page) } else { assembly.addLostPage(number) }
      onPhaseEnd?(.layout)
    }
    onProofs?(numbers.count)
    assembly.add(source.diagnostics)
    return try assembly.document { identity in
      DocumentIdentity(
        file: file, sha256: source.origin.sha256, pageCount: source.pageCount, organization: identity.organization,
        fiscalYear: identity.fiscalYear, report: identity.report, published: identity.published,
        producer: source.origin.producer)
    }
  }

  /// One page of a PDF, read only; for looking at the stages.
  /// - Throws: ``InputProblem`` if the file or the page cannot be read.
  public func page(_ number: Int, atPath path: String) throws(InputProblem) -> Page {
    try page(number, in: RawPath(path))
  }

  package func page(_ number: Int, in path: RawPath) throws(InputProblem) -> Page {
    try page(number, of: path.contents())
  }

  /// - Parameter data: the bytes of the file.
  package func page(_ number: Int, of data: Data) throws(InputProblem) -> Page {
    let reader = try open(data)
    guard (1...max(reader.pageCount, 1)).contains(number) else { throw .noSuchPages(pageCount: reader.pageCount) }
    onPage?(number, reader.pageCount)
    guard let page = reader.page(number) else { throw .noSuchPages(pageCount: reader.pageCount) }
    return page
  }

  func open(_ data: Data) throws(InputProblem) -> DocumentReader {
    let reader: DocumentReader
    do {
      reader = try DocumentReader(data: data, password: password)
    } catch {
      throw InputProblem(error)
    }
    guard reader.pageCount > 0 else { throw .damaged }
    return reader
  }

  private func selected(_ source: some PageSource) throws(InputProblem) -> [Int] {
    let numbers = (0..<source.pageCount).map { $0 + 1 }.filter { pages?.contains($0) ?? true }
    guard !numbers.isEmpty || source.pageCount == 0 else { throw .noSuchPages(pageCount: source.pageCount) }
    return numbers
  }
}

// The phases in order; the public library.

import BudgetModel
import Foundation
import PageModel
import PageReader
import Reconciliation
import StatementParser
import TableLayout
import Tokenizer

/// Reads budget documents. One document at a time in a process: the PDF library is not safe across threads.
public struct BudgetPipeline: Sendable {
  public static let version = "0.1.0"

  public var password: String?
  /// Which pages to read, 1-based; nil for all.
  public var pages: PageSelection?

  public init(password: String? = nil, pages: PageSelection? = nil) {
    self.password = password
    self.pages = pages
  }

  /// Reads the PDF at a path.
  /// - Throws: ``InputProblem`` if it gives no table.
  public func document(atPath path: String) throws(InputProblem) -> BudgetDocument {
    try document(from: Self.bytes(atPath: path), file: URL(fileURLWithPath: path).lastPathComponent)
  }

  /// Reads a PDF held in memory.
  /// - Parameters:
  ///   - data: the bytes of the file.
  ///   - file: its name, for the facts.
  /// - Throws: ``InputProblem`` if it gives no table.
  public func document(from data: Data, file: String) throws(InputProblem) -> BudgetDocument {
    let reader = try open(data)
    var collector = Collector()
    for number in try selected(reader) { collector.add(reader, page: number) }
    guard collector.hasText else { throw .noText }
    let tables = collector.assembly.finish().filter { !collector.contents.take($0) }
    guard !tables.isEmpty else { throw .noTable }
    for table in tables { collector.identity.read(table.caption) }
    if Self.isCutOff(data) {
      collector.diagnostics.append(
        Diagnostic(
          "reader.truncated", message: "the PDF ends too early; pages may be missing"))
    }
    let identity = collector.identity
    let parser = StatementParser(fiscalYear: identity.fiscalYear, report: identity.report)
    let parsed = tables.map(parser.parse)
    var numbers = parsed.map(\.numbers).reduce(into: NumberUse()) { $0 += $1 }
    let loose = collector.assembly.looseNumbers
    numbers.unused += loose.count
    collector.diagnostics += loose.map { page, token in
      Diagnostic(
        "layout.loose-number", .note, page: page, box: token.box.rounded,
        message: "\"\(token.raw)\" stands outside every table")
    }
    let document = BudgetDocument(
      identity: DocumentIdentity(
        file: file, sha256: reader.sha256, pageCount: reader.pageCount,
        organization: identity.organization, fiscalYear: identity.fiscalYear,
        report: identity.report, published: identity.published, producer: reader.metadata.producer),
      statements: parsed.map(\.statement), contents: collector.contents.entries,
      diagnostics: collector.diagnostics + parsed.flatMap(\.diagnostics), numbers: numbers)
    return Reconciler().reconcile(document)
  }

  /// One page of a PDF, read only; for looking at the stages.
  /// - Throws: ``InputProblem`` if the file or the page cannot be read.
  public func page(_ number: Int, atPath path: String) throws(InputProblem) -> Page {
    let reader = try open(Self.bytes(atPath: path))
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

  private static func bytes(atPath path: String) throws(InputProblem) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing
    }
    if isFolder.boolValue { throw .unreadable(reason: "it is a folder") }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(reason: error.localizedDescription)
    }
  }

  /// A whole PDF ends in `%%EOF`, give or take some bytes that servers append.
  private static func isCutOff(_ data: Data) -> Bool {
    data.suffix(2048).range(of: Data("%%EOF".utf8)) == nil
  }
}

/// What is kept of the pages that were read; never a page itself.
private struct Collector {
  var assembly = TableAssembly()
  var identity = IdentityReader()
  var contents = ContentsReader()
  var diagnostics: [Diagnostic] = []
  var hasText = false

  private let tokenizer = Tokenizer()
  private let layout = TableLayout()

  mutating func add(_ reader: DocumentReader, page number: Int) {
    guard let page = reader.page(number) else {
      diagnostics.append(
        Diagnostic("reader.page-lost", page: number, message: "the page cannot be read"))
      return
    }
    if page.glyphs.isEmpty {
      // A blank page says nothing; a picture of a page may hold a table that is lost.
      if page.images.contains(where: { $0.width > page.width / 2 && $0.height > page.height / 2 }) {
        diagnostics.append(
          Diagnostic("reader.scanned-page", page: number, message: "a picture without text"))
      }
    } else {
      hasText = true
    }
    let placed = layout.layout(tokenizer.tokenize(page))
    diagnostics += placed.diagnostics
    identity.read(placed)
    contents.read(placed)
    assembly.add(placed)
  }
}

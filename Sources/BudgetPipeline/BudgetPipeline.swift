// The phases in order; the public library.

import BudgetModel
import Foundation
import PageModel
import PageReader
import StatementParser
import TableLayout
import Tokenizer

public struct BudgetPipeline: Sendable {
  public var password: String?
  /// 1-based page numbers to read; nil for all.
  public var pages: ClosedRange<Int>?

  public init(password: String? = nil, pages: ClosedRange<Int>? = nil) {
    self.password = password
    self.pages = pages
  }

  /// Reads a PDF.
  /// - Parameters:
  ///   - data: the bytes of the file.
  ///   - file: its name, for the facts.
  /// - Throws: ``ReaderError`` if no page can be read.
  public func document(from data: Data, file: String) throws(ReaderError) -> BudgetDocument {
    let reader = try DocumentReader(data: data, password: password)
    let tokenizer = Tokenizer()
    let layout = TableLayout()
    var assembly = TableAssembly()
    var identity = IdentityReader()
    var diagnostics: [Diagnostic] = []
    let all = 1...max(reader.pageCount, 1)
    for number in (pages ?? all).clamped(to: all) {
      guard let page = reader.page(number) else { continue }
      let placed = layout.layout(tokenizer.tokenize(page))
      diagnostics += placed.diagnostics
      identity.readFront(placed)
      assembly.add(placed)
    }
    let tables = assembly.finish()
    for table in tables { identity.read(table.caption) }
    let parser = StatementParser(fiscalYear: identity.fiscalYear, report: identity.report)
    return BudgetDocument(
      identity: DocumentIdentity(
        file: file, pageCount: reader.pageCount, organization: identity.organization,
        fiscalYear: identity.fiscalYear, report: identity.report,
        producer: reader.metadata.producer),
      statements: tables.map(parser.parse), diagnostics: diagnostics)
  }
}

// Pages to a document: what is kept of each page as it goes by, and the phases that need all of them.

import BudgetModel
import Meaning
import PageModel
import Prose
import Reconciliation
import StatementParser
import TableLayout
import Tokenizer

/// Takes pages in order; holds none of them.
struct DocumentAssembly {
  private var tables = TableAssembly()
  private var identity = IdentityReader()
  private var contents = ContentsReader()
  private var prose = ProseReader()
  private var diagnostics: [Diagnostic] = []
  private var hasText = false
  private var pairs = PagePairs()
  private var count = PageCount()
  /// Sheets that lie on their side, by number.
  private var turns: [Int: PageTurn] = [:]
  /// Pages that may show a table which nobody can read, by number.
  private var unread: Set<Int> = []
  private let onPhaseEnd: (@Sendable (Phase) -> Void)?

  init(onPhaseEnd: (@Sendable (Phase) -> Void)? = nil) { self.onPhaseEnd = onPhaseEnd }

  mutating func add(_ sheet: Page) {
    let page = sheet.numbered(count.first(ofSheet: sheet.number))
    if page.glyphs.isEmpty, page.isPicture {
      // A blank page says nothing; a picture of a page may hold a table that is lost.
      diagnostics.append(
        Diagnostic("reader.scanned-page", page: page.number, message: "a picture without text"))
    }
    let turn = PageTurn(page)
    if let turn {
      turns[sheet.number] = turn
      diagnostics.append(
        Diagnostic(
          "reader.turned-page", .note, page: page.number, message: "the text lies on its side; read as if upright"))
    }
    let pages = pairs.pages(of: PageTokenizer().tokenize(turn?.upright(page) ?? page))
    for (index, part) in pages.enumerated() {
      if index > 0 { count.addPage(ofSheet: sheet.number) }
      if page.mayShowMore { unread.insert(part.number) }
      add(TableFinder().layout(part), hasText: !page.glyphs.isEmpty)
    }
  }

  mutating func add(_ page: PageLayout, hasText: Bool) {
    self.hasText = self.hasText || hasText
    diagnostics += page.diagnostics
    identity.read(page)
    contents.read(page)
    prose.read(page)
    tables.add(page)
  }

  mutating func addLostPage(_ number: Int) {
    let number = count.first(ofSheet: number)
    diagnostics.append(Diagnostic("reader.page-lost", page: number, message: "the page cannot be read"))
  }

  /// What is to be said of the document as a whole.
  mutating func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

  /// - Parameter identify: what the document says of itself, from what its pages say.
  /// - Throws: ``InputProblem`` if there is no text or no table.
  func document(identify: (IdentityReader) -> DocumentIdentity) throws(InputProblem) -> BudgetDocument {
    guard hasText else { throw .noText }
    var (identity, contents) = (identity, contents)
    var sources = tables.finish().filter { !contents.take($0) }
    for table in sources { identity.read(table.caption) }
    for index in sources.indices {
      sources[index].caption.organization = sources[index].caption.organization.map(identity.whole)
    }
    let parser = TableParser(fiscalYear: identity.fiscalYear, report: identity.report)
    var parsed = sources.enumerated().map { parser.read($1, index: $0) }
    let names = parsed.indices.flatMap { index in
      RowMeanings.annotate(&parsed[index].statement, origins: parsed[index].origins, fiscalYear: identity.fiscalYear)
    }
    var numbers = parsed.map(\.numbers).reduce(into: NumberUse()) { $0 += $1 }
    let loose = LooseNumbers(tables)
    numbers.unused += loose.count
    for result in parsed { identity.read(result.statement.records) }
    contents.findEmpty(notOn: unread.union(loose.pages))
    if sources.isEmpty, identity.fiscalYear == nil, let year = prose.agreedYear { identity.assume(year: year) }
    onPhaseEnd?(.tables)
    var text = prose.text(
      of: ProseDocument(
        fiscalYear: identity.fiscalYear, report: identity.report, organization: identity.organization),
      remarks: zip(parsed, sources).flatMap { RowRemark.remarks(of: $0.statement, in: $1.grid) })
    let units = parsed.flatMap { UnitTable.units(of: $0.statement) }
    if !units.isEmpty { text.office.subUnits = units }
    guard !sources.isEmpty || !text.narrative.figures.isEmpty else { throw .noTable }
    onPhaseEnd?(.prose)
    var document = BudgetDocument(
      identity: identify(identity), statements: parsed.map(\.statement), contents: contents.entries,
      diagnostics: diagnostics + tables.diagnostics + loose.diagnostics + parsed.flatMap(\.diagnostics) + names
        + text.diagnostics,
      numbers: numbers, narrative: text.narrative, office: text.office)
    onPhaseEnd?(.reading)  // its digest
    document.settleContents()
    RowMeanings.finish(&document)
    document = Reconciler().reconcile(document, readings: parsed.flatMap(\.secondReadings))
    NarrativeTies.tie(&document)
    if !count.isPlain { document.mapPages { count.sheet(ofPage: $0) } }
    if !turns.isEmpty {
      document.mapBoxes { page, box in turns[page].map { $0.shown(box).rounded } ?? box }
    }
    onPhaseEnd?(.proofs)
    return document
  }
}

extension Page {
  fileprivate func numbered(_ number: Int) -> Page {
    guard number != self.number else { return self }
    var page = self
    page.number = number
    for index in page.diagnostics.indices { page.diagnostics[index].page = number }
    return page
  }

  /// Whether a picture covers the most of it.
  fileprivate var isPicture: Bool { images.contains { $0.width > width / 2 && $0.height > height / 2 } }

  /// Whether a picture is as wide as a table, or the reader warns of what it could not read.
  fileprivate var mayShowMore: Bool {
    images.contains { $0.width > width / 2 } || diagnostics.contains { $0.severity == .warning }
  }
}

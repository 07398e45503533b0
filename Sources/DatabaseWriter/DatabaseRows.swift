// A document as rows of the database, in JSON: workers make it, and SQLite itself takes it apart (BudgetDatabase.swift).

import BudgetModel
import Foundation
import PageModel

/// The rows that a document gives each table. Their keys are the columns' names; ids count from 1 within the document.
public struct DatabaseRows: Encodable {
  let documents: [DocumentRow]
  let tables: [TableRow]
  let facts: [FactRow]
  let checks: [CheckRow]
  let checkTerms: [TermRow]
  let diagnostics: [DiagnosticRow]

  public init(_ document: BudgetDocument) throws {
    let facts = FactIDs(document)
    documents = [DocumentRow(document)]
    tables = try document.statements.indices.map { try TableRow(document, $0) }
    self.facts = facts.rows(of: document)
    checks = document.checks.enumerated().map { CheckRow($1, id: $0 + 1) }
    checkTerms = document.checks.enumerated().flatMap { index, check in
      check.terms.enumerated().map { TermRow($1, number: $0 + 1, check: index + 1, facts: facts, in: document) }
    }
    diagnostics = document.diagnostics.enumerated().map { DiagnosticRow($1, id: $0 + 1) }
  }

  /// One JSON object on one line.
  public func json() throws -> Data { try Self.encoder().encode(self) }

  fileprivate static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

/// Which id the fact at a place has.
struct FactIDs {
  /// For each statement and row, the id of its first figure.
  private var first: [[Int]] = []

  init(_ document: BudgetDocument) {
    var next = 1
    for statement in document.statements {
      guard statement.kind.isMoneyTable else {
        first.append([])
        continue
      }
      first.append(
        statement.rows.map { row in
          defer { next += row.figures.count }
          return next
        })
    }
  }

  /// Nil for amounts of records, which are no facts.
  func id(of place: FigurePlace) -> Int? {
    first[place.table].isEmpty ? nil : first[place.table][place.row] + place.figure
  }

  func rows(of document: BudgetDocument) -> [FactRow] {
    first.enumerated().flatMap { table, rows in
      zip(document.statements[table].rows, rows).flatMap { row, id in
        row.figures.enumerated().map { FactRow($1, in: row, id: id + $0, table: table + 1) }
      }
    }
  }
}

struct DocumentRow: Encodable {
  var documentId = 1
  // The path and the name are the database's to say: a document does not know where it lay.
  var sha256: String
  var organization: String?
  var fiscalYear: Int?
  var report: ReportKind?
  var published, producer: String?
  var pages: Int
  var amounts, verified, unverified, conflict: Int

  init(_ document: BudgetDocument) {
    let identity = document.identity
    let counts = document.statusCounts
    sha256 = identity.sha256
    organization = identity.organization
    fiscalYear = identity.fiscalYear
    report = identity.report
    published = identity.published
    producer = identity.producer
    pages = identity.pageCount
    (amounts, verified, unverified, conflict) = (counts.total, counts.verified, counts.unverified, counts.conflict)
  }
}

struct TableRow: Encodable {
  var tableId: Int
  var documentId = 1
  var kind: TableKind
  var number, title, organization: String?
  var fiscalYear: Int?
  var report: ReportKind?
  var unit: MoneyUnit?
  var firstPage, lastPage: Int?
  var amounts, verified, unverified, conflict: Int
  /// Of tables that hold records and no facts: their rows as the document's JSON has them.
  var records: String?

  init(_ document: BudgetDocument, _ index: Int) throws {
    let statement = document.statements[index]
    let counts = statement.statusCounts
    tableId = index + 1
    kind = statement.kind
    number = statement.number
    title = statement.title
    organization = statement.organization ?? document.identity.organization
    fiscalYear = statement.fiscalYear ?? document.identity.fiscalYear
    report = statement.report ?? document.identity.report
    unit = statement.unit
    firstPage = statement.pages.first
    lastPage = statement.pages.last
    (amounts, verified, unverified, conflict) = (counts.total, counts.verified, counts.unverified, counts.conflict)
    records =
      switch statement.kind.rowShape {
      case .records: try Self.json(statement.records)
      case .keyWork: try Self.json(statement.keyWork)
      case .summary, .accounts, .plain: nil
      }
  }

  private static func json(_ records: some Encodable) throws -> String {
    String(decoding: try DatabaseRows.encoder().encode(records), as: UTF8.self)
  }
}

struct FactRow: Encodable {
  var factId, tableId: Int
  var section: Section?
  var line, code: String?
  var item: String
  var measure: Measure?
  var measureLabel: String
  var amount: Amount
  var unit: MoneyUnit?
  var amountYuan: Amount?
  var amountFen: Int64?
  var status: Status
  var page: Int
  var x0, y0, x1, y1: Double
  var raw: String
  var source: GlyphSource
  /// Ids, joined by semicolons; nil for a clean reading.
  var doubt: String?

  init(_ figure: Figure, in row: StatementRow, id: Int, table: Int) {
    (factId, tableId) = (id, table)
    section = row.section
    line = row.line
    code = row.code
    item = row.item
    measure = figure.measure
    measureLabel = figure.measureLabel
    amount = figure.amount
    unit = figure.unit
    amountYuan = figure.amountInYuan
    amountFen = figure.amountInYuan?.integer(decimals: 2)
    status = figure.status ?? .unverified
    page = figure.page
    (x0, y0, x1, y1) = (figure.box.x0, figure.box.y0, figure.box.x1, figure.box.y1)
    raw = figure.raw
    source = figure.source
    doubt = figure.doubt.isEmpty ? nil : figure.doubt.ids.joined(separator: ";")
  }
}

struct CheckRow: Encodable {
  var checkId: Int
  var documentId = 1
  var kind: String
  var verdict: Check.Verdict
  var found, expected, difference, tolerance: Amount
  var unit: MoneyUnit?
  var guess: Guess?

  init(_ check: Check, id: Int) {
    checkId = id
    kind = check.rule
    verdict = check.verdict
    (found, expected, difference, tolerance) = (check.found, check.expected, check.difference, check.tolerance)
    unit = check.unit
    guess = check.guess
  }
}

struct TermRow: Encodable {
  var checkId, term: Int
  var side: Check.Term.Side
  var proves: Bool
  var tableId: Int
  var factId: Int?
  var item, measureLabel: String
  var amount: Amount
  var unit: MoneyUnit?
  var page: Int

  init(_ term: Check.Term, number: Int, check: Int, facts: FactIDs, in document: BudgetDocument) {
    let named = document.figure(at: term.place)
    checkId = check
    self.term = number
    side = term.side
    proves = term.proves
    tableId = term.place.table + 1
    factId = facts.id(of: term.place)
    item = named.item
    measureLabel = named.figure.measureLabel
    amount = named.figure.amount
    unit = named.figure.unit
    page = named.figure.page
  }
}

struct DiagnosticRow: Encodable {
  var diagnosticId: Int
  var documentId = 1
  var severity: Diagnostic.Severity
  var id: String
  var page: Int?
  var message: String

  init(_ diagnostic: Diagnostic, id: Int) {
    diagnosticId = id
    severity = diagnostic.severity
    self.id = diagnostic.id
    page = diagnostic.page
    message = diagnostic.message
  }
}

extension Amount {
  /// The amount times 10^`decimals`, if that is a whole number that fits: of 12.30 with two decimals 1230.
  func integer(decimals: Int) -> Int64? {
    var (value, places) = (coefficient, scale)
    while places > decimals {
      guard value.isMultiple(of: 10) else { return nil }
      (value, places) = (value / 10, places - 1)
    }
    while places < decimals {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      (value, places) = (product, places + 1)
    }
    return value
  }
}

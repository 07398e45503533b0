// A document as rows of the database, in JSON: workers make it, and SQLite itself takes it apart (BudgetDatabase.swift).

import BudgetModel
import CompactJSON
import Foundation
import PageModel
import Wording

/// The rows that a document gives each table. Their keys are the columns' names; ids count from 1 within the document.
package struct DatabaseRows: Encodable {
  let documents: [DocumentRow]
  let tables: [TableRow]
  let facts: [FactRow]
  let checks: [CheckRow]
  let checkTerms: [TermRow]
  let diagnostics: [DiagnosticRow]
  let indicators: [IndicatorRow]
  let figures: [FigureRow]
  let statements: [NarrativeStatementRow]
  let textChecks: [TextCheckRow]
  let textCheckTerms: [TextTermRow]

  package init(_ document: BudgetDocument) throws {
    let facts = FactIDs(document)
    documents = [DocumentRow(document)]
    let scope = AccountsScope(titles: document.statements.filter(\.kind.isMoneyTable).compactMap(\.title))
    tables = try document.statements.indices.map { try TableRow(document, $0, scope: scope) }
    self.facts = facts.rows(of: document)
    checks = document.checks.enumerated().map { CheckRow($1, id: $0 + 1) }
    checkTerms = document.checks.enumerated().flatMap { index, check in
      check.terms.enumerated().map { TermRow($1, number: $0 + 1, check: index + 1, facts: facts, in: document) }
    }
    diagnostics = document.diagnostics.enumerated().map { DiagnosticRow($1, id: $0 + 1) }
    indicators = document.listedIndicators.enumerated().map { IndicatorRow($1, id: $0 + 1) }
    figures = document.narrativeRows.enumerated().map { FigureRow($1, id: $0 + 1) }
    statements = document.narrative.statements.enumerated().map { NarrativeStatementRow($1, id: $0 + 1) }
    let tests = document.narrative.checks
    textChecks = tests.enumerated().map { TextCheckRow($1, id: $0 + 1) }
    textCheckTerms = tests.enumerated().flatMap { index, check in
      check.terms.enumerated().map { TextTermRow($1, number: $0 + 1, check: index + 1, facts: facts, in: document) }
    }
  }

  /// One JSON object on one line.
  package func json() throws -> Data { Data(try CompactJSONEncoder().encode(self)) }
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

  /// Facts are counted from 1 in the document's order.
  func rows(of document: BudgetDocument) -> [FactRow] {
    let places = document.statements.enumerated().flatMap { table, statement in
      first[table].isEmpty
        ? []
        : statement.rows.enumerated().flatMap { row, content in
          content.figures.map { _ in FactRow.Place(table: table + 1, row: row + 1) }
        }
    }
    return zip(document.facts, places).enumerated().map { FactRow($1.0, id: $0 + 1, at: $1.1) }
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
  /// The organization under one name in all documents, by which the views join them.
  var office: String?
  /// Whether it is the department's, with its units, or one unit's; nil where no title of the document says so.
  var scope: AccountsScope?
  /// Whose money all of its amounts are; nil for several and for none.
  var fund: Fund?
  var fiscalYear: Int?
  var report: ReportKind?
  var unit: MoneyUnit?
  var firstPage, lastPage: Int?
  var amounts, verified, unverified, conflict: Int
  /// Of tables that hold records and no facts: their rows as the document's JSON has them.
  var records: String?

  init(_ document: BudgetDocument, _ index: Int, scope: AccountsScope?) throws {
    let statement = document.statements[index]
    let funds = Set(statement.rows.flatMap { row in row.figures.map(\.fund) })
    let counts = statement.statusCounts
    tableId = index + 1
    kind = statement.kind
    number = statement.number
    title = statement.title
    organization = statement.organization ?? document.identity.organization
    office = organization.map(OrganizationMark.office)
    self.scope = scope
    fund = funds.count == 1 ? funds.first.flatMap { $0 } : nil
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
    String(decoding: try CompactJSONEncoder().encode(records), as: UTF8.self)
  }
}

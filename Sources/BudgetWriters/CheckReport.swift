// What `pdf2budget check` says of a document, for people and for programs.

import BudgetModel
import Foundation
import PageModel

/// The proof of a document's amounts in short: counts by table, tables that are missing, contradictions.
package struct CheckReport: Sendable {
  private let document: BudgetDocument
  private let missing: [ContentsEntry]

  /// - Parameters:
  ///   - document: with its checks.
  ///   - missing: tables that the contents promise and the document lacks.
  package init(_ document: BudgetDocument, missing: [ContentsEntry]) {
    self.document = document
    self.missing = missing
  }

  /// `412 amounts: 405 verified, 5 unverified, 2 in conflict; 表7 is missing though the contents list it`
  package var summary: String {
    let counts = document.statusCounts
    let parts = ["\(counts.verified) verified", "\(counts.unverified) unverified", "\(counts.conflict) in conflict"]
    let amounts = "\(counts.total) amount\(counts.total == 1 ? "" : "s")"
    let lost = missing.map { entry in
      "\([entry.number, entry.title].compactMap { $0 }.joined(separator: " ")) is missing though the contents list it"
    }
    let doubts = document.doubtfulFacts.count
    let doubtful = doubts == 0 ? [] : ["\(doubts) not read cleanly"]
    return ([counts.total == 0 ? amounts : "\(amounts): \(parts.joined(separator: ", "))"] + doubtful + lost)
      .joined(separator: "; ")
  }

  /// Several lines, the last with its line end.
  package var text: String {
    let identity = document.identity
    let about = [identity.organization, identity.fiscalYear.map(String.init), identity.report?.rawValue]
      .compactMap { $0 }.joined(separator: ", ")
    var lines = [identity.file + (about.isEmpty ? "" : " (\(about))"), "  \(summary)", ""]
    for statement in document.statements { lines.append(Self.line(statement)) }
    for fact in document.doubtfulFacts.prefix(Self.mostDoubts) {
      let figure = fact.figure
      lines.append(
        "  not read cleanly on page \(figure.page): \(figure.raw.replacing("\n", with: " ")) \(fact.item) "
          + "[\(figure.doubt.ids.joined(separator: ", "))]")
    }
    for check in document.checks where !check.holds { lines += [""] + describe(check) }
    lines += NarrativeConflicts(document).lines
    return lines.joined(separator: "\n") + "\n"
  }

  /// More of them say no more.
  private static let mostDoubts = 50

  private static func line(_ statement: Statement) -> String {
    let pages = statement.pages
    let range = pages.count > 1 ? "pages \(pages[0])-\(pages[pages.count - 1])" : "page \(pages.first ?? 0)"
    let name = [statement.number, statement.title].compactMap { $0 }.joined(separator: " ")
    let counts = statement.statusCounts
    var numbers = ["\(counts.verified) verified"]
    if counts.unverified > 0 { numbers.append("\(counts.unverified) unverified") }
    if counts.conflict > 0 { numbers.append("\(counts.conflict) in conflict") }
    let proof =
      !statement.kind.isMoneyTable ? "records" : counts.total == 0 ? "no amounts" : numbers.joined(separator: ", ")
    return "  \(range): \(name.isEmpty ? statement.kind.rawValue : name): \(proof)"
  }

  private func describe(_ check: Check) -> [String] {
    let found = check.terms.filter { $0.side == .found }
    let expected = check.terms.filter { $0.side == .expected }
    let unit = check.unit?.symbol ?? ""
    let pages = Set(check.terms.map { document.figure(at: $0.place).figure.page }).sorted().map(String.init)
    let first = found.first.map { document.statements[$0.place.table] }
    let name = [first?.number, first?.title].compactMap { $0 }.joined(separator: " ")
    var lines = [
      "  conflict on page \(pages.joined(separator: ", ")), \(name.isEmpty ? "a table without a title" : name) "
        + "[\(check.rule)]"
    ]
    lines += found.map { "    \(describe($0))" }
    lines.append("  should be equal to \(check.expected)\(unit), the sum of")
    lines += expected.map { "    \(describe($0))" }
    let guess = check.guess.map { "; \($0.text)" } ?? ""
    lines.append("  difference \(check.difference)\(unit), rounding explains \(check.tolerance)\(guess)")
    return lines
  }

  private func describe(_ term: Check.Term) -> String {
    let (figure, row, item) = document.figure(at: term.place)
    let label = [row?.code, item].compactMap { $0 }.joined(separator: " ")
    return "\(figure.raw.replacing("\n", with: " "))\(figure.unit?.symbol ?? "")  \(label), \(figure.measureLabel), "
      + "page \(figure.page)"
  }
}

extension CheckReport {
  /// One JSON object, with its line end.
  package func json() throws -> String {
    try JSONWriter.object(
      ReportFields(
        file: document.identity.file, sha256: document.identity.sha256, amounts: document.statusCounts,
        tables: document.statements.map { statement in
          ReportFields.Table(
            kind: statement.kind, number: statement.number, title: statement.title, pages: statement.pages,
            amounts: statement.statusCounts)
        },
        missing: missing, unusedNumbers: document.numbers.unused, doubtful: document.doubtfulFacts.count,
        conflicts: document.checks.filter { !$0.holds }.map { JSONCheck($0, in: document) },
        checks: document.checks.count,
        narrativeConflicts: NarrativeConflicts(document).checks.map { JSONNarrativeCheck($0, in: document) }))
  }

  private struct ReportFields: Encodable {
    struct Table: Encodable {
      var kind: TableKind
      var number, title: String?
      var pages: [Int]
      var amounts: StatusCounts
    }

    var file, sha256: String
    var amounts: StatusCounts
    var tables: [Table]
    var missing: [ContentsEntry]
    /// Numbers on pages with tables that became neither fact nor anything known.
    var unusedNumbers: Int
    /// Amounts that were not read cleanly.
    var doubtful: Int
    var conflicts: [JSONCheck]
    /// How many identities were tested.
    var checks: Int
    /// Tests of the text's figures that fail.
    var narrativeConflicts: [JSONNarrativeCheck]
  }
}

// What `pdf2budget check` says of a document, for people and for programs.

import BudgetModel
import Foundation
import PageModel

/// The proof of a document's amounts in short: counts by table, tables that are missing, contradictions.
package struct CheckReport: Sendable {
  private let document: BudgetDocument
  private let missing: [ContentsEntry]
  private let findings: [Finding]

  /// - Parameters:
  ///   - document: with its checks.
  ///   - missing: tables that the contents promise and the document lacks.
  ///   - findings: what may be behind the checks that fail; the summary needs none.
  package init(_ document: BudgetDocument, missing: [ContentsEntry], findings: [Finding] = []) {
    self.document = document
    self.missing = missing
    self.findings = findings
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
    for finding in findings { lines += [""] + FindingText(finding, in: document).lines }
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
}

extension CheckReport {
  /// One JSON object, with its line end.
  package func json() throws -> String {
    let conflicts = document.checks.indices.filter { !document.checks[$0].holds }
    return try JSONWriter.object(
      ReportFields(
        file: document.identity.file, sha256: document.identity.sha256, amounts: document.statusCounts,
        tables: document.statements.map { statement in
          ReportFields.Table(
            kind: statement.kind, number: statement.number, title: statement.title, pages: statement.pages,
            amounts: statement.statusCounts)
        },
        missing: missing, unusedNumbers: document.numbers.unused, doubtful: document.doubtfulFacts.count,
        conflicts: conflicts.map { JSONCheck(document.checks[$0], in: document) },
        findings: findings.map { JSONFinding($0, conflicts: conflicts, in: document) },
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
    /// What may be behind the conflicts, the best explanation first.
    var findings: [JSONFinding]
    /// How many identities were tested.
    var checks: Int
    /// Tests of the text's figures that fail.
    var narrativeConflicts: [JSONNarrativeCheck]
  }
}

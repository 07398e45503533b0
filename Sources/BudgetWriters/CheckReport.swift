// What `pdf2budget check` says of a document, for people and for programs.

import BudgetModel
import Foundation
import PageModel
import Texts

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

  /// Several lines for people, the last with its line end.
  package func text(in language: Language) -> String {
    let identity = document.identity
    let report = identity.report.map { language == .english ? $0.rawValue : language.name($0) }
    let about = [identity.organization, identity.fiscalYear.map(String.init), report]
      .compactMap { $0 }.joined(separator: language.text("check.comma"))
    let summary = ReportSummary(document, missing: missing).text(in: language)
    let name = identity.file.replacing("\n", with: "?")
    var lines = [name + (about.isEmpty ? "" : language.text("check.brackets", about)), "  \(summary)", ""]
    for statement in document.statements { lines.append(Self.line(statement, language)) }
    for fact in document.doubtfulFacts.prefix(Self.mostDoubts) {
      let figure = fact.figure
      lines.append(
        language.text(
          "check.doubt", String(figure.page), figure.raw.replacing("\n", with: " "), fact.item,
          figure.doubt.ids.joined(separator: language.text("check.comma"))))
    }
    for finding in findings { lines += [""] + FindingText(finding, in: document, language).lines }
    lines += NarrativeConflicts(document).lines(in: language)
    return lines.joined(separator: "\n") + "\n"
  }

  /// More of them say no more.
  private static let mostDoubts = 50

  private static func line(_ statement: Statement, _ language: Language) -> String {
    let pages = statement.pages
    let range =
      pages.count > 1
      ? language.text("check.pages", String(pages[0]), String(pages[pages.count - 1]))
      : language.text("check.page", String(pages.first ?? 0))
    let name = [statement.number, statement.title].compactMap { $0 }.joined(separator: " ")
    let kind = language == .english ? statement.kind.rawValue : language.name(statement.kind)
    return language.text("check.table", range, name.isEmpty ? kind : name, proof(statement, language))
  }

  private static func proof(_ statement: Statement, _ language: Language) -> String {
    let counts = statement.statusCounts
    if !statement.kind.isMoneyTable { return language.text("check.records") }
    if counts.total == 0 { return language.text("check.noAmounts") }
    let others = [("check.unverified", counts.unverified), ("check.conflict", counts.conflict)].filter { $0.1 > 0 }
    return ([("check.verified", counts.verified)] + others).map { language.text($0.0, String($0.1)) }
      .joined(separator: language.text("check.comma"))
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

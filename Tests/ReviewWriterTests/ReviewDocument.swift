// A document with one of everything that somebody should look at.

import BudgetModel
import Foundation
import PageModel
import ReviewWriter

enum ReviewDocument {
  /// What would be markup if it were not text.
  static let hostile = "</script><img src=x onerror=alert(1)>&\"'<!--"

  static let sha256 = String(repeating: "ab", count: 32)

  static func figure(_ amount: Int64, page: Int = 3, status: Status, doubt: Doubts = []) -> Figure {
    var figure = Figure(
      measure: .final, headerPath: [hostile], amount: Amount(coefficient: amount, scale: 2), unit: .tenThousandYuan,
      page: page, box: Box(x0: 100, y0: Double(amount), x1: 150, y1: Double(amount) + 10), raw: "\(amount)",
      doubt: doubt)
    figure.status = status
    return figure
  }

  private static var statement: Statement {
    Statement(
      kind: .income, number: "01", title: hostile, unit: .tenThousandYuan, pages: [3, 4],
      rows: [
        StatementRow(gridRow: 1, role: .total, labels: ["合计"], figures: [figure(300, status: .conflict)]),
        StatementRow(gridRow: 2, code: "201", labels: [hostile], figures: [figure(100, status: .conflict)]),
        StatementRow(gridRow: 3, labels: ["乙"], figures: [figure(190, status: .verified)]),
        StatementRow(
          gridRow: 4, labels: ["丙"], figures: [figure(7, page: 4, status: .unverified, doubt: [.unlikePrint, .cut])]),
        StatementRow(
          gridRow: 5, labels: ["丁"], figures: [figure(8, page: 4, status: .unverified, doubt: .unlikePrint)]),
      ])
  }

  private static func check(_ verdict: Check.Verdict) -> Check {
    let places = (0..<3).map { FigurePlace(table: 0, row: $0, figure: 0) }
    return Check(
      rule: "column_total", verdict: verdict,
      terms: places.map { Check.Term(side: $0.row == 0 ? .found : .expected, place: $0, proves: true) },
      expected: Amount(coefficient: 290, scale: 2), found: Amount(coefficient: 300, scale: 2),
      difference: Amount(coefficient: 10, scale: 2), tolerance: .zero, unit: .tenThousandYuan, guess: .oneDigit)
  }

  private static var narrative: Narrative {
    var figure = NarrativeFigure(
      subject: hostile, kind: .final, amount: Amount(coefficient: 301, scale: 2), unit: .tenThousandYuan, page: 9,
      box: Box(x0: 1, y0: 2, x1: 3, y1: 4), sentence: hostile, raw: "3.01万元")
    figure.status = .conflict
    func check(_ kind: NarrativeCheck.Kind, holds: Bool) -> NarrativeCheck {
      NarrativeCheck(
        kind: kind, holds: holds, found: figure.amount, expected: Amount(coefficient: 300, scale: 2),
        unit: .tenThousandYuan,
        terms: [
          NarrativeCheck.Term(side: .expected, place: .amount(FigurePlace(table: 0, row: 0, figure: 0))),
          NarrativeCheck.Term(side: .found, place: .figure(0)),
        ])
    }
    return Narrative(
      figures: [figure], checks: [check(.parts, holds: false), check(.table, holds: false), check(.flat, holds: true)])
  }

  static var document: BudgetDocument {
    BudgetDocument(
      identity: DocumentIdentity(
        file: hostile, sha256: sha256, pageCount: 20, organization: hostile, fiscalYear: 2024, report: .final),
      statements: [statement], contents: missing, checks: [check(.exact), check(.conflict)],
      diagnostics: [
        Diagnostic("reader.unlike-print", page: 4, message: "said by the doubts"),
        Diagnostic("reader.unlike-print", page: 5, message: hostile),
        Diagnostic("layout.some-note", .note, page: 5, message: "a note"),
        Diagnostic("reader.truncated", message: "of the whole"),
      ], narrative: narrative)
  }

  /// The second amount is taken for wrong.
  static let proof = ReviewProof(
    missing: missing,
    findings: [
      Finding(
        cause: .misprint,
        suspects: [
          Finding.Suspect(
            place: FigurePlace(table: 0, row: 1, figure: 0), wanted: Amount(coefficient: 110, scale: 2))
        ], checks: [1])
    ])

  private static let missing = [ContentsEntry(number: "表7", title: hostile, kind: .other, page: 2)]
}

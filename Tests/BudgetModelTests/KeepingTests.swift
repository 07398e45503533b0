// Some tables of a document: checks name amounts by the place of their table, which moves when others are left out.

import BudgetModel
import PageModel
import Testing

@Suite("Some tables only")
struct KeepingTests {
  private static let kinds: [TableKind] = [.income, .expenditure, .threePublic]

  /// Three tables, and a check for each list of tables.
  private func document(checking tables: [[Int]]) -> BudgetDocument {
    let statements = Self.kinds.map { kind in
      let figure = Figure(
        measure: nil, headerPath: [kind.rawValue], amount: .zero, unit: nil, page: 1,
        box: Box(x0: 0, y0: 0, x1: 1, y1: 1),
        raw: "0")
      return Statement(kind: kind, pages: [1], rows: [StatementRow(labels: ["甲"], figures: [figure])])
    }
    let checks = tables.map { tables in
      Check(
        rule: "row_total", verdict: .exact,
        terms: tables.map {
          Check.Term(side: .found, place: FigurePlace(table: $0, row: 0, figure: 0), proves: true)
        },
        expected: .zero, found: .zero, difference: .zero, tolerance: .zero, unit: nil)
    }
    return BudgetDocument(
      identity: DocumentIdentity(file: "a.pdf", sha256: "", pageCount: 1), statements: statements, checks: checks,
      diagnostics: [])
  }

  @Test("Checks name the same amounts as before; those that need a table that is gone go too")
  func places() throws {
    let kept = document(checking: [[0], [1], [2], [1, 2], [0, 2]]).keeping([.expenditure, .threePublic])
    #expect(kept.statements.map(\.kind) == [.expenditure, .threePublic])
    try #require(kept.checks.map { $0.terms.map(\.place.table) } == [[0], [1], [0, 1]])
    let labels = kept.checks.map { check in check.terms.map { kept.figure(at: $0.place).figure.measureLabel } }
    #expect(labels == [["expenditure"], ["three_public"], ["expenditure", "three_public"]])
  }
}

// What JSON writes as one text, labels and header paths, comes back as the list that it was.

import BudgetModel
import Foundation
import PageModel
import Testing

@Suite("Statements as JSON")
struct StatementCodingTests {
  private static func figure(_ path: [String], column: Int) -> Figure {
    Figure(
      measure: .basic, headerPath: path, amount: .zero, unit: .yuan, gridColumn: column, page: 1,
      box: Box(x0: 0, y0: 0, x1: 1, y1: 1), raw: "0")
  }

  private func statement(_ kind: TableKind, _ rows: [StatementRow], paths: [[String]]) -> Statement {
    Statement(
      kind: kind, pages: [1], columns: StatementColumn.columns(headerPaths: paths, rows: rows), rows: rows)
  }

  private func again(_ statement: Statement) throws -> Statement {
    try JSONDecoder().decode(Statement.self, from: JSONEncoder().encode(statement))
  }

  @Test(
    "Labels, with and without a slash in them", arguments: [[], ["甲"], ["甲", "乙"], ["甲/乙"], ["甲", "/乙"], [""]])
  func labels(labels: [String]) throws {
    let statement = statement(.projectExpenditure, [StatementRow(labels: labels)], paths: [])
    #expect(try again(statement) == statement)
  }

  @Test("Header paths, with and without a slash in them")
  func headers() throws {
    let paths = [["项目"], ["本年支出", "基本支出"], ["基本/项目"], []]
    let figures = [1, 2, 3].map { Self.figure(paths[$0], column: $0) }
    let statement = statement(.expenditure, [StatementRow(labels: ["甲"], figures: figures)], paths: paths)
    #expect(try again(statement) == statement)
    #expect(statement.columns.map(\.holdsAmounts) == [false, true, true, true])
  }

  @Test("Roles, in the tables that have them")
  func roles() throws {
    let summary = [RowRole.item, .yearTotal, .balance, .grandTotal].map { StatementRow(role: $0, labels: ["甲"]) }
    let accounts = [RowRole.item, .total].map { StatementRow(role: $0, code: "201", labels: ["甲"]) }
    for statement in [statement(.appropriationSummary, summary, paths: []), statement(.income, accounts, paths: [])] {
      #expect(try again(statement) == statement)
    }
  }
}

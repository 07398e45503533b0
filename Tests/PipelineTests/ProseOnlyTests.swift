// A document that has text and no table is a document: Samples/prose.py.

import BudgetModel
import BudgetPipeline
import TestSupport
import Testing

@Suite("Prose without tables")
struct ProseOnlyTests {
  private func document() throws -> BudgetDocument {
    let path = Repository.samples.appendingPathComponent("prose/prose-only.pdf").path
    return try readingAlone { try BudgetReader().document(atPath: path) }
  }

  @Test("Its figures come out, and nothing of what explains words")
  func figures() throws {
    let document = try document()
    #expect(document.statements.isEmpty)
    #expect(document.identity.fiscalYear == 2024)
    #expect(document.narrative.figures.count == 27)
    #expect(document.narrative.numbers.unused == 0)
    #expect(document.narrative.outline.map(\.level) == [1, 2, 2, 3, 2, 2, 2, 1, 2].dropLast(1))
    let account = document.narrative.figures.filter { $0.subject == "行政运行" }
    #expect(account.map(\.kind) == [.initialBudget, .final, .completionRate])
    #expect(account.allSatisfy { $0.path == AccountPath(category: "农林水支出", group: "水利", item: "行政运行") })
    #expect(document.narrative.statements.map(\.kind) == [.flat, .none])
  }

  @Test("The wrong completion is the one contradiction")
  func contradiction() throws {
    let failing = try document().narrative.checks.filter { !$0.holds }
    #expect(failing.map(\.kind) == [.completion])
    #expect(failing.first?.expected == Amount(coefficient: 9943, scale: 2))
  }
}

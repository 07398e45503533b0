// A document that has text and no table is a document: Samples/prose.py.

import BudgetModel
import BudgetPipeline
import TestSupport
import Testing

@Suite("Prose without tables")
struct ProseOnlyTests {
  private func document(_ name: String = "prose-only") throws -> BudgetDocument {
    let path = Repository.samples.appendingPathComponent("prose/\(name).pdf").path
    return try readingAlone { try BudgetReader().document(atPath: path) }
  }

  /// Each figure and its true one, from the same data as the PDF.
  @Test(
    "Every figure of a whole explanation, over breaks of pages and columns",
    arguments: [("final-account", "final-account"), ("budget", "budget"), ("columns", "final-account")])
  func everyFigure(name: String, truth: String) throws {
    let document = try document(name)
    let read = document.narrative.figures.map { figure in
      [
        figure.subject ?? "", figure.kind.rawValue, figure.amount.description, figure.unit?.symbol ?? "",
        figure.direction?.rawValue ?? "", figure.of ?? "",
      ]
    }
    let file = Repository.samples.appendingPathComponent("prose/\(truth).figures.csv")
    #expect(try read == Array(CSV.records(String(contentsOf: file, encoding: .utf8)).dropFirst()))
    #expect(document.statements.isEmpty)
    #expect(document.narrative.numbers.unused == 0)
    #expect(!document.narrative.checks.isEmpty)
    #expect(document.narrative.checks.filter { !$0.holds }.isEmpty)
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

// What facts of published documents can be compared by, where a machine has the documents beside the checkout: the ranking
// of 三公经费 finds one figure of each kind, and keys that are not unique do not become more.

import Foundation
import TestSupport
import Testing

@Suite("Meaning of published documents")
struct MeaningCorpusTests {
  /// Headers that name no kind of figure; the document's own kind says it.
  private static let bare: Set<String> = ["total", "amount"]

  private func facts(of name: String) async throws -> [[String: String]] {
    let run = try await Conversions.shared.csv(Repository.corpus.appendingPathComponent("\(name).pdf"))
    return run.status == 0 ? CSV.rows(run.text) : []
  }

  private static func key(_ fact: [String: String], _ columns: [String]) -> [String] {
    columns.map { fact[$0, default: ""] }
  }

  @Test(
    "Of each organization, unit and fund a “三公” table gives one total of the budget, and one of the final accounts",
    arguments: CorpusTests.documents)
  func ranking(name: String) async throws {
    let table = try await facts(of: name).filter { $0["table"] == "three_public" }
    let totals = table.filter { $0["concept"] == "three_public.total" }
    #expect(table.isEmpty || !totals.isEmpty, "no total")
    var figures: [[String]: [String]] = [:]
    for fact in totals {
      let measure = fact["measure", default: ""]
      let isOwn = Self.bare.contains(measure) || measure == fact["fund"]
      let role = isOwn ? fact["report", default: ""] : measure
      guard ["budget", "final"].contains(role) else { continue }
      figures[Self.key(fact, ["organization", "spending_unit", "fund"]) + [role], default: []]
        .append(fact["amount", default: ""])
    }
    #expect(table.isEmpty || !figures.isEmpty, "no figure of the document's own year")
    for (key, amounts) in figures { #expect(amounts.count == 1, "\(key): \(amounts)") }
  }

  /// What makes a fact's key, and with the header and the amount a line that is printed twice.
  private static let keyColumns = [
    "table", "table_number", "spending_unit", "project", "fund", "section", "line", "code", "function_code",
    "economic_code", "government_economic_code", "item", "measure",
  ]
  /// Amounts that share their key with another one, in all documents: rows of units that the page does not name, lines
  /// of two classifications beside one another, which only the labels of their columns tell apart, and columns 扣除… beside
  /// the one that they are of. Fewer is better and must be recorded.
  private static let shared = 522

  @Test("Keys that are not unique are as many as recorded", .enabled(if: Repository.hasCorpus))
  func keys() async throws {
    var count = 0
    for name in CorpusTests.documents {
      let facts = try await facts(of: name)
      let groups = Dictionary(grouping: facts) { Self.key($0, Self.keyColumns) }
      for group in groups.values where group.count > 1 {
        // Printed twice: the same header and amount.
        let printed = Set(group.map { Self.key($0, ["measure_label", "amount"]) })
        if printed.count > 1 { count += group.count }
      }
    }
    #expect(count == Self.shared)
  }
}

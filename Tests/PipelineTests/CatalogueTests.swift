// docs/diagnostics.md lists every id that can come out, and none that cannot: people search for an id that they were
// shown, and scripts wait for one that they were promised.

import Foundation
import TestSupport
import Testing

@Suite("Catalogue of diagnostics")
struct CatalogueTests {
  /// The ids at the beginning of the catalogue's rows.
  private static func listed() throws -> [String] {
    try Repository.text(of: Repository.root.appendingPathComponent("docs/diagnostics.md"))
      .matches(of: /(?m)^\| `([^`]+)` \|/).map { String($0.1) }
  }

  /// The ids that the sources name: whatever a diagnostic or a problem is made with, and every text that looks like an
  /// id of one of these phases.
  private static func named(phases: Set<String>) throws -> Set<String> {
    let files = Repository.files(below: Repository.root.appendingPathComponent("Sources"), ending: ".swift")
    return try files.reduce(into: []) { ids, file in
      let text = try Repository.text(of: file)
      let made = text.matches(of: /(?:Diagnostic\(\s*|\bid: (?:String = )?)"([a-z-]+\.[a-z-]+)"/)
      ids.formUnion(made.map { String($0.1) })
      let others = text.matches(of: /"([a-z]+)\.([a-z-]+)"/).filter { phases.contains(String($0.1)) }
      ids.formUnion(others.map { "\($0.1).\($0.2)" })
    }
  }

  @Test("Every id of the sources is listed, and every listed id is in the sources")
  func complete() throws {
    let listed = try Self.listed()
    let phases = Set(listed.compactMap { $0.split(separator: ".").first.map(String.init) })
    #expect(phases.isSuperset(of: ["reader", "layout", "parser", "reconcile", "input", "worker", "stream"]))
    let named = try Self.named(phases: phases)
    #expect(named.subtracting(listed).sorted() == [], "not in docs/diagnostics.md")
    #expect(Set(listed).subtracting(named).sorted() == [], "in docs/diagnostics.md and not in Sources")
    #expect(listed.count == Set(listed).count, "listed twice")
  }
}

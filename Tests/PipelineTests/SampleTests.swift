// The samples, whole: Samples/make.py knows what it printed (NAME.facts.csv), and every fact of it must come out, no
// other, each on its page. Golden files hold all else that is written of the first facts; NAME-VARIANT is the document
// NAME in another dress and must read like it.

import BudgetModel
import BudgetPipeline
import BudgetWriters
import Foundation
import PageModel
import Testing
import TestSupport

@Suite("Samples")
struct SampleTests {
  static let names = Repository.names(in: Repository.samples, ending: ".pdf")
  static let variants = names.filter { base(of: $0) != nil }
  static let originals = names.filter { base(of: $0) == nil }

  private static func base(of name: String) -> String? { names.first { name.hasPrefix($0 + "-") } }

  /// More lines of a golden file nobody reads.
  private static let goldenLines = 100

  @Test("There are samples, each with its facts and its golden file, and none is left over")
  func complete() {
    #expect(!Self.names.isEmpty, "no sample was found in \(Repository.samples.path)")
    let facts = Repository.names(in: Repository.samples, ending: ".facts.csv")
    #expect(facts == Self.names)
    if !isRecording {
      #expect(Repository.names(in: Repository.golden.appendingPathComponent("facts"), ending: ".csv") == Self.originals)
    }
  }

  @Test("Exactly the facts that were printed come out", arguments: names)
  func facts(name: String) throws {
    let printed = try Repository.text(of: Repository.samples.appendingPathComponent("\(name).facts.csv"))
    let written = CSV.rows(try csv(of: name))
    let difference = FactDifference(expected: CSV.rows(printed), found: written)
    #expect(difference.isEmpty, "\(difference.description)")
    #expect(Score(of: written, against: CSV.rows(printed)).f1 == 1)
  }

  @Test("Everything that is written of a fact is as recorded", arguments: originals)
  func golden(name: String) throws {
    let lines = try csv(of: name).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.prefix(Self.goldenLines).joined(separator: "\n")
    #expect(Golden.problem("facts/\(name).csv", text, slack: .facts) == nil)
  }

  @Test("A variant reads like its original", arguments: variants)
  func variant(name: String) throws {
    let original = CSV.rows(try csv(of: try #require(Self.base(of: name))))
    let variant = CSV.rows(try csv(of: name))
    #expect(variant.count == original.count)
    // Places and the text layer may differ, what it means may not.
    let own: Set = ["file", "x0", "y0", "x1", "y1", "raw"]
    for (fact, twin) in zip(variant, original) {
      let differing = fact.keys.filter { !own.contains($0) && fact[$0] != twin[$0] }
      #expect(
        differing.isEmpty,
        "\(differing.map { "\($0): \(fact[$0] ?? ""), not \(twin[$0] ?? "")" })")
    }
  }

  @Test("A page that lies down in the file has its boxes where they are seen")
  func rotated() throws {
    let upright = try document("final-2024").facts.map(\.figure.box)
    let turned = try document("final-2024-rotated").facts.map(\.figure.box)
    #expect(upright.count == turned.count)
    for (box, twin) in zip(turned, upright) {
      #expect(abs(box.x0 - twin.x0) < 1 && abs(box.y0 - twin.y0) < 2 && abs(box.x1 - twin.x1) < 1)
    }
  }

  @Test("A page that is shown on its side has its boxes where they are seen")
  func sideways() throws {
    let (upright, sideways) = try (document("final-2024"), document("final-2024-sideways"))
    #expect(sideways.diagnostics.count { $0.id == "reader.turned-page" } >= 8)
    let boxes = Self.boxes(of: sideways)
    #expect(boxes.count == Self.boxes(of: upright).count)
    let (width, height) = (595.276, 841.89)
    for (found, original) in zip(boxes, Self.boxes(of: upright)) {
      let box = original.box
      // Samples/variants.py turns the pages by 90, 180, 270 degrees, in turn.
      let expected =
        switch original.page % 3 {
        case 1: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
        case 2: Box(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
        default: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
        }
      #expect(found.page == original.page)
      #expect(found.box.isNear(expected))
    }
  }

  private static func boxes(of document: BudgetDocument) -> [(page: Int, box: Box)] {
    document.statements.flatMap { statement in
      statement.grid.cells.map { ($0.page, $0.box) }
        + statement.rows.flatMap { row in
          row.figures.map { ($0.page, $0.box) }
            + [(row.figures.first?.page ?? 0, row.labelBox)].compactMap { page, box in
              page > 0 ? box.map { (page, $0) } : nil
            }
        }
    }
  }

  @Test("Boxes lie on their page and hold the text that is named raw", arguments: names)
  func boxes(name: String) throws {
    for fact in try document(name).facts {
      let box = fact.figure.box
      #expect(box.x0 >= 0 && box.y0 >= 0 && box.width > 0 && box.height > 0)
      #expect(fact.figure.page >= 1)
      #expect(fact.figure.raw.contains { $0.isNumber })
    }
  }

  @Test("What a document says of itself")
  func identity() throws {
    let identity = try document("final-2024").identity
    #expect(identity.fiscalYear == 2024)
    #expect(identity.report == .final)
    #expect(identity.organization?.isEmpty == false)
    #expect(identity.sha256.count == 64)
  }

  @Test("The same bytes give the same output")
  func stable() throws {
    #expect(try csv(of: "final-2024") == csv(of: "final-2024"))
  }

  private func csv(of name: String) throws -> String {
    CSVWriter.header() + CSVWriter.rows(try document(name).facts)
  }

  private func document(_ name: String) throws -> BudgetDocument {
    try readingAlone {
      try BudgetReader().document(atPath: Repository.samples.appendingPathComponent("\(name).pdf").path)
    }
  }
}

extension Box {
  fileprivate func isNear(_ other: Box) -> Bool {
    [x0 - other.x0, y0 - other.y0, x1 - other.x1, y1 - other.y1].allSatisfy { abs($0) < 2 }
  }
}

// The samples, whole: Samples/make.py knows what it printed (NAME.facts.csv), and every fact of it must come out, no
// other, each on its page. Golden files hold all else that is written of a fact.

import BudgetModel
import BudgetPipeline
import Foundation
import TestSupport
import Testing
import Writers

@Suite("Samples")
struct SampleTests {
  static let names = Repository.names(in: Repository.samples, ending: ".pdf")

  @Test("There are samples, each with its facts and its golden file, and none is left over")
  func complete() {
    #expect(!Self.names.isEmpty, "no sample was found in \(Repository.samples.path)")
    let facts = Repository.names(in: Repository.samples, ending: ".facts.csv")
    #expect(facts == Self.names)
    if !isRecording {
      #expect(Repository.names(in: Repository.golden.appendingPathComponent("facts"), ending: ".csv") == Self.names)
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

  @Test("Everything that is written of a fact is as recorded", arguments: names)
  func golden(name: String) throws {
    #expect(Golden.problem("facts/\(name).csv", try csv(of: name), slack: .facts) == nil)
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
      try BudgetPipeline().document(atPath: Repository.samples.appendingPathComponent("\(name).pdf").path)
    }
  }
}

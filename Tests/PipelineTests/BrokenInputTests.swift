// Inputs that cannot be read: each has its problem, and its message names a cause and a way out.

import BudgetPipeline
import Foundation
import TestSupport
import Testing

@Suite("Broken inputs")
struct BrokenInputTests {
  static let expected: [String: InputProblem] = [
    "empty": .notPDF(looksLike: "an empty file"),
    "encrypted": .encrypted(passwordGiven: false),
    "no-table": .noTable,
    "not-a-pdf": .notPDF(looksLike: "a web page"),
    "scan": .noText,
    "truncated": .truncated,
  ]

  @Test("Every broken sample is expected here, and the other way round")
  func complete() {
    let names = Repository.names(in: Repository.brokenSamples, ending: ".pdf")
    #expect(names == Self.expected.keys.sorted(), "Samples/broken and this list differ")
  }

  @Test("Each has its problem", arguments: expected.keys.sorted())
  func problems(name: String) throws {
    let path = Repository.brokenSamples.appendingPathComponent("\(name).pdf").path
    let expected = try #require(Self.expected[name])
    #expect(throws: expected) { try readingAlone { try BudgetReader().document(atPath: path) } }
  }

  @Test("The right password opens an encrypted file")
  func password() throws {
    let folder = Repository.brokenSamples
    let document = try readingAlone {
      try BudgetReader(password: "budget").document(atPath: folder.appendingPathComponent("encrypted.pdf").path)
    }
    let facts = CSV.rows(try Repository.text(of: folder.appendingPathComponent("encrypted.facts.csv")))
    #expect(document.facts.count == facts.count)
  }

  @Test("Missing files and folders")
  func paths() throws {
    #expect(throws: InputProblem.missing) {
      try BudgetReader().document(atPath: Repository.samples.appendingPathComponent("none.pdf").path)
    }
    #expect(throws: InputProblem.noFile(isFolder: true)) {
      try BudgetReader().document(atPath: Repository.samples.path)
    }
  }

  @Test("Pages that a document does not have")
  func pages() throws {
    let path = Repository.samples.appendingPathComponent("final-2024.pdf").path
    let pipeline = BudgetReader(pages: PageSelection("500-"))
    #expect {
      try readingAlone { try pipeline.document(atPath: path) }
    } throws: { error in
      if case InputProblem.noSuchPages = error { true } else { false }
    }
  }

  @Test("Every message is a cause and a way out")
  func messages() throws {
    let all: [InputProblem] = [
      .missing, .unreadable(reason: "x"), .notPDF(looksLike: nil), .notPDF(looksLike: "x"), .damaged, .truncated,
      .encrypted(passwordGiven: true), .encrypted(passwordGiven: false), .noSuchPages(pageCount: 3), .noText, .noTable,
    ]
    for problem in all {
      #expect(problem.message.hasSuffix("."))
      #expect(problem.message.contains(". "))
    }
  }
}

// The cases of Samples/cases: small PDFs of one fault each, made by Samples/cases.py, and whether what comes out of each
// is what their index demands. A wrong amount that is verified, or of which nothing is said, fails everywhere.

import Foundation
import TestSupport
import Testing

@Suite("Sample cases")
struct SampleCaseTests {
  static let folder = Repository.samples.appendingPathComponent("cases")
  static let index = CSV.rows((try? Repository.text(of: folder.appendingPathComponent("index.csv"))) ?? "")
  static let names = index.compactMap { $0["name"] }

  /// What is known to fall short. One that does no longer fails here until it is taken off the list.
  private static let known: Set<String> = []

  @Test("Every case is in the index with its facts, and the other way round")
  func complete() {
    #expect(!Self.names.isEmpty, "no case was found in \(Self.folder.path)")
    #expect(Repository.names(in: Self.folder, ending: ".pdf") == Self.names.sorted())
    #expect(Repository.names(in: Self.folder, ending: ".facts.csv") == Self.names.sorted())
    #expect(Self.known.isSubset(of: Self.names))
  }

  @Test("What is demanded comes out", arguments: names)
  func demands(name: String) throws {
    let row = try #require(Self.index.first { $0["name"] == name })
    let demand = try #require(CaseReport.Demand(rawValue: row["demand"] ?? ""))
    let truth = try Repository.text(of: Self.folder.appendingPathComponent("\(name).facts.csv"))
    let shortfalls = try Self.shortfalls(of: name, from: demand, truth: CSV.rows(truth))
    if Self.known.contains(name) {
      withKnownIssue("\(name) falls short") { #expect(shortfalls == []) }
    } else {
      #expect(shortfalls == [], "\(name): \(row["sees"] ?? "")")
    }
  }

  private static func shortfalls(
    of name: String, from demand: CaseReport.Demand, truth: [[String: String]]
  ) throws -> [String] {
    let run = try Program.run(["-q", "--format", "json", folder.appendingPathComponent("\(name).pdf").path])
    guard [0, 2].contains(run.status) else { return ["status \(run.status): \(run.errors.prefix(300))"] }
    return try CaseReport(json: run.status == 2 ? nil : run.output, truth: truth).shortfalls(from: demand)
  }

  // MARK: - The yardstick itself

  private static let truth = [
    ["page": "1", "code": "201", "item": "甲", "amount": "1.00"],
    ["page": "2", "code": "208", "item": "乙", "amount": "2.00"],
  ]

  private func shortfalls(
    _ facts: [(amount: String, page: Int, status: String)], saying diagnostics: [(id: String, page: Int)] = [],
    demand: CaseReport.Demand
  ) throws -> Int {
    let object: [String: Any] = [
      "facts": facts.map { fact in
        [
          "page": fact.page, "amount": fact.amount, "status": fact.status, "code": fact.page == 1 ? "201" : "208",
          "item": fact.page == 1 ? "甲" : "乙",
        ]
      },
      "diagnostics": diagnostics.map { ["id": $0.id, "page": $0.page] },
    ]
    let report = try CaseReport(json: try JSONSerialization.data(withJSONObject: object), truth: Self.truth)
    return report.shortfalls(from: demand).count
  }

  @Test("Everything that was printed is right, honest, and proven or not")
  func right() throws {
    let all = [("1.00", 1, "verified"), ("2.00", 2, "unverified")]
    #expect(try shortfalls(all, demand: .right) == 0)
    #expect(try shortfalls(all, demand: .honest) == 0)
    #expect(try shortfalls(all, demand: .unproven) == 1)
    #expect(try shortfalls(all.map { ($0.0, $0.1, "unverified") }, demand: .unproven) == 0)
    #expect(try shortfalls(all + [all[1]], demand: .right) == 1, "it is printed once")
  }

  @Test("What is missing must be said, on its page, by a word that explains it")
  func missing() throws {
    let one = [("1.00", 1, "verified")]
    #expect(try shortfalls(one, demand: .honest) == 1)
    #expect(try shortfalls(one, saying: [("parser.malformed-number", 2)], demand: .honest) == 0)
    #expect(try shortfalls(one, saying: [("parser.malformed-number", 1)], demand: .honest) == 1)
    #expect(try shortfalls(one, saying: [("reader.turned-page", 2)], demand: .honest) == 1)
    #expect(try shortfalls(one, saying: [("parser.malformed-number", 2)], demand: .right) == 1)
    #expect(try CaseReport(json: nil, truth: Self.truth).shortfalls(from: .honest) == [])
  }

  @Test("What is wrong must be in conflict; it may be unverified where something is said")
  func wrong() throws {
    func facts(_ status: String) -> [(String, Int, String)] { [("1.00", 1, "verified"), ("9.00", 2, status)] }
    #expect(try shortfalls(facts("conflict"), saying: [("reader.truncated", 2)], demand: .honest) == 0)
    #expect(try shortfalls(facts("unverified"), saying: [("reader.truncated", 2)], demand: .honest) == 0)
    #expect(try shortfalls(facts("unverified"), demand: .honest) == 2)
    #expect(try shortfalls(facts("verified"), saying: [("reader.truncated", 2)], demand: .honest) == 1)
    #expect(try shortfalls(facts("conflict"), demand: .right) == 2)
  }
}

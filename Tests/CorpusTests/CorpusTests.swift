// Published documents, where a machine has them beside the checkout: none may crash or take long, and the scores of
// those with references may only get better. Where they are absent the suite says so; the samples then stand alone.

import Foundation
import TestSupport
import Testing

@Suite("Corpus")
struct CorpusTests {
  static let documents =
    Repository.hasCorpus ? Repository.names(in: Repository.corpus, ending: ".pdf") : []
  static let references = Repository.names(in: Repository.truth, ending: ".csv").filter { !$0.hasSuffix(".tables") }

  /// No document may take longer, in seconds.
  private static let longest = 10.0

  @Test("The corpus is here, or its absence is said")
  func presence() {
    if Repository.hasCorpus {
      #expect(!Self.documents.isEmpty)
      #expect(!Self.references.isEmpty)
    } else {
      print("NOTE: ../shared/corpus is not here. The suite ran on the samples only.")
    }
  }

  @Test("Every document comes to an end, with facts or with a problem that has a name", arguments: documents)
  func converts(name: String) async throws {
    let run = try await Conversions.shared.csv(Repository.corpus.appendingPathComponent("\(name).pdf"))
    #expect([0, 2].contains(run.status), "status \(run.status): \(run.errors.suffix(300))")
    #expect(run.seconds < Self.longest)
    if run.status == 0 { #expect(CSV.rows(run.text).allSatisfy { $0["amount"] != "" && $0["page"] != "" }) }
  }

  @Test("Scores are as recorded: worse is a failure, better must be recorded", .enabled(if: !references.isEmpty))
  func scores() async throws {
    var lines: [String] = []
    for document in Self.references { lines.append(try await ScoreLine(document: document).csv) }
    try ScoreTable("scores.csv", header: ScoreLine.header).expect(lines)
  }

  @Test("What is found in each document is as recorded", .enabled(if: Repository.hasCorpus))
  func findings() throws {
    try ScoreTable("corpus.csv", header: CorpusLine.header).expect(
      try Self.documents.map { try CorpusLine(document: $0).csv })
  }
}

/// One document's score.
struct ScoreLine {
  static let header = "document,facts,found,right,wrong_but_verified,verified,conflict"

  let csv: String

  /// Converts a document and compares it with its reference.
  init(document: String) async throws {
    let run = try await Conversions.shared.csv(Repository.corpus.appendingPathComponent("\(document).pdf"))
    let truth = try Repository.text(of: Repository.truth.appendingPathComponent("\(document).csv"))
    let facts = CSV.rows(run.text)
    let score = Score(of: facts, against: CSV.rows(truth))
    let verified = facts.count { $0["status"] == "verified" }
    let conflict = facts.count { $0["status"] == "conflict" }
    csv = """
      \(document),\(score.expected),\(score.found),\(score.right),\(score.wrongButVerified),\(verified),\(conflict)
      """
  }
}

/// What is found in a document: amounts by status, numbers that were not used, tables by kind.
struct CorpusLine {
  static let header = "document,amounts,verified,unverified,conflict,unused_numbers,missing_tables,tables"

  let csv: String

  init(document: String) throws {
    let file = Repository.corpus.appendingPathComponent("\(document).pdf").path
    guard let report = try Self.object(of: ["check", "--format", "json", file]),
      let amounts = report["amounts"] as? [String: Int], let tables = report["tables"] as? [[String: Any]]
    else {
      csv = "\(document),,,,,,,"
      return
    }
    let kinds = tables.compactMap { $0["kind"] as? String }
    let counted = Set(kinds).sorted().map { kind in "\(kind):\(kinds.count { $0 == kind })" }
    let missing = (report["missing"] as? [Any])?.count ?? 0
    let counts = ["verified", "unverified", "conflict"].map { amounts[$0] ?? 0 }
    let fields = [counts.reduce(0, +)] + counts + [report["unused_numbers"] as? Int ?? -1, missing]
    csv = ([document] + fields.map(String.init) + [counted.joined(separator: " ")]).joined(separator: ",")
  }

  private static func object(of arguments: [String]) throws -> [String: Any]? {
    let run = try Program.run(arguments)
    guard run.status == 0 else { return nil }
    return try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
  }
}

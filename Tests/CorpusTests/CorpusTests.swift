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
  func converts(name: String) throws {
    let run = try Program.run(["-q", Repository.corpus.appendingPathComponent("\(name).pdf").path])
    #expect([0, 2].contains(run.status), "status \(run.status): \(run.errors.suffix(300))")
    #expect(run.seconds < Self.longest)
    if run.status == 0 { #expect(CSV.rows(run.text).allSatisfy { $0["amount"] != "" && $0["page"] != "" }) }
  }

  @Test("Scores are as recorded: worse is a failure, better must be recorded", .enabled(if: !references.isEmpty))
  func scores() throws {
    let file = Repository.root.appendingPathComponent("Tests/Scores/scores.csv")
    let now = try Self.references.map { try ScoreLine(document: $0) }
    let recorded = Repository.scores(in: file)
    for line in now {
      let old = recorded.first { $0.document == line.document }
      #expect(line == old, "\(line.document) was \(old?.shown ?? "not recorded"), is \(line.shown)")
    }
    #expect(recorded.map(\.document) == now.map(\.document))
    if isRecording, recorded != now {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((ScoreLine.header + now.map(\.csv)).joined().utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); read it, then run the tests again")
    }
  }
}

/// One document's score, as Tests/Scores/scores.csv has it.
struct ScoreLine: Equatable {
  var document: String
  var facts, found, right, wrongButVerified: Int

  static let header = ["document,facts,found,right,wrong_but_verified\n"]
  var csv: String { "\(document),\(facts),\(found),\(right),\(wrongButVerified)\n" }
  var shown: String {
    "\(right) right of \(facts), \(found) found, \(wrongButVerified) wrong but verified"
  }
}

extension ScoreLine {
  /// Converts a document and compares it with its reference.
  init(document: String) throws {
    let run = try Program.run(["-q", Repository.corpus.appendingPathComponent("\(document).pdf").path])
    let truth = try Repository.text(of: Repository.truth.appendingPathComponent("\(document).csv"))
    let score = Score(of: CSV.rows(run.text), against: CSV.rows(truth))
    self.init(
      document: document, facts: score.expected, found: score.found, right: score.right,
      wrongButVerified: score.wrongButVerified)
  }
}

extension Repository {
  fileprivate static func scores(in file: URL) -> [ScoreLine] {
    CSV.rows((try? text(of: file)) ?? "").map { row in
      func number(_ name: String) -> Int { Int(row[name] ?? "") ?? -1 }
      return ScoreLine(
        document: row["document"] ?? "", facts: number("facts"), found: number("found"), right: number("right"),
        wrongButVerified: number("wrong_but_verified"))
    }
  }
}

// Damaged pages: a glyph dropped, a digit cut, two cells exchanged, a number in another column, a row lost or read twice.
// No damaged amount may come out verified. Amounts that only changed places within one sum, which no other sum sees, are
// counted apart: `exchanged`. `make mutate` does the same a thousand times for each document.

import Foundation
import TestSupport
import Testing

@Suite("Mutations")
struct MutationTests {
  private static let samples = [
    "budget-landscape", "final-2024", "final-2024-borderless", "long-plain", "long-repeated",
  ]
  private static let header = "document,mutations,caught,unverified,exchanged,verified"

  private func expectNoneVerified(_ files: [URL], count: Int, record: String) throws {
    let run = try Program.mutate(["--count", String(count)] + files.map(\.path))
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.text.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.count == files.count)
    for line in lines { #expect(line.hasSuffix(",0"), "verified though damaged: \(line)") }
    try ScoreTable(record, header: Self.header).expect(lines)
  }

  @Test("Samples")
  func samples() throws {
    let files = Self.samples.map { Repository.samples.appendingPathComponent("\($0).pdf") }
    try expectNoneVerified(files, count: 200, record: "mutations-samples.csv")
  }

  @Test("Documents with references", .enabled(if: Repository.hasCorpus))
  func references() throws {
    // The template has no amount to damage.
    let files = CorpusTests.references.filter { $0 != "sh-template-final" }.map {
      Repository.corpus.appendingPathComponent("\($0).pdf")
    }
    try expectNoneVerified(files, count: 60, record: "mutations.csv")
  }
}

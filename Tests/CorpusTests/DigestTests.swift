// Regression by content: whatever changes in the facts of a document, in any column, must be looked at and recorded.
// Boxes are compared to the hundredth of a point; where x0 to y1 alone differ, everywhere, it may be another version of
// the PDF library.

import Foundation
import TestSupport
import Testing

@Suite("Digests")
struct DigestTests {
  @Test("The facts of every sample are as recorded")
  func samples() async throws {
    var digests = try await digests(
      Repository.names(in: Repository.samples, ending: ".pdf"), in: Repository.samples)
    digests += try await self.digests(["broken/encrypted"], in: Repository.samples, options: ["--password", "budget"])
    try FactDigest.expect(digests, onRecordIn: "digests-samples.csv", folder: "Samples")
  }

  @Test("The facts of every document are as recorded", .enabled(if: Repository.hasCorpus))
  func corpus() async throws {
    try FactDigest.expect(
      try await digests(CorpusTests.documents, in: Repository.corpus), onRecordIn: "digests-corpus.csv",
      folder: "../shared/corpus")
  }

  private func digests(_ names: [String], in folder: URL, options: [String] = []) async throws -> [FactDigest] {
    var digests: [FactDigest] = []
    for name in names {
      let file = folder.appendingPathComponent("\(name).pdf")
      let run = try await Conversions.shared.csv(file, options: options)
      digests.append(FactDigest(document: name, csv: run.status == 0 ? run.text : nil))
    }
    return digests
  }

  private static let facts = "code,amount,page\n201,1.00,3\n\"20,5\",2.00,3\n"

  @Test("A digest sees every change, and says in which column")
  func sensitive() {
    let original = FactDigest(document: "a", csv: Self.facts)
    #expect(original.header == "document,facts,all,code,amount,page")
    func differing(_ csv: String) -> [String] {
      let changed = FactDigest(document: "a", csv: csv)
      let pairs = zip(original.line.split(separator: ","), changed.line.split(separator: ","))
      return zip(original.header.split(separator: ","), pairs).filter { $1.0 != $1.1 }.map { String($0.0) }
    }
    #expect(differing(Self.facts) == [])
    #expect(differing(Self.facts.replacing("201", with: "202")) == ["all", "code"])
    #expect(differing(Self.facts.replacing("1.00", with: "1.0")) == ["all", "amount"])
    #expect(differing("code,amount,page\n\"20,5\",2.00,3\n201,1.00,3\n") == ["all", "code", "amount"])
    #expect(differing(Self.facts + "201,1.00,3\n").count == 5)
    #expect(FactDigest(document: "a", csv: nil).line == "a,refused")
  }
}

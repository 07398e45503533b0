// docs/document.schema.json says what JSON comes out, and a validator that knows nothing of this program agrees. The
// schema must also refuse what is wrong, else its consent is worth nothing.

import Foundation
import TestSupport
import Testing

@Suite("JSON Schema")
struct SchemaTests {
  static let samples = Repository.names(in: Repository.samples, ending: ".pdf")
  static let corpus = Repository.names(in: Repository.corpus, ending: ".pdf")

  private func convert(
    _ name: String, in folder: URL = Repository.samples, to format: String
  ) throws -> Program.Outcome {
    try Program.run(["-q", "--format", format, folder.appendingPathComponent("\(name).pdf").path])
  }

  @Test("JSON of every sample is valid", arguments: samples)
  func validSample(name: String) throws {
    let json = try convert(name, to: "json")
    #expect(json.status == 0)
    try expectValid(json.text, documents: 1)
  }

  @Test("JSON of every document of the corpus is valid", .enabled(if: Repository.hasCorpus), arguments: corpus)
  func validCorpus(name: String) throws {
    let json = try convert(name, in: Repository.corpus, to: "json")
    // Nothing comes of a scan.
    try expectValid(json.text, documents: json.status == 0 ? 1 : 0)
  }

  @Test("Every line of JSON lines is a fact", arguments: samples)
  func validLines(name: String) throws {
    let lines = try convert(name, to: "ndjson")
    #expect(lines.status == 0)
    try expectValid(lines.text, as: Self.fact, documents: lines.text.count { $0 == "\n" })
  }

  @Test("A document that was spoiled is refused", arguments: Spoiling.ofDocument)
  func spoiledDocument(spoiling: Spoiling) throws {
    try expectRefusal(of: try convert("final-2024", to: "json").text, spoiling)
  }

  @Test("A check of the document's arithmetic, valid and spoiled", arguments: Spoiling.ofCheck)
  func spoiledCheck(spoiling: Spoiling) throws {
    try expectValid(Self.someCheck, as: Self.check, documents: 1)
    try expectRefusal(of: Self.someCheck, as: Self.check, spoiling)
  }

  // MARK: - The validator

  private static let fact = "#/$defs/fact"
  private static let check = "#/$defs/check"

  private static let someCheck = """
    {"kind":"row_total","verdict":"rounding","holds":true,"expected":"848.87","found":"848.86","difference":"-0.01",\
    "tolerance":"0.015","unit":"万元","guess":null,"terms":[{"side":"expected","table":2,"row":4,"amount_index":0,\
    "section":null,"code":"2013101","item":"行政运行","measure_label":"本年支出合计","amount":"848.87","unit":"万元","page":6,\
    "box":{"x0":310.25,"x1":345.5,"y0":100,"y1":109.5},"proves":true}]}
    """

  /// - Parameter part: the part of the schema that describes a document; all of it if empty.
  private func validate(_ text: String, as part: String) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: folder["documents.json"])
    return try Program.shell(
      "Scripts/validate_json.py 'docs/document.schema.json\(part)' '\(folder["documents.json"].path)'")
  }

  private func expectValid(_ text: String, as part: String = "", documents: Int) throws {
    let run = try validate(text, as: part)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.errors == "\(documents) documents, 0 errors\n")
  }

  private func expectRefusal(of text: String, as part: String = "", _ spoiling: Spoiling) throws {
    let place = try #require(text.range(of: spoiling.found), "there is nothing to spoil")
    let run = try validate(text.replacingCharacters(in: place, with: spoiling.replacement), as: part)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.text.contains(": \(spoiling.error)"), "\(run.text)")
  }
}

/// Something to make wrong in JSON.
struct Spoiling: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The first of these is replaced.
  var found, replacement: String
  /// How the validator's message begins.
  var error: String

  init(_ name: String, _ found: String, _ replacement: String, error: String) {
    testDescription = name
    self.found = found
    self.replacement = replacement
    self.error = error
  }

  static let ofDocument = [
    Spoiling("a key is missing", #""schema":"pdf2budget-document-1","#, "", error: "$: 'schema' is a required"),
    Spoiling("another format", "pdf2budget-document-1", "pdf2budget-document-2", error: "$.schema: "),
    Spoiling("a key that nobody knows", #"{"checks":"#, #"{"colour":"red","checks":"#, error: "$: Additional"),
    Spoiling(
      "a number for a decimal", #""facts":[{"amount":"2024.59""#, #""facts":[{"amount":2024.59"#,
      error: "$.facts[0].amount: "),
    Spoiling(
      "separators", #""facts":[{"amount":"2024.59""#, #""facts":[{"amount":"2,024.59""#, error: "$.facts[0].amount: "),
    Spoiling("null for what is always said", #""raw":"2024.59""#, #""raw":null"#, error: "$.facts[0].raw: "),
    Spoiling("an unknown measure", #""measure":"final""#, #""measure":"finale""#, error: "$.facts[0].measure: "),
    Spoiling("an unknown status", #""status":""#, #""status":"nearly_"#, error: "$.facts[0].status: "),
    Spoiling("a fact of a form", #""table":"income""#, #""table":"key_work""#, error: "$.facts["),
    Spoiling("an unknown kind", #""kind":"income","notes""#, #""kind":"incomes","notes""#, error: "$.tables[1].kind: "),
    Spoiling(
      "rows of another kind", #""kind":"income","notes""#, #""kind":"three_public","notes""#,
      error: "$.tables[1].rows[0]: Additional"),
    Spoiling("a span of no rows", #""row_span":1"#, #""row_span":0"#, error: "$.tables[0].grid.cells[0].row_span: "),
  ]

  static let ofCheck = [
    Spoiling("a key is missing", #""guess":null,"#, "", error: "$: 'guess' is a required"),
    Spoiling("a number for a decimal", #""tolerance":"0.015""#, #""tolerance":0.015"#, error: "$.tolerance: "),
    Spoiling("an unknown verdict", #""rounding""#, #""fine""#, error: "$.verdict: "),
    Spoiling("a conflict that holds", #""rounding""#, #""conflict""#, error: "$.holds: "),
    Spoiling("a third side", #""side":"expected""#, #""side":"other""#, error: "$.terms[0].side: "),
    Spoiling("half a box", #""x0":310.25,"#, "", error: "$.terms[0].box: 'x0' is a required"),
  ]
}

// Every format, read by something that knows nothing of this program, must say what the JSON says. read_back.py does
// the reading and comparing.

import Foundation
import TestSupport
import Testing

@Suite("Read back")
struct ReadBackTests {
  private let folder: TemporaryFolder
  private let documents: URL

  init() throws {
    folder = try TemporaryFolder()
    // A line each: what ends in .json would be one array.
    documents = folder["documents.jsonl"]
  }

  /// The JSON that a batch over folders must be equal to: its manifest names the inputs in their order.
  private func writeDocuments(of folders: [URL]) throws {
    let inputs = folders.flatMap { Repository.files(below: $0, ending: ".pdf") }
    let run = try Program.run(["-q", "--format", "json", "-o", documents.path] + inputs.map(\.path))
    #expect(run.status == 2, "some of them give no document")
  }

  private func compare(_ format: String, _ output: URL) throws -> Program.Outcome {
    try Program.python("Tests/ReadBackTests/read_back.py", [format, output.path, documents.path])
  }

  @Test("Outputs of a batch", arguments: ["csv", "ndjson", "json", "sqlite", "xlsx", "datapackage"])
  func batch(format: String) throws {
    let output = folder[["json", "datapackage"].contains(format) ? "out" : "out." + format]
    let run = try Program.run(["batch", "-q", "--format", format, Repository.samples.path, "-o", output.path])
    #expect(run.status == 2, "\(run.errors)")
    try writeDocuments(of: [Repository.samples])
    let read = try compare(format, output)
    #expect(read.status == 0, "\(read.text)\(read.errors)")

    // What finds no difference anywhere proves nothing.
    var spoiled = try Repository.text(of: documents)
    let amount = try #require(spoiled.range(of: #"{"amount":"2024.59","amount_yuan":"20245900""#))
    spoiled.replaceSubrange(amount, with: #"{"amount":"2024.58","amount_yuan":"20245900""#)
    try Data(spoiled.utf8).write(to: documents)
    let second = try compare(format, output)
    #expect(second.status == 1, "\(second.text)")
  }

  @Test("Outputs of a conversion", arguments: ["csv", "ndjson", "sqlite", "xlsx"])
  func conversion(format: String) throws {
    let inputs = ["final-2024", "budget-landscape"].map { Repository.samples.appendingPathComponent("\($0).pdf").path }
    let output = folder["out." + format]
    #expect(try Program.run(["-q", "-o", output.path] + inputs).status == 0)
    #expect(try Program.run(["-q", "--format", "json", "-o", documents.path] + inputs).status == 0)
    let read = try compare(format, output)
    #expect(read.status == 0, "\(read.text)\(read.errors)")
  }

  @Test("SQLite and XLSX of the corpus", .enabled(if: Repository.hasCorpus), arguments: ["sqlite", "xlsx"])
  func corpus(format: String) throws {
    let output = folder["out." + format]
    let run = try Program.run(["batch", "-q", Repository.corpus.path, "-o", output.path])
    #expect(run.status == 2, "\(run.errors)")
    try writeDocuments(of: [Repository.corpus])
    let read = try compare(format, output)
    #expect(read.status == 0, "\(read.text)\(read.errors)")
  }

  @Test("The recipe for Spark gives the same amounts as Parquet")
  func spark() throws {
    let inputs = Repository.files(below: Repository.samples, ending: ".pdf")
    let list = folder["list.txt"]
    try Data(inputs.map { $0.path + "\n" }.joined().utf8).write(to: list)
    let run = try Program.python(
      "docs/recipes/spark_facts.py", [list.path, folder["out"].path, "--binary", Program.binary.path, "--slices", "4"])
    #expect(run.status == 0, "\(run.errors)")
    try writeDocuments(of: [Repository.samples])
    let read = try compare("parquet", folder["out"])
    #expect(read.status == 0, "\(read.text)\(read.errors)")
  }

  @Test("The recipes for pandas and DuckDB add up the expenditure of the sample")
  func recipes() throws {
    let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path
    #expect(try Program.run(["-q", "-o", folder["facts.csv"].path, sample]).status == 0)
    let pandas = try Program.python("docs/recipes/pandas_facts.py", [folder["facts.csv"].path])
    #expect(pandas.status == 0, "\(pandas.errors)")
    #expect(pandas.text.contains("20245900"), "\(pandas.text)")
    let sql = Repository.root.appendingPathComponent("docs/recipes/duckdb_facts.sql").path
    let duckdb = try Program.shell(
      "python3 -c 'import duckdb; print(duckdb.sql(open(\"\(sql)\").read()).fetchall())'", in: folder.url)
    #expect(duckdb.status == 0, "\(duckdb.errors)")
    #expect(duckdb.text.contains("Decimal('16353000.000000')"), "\(duckdb.text)")
  }

  @Test("The recipes for the views answer each question from a budget and from final accounts")
  func viewRecipes() throws {
    let samples = ["final-2024", "budget-landscape"].map { Repository.samples.appendingPathComponent("\($0).pdf").path }
    #expect(try Program.run(["-q", "-o", folder["all.sqlite"].path] + samples).status == 0)
    #expect(try Program.run(["-q", "-o", folder["facts.csv"].path] + samples).status == 0)
    let recipes = Repository.root.appendingPathComponent("docs/recipes")
    let sqlite = try Program.shell(
      "sqlite3 -bail all.sqlite < '\(recipes.appendingPathComponent("views.sql").path)'", in: folder.url)
    #expect(sqlite.status == 0, "\(sqlite.errors)")
    let total = "中共武汉经济技术开发区工作委员会（汉南区委员会）办公室|2024|appropriation|572400|159700|verified"
    #expect(sqlite.text.contains(total), "\(sqlite.text)")
    let pandas = try Program.python("docs/recipes/pandas_views.py", [folder["all.sqlite"].path])
    #expect(pandas.status == 0, "\(pandas.errors)")
    #expect(pandas.text.contains(/572400 +159700 +verified/), "\(pandas.text)")
    let sql = recipes.appendingPathComponent("duckdb_three_public.sql").path
    let duckdb = try Program.shell(
      "python3 -c 'import duckdb; print(duckdb.sql(open(\"\(sql)\").read()).fetchall())'", in: folder.url)
    #expect(duckdb.status == 0, "\(duckdb.errors)")
    #expect(duckdb.text.contains("Decimal('572400.000000'), Decimal('159700.000000')"), "\(duckdb.text)")
  }
}

// `pdf2budget batch` as a process: what comes out, what is not done twice, and how it ends.

import Foundation
import TestSupport
import Testing

@Suite("Batch command")
struct BatchCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(at: folder["in/sub"], withIntermediateDirectories: true)
    for name in ["final-2024", "budget-landscape", "clipped"] {
      try files.copyItem(
        at: Repository.samples.appendingPathComponent("\(name).pdf"), to: folder["in/\(name).pdf"])
    }
    try files.copyItem(
      at: Repository.brokenSamples.appendingPathComponent("truncated.pdf"), to: folder["in/sub/truncated.pdf"])
    try files.copyItem(at: folder["in/clipped.pdf"], to: folder["in/sub/=1+1.pdf"])
  }

  private func batch(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["batch"] + arguments, in: folder.url)
  }

  private func text(_ name: String) throws -> String { try Repository.text(of: folder[name]) }

  @Test("The CSV is that of convert, in the order of the inputs")
  func csv() throws {
    let run = try batch(["in", "-o", "out.csv"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("in/sub/truncated.pdf: the PDF ends too early"))
    #expect(run.errors.contains("out.csv: 5 PDFs, 4 of them read now, 1 failed (see out.csv.manifest.csv), "))
    #expect(run.errors.contains("Finished work lies in out.csv.pdf2budget, for the next run."))
    #expect(!run.errors.contains("\u{1B}"))
    let order = ["budget-landscape.pdf", "clipped.pdf", "final-2024.pdf", "sub/=1+1.pdf"].map { "in/\($0)" }
    #expect(try text("out.csv") == Program.run(["-q"] + order, in: folder.url).text)
    let manifest = CSV.rows(try text("out.csv.manifest.csv"))
    #expect(manifest.map { $0["path"] } == order + ["in/sub/truncated.pdf"])
    #expect(manifest.map { $0["error"] } == ["", "", "", "", "input.truncated"])
    #expect(folder.contents == ["in", "out.csv", "out.csv.manifest.csv", "out.csv.pdf2budget"])
  }

  @Test("JSON lines and documents are those of convert")
  func json() throws {
    #expect(try batch(["in/final-2024.pdf", "in/clipped.pdf", "-o", "out.ndjson"]).status == 0)
    let files = ["in/final-2024.pdf", "in/clipped.pdf"]
    #expect(try text("out.ndjson") == Program.run(["-q", "--format", "ndjson"] + files, in: folder.url).text)
    #expect(try batch(["in", "-o", "out", "--format", "json"]).status == 2)
    for name in ["final-2024", "sub/=1+1"] {
      let alone = try Program.run(["-q", "--format", "json", "in/\(name).pdf"], in: folder.url).text
      #expect(try text("out/\(name).json") == alone)
    }
  }

  @Test("One worker or many: the same to the byte", arguments: ["out.csv", "out.ndjson", "out.sqlite"])
  func jobs(output: String) throws {
    var results: [Data] = []
    var manifests: [[[String: String]]] = []
    for jobs in ["1", "4"] {
      let path = jobs + output
      #expect(try batch(["in", "-q", "-j", jobs, "-o", path]).status == 2)
      results.append(try Data(contentsOf: folder[path]))
      // Times differ from run to run.
      manifests.append(CSV.rows(try text(path + ".manifest.csv")).map { $0.filter { $0.key != "seconds" } })
    }
    #expect(results[0] == results[1])
    #expect(manifests[0] == manifests[1])
  }

  @Test("What did not change is not read again; what changed is, and what is gone leaves the output")
  func unchanged() throws {
    #expect(try batch(["in", "-o", "out", "--format", "csv"]).errors.contains("4 of them read now"))
    let first = try text("out/manifest.csv")
    #expect(try batch(["in", "-o", "out", "--format", "csv"]).errors.contains(" 0 of them read now"))
    #expect(try text("out/manifest.csv") == first)
    try FileManager.default.moveItem(at: folder["in/clipped.pdf"], to: folder["in/moved.pdf"])
    let handle = try FileHandle(forWritingTo: folder["in/final-2024.pdf"])
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("% changed\n".utf8))
    try handle.close()
    #expect(try batch(["in", "-o", "out", "--format", "csv"]).errors.contains(" 1 of them read now"))
    #expect(
      Repository.names(in: folder["out"], ending: ".csv") == ["budget-landscape", "final-2024", "manifest", "moved"])
    // Other options make other pieces, the same ones again do not.
    #expect(try batch(["in", "-o", "out", "--format", "csv", "--safe-csv"]).errors.contains(" 4 of them read now"))
    #expect(try batch(["in", "-o", "out", "--format", "csv"]).errors.contains(" 0 of them read now"))
  }

  @Test("A dry run says what would be done, and does nothing")
  func dryRun() throws {
    let inputs = ["budget-landscape.pdf", "clipped.pdf", "final-2024.pdf", "sub/=1+1.pdf", "sub/truncated.pdf"]
    func plan() throws -> [String] {
      let run = try batch(["in", "in/none.pdf", "-o", "out.csv", "--dry-run"])
      #expect(run.status == 2)
      #expect(run.errors.contains("in/none.pdf: there is no such file."))
      return run.text.split(separator: "\n").map(String.init)
    }
    func lines(_ words: [String]) -> [String] {
      zip(words, inputs.map { "in/\($0)" } + ["in/none.pdf"]).map { "\($0)\t\($1)" }
    }
    #expect(try plan() == lines(["read", "read", "read", "repeated", "read", "failed"]))
    #expect(folder.contents == ["in"])
    #expect(try batch(["in/clipped.pdf", "in/sub/truncated.pdf", "-q", "-o", "out.csv"]).status == 2)
    #expect(try plan() == lines(["read", "done", "read", "repeated", "failed", "failed"]))
  }

  @Test("The password of encrypted files")
  func password() throws {
    let path = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
    #expect(try batch([path, "-o", "out.csv"]).errors.contains("Give its password"))
    #expect(try batch([path, "-o", "out.csv", "--password", "budget"]).status == 0)
  }

  @Test("No formula reaches a spreadsheet, neither by facts nor by the manifest")
  func formulas() throws {
    let files = FileManager.default
    try files.copyItem(at: folder["in/sub/=1+1.pdf"], to: folder["=1+1.pdf"])
    #expect(try batch(["=1+1.pdf", "-o", "out.csv", "--safe-csv"]).status == 0)
    #expect(try batch(["=1+1.pdf", "-o", "out", "--format", "csv", "--safe-csv"]).status == 0)
    for name in ["out.csv", "out.csv.manifest.csv", "out/=1+1.csv", "out/manifest.csv"] {
      let cells = CSV.records(try text(name)).joined()
      #expect(cells.contains("'=1+1.pdf"))
      #expect(!cells.contains { $0.hasPrefix("=") })
    }
  }

  @Test("No PDF is an error that leaves an older output alone")
  func none() throws {
    try FileManager.default.createDirectory(at: folder["empty"], withIntermediateDirectories: true)
    try Data("old".utf8).write(to: folder["out.csv"])
    let run = try batch(["empty", "-o", "out.csv"])
    #expect(run.status == 64)
    #expect(run.errors.contains("There is no PDF in empty."))
    #expect(try text("out.csv") == "old")
    #expect(folder.contents == ["empty", "in", "out.csv"])
  }

  @Test(
    "Wrong usage",
    arguments: [
      ["-o", "out.csv"], ["in"], ["in", "-o", "out.csv", "-j0"],
      ["in", "-o", "o.csv", "--list", "x"],
      ["in", "-o", "out.csv", "--timeout", "0"], ["in", "-o", "out.csv", "--format", "json"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try batch(arguments).status == 64)
    #expect(folder.contents == ["in"])
  }

  @Test("A list of inputs, beside others, with the output among the inputs")
  func list() throws {
    try Data("\u{FEFF}in/clipped.pdf\r\nnone.pdf\n".utf8).write(to: folder["list"])
    for _ in 1...2 {
      #expect(try batch(["in/sub", "--list", "list", "-o", "in/out.csv", "-q"]).status == 2)
      let manifest = CSV.rows(try text("in/out.csv.manifest.csv"))
      #expect(
        manifest.map { $0["path"] } == ["in/sub/=1+1.pdf", "in/sub/truncated.pdf", "in/clipped.pdf", "none.pdf"])
      #expect(manifest.last?["error"] == "input.missing")
    }
    #expect(try batch(["in", "-o", "in/all.csv"]).errors.contains("in/all.csv: 5 PDFs"))
    let missing = try batch(["--list", "none", "-o", "in/out.csv"])
    #expect(missing.status == 64 && missing.errors.contains("--list none: there is no such file. Check the path."))
  }

  @Test("A list comes through standard input, as any editor of Windows saves it")
  func pipedList() throws {
    let text = "\u{FEFF}in/clipped.pdf\r\nin/sub/=1+1.pdf\r\n"
    try #require(text.data(using: .utf16LittleEndian)).write(to: folder["list"])
    for list in ["--list - < list", "--list <(cat list)"] {
      let run = try Program.shell("\"$PDF2BUDGET\" batch -q --dry-run -o out.csv \(list)", in: folder.url)
      #expect(run.text == "read\tin/clipped.pdf\nrepeated\tin/sub/=1+1.pdf\n", "\(run.errors)")
    }
  }

  @Test("An output that cannot be written", arguments: ["none/out.csv", "in/clipped.pdf/out.csv", "in.csv"])
  func unwritable(output: String) throws {
    try FileManager.default.createDirectory(at: folder["in.csv"], withIntermediateDirectories: true)
    let run = try batch(["in", "-o", output])
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot be written: "))
  }

  @Test("A pipe or device does not lose its place to the output")
  func special() throws {
    #expect(mkfifo(folder["pipe.csv"].path, 0o600) == 0)
    let run = try batch(["in", "-o", "pipe.csv"])
    #expect(run.status == 74)
    #expect(run.errors.contains("pipe.csv cannot be written: it is no ordinary file."))
    #expect(folder.contents == ["in", "pipe.csv"])
  }

  @Test("A disk that is full, for a piece and for the output", arguments: [8, 80])
  func full(blocks: Int) throws {
    let run = try Program.shell("ulimit -f \(blocks); \"$PDF2BUDGET\" batch in -o out.csv", in: folder.url)
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot be written: "))
    #expect(folder.contents == ["in", "out.csv.pdf2budget"])
    // With room again it goes on.
    #expect(try batch(["in", "-o", "out.csv"]).status == 2)
    #expect(CSV.rows(try text("out.csv.manifest.csv")).count { $0["outcome"] == "ok" } == 4)
  }

  @Test("Standard streams that the caller closed are no place for files")
  func closed() throws {
    let run = try Program.shell("\"$PDF2BUDGET\" batch in -o out.csv <&- >&- 2>&-", in: folder.url)
    #expect(run.status == 2)
    #expect(try text("out.csv").hasPrefix("file,"))
  }
}

// Names of inputs and outputs as people give them: nothing becomes something else without a word.

import Foundation
import TestSupport
import Testing

@Suite("Paths of convert")
struct ConvertPathTests {
  private let folder: TemporaryFolder
  private static let sample = Repository.samples.appendingPathComponent("clipped.pdf").path

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["-q"] + arguments, in: folder.url)
  }

  @Test("An ending that no format has is refused, not filled with CSV", arguments: ["x.parquet", "x.xls", "x.tsv"])
  func unknownEnding(name: String) throws {
    let run = try run([Self.sample, "-o", name])
    #expect(run.status == 64)
    let ending = (name as NSString).pathExtension
    #expect(run.errors.contains("No format is called .\(ending): let \(name) end in .csv, .json,"))
    #expect(try Program.run(["batch", Self.sample, "-o", name], in: folder.url).status == 64)
    #expect(folder.contents.isEmpty)
    #expect(try self.run([Self.sample, "-o", name, "--format", "csv"]).status == 0)
    #expect(folder.contents == [name])
  }

  @Test("- is standard output, and standard input")
  func standard() throws {
    let expected = try run([Self.sample]).text
    #expect(try run([Self.sample, "-o", "-"]).text == expected)
    #expect(folder.contents.isEmpty)
    #expect(try Program.run(["batch", Self.sample, "-o", "-"], in: folder.url).status == 64)
    let piped = try Program.shell("\"$PDF2BUDGET\" -q - < '\(Self.sample)'")
    #expect(piped.text == expected.replacing("clipped.pdf,", with: "-,"))
    #expect(try run(["-", Self.sample]).status == 64)
    let page = try Program.shell("\"$PDF2BUDGET\" debug grid --page 1 - < '\(Self.sample)'")
    #expect(try page.text == Program.run(["debug", "grid", "--page", "1", Self.sample]).text)
    let picture = try Program.shell("\"$PDF2BUDGET\" inspect --page 1 -o x.svg - < '\(Self.sample)'", in: folder.url)
    #expect(picture.status == 0 && folder.contents == ["x.svg"])
  }

  @Test("A pipe is read, however long it takes to fill")
  func pipe() throws {
    let run = try Program.shell(
      "\"$PDF2BUDGET\" -q --page-timeout 1 --timeout 1 <(sleep 1.5; cat '\(Self.sample)')")
    #expect(run.status == 0, "\(run.errors)")
    #expect(CSV.rows(run.text).count == CSV.rows(try self.run([Self.sample]).text).count)
  }

  @Test("A folder is no question of permissions")
  func inputFolder() throws {
    let run = try run([folder.url.path])
    #expect(run.status == 2)
    let wayOut = "Name the PDFs in it, or have 'pdf2budget batch' read all of them."
    #expect(run.errors == "\(folder.url.path): this is a folder. \(wayOut)\n")
  }

  @Test("A .json of several documents is one array, of one an object, and on standard output a line each")
  func json() throws {
    func parsed(_ name: String) throws -> Any {
      try JSONSerialization.jsonObject(with: Data(contentsOf: folder[name]))
    }
    #expect(try run([Self.sample, Self.sample, "-o", "two.json"]).status == 0)
    #expect((try parsed("two.json") as? [[String: Any]])?.count == 2)
    #expect(try run([Self.sample, "-o", "one.json"]).status == 0)
    #expect(try parsed("one.json") is [String: Any])
    #expect(try Program.run(["batch", "-q", Self.sample, Self.sample, "-o", "all.json"], in: folder.url).status == 0)
    #expect(try Data(contentsOf: folder["all.json"]) == Data(contentsOf: folder["two.json"]))
    let lines = try run([Self.sample, Self.sample, "--format", "json"]).text
    #expect(lines.split(separator: "\n").count == 2)
    #expect(lines.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
  }

  @Test("A missing folder of the output is named, and no file that nobody gave", arguments: [[], ["batch"]])
  func missingFolder(command: [String]) throws {
    let run = try Program.run(command + [Self.sample, "-o", "none/out.csv"], in: folder.url)
    #expect(run.status == 74)
    #expect(run.errors == "pdf2budget: none/out.csv cannot be written: there is no folder none. Make it first.\n")
  }

  @Test("debug speaks of --page")
  func debugPage() throws {
    let run = try Program.run(["debug", "grid", "--page", "99", Self.sample])
    #expect(run.errors.contains("Ask for others with --page."))
  }

  @Test("A name that is no UTF-8 is found", .enabled(if: Self.isLinux))
  func bytes() throws {
    let run = try Program.shell(
      "cp '\(Self.sample)' $'a\\xff.pdf' && \"$PDF2BUDGET\" -q $'a\\xff.pdf'", in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("\na\\xFF.pdf,"))
  }

  @Test(
    "An output whose name is no UTF-8 is refused, for it would get another", .enabled(if: Self.isLinux),
    arguments: [
      "'\(sample)' -o $'a\\xff.csv'", "'\(sample)' --output=$'a\\xff.csv'", "review '\(sample)' -o $'a\\xff.html'",
      "batch '\(sample)' -o $'a\\xff'", "batch '\(sample)' -o b.csv --review $'a\\xff'",
      "inspect '\(sample)' --page 1 -o $'a\\xff.svg'",
    ])
  func oddOutput(arguments: String) throws {
    let run = try Program.shell("\"$PDF2BUDGET\" \(arguments)", in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains("is no UTF-8: give the output another."))
    #expect(folder.contents.isEmpty)
  }

  @Test("A command behind an option is said to be that", arguments: ["check", "batch", "review"])
  func lateCommand(command: String) throws {
    let run = try run([command, Self.sample])
    #expect(run.status == 64)
    #expect(run.errors.contains("Write the command before its options: pdf2budget \(command)."))
    try FileManager.default.copyItem(atPath: Self.sample, toPath: folder[command].path)
    #expect(try self.run([command]).status == 0)
  }

  #if os(Linux)
    private static let isLinux = true
  #else
    private static let isLinux = false
  #endif
}

// The built command as a process: what it prints where, and its exit status.

import Foundation
import TestSupport
import Testing

@Suite("Command line")
struct CommandLineTests {
  private let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path

  @Test("Help names the exit statuses and shows examples")
  func help() throws {
    let run = try Program.run(["--help"])
    #expect(run.status == 0)
    for word in ["Exit status", "Examples:", "convert", "debug"] { #expect(run.text.contains(word), "\(word)") }
  }

  @Test("The version is a number")
  func version() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(run.text.contains(/^\d+\.\d+\.\d+\n$/))
  }

  @Test(
    "Wrong usage: status 64, the cause on standard error, nothing on standard output",
    arguments: [
      [], ["--nonsense", "a.pdf"], ["--table", "no_such_kind", "a.pdf"], ["--format", "xml", "a.pdf"],
      ["--pages", "7-3", "a.pdf"], ["debug", "nothing", "a.pdf", "--page", "1"], ["debug", "grid", "a.pdf"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Error: "))
  }

  @Test("Data on standard output, talk on standard error")
  func streams() throws {
    let run = try Program.run([sample])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("file,organization,"))
    #expect(run.text.hasSuffix("\n"))
    #expect(run.errors.contains("final-2024.pdf: "))
    #expect(try Program.run([sample, "--quiet"]).errors.isEmpty)
  }

  @Test("Several files come out one after another under one header")
  func several() throws {
    let one = try Program.run([sample]).text
    let two = try Program.run([sample, sample]).text
    let header = one.prefix(through: try #require(one.firstIndex(of: "\n")))
    #expect(two == one + one.dropFirst(header.count))
  }

  @Test("A byte order mark for Excel only when asked for")
  func byteOrderMark() throws {
    #expect(try Program.run([sample, "--bom"]).output.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(!(try Program.run([sample]).output.starts(with: [0xEF])))
  }

  @Test("Kinds of tables and pages")
  func selections() throws {
    let all = CSV.rows(try Program.run([sample]).text)
    let kinds = CSV.rows(try Program.run([sample, "--table", "income", "--table", "expenditure"]).text)
    #expect(!kinds.isEmpty)
    #expect(kinds == all.filter { ["income", "expenditure"].contains($0["table"]) })
    let pages = CSV.rows(try Program.run([sample, "--pages", "4"]).text)
    #expect(!pages.isEmpty)
    #expect(pages.count == all.count { $0["page"] == "4" })
  }

  @Test("A reader that closes the pipe is no error")
  func closedPipe() throws {
    let many = String(repeating: " \"$SAMPLE\"", count: 20)
    let run = try Program.shell("SAMPLE='\(sample)'; \"$PDF2BUDGET\" -q\(many) | head -1; echo ${PIPESTATUS[0]}")
    #expect(run.text.hasPrefix("file,"))
    #expect(run.text.hasSuffix("\n0\n"))
    #expect(run.errors.isEmpty)
  }

  @Test("Each stage of a page, as recorded", arguments: ["rules", "glyphs", "tokens", "grid", "statement"])
  func debug(stage: String) throws {
    let run = try Program.run(["debug", stage, sample, "--page", "3"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(Golden.problem("stages/final-2024-3.\(stage).txt", run.text, slack: .stageText) == nil)
  }

  @Test("A stage of a page that is not there")
  func debugNoPage() throws {
    let run = try Program.run(["debug", "grid", sample, "--page", "99"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("none of them asked for"))
  }
}

// How much the command says on standard error, and in which form.

import Foundation
import TestSupport
import Testing

@Suite("What is said")
struct LogTests {
  private static let sample = Repository.samples.appendingPathComponent("final-2024-sideways.pdf").path
  private static let unitless = Repository.samples.appendingPathComponent("clipped.pdf").path
  private static let broken = Repository.brokenSamples.appendingPathComponent("truncated.pdf").path

  private func errors(_ options: [String]) throws -> String {
    let run = try Program.run([Self.sample, Self.unitless, Self.broken] + options)
    #expect(run.status == 2)
    return run.errors
  }

  @Test("Warnings by default, notes with --verbose, errors alone with --quiet")
  func levels() throws {
    let (usual, verbose, quiet) = (try errors([]), try errors(["--verbose"]), try errors(["--quiet"]))
    let (error, warning, note) = ("the PDF ends too early", "[parser.no-unit]", "[reader.turned-page]")
    for (text, said) in [(usual, [error, warning]), (verbose, [error, warning, note]), (quiet, [error])] {
      #expect([error, warning, note].filter { text.contains($0) } == said)
      #expect(text.contains("224 amounts") == (said.count > 1))
    }
    #expect(try Program.run([Self.sample, "--quiet", "--verbose"]).status == 64)
  }

  @Test("Of a text without tables it says what was read, and which format has it")
  func textOnly() throws {
    let text = Repository.samples.appendingPathComponent("prose/budget.pdf").path
    for (language, said) in [
      ("en", "0 amounts in tables; 54 in the text, which --format figures-csv gives"),
      ("zh", "表格中有 0 个金额；文字说明中有 54 个数据，可用 --format figures-csv 输出"),
    ] {
      let run = try Program.run([text, "--format", "csv", "--lang", language])
      #expect(run.status == 0)
      #expect(run.errors.contains(said))
    }
  }

  @Test("For programs each line is an object")
  func json() throws {
    let lines = try errors(["--log-format", "json", "-v"]).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.allSatisfy { $0["level"] is String && $0["message"] is String && $0["file"] is String })
    #expect(Set(lines.compactMap { $0["level"] as? String }) == ["error", "warning", "info", "note"])
    let turned = lines.first { $0["id"] as? String == "reader.turned-page" }
    #expect(turned?["page"] is Int)
    #expect(lines.last?["id"] as? String == "input.truncated")
  }

  @Test(
    "The other commands say it the same way", arguments: [["check"], ["debug", "grid", "--page", "99"], ["batch"]])
  func commands(command: [String]) throws {
    let folder = try TemporaryFolder()
    let output = command == ["batch"] ? ["-o", folder["out.csv"].path] : []
    let run = try Program.run(command + [Self.broken, "--log-format", "json", "-q"] + output)
    #expect(run.status == 2)
    let entry = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
    #expect(entry?["level"] as? String == "error")
    #expect(entry?["id"] as? String == "input.truncated")
  }

  @Test("What ends a run is of no file: programs find none, people are told who speaks")
  func end() throws {
    let folder = try TemporaryFolder()
    let command = [Self.sample, "-q", "-o", folder["none/out.csv"].path]
    #expect(try Program.run(command).errors.hasPrefix("pdf2budget: "))
    let run = try Program.run(command + ["--log-format", "json"])
    let entry = try #require(try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any])
    #expect(Set(entry.keys) == ["level", "message"])
  }

  @Test("Tables that were not asked for are not missing")
  func missing() throws {
    let file = Repository.samples.appendingPathComponent("final-2024.pdf").path
    let promised = "政府性基金预算财政拨款收入支出决算表 is missing"
    #expect(try Program.run([file]).errors.contains(promised))
    for options in [["--table", "three_public"], ["--pages", "1-9"]] {
      #expect(!(try Program.run([file] + options).errors.contains("missing")))
    }
    #expect(try Program.run([file, "--table", "government_fund"]).errors.contains(promised))
    let empty = Repository.samples.appendingPathComponent("final-2024-borderless.pdf").path
    #expect(!(try Program.run([empty]).errors.contains("国有资本经营")))
  }
}

// A workbook as people open it: in their language, with links that lead somewhere, sums that add up, on paper that does
// not run out.

import Foundation
import TestSupport
import Testing

@Suite("Reading a workbook")
struct WorkbookReadingTests {
  private let folder: TemporaryFolder
  private static let sample = Repository.samples.appendingPathComponent("final-2024.pdf")

  init() throws { folder = try TemporaryFolder() }

  private func workbook(of document: URL = sample, _ options: [String]) throws -> URL {
    let output = folder["a.xlsx"]
    let run = try Program.run(["-q", "-o", output.path] + options + [document.path])
    #expect(run.status == 0, "\(run.errors)")
    return output
  }

  private func look(_ check: String, _ file: URL) throws -> Program.Outcome {
    try Program.python("Tests/ReadBackTests/workbook.py", [check, file.path])
  }

  @Test("In Chinese, all that it says is Chinese")
  func chinese() throws {
    let said = try look("texts", try workbook(["--lang", "zh"]))
    #expect(said.status == 0, "\(said.errors)")
    let lines = said.text.split(separator: "\n").map(String.init)
    #expect(lines.count > 1000 && lines.first == "概览")
    // Names of files and their sums are nobody's words, nor is what a document prints.
    let words = lines.filter { !$0.contains(/\.pdf$|^[0-9a-f]{64}$/) }.flatMap(foreignWords)
    #expect(Set(words).sorted() == [])
  }

  @Test("In English, its own words are English")
  func english() throws {
    let lines = try look("texts", try workbook(["--lang", "en"])).text.split(separator: "\n").map(String.init)
    for word in ["overview", "problems", "facts", "file", "verified", "appropriation_summary", "measure_label"] {
      #expect(lines.contains(word), "\(word)")
    }
    let mixed = try look("texts", try workbook(["--lang", "en", "--header", "zh"])).text.split(separator: "\n")
    #expect(mixed.contains("科目编码") && mixed.contains("verified"), "the header has a language of its own")
  }

  @Test("Problems lead to their cells, which say why and lead back")
  func links() throws {
    let conflict = Repository.samples.appendingPathComponent("cases/two-amounts.pdf")
    let looked = try look("links", try workbook(of: conflict, ["--lang", "zh"]))
    #expect(looked.status == 0, "\(looked.text)\(looked.errors)")
  }

  @Test("Formulas give the numbers that are printed beside them")
  func formulas() throws {
    let looked = try look("formulas", try workbook(["--formulas"]))
    #expect(looked.status == 0, "\(looked.text)\(looked.errors)")
  }

  private static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first(
    where: FileManager.default.isExecutableFile)

  @Test(
    "Thirteen pages take no more than fifteen in print",
    .enabled(if: office != nil, "LibreOffice (soffice) is not installed"))
  func paper() throws {
    let file = try workbook(["--lang", "zh"])
    let home = "-env:UserInstallation=\(folder["office"].absoluteString)"
    let printed = try Program.shell(
      "soffice '\(home)' --headless --convert-to pdf '\(file.lastPathComponent)' && pdftotext -layout a.pdf -",
      in: folder.url)
    #expect(printed.status == 0, "\(printed.errors)")
    let pages = printed.text.count { $0 == "\u{C}" }
    #expect((11...15).contains(pages), "\(pages) pages")
    // The last column of the widest table, the last line of a note, the number of the page.
    for text in ["国有资本经营预算财政拨款", "重点工作完成情况", "第 1 页"] {
      #expect(printed.text.contains(text), "\(text)")
    }
  }
}

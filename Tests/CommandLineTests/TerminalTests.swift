// Names are not ours: a file may be called what a terminal obeys. Nothing that is said, listed or refused makes it do so.

import Foundation
import TestSupport
import Testing

@Suite("What a terminal obeys")
struct TerminalTests {
  private let folder: TemporaryFolder
  private static let sample = Repository.samples.appendingPathComponent("clipped.pdf").path
  /// Another colour, a bell, a control character of one byte, text from right to left, a line that would pass for another.
  private static let name = "a\u{1B}[31m\u{7}\u{9B}2J\u{202E}\nb"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.sample, toPath: folder["\(Self.name).pdf"].path)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && [.control, .format].contains(scalar.properties.generalCategory)
  }

  @Test(
    "It is said by no command, nor in a refusal, nor in a list",
    arguments: [
      ["none\(name).pdf"], ["check", "none\(name).pdf"], ["check", "\(name).pdf"],
      ["review", "\(name).pdf", "-o", "x"],
      ["inspect", "\(name).pdf", "--page", "9", "-o", "x.svg"], ["debug", "grid", "--page", "9", "\(name).pdf"],
      ["batch", "none\(name).pdf", "-o", "x.csv"], ["batch", "\(name).pdf", "-o", "\(name)/x.csv"],
      ["batch", "--dry-run", "\(name).pdf", "none\(name).pdf", "-o", "x.csv"],
      ["batch", "--list", name, "-o", "x.csv"],
      ["--\(name)", sample], ["--format", name, sample], ["-o", "\(name)/x.csv", sample],
      ["-o", "\(name).xls", sample],
      ["--password-file", name, sample], ["check", "--corrections", name, sample],
      ["--log-format", "json", "none\(name).pdf"],
    ])
  func commands(arguments: [String]) throws {
    for language in ["en", "zh"] {
      let run = try Program.run(arguments + ["--lang", language], in: folder.url)
      let text = run.text + run.errors
      #expect(text.contains("[31m"), "\(arguments) does not name it")
      #expect(!text.unicodeScalars.contains(where: Self.isObeyed), "\(arguments)")
    }
  }

  @Test(
    "A font may say that a letter is an escape: its stages do not print it", arguments: ["glyphs", "tokens", "grid"])
  func font(stage: String) throws {
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange
      2 beginbfchar <41> <001B> <42> <009B> endbfchar
      endcmap end end
      """
    try TinyPDF.data(
      [TinyPDF.Page(TinyPDF.text("xA[2Jy B31m", x: 10, y: 50))],
      objects: ["<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream"],
      font: TinyPDF.helvetica.replacing(" >>", with: " /ToUnicode 100 0 R >>")
    ).write(to: folder["font.pdf"])
    let run = try Program.run(["debug", stage, "--page", "1", "font.pdf"], in: folder.url)
    #expect(run.status == 0 && run.text.contains(stage == "glyphs" ? "? U+1B" : "x"))
    #expect(!run.text.unicodeScalars.contains(where: Self.isObeyed))
  }

  @Test("A name with a line break is one line of a list and of a report")
  func lines() throws {
    let list = try Program.run(["batch", "-q", "--dry-run", "\(Self.name).pdf", "-o", "x.csv"], in: folder.url)
    #expect(list.text == "read\ta?[31m??2J??b.pdf\n")
    let report = try Program.run(["check", "-q", "\(Self.name).pdf"], in: folder.url)
    #expect(report.text.hasPrefix("a?[31m??2J??b.pdf\n"))
  }

  @Test("Programs get the name as it is")
  func json() throws {
    let run = try Program.run(["-q", "--log-format", "json", "none\(Self.name)"], in: folder.url)
    let entry = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
    #expect(entry?["file"] as? String == "none\(Self.name)")
  }
}

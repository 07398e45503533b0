// Files that cannot be read: one sentence for the cause, one for what to do, status 2, and the other files of the same
// call still come out.

import Foundation
import TestSupport
import Testing

@Suite("Broken files")
struct BrokenFileTests {
  static let messages = [
    "empty": "this is no PDF but an empty file. Download the document itself again.",
    "encrypted": "the PDF is encrypted. Give its password with --password.",
    "no-table": "no table was found, only running text. Check that this is the part with the tables.",
    "not-a-pdf": "this is no PDF but a web page. Download the document itself again.",
    "scan": "the PDF has no text layer, it is a scan. Run text recognition (OCR) over it first.",
    "truncated": "the PDF ends too early, the download was cut off. Download it again.",
  ]

  private let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path

  @Test(
    "Every broken sample has its message", arguments: Repository.names(in: Repository.brokenSamples, ending: ".pdf"))
  func message(name: String) throws {
    let path = Repository.brokenSamples.appendingPathComponent("\(name).pdf").path
    let message = try #require(Self.messages[name], "Samples/broken/\(name).pdf is new: give its message here")
    let alone = try Program.run(["-q", path])
    #expect(alone.status == 2)
    #expect(alone.errors == "\(path): \(message)\n")
    let together = try Program.run(["-q", path, sample, path])
    #expect(together.status == 2)
    #expect(together.output == (try Program.run(["-q", sample]).output))
  }

  @Test("There are broken samples")
  func some() {
    #expect(Repository.names(in: Repository.brokenSamples, ending: ".pdf") == Self.messages.keys.sorted())
  }

  @Test("A file that is not there")
  func missing() throws {
    let run = try Program.run(["none.pdf", sample])
    #expect(run.status == 2)
    #expect(run.errors.contains("none.pdf: there is no such file. Check the path.\n"))
    #expect(CSV.rows(run.text).count > 100)
  }

  @Test("The right password opens a file, a wrong one does not crash")
  func password() throws {
    let path = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
    let right = try Program.run([path, "--password", "budget"])
    #expect(right.status == 0)
    #expect(CSV.rows(right.text).count > 100)
    let wrong = try Program.run([path, "--password", "wrong"])
    #expect(wrong.status == 2)
    #expect(
      wrong.errors == "\(path): the PDF is encrypted and the password does not open it. Give another with --password.\n"
    )
  }

  @Test("A file that opens without a password is not shut by one that is meant for another")
  func openEncrypted() throws {
    let open = Repository.samples.appendingPathComponent("final-2024-encrypted.pdf").path
    let closed = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
    let run = try Program.run(["-q", open, closed, sample, "--password", "budget"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(Set(CSV.rows(run.text).map { $0["file"] }).count == 3)
  }

  @Test("A password can come from a file or the environment, where no other user sees it")
  func hiddenPassword() throws {
    let path = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
    let run = try Program.shell(
      """
      word=$(mktemp); printf 'budget\\r\\nmore' > "$word"
      "$PDF2BUDGET" -q --password-file "$word" '\(path)' | wc -l
      PDF2BUDGET_PASSWORD=budget "$PDF2BUDGET" -q '\(path)' | wc -l
      PDF2BUDGET_PASSWORD=wrong "$PDF2BUDGET" -q --password-file "$word" '\(path)' | wc -l
      rm "$word"
      """)
    let counts = run.text.split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
    #expect(counts.count == 3 && counts.allSatisfy { $0 > 100 }, "\(run.text)\(run.errors)")
    #expect(try Program.run(["--password-file", "none", path]).status == 64)
  }

  @Test("A password that is not needed does no harm")
  func needlessPassword() throws {
    #expect(try Program.run([sample, "--password", "any"]).status == 0)
  }
}

// A file that never ends: some kilobytes that the PDF library draws for ever. It costs its own time and nothing else.

import Foundation
import TestSupport
import Testing

@Suite("A file that never ends")
struct EndlessFileTests {
  private let folder: TemporaryFolder
  private static let sample = Repository.samples.appendingPathComponent("clipped.pdf").path

  init() throws {
    folder = try TemporaryFolder()
    // A second page that is filled with a pattern of a billion tiles.
    let pattern = """
      << /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 \
      /Resources << >> /Length 13 >>
      stream
      0 0 1 1 re f 
      endstream
      """
    let pages = [
      TinyPDF.Page(TinyPDF.text("General", x: 10, y: 50)),
      TinyPDF.Page("/Pattern cs /P1 scn 0 0 200 100 re f", resources: "/Pattern << /P1 100 0 R >>"),
    ]
    try TinyPDF.data(pages, objects: [pattern]).write(to: folder["endless.pdf"])
  }

  private var endless: String { folder["endless.pdf"].path }

  @Test("Alone it is given up, and what was reached is said")
  func alone() throws {
    let run = try Program.run(["--page-timeout", "1", endless, "-o", folder["out.csv"].path])
    #expect(run.status == 2)
    #expect(
      run.errors == "\(endless): page 2 of 2 took more than 1 s of processor time. "
        + "Look at the file, read its other pages, or allow more with --page-timeout.\n")
    #expect(folder.contents == ["endless.pdf"])
    let whole = try Program.run(["--timeout", "1", endless])
    #expect(whole.status == 2)
    #expect(whole.errors.contains("it took more than 1 s and came to page 2 of 2."))
  }

  @Test("It costs no other file of the same call")
  func several() throws {
    let run = try Program.run(["-q", "--page-timeout", "1", Self.sample, endless, Self.sample])
    let alone = try Program.run(["-q", Self.sample])
    #expect(run.status == 2)
    #expect(run.text == alone.text + alone.text.split(separator: "\n").dropFirst().map { $0 + "\n" }.joined())
    #expect(run.errors.contains("\(endless): page 2 of 2 took more than 1 s of processor time."))
  }

  @Test("Memory has a limit too", arguments: [[], [Self.sample]])
  func memory(others: [String]) throws {
    let run = try Program.run(["-q", "--max-memory", "1", endless] + others)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(endless): it needed more than 1 MB of memory"))
    #expect(run.errors.contains("allow more with --max-memory."))
  }

  @Test("A batch goes on without it, and says where it was")
  func batch() throws {
    let run = try Program.run(
      ["batch", "-q", "--page-timeout", "1", endless, Self.sample, "-o", "out.csv"], in: folder.url)
    #expect(run.status == 2)
    let manifest = CSV.rows(try Repository.text(of: folder["out.csv.manifest.csv"]))
    #expect(manifest.map { $0["error"] } == ["worker.page-timeout", ""])
    #expect(
      manifest[0]["message"]
        == "page 2 of 2 took more than 1 s of processor time. Look at the file, read its other pages, or allow more.")
  }

  @Test("check, debug, inspect and review have the same limits")
  func otherCommands() throws {
    let message = "\(endless): page 2 of 2 took more than 1 s of processor time."
    for arguments in [["check", endless], ["check", endless, Self.sample]] {
      let run = try Program.run(arguments + ["--page-timeout", "1"])
      #expect(run.status == 2)
      #expect(run.errors.contains(message))
      #expect(run.text.contains("amounts") == (arguments.count == 3))
    }
    for arguments in [
      ["debug", "rules", endless, "--page", "2"], ["inspect", endless, "--page", "2", "-o", "x.svg"],
      ["review", endless, "-o", "x.html"],
    ] {
      let run = try Program.run(arguments + ["--page-timeout", "1"], in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix(message))
      let memory = try Program.run(arguments + ["--max-memory", "1"], in: folder.url)
      #expect(memory.status == 2 && memory.errors.contains("it needed more than 1 MB of memory"))
    }
    #expect(folder.contents == ["endless.pdf"])
    #expect(try Program.run(["debug", "rules", endless, "--page", "1", "--page-timeout", "1"]).status == 0)
  }

  @Test(
    "A signal ends a run while a page is drawn, and nothing stays behind",
    arguments: [("INT", 130), ("TERM", 143)], ["", "\"$file\""])
  func signals(signal: (name: String, status: Int), second: String) throws {
    let run = try Program.shell(
      """
      file='\(endless)'
      "$PDF2BUDGET" -q "$file" \(second) -o out.csv & convert=$!
      sleep 1
      kill -\(signal.name) $convert; wait $convert; echo $?
      """, in: folder.url)
    #expect(run.text == "\(signal.status)\n")
    // Before any limit is reached.
    #expect(run.seconds < 10)
    #expect(folder.contents == ["endless.pdf"])
  }
}

// -o writes a file whole or not at all, and leaves nothing beside it.

import Foundation
import TestSupport
import Testing

@Suite("Output files")
struct OutputFileTests {
  private let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("The file holds what standard output would")
  func same() throws {
    let file = folder["facts.csv"]
    let run = try Program.run([sample, "-o", file.path])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(try Data(contentsOf: file) == Program.run([sample]).output)
    #expect(folder.contents == ["facts.csv"])
  }

  @Test("An older file is replaced whole")
  func replaced() throws {
    let file = folder["facts.csv"]
    try Data(repeating: 65, count: 1_000_000).write(to: file)
    _ = try Program.run([sample, "-o", file.path])
    #expect(try Repository.text(of: file) == Program.run([sample]).text)
  }

  @Test("A folder that is not there or may not be written")
  func unwritable() throws {
    // Root may write everywhere, but nobody into a file.
    try Data().write(to: folder["file"])
    for path in [folder["none/facts.csv"].path, folder["file"].path + "/facts.csv"] {
      let run = try Program.run([sample, "-o", path])
      #expect(run.status == 74)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("\(path) cannot be written: "))
    }
    let tables = try Program.run(["--layout", "tables", sample, "-o", folder["file"].path + "/a/b"])
    #expect(tables.status == 74)
    #expect(tables.errors.contains("/file cannot be written: Not a directory. Check the folder,"))
    #expect(folder.contents == ["file"])
  }

  @Test("A name of one character is a name", arguments: [[], ["review"], ["batch"], ["--layout", "tables"]])
  func short(command: [String]) throws {
    for name in ["x", "决"] {
      #expect(try Program.run(command + [sample, "-o", name], in: folder.url).status == 0)
      #expect(folder.contents.contains(name))
    }
  }

  @Test("A folder in the place of the file")
  func isFolder() throws {
    let run = try Program.run([sample, "-o", folder.url.path])
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot be written"))
    #expect(folder.contents.isEmpty)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.url.deletingLastPathComponent().path)
    #expect(!beside.contains { $0.hasPrefix(folder.url.lastPathComponent + ".part") })
  }

  @Test("A pipe or device does not lose its place to the output")
  func special() throws {
    #expect(mkfifo(folder["pipe"].path, 0o600) == 0)
    let run = try Program.run([sample, "-o", folder["pipe"].path])
    #expect(run.status == 74)
    #expect(run.errors.contains("pipe cannot be written: it is no ordinary file."))
    #expect(folder.contents == ["pipe"])
  }

  @Test("A link does not lose its place to the output", arguments: ["csv", "sqlite", "xlsx", "html", "svg"])
  func link(ending: String) throws {
    let commands = ["html": ["review"], "svg": ["inspect", "--page", "1"]]
    for target in ["file", "none", "/proc/self/fd/1"] {
      try Data("mine".utf8).write(to: folder["file"])
      try FileManager.default.createSymbolicLink(atPath: folder["x.\(ending)"].path, withDestinationPath: target)
      for command in commands[ending].map({ [$0] }) ?? [[], ["batch"]] {
        let run = try Program.run(command + [sample, "-o", "x.\(ending)"], in: folder.url)
        #expect(run.status == 74)
        #expect(run.errors.contains("x.\(ending) cannot be written: it is a link. Name the file that it leads to."))
      }
      #expect(folder.contents == ["file", "x.\(ending)"])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["x.\(ending)"].path) == target)
      #expect(try Repository.text(of: folder["file"]) == "mine")
      try FileManager.default.removeItem(at: folder["x.\(ending)"])
    }
  }

  @Test("A file that cannot be read does not spoil the others")
  func partly() throws {
    let file = folder["facts.csv"]
    let broken = Repository.brokenSamples.appendingPathComponent("truncated.pdf").path
    let run = try Program.run([broken, sample, "-o", file.path])
    #expect(run.status == 2)
    #expect(try Repository.text(of: file) == Program.run([sample]).text)
    #expect(folder.contents == ["facts.csv"])
  }

  @Test("Interrupted, it leaves nothing behind", arguments: [("INT", 130), ("TERM", 143)])
  func interrupted(name: String, status: Int) throws {
    let run = try Program.shell(
      """
      files=$(yes '\(sample)' | head -n 3000)
      "$PDF2BUDGET" -q $files -o out.csv & convert=$!
      until ls out.csv.part-* >/dev/null 2>&1; do sleep 0.05; done
      kill -\(name) $convert; wait $convert; echo $?
      """, in: folder.url)
    #expect(run.text == "\(status)\n")
    #expect(folder.contents.isEmpty)
  }

  @Test("A full disk is said, also of standard output")
  func fullDisk() throws {
    for output in ["> out", "-o out"] {
      // What is said goes through a pipe, which has no limit.
      let run = try Program.shell(
        "(ulimit -f 1; \"$PDF2BUDGET\" '\(sample)' \(output)) 2>&1 | cat; echo ${PIPESTATUS[0]}", in: folder.url)
      #expect(run.text.contains("cannot be written: "))
      #expect(run.text.hasSuffix("\n74\n"))
    }
    // A part of standard output is there, the file is not.
    #expect(folder.contents == ["out"])
    #expect(try Data(contentsOf: folder["out"]).count <= 1024)
  }
}

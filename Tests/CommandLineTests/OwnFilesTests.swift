// What lies where an output goes: files of the user's own stay, what a killed run left goes.

import Foundation
import TestSupport
import Testing

@Suite("Files beside an output")
struct OwnFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder["mine"], withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.samples.appendingPathComponent("clipped.pdf"), to: folder["mine/a.pdf"])
  }

  private func batch(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["batch"] + arguments, in: folder.url)
  }

  private func text(_ name: String) throws -> String { try Repository.text(of: folder[name]) }

  private func outputs() throws -> [String] { CSV.rows(try text("mine/manifest.csv")).compactMap { $0["output"] } }

  @Test("A batch into the folder of its inputs writes over nothing but its own", arguments: ["csv", "json", "xlsx"])
  func inputsFolder(format: String) throws {
    try Data("mine".utf8).write(to: folder["mine/a.\(format)"])
    let arguments = ["mine", "-o", "mine", "--format", format]
    #expect(try batch(arguments).status == 0)
    #expect(try text("mine/a.\(format)") == "mine")
    let first = try outputs()
    #expect(first.count == 1 && first[0].contains(/^a-[0-9a-f]{8}\./))
    // The next run knows its own, also where the work folder is gone.
    for _ in 1...2 {
      #expect(try batch(arguments).status == 0)
      #expect(try outputs() == first)
      try FileManager.default.removeItem(at: folder["mine.pdf2budget"])
    }
    try FileManager.default.removeItem(at: folder["mine/a.\(format)"])
    #expect(try batch(arguments).status == 0)
    #expect(try outputs() == ["a.\(format)"])
    #expect(Set(folder.contents(of: "mine")) == ["a.pdf", "a.\(format)", "manifest.csv"])
  }

  @Test(
    "A file of the user's own that has a fixed name ends the batch before it begins",
    arguments: [
      ("mine/manifest.csv", ["-o", "mine", "--format", "csv"]), ("out.csv.manifest.csv", ["-o", "out.csv"]),
      ("mine/facts.csv", ["-o", "mine", "--format", "datapackage"]),
    ])
  func fixedNames(file: String, arguments: [String]) throws {
    try Data("path,what,\"I\",wrote\n".utf8).write(to: folder[file])
    let run = try batch(["mine"] + arguments)
    #expect(run.status == 74)
    #expect(run.errors.contains("\(file) cannot be written: another file has its name, which no batch wrote."))
    #expect(try text(file) == "path,what,\"I\",wrote\n")
    #expect(!FileManager.default.fileExists(atPath: folder["out.csv"].path))
  }

  @Test("A data package goes on where it was killed before its manifest, and takes nobody else's file")
  func packageWithoutManifest() throws {
    let arguments = ["mine", "-o", "package", "--format", "datapackage"]
    #expect(try batch(arguments).status == 0)
    try FileManager.default.removeItem(at: folder["package/manifest.csv"])
    #expect(try batch(arguments).status == 0)
    // The manifest of another format speaks for its own files only.
    #expect(try batch(["mine", "-o", "other", "--format", "json"]).status == 0)
    try Data("mine\n".utf8).write(to: folder["other/facts.csv"])
    #expect(try batch(["mine", "-o", "other", "--format", "datapackage"]).status == 74)
    #expect(try text("other/facts.csv") == "mine\n")
  }

  @Test("A data package is replaced by the next one")
  func package() throws {
    for _ in 1...2 {
      #expect(try batch(["mine", "-o", "package", "--format", "datapackage"]).status == 0)
      try FileManager.default.removeItem(at: folder["package.pdf2budget"])
    }
  }

  @Test("What a killed run left of a file is removed by the next, what another writes is not")
  func parts() throws {
    let files = ["out.xlsx.part-1", "out.xlsx.part-2", "out.xlsx.part-mine", "other.xlsx.part-1"]
    for file in files { try Data("x".utf8).write(to: folder[file]) }
    let held = open(folder["out.xlsx.part-2"].path, O_RDWR)
    #expect(flock(held, LOCK_EX) == 0)
    defer { close(held) }
    #expect(try Program.run(["-q", "mine/a.pdf", "-o", "out.xlsx"], in: folder.url).status == 0)
    #expect(folder.contents == ["mine", "other.xlsx.part-1", "out.xlsx", "out.xlsx.part-2", "out.xlsx.part-mine"])
  }

  @Test("What a killed batch left in its folder is removed by the next")
  func leftovers() throws {
    try FileManager.default.createDirectory(at: folder["out"], withIntermediateDirectories: true)
    for name in ["part", "part.xlsx.part-1", "manifest"] { try Data().write(to: folder["out/.pdf2budget.\(name)"]) }
    #expect(try batch(["mine", "-o", "out", "--format", "xlsx"]).status == 0)
    #expect(folder.contents(of: "out") == ["a.xlsx", "manifest.csv"])
  }
}

// What the machine lacks is not the document's fault: it is said by its name, and the next run tries again.

import Foundation
import TestSupport
import Testing

@Suite("Faults of the environment")
struct EnvironmentTests {
  private let folder: TemporaryFolder
  private static let encrypted = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
  private static let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path

  init() throws { folder = try TemporaryFolder() }

  @Test("A temporary folder that is none is named, and the next run has the document")
  func temporaryFolder() throws {
    let arguments = "--password budget '\(Self.encrypted)'"
    let alone = try Program.shell("TMPDIR=/none \"$PDF2BUDGET\" \(arguments)")
    #expect(alone.status == 2)
    #expect(
      alone.errors.contains(
        "no temporary file can be made in /none: No such file or directory. Let TMPDIR name a folder"))
    let batch = "\"$PDF2BUDGET\" batch -q \(arguments) -o out.csv"
    #expect(try Program.shell("TMPDIR=/none \(batch)", in: folder.url).status == 2)
    #expect(try outcomes() == ["environment.temporary-folder"])
    #expect(try Program.shell(batch, in: folder.url).status == 0)
    #expect(try outcomes() == [""])
  }

  @Test("A process that may open no more files says so, of itself or of its workers")
  func descriptors() throws {
    // Bash cannot start a program with fewer.
    let alone = try Program.shell("ulimit -n 6; \"$PDF2BUDGET\" '\(Self.sample)'")
    #expect(alone.status == 2)
    #expect(alone.errors.contains("no more files may be opened here. Allow more (ulimit -n)."))
    let batch = "\"$PDF2BUDGET\" batch -q -j1 '\(Self.sample)' -o out.csv"
    let none = try Program.shell("ulimit -n 11; \(batch)", in: folder.url)
    #expect(none.status == 71)
    #expect(none.errors.contains("Too many open files. Allow more open files"))
    #expect(try Program.shell(batch, in: folder.url).status == 0)
  }

  @Test("Memory that is limited is named where a worker crashes for want of it")
  func memory() throws {
    #if os(Linux)
      let batch = "\"$PDF2BUDGET\" batch -q -j1 '\(Self.sample)' -o out.csv"
      var seen = Set<String>()
      // How much a program needs to start depends on how it was built; somewhere between it starts and cannot read.
      for megabytes in stride(from: 100, through: 400, by: 5) {
        // With less than a program takes to start, libraries of the system may wait for ever.
        _ = try Program.shell("ulimit -v \(megabytes << 10); timeout -s KILL 10 \(batch)", in: folder.url)
        guard FileManager.default.fileExists(atPath: folder["out.csv.manifest.csv"].path) else { continue }
        seen.formUnion(try outcomes().compactMap(\.self))
        if seen.contains("") { break }
      }
      #expect(seen.isSubset(of: ["", "environment.memory"]))
      #expect(try Program.shell(batch, in: folder.url).status == 0)
      #expect(try outcomes() == [""])
    #endif
  }

  private func outcomes() throws -> [String] {
    CSV.rows(try Repository.text(of: folder["out.csv.manifest.csv"])).compactMap { $0["error"] }
  }
}

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
    // How many it takes to start depends on the libraries, and on what was inherited.
    let alone = try (5...10).map { try Program.shell("ulimit -n \($0); \"$PDF2BUDGET\" '\(Self.sample)'") }
    #expect(
      alone.contains {
        $0.status == 2 && $0.errors.contains("no more files may be opened here. Allow more (ulimit -n).")
      })
    // Without its fonts a page would look otherwise.
    for command in ["debug tokens --page 1", "inspect --page 1 -o page.svg"] {
      let page = try (5...10).map {
        try Program.shell("ulimit -n \($0); \"$PDF2BUDGET\" \(command) '\(Self.sample)'", in: folder.url)
      }
      #expect(page.contains { $0.status == 2 && $0.errors.contains("no more files may be opened here.") }, "\(command)")
    }
    let batch = "\"$PDF2BUDGET\" batch -q -j1 '\(Self.sample)' -o out.csv"
    let few = try (7...11).map { try Program.shell("ulimit -n \($0); rm -rf out.csv*; \(batch)", in: folder.url) }
    #expect(few.contains { $0.status == 71 && $0.errors.contains("Too many open files. Allow more open files") })
    #expect(try Program.shell(batch, in: folder.url).status == 0)
  }

  private func outcomes() throws -> [String] {
    CSV.rows(try Repository.text(of: folder["out.csv.manifest.csv"])).compactMap { $0["error"] }
  }
}

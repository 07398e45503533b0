// One list of formats behind both commands.

import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite("Formats")
struct OutputFormatTests {
  @Test("Names and endings lead to one format each, and every encoding can be found again")
  func unique() {
    let names = OutputFormat.all.map(\.name)
    let endings = OutputFormat.all.flatMap(\.endings)
    #expect(Set(names).count == names.count)
    #expect(Set(endings).count == endings.count)
    for format in OutputFormat.all {
      #expect(OutputFormat(name: format.name)?.name == format.name)
      #expect(DocumentEncoding(name: format.encoding.name) != nil)
      #expect(format.canBeFile || format.canBeFolder)
      for ending in format.endings { #expect(OutputFormat(path: "决算.\(ending.uppercased())")?.name == format.name) }
    }
  }

  @Test(
    "What an output of a batch is, by its name",
    arguments: [
      ("a.csv", "csv", false), ("a", "csv", true), ("a/", "csv", true), ("2024.决算", "csv", true), ("v1.2", "csv", true),
      ("a.sqlite3", "sqlite", false), ("a/datapackage.json", "datapackage", true),
    ])
  func target(path: String, format: String, isFolder: Bool) throws {
    let target = try OutputTarget(path)
    #expect(target.format.name == format)
    #expect(target.isFolder == isFolder)
  }

  @Test("What does not fit is refused")
  func misfits() throws {
    #expect(throws: OutputTarget.Misfit.self) { try OutputTarget("a.parquet") }
    #expect(throws: OutputTarget.Misfit.self) { try OutputTarget.file("a.parquet") }
    #expect(throws: OutputTarget.Misfit.self) { try OutputTarget("a.csv", format: .json) }
    #expect(throws: OutputTarget.Misfit.self) { try OutputTarget.file("a", format: .dataPackage) }
    #expect(throws: OutputTarget.Misfit.self) { try OutputTarget.folder("a", format: .jsonLines) }
    #expect(try OutputTarget("a", format: .jsonLines).isFolder == false)
    // A folder that is there may be called as it likes.
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder["a.parquet"], withIntermediateDirectories: true)
    #expect(try OutputTarget(folder["a.parquet"].path).isFolder)
  }
}

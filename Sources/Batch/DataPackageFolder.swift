// A Frictionless data package: the CSV of all facts, the manifest, and a description of both.

import BudgetPipeline
import Foundation
import OutputFile
import Writers

extension BatchTarget {
  /// A folder with `facts.csv`, `manifest.csv` and `datapackage.json`.
  public static func dataPackage(_ path: String, style: CSVStyle) -> BatchTarget {
    BatchTarget(path: path, isFolder: true, form: .csv) { temporary in
      try DataPackageFolder(path: path, temporary: temporary, style: style)
    }
  }
}

private final class DataPackageFolder: BatchOutput {
  private let folder: URL
  private let temporary: String
  private let style: CSVStyle
  private let facts: WholeFile

  init(path: String, temporary: String, style: CSVStyle) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    self.temporary = temporary
    self.style = style
    facts = try WholeFile(path: folder.appendingPathComponent("facts.csv").path, temporary: temporary)
    try facts.write(style.start)
  }

  func add(_ entry: BatchEntry) throws -> String? {
    guard case .success(let piece) = entry.result else { return nil }
    try facts.write(piece.csv(isSafe: style.isSafe))
    return "facts.csv"
  }

  func finish() throws {
    let description = folder.appendingPathComponent("datapackage.json").path
    // No description is better than one of other data, should the run end between the two.
    unlink(description)
    try facts.finish()
    let data = try Data(contentsOf: folder.appendingPathComponent("facts.csv"), options: .alwaysMapped)
    let package = DataPackage(
      version: BudgetPipeline.version,
      resources: [
        .init(
          name: "facts", title: "Amounts", bytes: data.count, sha256: BudgetPipeline.sha256(of: data),
          schema: .facts(style.header)),
        .init(name: "manifest", title: "Documents and what came of them", schema: Manifest.schema),
      ])
    let file = try WholeFile(path: description, temporary: temporary)
    try file.write(Data(package.json().utf8))
    try file.finish()
  }
}

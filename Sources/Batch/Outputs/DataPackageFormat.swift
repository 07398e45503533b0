// A Frictionless data package: the CSV of all facts, the manifest, and a description of both.

import BudgetPipeline
import BudgetWriters
import Foundation
import OutputFile

extension OutputFormat {
  /// A folder with `facts.csv`, `manifest.csv` and `datapackage.json`.
  package static let dataPackage = OutputFormat(
    name: "datapackage", endings: [], summary: "a folder with CSV and its description", encoding: .csv,
    description: description, fixedFiles: [description, facts],
    folder: { place, style in try DataPackageFolder(place, style: style) })

  fileprivate static let description = "datapackage.json"
  fileprivate static let facts = "facts.csv"
}

private final class DataPackageFolder: Output {
  private let folder: URL
  private let temporary: String
  private let header: HeaderLanguage
  private let facts: WholeFile

  init(_ place: OutputPath, style: OutputStyle) throws {
    folder = URL(fileURLWithPath: place.path, isDirectory: true)
    temporary = place.temporary
    header = style.header
    var journal = try Journal(path: Journal.path(besides: place.path, of: OutputFormat.dataPackage.name))
    for name in OutputFormat.dataPackage.fixedFiles { try journal.note(name) }
    facts = try WholeFile(path: folder.appendingPathComponent(OutputFormat.facts).path, temporary: temporary)
    try facts.write(Data(style.csvStart.utf8))
  }

  func add(_ entry: OutputEntry) throws -> String? {
    guard case .success(let document) = entry.result else { return nil }
    try facts.write(document.bytes)
    return OutputFormat.facts
  }

  func finish() throws {
    let description = folder.appendingPathComponent(OutputFormat.description).path
    // No description is better than one of other data, should the run end between the two.
    unlink(description)
    try facts.finish()
    let data = try Data(contentsOf: folder.appendingPathComponent(OutputFormat.facts), options: .alwaysMapped)
    let package = DataPackage(
      version: BudgetReader.version,
      resources: [
        .init(
          name: "facts", title: "Amounts", bytes: data.count, sha256: BudgetReader.sha256(of: data),
          schema: .facts(header)),
        .init(name: "manifest", title: "Documents and what came of them", schema: Manifest.schema),
      ])
    let file = try WholeFile(path: description, temporary: temporary)
    try file.write(Data(package.json().utf8))
    try file.finish()
  }
}

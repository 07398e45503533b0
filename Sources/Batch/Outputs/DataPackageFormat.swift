// A Frictionless data package: the CSV of all facts, that of the figures of the text where there are any, the manifest,
// and a description of them.

import BudgetPipeline
import BudgetWriters
import Foundation
import OutputFile

extension OutputFormat {
  /// A folder with `facts.csv`, `figures.csv`, `manifest.csv` and `datapackage.json`.
  package static let dataPackage = OutputFormat(
    name: "datapackage", endings: [], summary: "a folder with CSV and its description", encoding: .dataPackage,
    description: description, fixedFiles: [description, facts, figures],
    folder: { place, style in try DataPackageFolder(place, style: style) })

  fileprivate static let description = "datapackage.json"
  fileprivate static let facts = "facts.csv"
  fileprivate static let figures = "figures.csv"
}

extension DocumentEncoding {
  /// Facts as CSV records, a separator, and figures as CSV records.
  static let dataPackage = DocumentEncoding(
    name: "datapackage", hasCells: true,
    encode: { document, isSafe in
      let facts = Data(CSVWriter.rows(document.facts, isSafe: isSafe).utf8)
      let figures = Data(NarrativeCSV.rows(document, isSafe: isSafe).utf8)
      return facts.filter { $0 != separator } + [separator] + figures
    },
    quote: { CSVWriter.field($0, isSafe: $1) })

  /// A control character, which no text that is seen has.
  fileprivate static let separator: UInt8 = 0x1E
}

private final class DataPackageFolder: Output {
  private let folder: URL
  private let temporary: String
  private let style: OutputStyle
  private let facts: WholeFile
  /// Nil as long as no document has a figure.
  private var figures: WholeFile?

  init(_ place: OutputPath, style: OutputStyle) throws {
    folder = URL(fileURLWithPath: place.path, isDirectory: true)
    temporary = place.temporary
    self.style = style
    var journal = try Journal(path: Journal.path(besides: place.path, of: OutputFormat.dataPackage.name))
    for name in OutputFormat.dataPackage.fixedFiles { try journal.note(name) }
    facts = try WholeFile(path: folder.appendingPathComponent(OutputFormat.facts).path, temporary: temporary)
    try facts.write(Data(style.csvStart.utf8))
  }

  func add(_ entry: OutputEntry) throws -> String? {
    guard case .success(let document) = entry.result else { return nil }
    let parts = document.bytes.split(
      separator: DocumentEncoding.separator, maxSplits: 1, omittingEmptySubsequences: false)
    try facts.write(parts[0])
    if parts.count > 1, !parts[1].isEmpty { try addFigures(parts[1]) }
    return OutputFormat.facts
  }

  private func addFigures(_ rows: Data) throws {
    if figures == nil {
      figures = try WholeFile(path: path(OutputFormat.figures), temporary: temporary + ".figures")
      try figures?.write(Data(style.figuresStart.utf8))
    }
    try figures?.write(rows)
  }

  func finish() throws {
    let description = path(OutputFormat.description)
    // No description is better than one of other data, should the run end between the two.
    unlink(description)
    try facts.finish()
    var resources = [try resource("facts", "Amounts", OutputFormat.facts, .facts(style.header))]
    if let figures {
      try figures.finish()
      resources.append(
        try resource("figures", "Figures of the explanatory text", OutputFormat.figures, .figures(style.header)))
    } else {
      // Of an earlier package: another's file of this name was refused.
      unlink(path(OutputFormat.figures))
    }
    resources.append(.init(name: "manifest", title: "Documents and what came of them", schema: Manifest.schema))
    let package = DataPackage(version: BudgetReader.version, resources: resources)
    let file = try WholeFile(path: description, temporary: temporary)
    try file.write(Data(package.json().utf8))
    try file.finish()
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func resource(
    _ name: String, _ title: String, _ file: String, _ schema: TableSchema
  ) throws -> DataPackage.Resource {
    let data = try Data(contentsOf: folder.appendingPathComponent(file), options: .alwaysMapped)
    return DataPackage.Resource(
      name: name, title: title, bytes: data.count, sha256: BudgetReader.sha256(of: data), schema: schema)
  }
}

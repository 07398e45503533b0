// manifest.csv: every input of a batch and what came of it.

import BudgetWriters
import Foundation
import OutputFile

struct Manifest {
  /// Its columns.
  static let schema = TableSchema(fields: [
    .init("path", "The PDF as it was named, or below the folder that was.", constraints: .init(required: true)),
    .init("output", "In a folder of outputs, the file that holds this document."),
    .init("outcome", "Whether it was converted.", constraints: .init(required: true, enum: ["ok", "failed"])),
    .init("error", "Why it was not, for programs."),
    .init("message", "Why it was not, for people."),
    .init("sha256", "Of the PDF; empty if it could not be read."),
    .init("pages", "Pages of the PDF.", type: .integer),
    .init("tables", "Tables that were found.", type: .integer),
    .init("amounts", "Amounts that were found in them.", type: .integer),
    .init("verified", "How many the document's own arithmetic proves.", type: .integer),
    .init("unverified", "How many no sum could prove.", type: .integer),
    .init("conflict", "How many stand in sums that contradict each other.", type: .integer),
    .init("seconds", "How long reading it took, when that was done.", type: .number),
  ])

  /// As it stands in the manifest, and in those of earlier versions that had fewer columns.
  static let oldestColumns = schema.fields.prefix(6).map(\.name)

  private let file: WholeFile
  private let isSafe: Bool

  init(path: String, temporary: String, isSafe: Bool) throws {
    file = try WholeFile(path: path, temporary: temporary)
    self.isSafe = isSafe
    try file.write(Data(CSVWriter.line(Self.schema.fields.map(\.name)).utf8))
  }

  func add(_ entry: OutputEntry, summary: PieceSummary?, output: String?) throws {
    var values = [entry.path.text, output ?? ""]
    switch entry.result {
    case .success: values += ["ok", "", ""]
    case .failure(let failure): values += ["failed", failure.id, failure.message]
    }
    values.append(entry.sha256 ?? "")
    if let summary, summary.failure == nil {
      values += [summary.pages, summary.tables, summary.amounts, summary.verified].map(String.init)
      values += [summary.unverified, summary.conflict].map(String.init)
    } else {
      values += Array(repeating: "", count: 6)
    }
    // As the piece recorded it: a run that only assembles writes the same manifest again.
    values.append(summary.map { String(format: "%.3f", $0.seconds) } ?? "")
    try file.write(Data(CSVWriter.line(values, isSafe: isSafe).utf8))
  }

  func finish() throws { try file.finish() }
}

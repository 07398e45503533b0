// manifest.csv: every input of a batch and what came of it.

import Foundation
import Writers

struct Manifest {
  private static let columns = [
    "path", "output", "outcome", "error", "message", "sha256", "pages", "tables", "amounts", "verified", "unverified",
    "conflict", "seconds",
  ]

  private let file: WholeFile
  private let isSafe: Bool

  init(path: String, temporary: String, isSafe: Bool) throws {
    file = try WholeFile(path: path, temporary: temporary)
    self.isSafe = isSafe
    try file.write(Data(CSVWriter.line(Self.columns).utf8))
  }

  func add(_ entry: BatchEntry, summary: PieceSummary?, output: String?) throws {
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
    // Only what a piece recorded: another run over the same pieces gives the same.
    values.append(summary.map { String(format: "%.3f", $0.seconds) } ?? "")
    try file.write(Data(CSVWriter.line(values, isSafe: isSafe).utf8))
  }

  func finish() throws { try file.finish() }
}

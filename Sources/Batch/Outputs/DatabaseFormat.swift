// One SQLite database with all documents, their tables, facts and checks.

import BudgetPipeline
import DatabaseWriter
import OutputFile

extension OutputFormat {
  package static let database = OutputFormat(
    name: "sqlite", endings: ["sqlite", "sqlite3", "db"], summary: "a database",
    encoding: DocumentEncoding(
      // Its rows of the database as one JSON object, without its name.
      name: "rows", encode: { document, _ in try DatabaseRows(document).json() }, quote: { name, _ in name }),
    companions: BudgetDatabase.companions, file: .other { file, _ in try DatabaseFile(file) })
}

private final class DatabaseFile: Output {
  private let database: BudgetDatabase

  init(_ file: NewFile) throws { database = try BudgetDatabase(file) }

  func add(_ entry: OutputEntry) throws -> String? {
    let path = entry.path.text
    switch entry.result {
    case .success(let document): try database.add(document.bytes, path: path, file: document.file)
    case .failure(let failure):
      try database.addFailure(
        path: path, file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
    }
    return nil
  }

  func finish() throws { try database.finish() }
}

// One SQLite database with all documents.

import DatabaseWriter
import OutputFile

extension BatchTarget {
  /// A SQLite database of documents, tables, facts and checks.
  public static func database(_ path: String) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .rows) { temporary in
      try DatabaseFile(NewFile(path: path, temporary: temporary))
    }
  }
}

private final class DatabaseFile: BatchOutput {
  private let database: BudgetDatabase

  init(_ file: NewFile) throws { database = try BudgetDatabase(file) }

  func add(_ entry: BatchEntry) throws -> String? {
    let path = entry.path.text
    switch entry.result {
    case .success(let piece): try database.add(piece.body, path: path, file: piece.file)
    case .failure(let failure):
      try database.addFailure(
        path: path, file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
    }
    return nil
  }

  func finish() throws { try database.finish() }
}

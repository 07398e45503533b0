// One SQLite database with all documents.

import DatabaseWriter
import Foundation

extension BatchTarget {
  /// A SQLite database of documents, tables, facts and checks.
  public static func database(_ path: String) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .rows) { temporary in
      try DatabaseFile(path: path, temporary: temporary)
    }
  }
}

private final class DatabaseFile: BatchOutput {
  private let path, temporary: String
  private let database: BudgetDatabase

  init(path: String, temporary: String) throws {
    (self.path, self.temporary) = (path, temporary)
    unlink(temporary)
    database = try Self.reporting(path) { () throws(DatabaseFailure) in try BudgetDatabase(path: temporary) }
  }

  func add(_ entry: BatchEntry) throws -> String? {
    try Self.reporting(path) { () throws(DatabaseFailure) in
      let path = entry.path.text
      switch entry.result {
      case .success(let piece): try database.add(piece.body, path: path, file: piece.file)
      case .failure(let failure):
        try database.addFailure(
          path: path, file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
      }
    }
    return nil
  }

  func finish() throws {
    try Self.reporting(path) { () throws(DatabaseFailure) in try database.finish() }
    try WholeFile.replace(path, by: temporary)
  }

  private static func reporting<Result>(
    _ path: String, _ body: () throws(DatabaseFailure) -> Result
  ) throws(OutputFailure) -> Result {
    do {
      return try body()
    } catch {
      throw OutputFailure(path, error.message)
    }
  }
}

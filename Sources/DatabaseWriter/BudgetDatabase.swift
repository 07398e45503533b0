// Documents as rows of a SQLite database.

import Foundation
import GRDB
import Meaning
import OutputFile

/// A new database that documents are added to.
///
/// Rows come as the JSON of ``DatabaseRows``, and SQLite's own JSON functions take them apart: no value of a document is
/// an object here, and workers can make the JSON of other documents meanwhile.
package final class BudgetDatabase {
  /// Documents of one transaction.
  private static let transactionSize = 500
  /// In the order in which rows refer to each other, each with the column that numbers its rows.
  private static let tables = [
    ("documents", "document_id"), ("tables", "table_id"), ("facts", "fact_id"), ("checks", "check_id"),
    ("check_terms", nil), ("diagnostics", "diagnostic_id"), ("indicators", "indicator_id"),
    ("figures", "figure_id"), ("statements", "statement_id"),
    ("text_checks", "text_check_id"), ("text_check_terms", nil),
  ]

  /// Endings of files beside a database that SQLite takes for its latest changes: those of an older one would spoil it.
  package static let companions = ["-wal", "-journal"]

  private let file: NewFile
  private let queue: DatabaseQueue
  /// An INSERT for each table.
  private var inserts: [String] = []
  private var waiting = 0

  /// - Parameter file: takes its place at ``finish()``; until then a kill or a loss of power may leave anything.
  package init(_ file: NewFile) throws(OutputFailure) {
    self.file = file
    do {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
      }
      queue = try DatabaseQueue(path: file.temporary, configuration: configuration)
      inserts = try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)")
        try db.execute(sql: Schema.tables)
        for concept in ConceptName.all {
          try db.execute(
            sql: "INSERT INTO concepts VALUES (?, ?, ?)", arguments: [concept.id, concept.chinese, concept.english])
        }
        return try Self.tables.map { try Self.insert(into: $0.0, db) }
      }
    } catch {
      throw file.failure(error)
    }
  }

  /// Adds a document.
  /// - Parameters:
  ///   - rows: the JSON of its ``DatabaseRows``.
  ///   - path: of the input, as given.
  ///   - file: its name, as facts have it.
  package func add(_ rows: Data, path: String, file: String) throws(OutputFailure) {
    try write { db in
      var arguments: [String: (any DatabaseValueConvertible)?] = [
        "rows": String(decoding: rows, as: UTF8.self), "path": path, "file": file,
      ]
      // Ids count from 1 in each document: here they go on after those that are taken.
      for case (let table, let id?) in Self.tables {
        arguments[id] = try Int64.fetchOne(db, sql: "SELECT coalesce(max(\(id)), 0) FROM \(table)")
      }
      for sql in inserts {
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
      }
    }
  }

  /// Adds an input that gave no document.
  /// - Parameters:
  ///   - id: of the error, for programs.
  ///   - message: for people.
  package func addFailure(path: String, file: String, sha256: String?, id: String, message: String)
    throws(OutputFailure)
  {
    try write { db in
      try db.execute(
        sql: "INSERT INTO documents (path, file, sha256, error, error_message) VALUES (?, ?, ?, ?, ?)",
        arguments: [path, file, sha256, id, message])
    }
  }

  /// Makes indexes and views and closes the file, which is complete then.
  package func finish() throws(OutputFailure) {
    do {
      try queue.writeWithoutTransaction { db in
        if db.isInsideTransaction { try db.commit() }
        try db.execute(sql: Schema.indexes)
        try db.execute(sql: Schema.views)
        try db.execute(sql: "ANALYZE")
      }
      try queue.close()
    } catch {
      throw file.failure(error)
    }
    try file.finish()
  }

  private func write(_ body: (Database) throws -> Void) throws(OutputFailure) {
    do {
      try queue.writeWithoutTransaction { db in
        if !db.isInsideTransaction { try db.beginTransaction() }
        try body(db)
        waiting += 1
        if waiting == Self.transactionSize {
          try db.commit()
          waiting = 0
        }
      }
    } catch {
      throw file.failure(error)
    }
  }

  /// Takes each column's value from the key of its name; ids begin after the document's first ones, `path` and `file`
  /// are the caller's.
  private static func insert(into table: String, _ db: Database) throws -> String {
    let values = try db.columns(in: table).map { column in
      switch column.name {
      case "path", "file": ":\(column.name)"
      case let name where name.hasSuffix("_id"): "json_extract(value, '$.\(name)') + :\(name)"
      default: "json_extract(value, '$.\(column.name)')"
      }
    }
    return "INSERT INTO \(table) SELECT \(values.joined(separator: ", ")) FROM json_each(:rows, '$.\(table)')"
  }
}

extension NewFile {
  fileprivate func failure(_ error: any Error) -> OutputFailure {
    (error as? DatabaseError)?.message.map { OutputFailure(path, .other($0)) } ?? OutputFailure(path, error)
  }
}

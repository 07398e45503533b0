// What becomes of each document of a call: lines of one stream, or files in a folder.

import ArgumentParser
import BudgetModel
import BudgetPipeline
import DatabaseWriter
import Foundation
import OutputFile
import WorkbookWriter
import Writers

protocol DocumentSink {
  /// - Parameter path: of the input, as given.
  func write(_ document: BudgetDocument, path: String) throws
  /// An input gave no document.
  func write(_ problem: InputProblem, path: String) throws
  func finish() throws
}

extension DocumentSink {
  /// Most outputs hold documents only.
  func write(_ problem: InputProblem, path: String) throws {}
}

/// All documents, one after another, to standard output or one file.
final class StreamSink: DocumentSink {
  private let command: ConvertCommand
  private let output: OutputSink

  init(command: ConvertCommand) throws {
    self.command = command
    output = try OutputSink(path: command.output)
    if command.format == .csv {
      try output.write((command.csv.bom ? "\u{FEFF}" : "") + CSVWriter.header(command.csv.header))
    }
  }

  func write(_ document: BudgetDocument, path: String) throws {
    switch command.format {
    case .csv: try output.write(CSVWriter.rows(document.facts, isSafe: command.csv.isSafe))
    case .json: try output.write(JSONWriter.document(document, version: BudgetPipeline.version))
    case .ndjson: try output.write(JSONWriter.lines(document.facts))
    case .sqlite, .xlsx: break
    }
  }

  func finish() throws { try output.finish() }
}

/// One CSV for each table.
final class FolderSink: DocumentSink {
  private let folder: URL
  private let command: ConvertCommand

  init(path: String, command: ConvertCommand) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    self.command = command
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputFailure(path, error.localizedDescription)
    }
  }

  func write(_ document: BudgetDocument, path: String) throws {
    for sheet in TableSheets.sheets(of: document, filled: command.fillMerged, isSafe: command.csv.isSafe) {
      let output = try OutputSink(path: folder.appendingPathComponent(sheet.name).path)
      try output.write((command.csv.bom ? "\u{FEFF}" : "") + sheet.csv)
      try output.finish()
    }
  }

  func finish() throws {}
}

/// All documents in a SQLite database.
final class DatabaseSink: DocumentSink {
  private let database: BudgetDatabase

  init(path: String) throws { database = try BudgetDatabase(NewFile(path: path)) }

  func write(_ document: BudgetDocument, path: String) throws {
    try database.add(DatabaseRows(document).json(), path: path, file: document.identity.file)
  }

  func write(_ problem: InputProblem, path: String) throws {
    try database.addFailure(
      path: path, file: (path as NSString).lastPathComponent, sha256: nil, id: problem.id, message: problem.message)
  }

  func finish() throws { try database.finish() }
}

/// All documents in a workbook.
final class WorkbookSink: DocumentSink {
  private let workbook: Workbook

  init(path: String, header: HeaderLanguage) throws { workbook = try Workbook(NewFile(path: path), header: header) }

  func write(_ document: BudgetDocument, path: String) throws { try workbook.add(document) }

  func write(_ problem: InputProblem, path: String) throws {
    try workbook.addFailure(
      file: (path as NSString).lastPathComponent, sha256: nil, id: problem.id, message: problem.message)
  }

  func finish() throws { try workbook.finish() }
}

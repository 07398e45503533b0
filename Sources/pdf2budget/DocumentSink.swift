// What becomes of each document of a call: lines of one stream, or files in a folder.

import ArgumentParser
import BudgetModel
import BudgetPipeline
import Foundation
import Writers

protocol DocumentSink {
  func write(_ document: BudgetDocument) throws
  func finish() throws
}

/// All documents, one after another, to standard output or one file.
final class StreamSink: DocumentSink {
  private let command: ConvertCommand
  private let output: OutputSink

  init(command: ConvertCommand) throws {
    self.command = command
    output = try command.output.map(OutputSink.init(path:)) ?? OutputSink()
    if command.format == .csv {
      try output.write((command.bom ? "\u{FEFF}" : "") + CSVWriter.header(command.header))
    }
  }

  func write(_ document: BudgetDocument) throws {
    switch command.format {
    case .csv: try output.write(CSVWriter.rows(document.facts, isSafe: command.isSafe))
    case .json: try output.write(JSONWriter.document(document, version: BudgetPipeline.version))
    case .ndjson: try output.write(JSONWriter.lines(document.facts))
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
      throw OutputProblem(message: "\(path) cannot be made a folder: \(error.localizedDescription).")
    }
  }

  func write(_ document: BudgetDocument) throws {
    for sheet in TableSheets.sheets(of: document, filled: command.fillMerged, isSafe: command.isSafe) {
      let output = try OutputSink(path: folder.appendingPathComponent(sheet.name).path)
      try output.write((command.bom ? "\u{FEFF}" : "") + sheet.csv)
      try output.finish()
    }
  }

  func finish() throws {}
}

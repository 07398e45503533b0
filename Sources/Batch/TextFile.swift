// One file of text with all documents, or with their facts.

import Foundation
import OutputFile
import Writers

/// How CSV is written.
public struct CSVStyle: Sendable {
  public var header = HeaderLanguage.english
  public var hasByteOrderMark = false
  /// Whether formulas are disarmed: ``CSVWriter/field(_:isSafe:)``.
  public var isSafe = false

  public init() {}

  var start: Data { Data(((hasByteOrderMark ? "\u{FEFF}" : "") + CSVWriter.header(header)).utf8) }
}

extension BatchTarget {
  /// A CSV of all facts.
  public static func csv(_ path: String, style: CSVStyle) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .csv) { temporary in
      try TextFile(path: path, temporary: temporary, start: style.start) { $0.csv(isSafe: style.isSafe) }
    }
  }

  /// All documents as JSON, a line each.
  public static func jsonFile(_ path: String) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .json) { temporary in
      try TextFile(path: path, temporary: temporary, start: Data()) { try $0.json() }
    }
  }

  /// All facts as JSON lines.
  public static func jsonLines(_ path: String) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .ndjson) { temporary in
      try TextFile(path: path, temporary: temporary, start: Data()) { try $0.json() }
    }
  }
}

private final class TextFile: BatchOutput {
  private let file: WholeFile
  private let body: (Piece) throws -> Data

  init(path: String, temporary: String, start: Data, body: @escaping (Piece) throws -> Data) throws {
    file = try WholeFile(path: path, temporary: temporary)
    self.body = body
    try file.write(start)
  }

  func add(_ entry: BatchEntry) throws -> String? {
    if case .success(let piece) = entry.result { try file.write(body(piece)) }
    return nil
  }

  func finish() throws { try file.finish() }
}

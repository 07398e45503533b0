// Finished work on disk: one file for each content, there whole or not at all.

import BudgetPipeline
import Foundation
import OutputFile

/// What a batch knows of an input that was read; the first line of a piece.
package struct PieceSummary: Codable, Sendable, Hashable {
  /// Of the PDF.
  package var sha256: String
  package var pages = 0
  package var tables = 0
  package var amounts = 0
  package var verified = 0
  package var unverified = 0
  package var conflict = 0
  /// That the conversion took.
  package var seconds = 0.0
  /// Why there is no document.
  package var failure: InputFailure?
  /// How many bytes follow this line, and their SHA-256: power may fail between a rename and the data's way to the disk,
  /// and disks err.
  var length = 0
  var digest = ""
}

struct PieceStore {
  let folder: String

  /// Spread over folders, because some file systems are slow with a million files in one.
  func path(of key: PieceKey) -> String { "\(folder)/pieces/\(key.text.prefix(2))/\(key.text)" }

  /// Nil if the piece is not there or not as it was written.
  func summary(of key: PieceKey) -> PieceSummary? {
    guard let (summary, body) = piece(key), BudgetReader.sha256(of: body) == summary.digest else { return nil }
    return summary
  }

  /// The summary alone, of a piece that the run found or made.
  func head(of key: PieceKey) -> PieceSummary? {
    guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path(of: key))) else { return nil }
    defer { try? file.close() }
    var lines = LineReader(descriptor: file.fileDescriptor)
    guard case .line(let line) = lines.next() else { return nil }
    return try? JSONDecoder().decode(PieceSummary.self, from: Data(line))
  }

  /// The summary and what follows it; nil if the piece is not there or not whole. Its digest is not compared again: that
  /// was done when the run found or made it.
  func piece(_ key: PieceKey) -> (PieceSummary, Data)? {
    guard let whole = try? Data(contentsOf: URL(fileURLWithPath: path(of: key))),
      let end = whole.firstIndex(of: UInt8(ascii: "\n")),
      let summary = try? JSONDecoder().decode(PieceSummary.self, from: whole[..<end])
    else { return nil }
    let body = Data(whole[(end + 1)...])
    return body.count == summary.length ? (summary, body) : nil
  }

  /// - Throws: what the system says.
  func save(_ key: PieceKey, _ summary: PieceSummary, body: Data) throws {
    var summary = summary
    (summary.length, summary.digest) = (body.count, BudgetReader.sha256(of: body))
    let path = path(of: key)
    let temporary = "\(folder)/tmp/\(getpid())-\(key.text)"
    mkdir(parentFolder(of: path), 0o777)
    let file = try WholeFile(path: path, temporary: temporary)
    try file.write(JSONEncoder().encode(summary) + [UInt8(ascii: "\n")])
    try file.write(body)
    try file.finish()
  }
}

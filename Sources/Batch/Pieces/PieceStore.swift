// Finished work on disk: one file for each content, there whole or not at all.

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
  /// How many bytes follow this line: power may fail between a rename and the data's way to the disk.
  var length = 0
}

struct PieceStore {
  let folder: String

  /// Spread over folders, because some file systems are slow with a million files in one.
  func path(of key: PieceKey) -> String { "\(folder)/pieces/\(key.text.prefix(2))/\(key.text)" }

  /// Nil if the piece is not there or not whole.
  func summary(of key: PieceKey) -> PieceSummary? {
    let descriptor = open(path(of: key), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var lines = LineReader(descriptor: descriptor)
    var status = stat()
    guard case .line(let line) = lines.next(), fstat(descriptor, &status) == 0,
      let summary = try? JSONDecoder().decode(PieceSummary.self, from: Data(line)),
      Int(status.st_size) == line.count + 1 + summary.length
    else { return nil }
    return summary
  }

  /// The summary and what follows it; nil if the piece is not there or not whole.
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
    summary.length = body.count
    let path = path(of: key)
    let temporary = "\(folder)/tmp/\(getpid())-\(key.text)"
    mkdir((path as NSString).deletingLastPathComponent, 0o777)
    let file = try WholeFile(path: path, temporary: temporary)
    try file.write(JSONEncoder().encode(summary) + [UInt8(ascii: "\n")])
    try file.write(body)
    try file.finish()
  }
}

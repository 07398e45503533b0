// Measured figures that are committed, Tests/Scores/*.csv: a change for the worse fails, and one for the better must be
// recorded (`make record`), so that it cannot be lost unseen.

import Foundation
import Testing

public struct ScoreTable {
  private let file: URL
  private let header: String

  public init(_ name: String, header: String) {
    file = Repository.root.appendingPathComponent("Tests/Scores/\(name)")
    self.header = header
  }

  /// Compares lines with those on record; each begins with the name of its document.
  /// - Parameter difference: says what differs between two lines, each by the names of its header.
  public func expect(
    _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation,
    difference: (_ old: [String: String], _ new: [String: String]) -> String? = { _, _ in nil }
  ) throws {
    let text = (try? Repository.text(of: file)) ?? ""
    let oldHeader = String(text.prefix { $0 != "\n" })
    let recorded = text.split(separator: "\n").dropFirst().map(String.init)
    func name(_ line: String) -> String { String(line.prefix { $0 != "," }) }
    func fields(_ header: String, _ line: String) -> [String: String] { CSV.rows("\(header)\n\(line)").first ?? [:] }
    for line in lines {
      guard let old = recorded.first(where: { name($0) == name(line) }) else { continue }
      let words = difference(fields(oldHeader, old), fields(header, line))
      let comment = words ?? "\(header): on record is \(old), now it is \(line)"
      #expect(line == old, "\(comment)", sourceLocation: sourceLocation)
    }
    let (before, now) = (Set(recorded.map(name)), Set(lines.map(name)))
    let new = now.subtracting(before).sorted()
    #expect(new.isEmpty, "not on record, run `make record`", sourceLocation: sourceLocation)
    let gone = before.subtracting(now).sorted()
    #expect(gone.isEmpty, "on record and gone", sourceLocation: sourceLocation)
    #expect(oldHeader == header, "other columns than on record", sourceLocation: sourceLocation)
    if isRecording, recorded != lines || oldHeader != header {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(([header] + lines).map { $0 + "\n" }.joined().utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); read it, then run the tests again")
    }
  }
}

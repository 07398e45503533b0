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
  public func expect(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let recorded = ((try? Repository.text(of: file)) ?? "").split(separator: "\n").dropFirst().map(String.init)
    func name(_ line: String) -> String { String(line.prefix { $0 != "," }) }
    for line in lines {
      let old = recorded.first { name($0) == name(line) } ?? "nothing"
      #expect(line == old, "\(header): on record is \(old), now it is \(line)", sourceLocation: sourceLocation)
    }
    #expect(recorded.map(name) == lines.map(name), "other documents than on record", sourceLocation: sourceLocation)
    if isRecording, recorded != lines {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(([header] + lines).map { $0 + "\n" }.joined().utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); read it, then run the tests again")
    }
  }
}

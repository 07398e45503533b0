// Facts in a few digits: one digest for all that is written of a document's facts, and one for each column, so that a
// difference says where it is. Counts and scores do not see a wrong code, organization or table number; this does.

import Foundation
import PageReader
import Testing

/// The facts of a document, as one line of Tests/Scores/digests-*.csv.
public struct FactDigest: Sendable {
  /// Names of the line's fields: `document`, `facts`, `all`, then the columns of the facts.
  public let header: String
  public let line: String

  /// - Parameter csv: the facts as the command writes them, with their header; nil where it refuses the document.
  public init(document: String, csv: String?) {
    let records = CSV.records(csv ?? "")
    let columns = records.first ?? []
    let rows = records.dropFirst()
    header = (["document", "facts", "all"] + columns).joined(separator: ",")
    guard let csv else {
      line = "\(document),refused"
      return
    }
    let digests = columns.indices.map { column in Self.short(rows.map { $0[column] }) }
    line = ([document, String(rows.count), Self.short([csv])] + digests).joined(separator: ",")
  }

  /// Hexadecimal digits of SHA-256 that are kept: one change in four thousand million would pass unseen.
  private static let digits = 8

  /// No text has the separator in it, so that none can slip into its neighbour.
  private static let separator = "\u{1E}"

  private static func short(_ values: [String]) -> String {
    String(sha256(of: Data(values.joined(separator: separator).utf8)).prefix(digits))
  }

  /// Compares digests with those on record, and names the columns that differ.
  /// - Parameter table: `digests-corpus.csv`.
  /// - Parameter folder: where the documents lie, for the command that shows what changed.
  public static func expect(
    _ digests: [FactDigest], onRecordIn table: String, folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // A document that was refused has no columns to name.
    let header = digests.map(\.header).max { $0.count < $1.count } ?? ""
    try ScoreTable(table, header: header).expect(digests.map(\.line), sourceLocation: sourceLocation) { old, new in
      let name = new["document"] ?? ""
      let columns = header.split(separator: ",").map(String.init).filter { $0 != "all" && old[$0] != new[$0] }
      return """
        \(name): other facts than on record in \(columns.joined(separator: ", ")). \
        Scripts/fact_changes.sh \(folder)/\(name).pdf shows them
        """
    }
  }
}

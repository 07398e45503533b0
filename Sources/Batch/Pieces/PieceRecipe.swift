// How pieces are made: with the content of an input, all that a piece depends on.

import BudgetPipeline
import Foundation

/// How a batch makes its pieces.
struct PieceRecipe: Codable, Sendable, Hashable {
  /// The folder of finished pieces.
  var folder: String
  /// The name of a ``DocumentEncoding``.
  var encoding: String
  /// Whether cells are disarmed for spreadsheets.
  var isSafe: Bool
  var password: String?

  /// Another number when the encoding of pieces changes.
  private static let edition = 2

  /// The key of the piece of a content: what another version of the program made of it is another piece.
  func key(sha256: String, version: String = BudgetReader.version) -> PieceKey? {
    let parts = [
      "pdf2budget piece \(Self.edition)", version, encoding, isSafe ? "safe" : "plain",
      password.map { "password \($0.utf8.count) \($0)" } ?? "", sha256,
    ]
    return PieceKey(BudgetReader.sha256(of: Data(parts.joined(separator: "\n").utf8)))
  }
}

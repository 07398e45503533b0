// What names a piece: the content of an input and everything else that its result depends on.

import BudgetPipeline
import Foundation

/// A SHA-256, 64 hexadecimal digits, held in 32 bytes: a batch holds one for each input.
public struct PieceKey: Sendable, Hashable {
  private var words: SIMD4<UInt64> = .zero

  /// Nil if the text is none.
  init?(_ text: String) {
    guard text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else { return nil }
    var rest = text[...]
    for index in 0..<4 {
      guard let word = UInt64(rest.prefix(16), radix: 16) else { return nil }
      words[index] = word
      rest = rest.dropFirst(16)
    }
  }

  var text: String {
    (0..<4).map { index in
      let digits = String(words[index], radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension PieceKey: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = PieceKey(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no key: \(text)"))
    }
    self = key
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What a piece holds of a document.
public enum PieceForm: String, Codable, Sendable {
  /// Its facts as CSV records, without a header.
  case csv
  /// Its facts as JSON lines.
  case ndjson
  /// The whole document as one JSON object.
  case json
  /// Its rows of the database, as one JSON object.
  case rows
}

/// How a batch makes its pieces.
struct PieceRecipe: Codable, Sendable, Hashable {
  /// The folder of finished pieces.
  var folder: String
  var form: PieceForm
  /// Whether CSV is disarmed for spreadsheets.
  var isSafe: Bool
  var password: String?

  /// Another number when the form of pieces changes.
  private static let edition = 1

  /// The key of the piece of a content: what another version of the program made of it is another piece.
  func key(sha256: String, version: String = BudgetPipeline.version) -> PieceKey? {
    let parts = [
      "pdf2budget piece \(Self.edition)", version, form.rawValue, isSafe ? "safe" : "plain",
      password.map { "password \($0.utf8.count) \($0)" } ?? "", sha256,
    ]
    return PieceKey(BudgetPipeline.sha256(of: Data(parts.joined(separator: "\n").utf8)))
  }
}

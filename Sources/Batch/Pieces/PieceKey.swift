// What names a piece.

/// A SHA-256, 64 hexadecimal digits, held in 32 bytes: a batch holds one for each input.
package struct PieceKey: Sendable, Hashable {
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
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = PieceKey(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no key: \(text)"))
    }
    self = key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

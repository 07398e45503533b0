import PageModel

/// Text whose font does not say which characters it draws: viewers show `办公`, copying gives `Þ|`. What such a font says
/// cannot be repaired here, but nobody should take it for a label.
enum GarbledText {
  /// A foreign name holds one or two.
  private static let fewest = 3
  private static let leastShare = 0.005

  /// - Returns: what to say of a page with such text; nil if it has none.
  static func diagnostic(_ glyphs: [Glyph], page: Int) -> Diagnostic? {
    let count = glyphs.count { $0.isVisible && isStrange($0.scalar) && !$0.doubts.contains(.unnamedInk) }
    guard count >= fewest, Double(count) >= leastShare * Double(glyphs.count) else { return nil }
    return Diagnostic(
      "reader.garbled-text", page: page,
      message: "a font does not say which characters it draws (\(count) cannot be right): do not trust the words")
  }

  /// What no Chinese budget prints, and fonts without a table of characters come out as.
  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // × and ÷ stand among the letters of Western Europe.
    case 0xD7, 0xF7: false
    // Control characters; Latin letters with accents; phonetic letters and accents alone; characters that are none.
    case ..<0x20, 0x7F...0x9F, 0xC0...0x36F, 0xFFFD: true
    // Private use, but for F000 to F0FF, where symbol fonts have their ticks and boxes.
    case 0xE000...0xEFFF, 0xF100...0xF8FF: true
    default: false
    }
  }
}

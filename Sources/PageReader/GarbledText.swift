import PageModel

/// Text whose font does not say which characters it draws: viewers show `办公`, copying gives `Þ|`. What such a font says
/// cannot be repaired here, but nobody should take it for a label.
enum GarbledText {
  /// A foreign name holds one or two.
  private static let fewest = 3
  private static let leastShare = 0.005

  /// The fonts that do not say what they draw, by index: those with several different characters that cannot be right,
  /// as a share of what they print. One character alone may be a rare name's, however often it is printed.
  static func fonts(_ glyphs: [Glyph]) -> Set<Int> {
    var strange: [Int: [Unicode.Scalar]] = [:]
    for index in glyphs.indices where isStrange(glyphs[index].scalar) && glyphs[index].isVisible {
      if !isInForeignWord(index, glyphs) { strange[glyphs[index].font, default: []].append(glyphs[index].scalar) }
    }
    let garbled = strange.filter { font, scalars in
      guard Set(scalars).count >= fewest else { return false }
      return Double(scalars.count) >= leastShare * Double(glyphs.count { $0.font == font })
    }
    return Set(garbled.keys)
  }

  /// Müller, Société: a letter with an accent beside one without.
  private static func isInForeignWord(_ index: Int, _ glyphs: [Glyph]) -> Bool {
    (0xC0...0x36F).contains(glyphs[index].scalar.value)
      && [index - 1, index + 1].contains { glyphs.indices.contains($0) && glyphs[$0].isLatinLetter }
  }

  /// - Returns: what to say of a page with such text; nil if it has none.
  static func diagnostic(_ glyphs: [Glyph], page: Int) -> Diagnostic? {
    // What is in doubt already is told as such.
    let count = glyphs.count { $0.isVisible && $0.doubts.isEmpty && isStrange($0.scalar) }
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

extension Glyph {
  fileprivate var isLatinLetter: Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
}

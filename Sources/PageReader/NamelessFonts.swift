// Type 3 fonts draw their letters by commands and say no size: what is told for them is a guess from the width of one
// letter, and wrong by half or more for the fonts of browsers. 汉字 are as wide as their font is large, so they tell.

import PageModel

enum NamelessFonts {
  /// What is given as the name of a font that has none.
  static let names: Set = ["", "Default"]
  /// Ideographs that are narrower than this share of the size are not condensed: the size is wrong.
  private static let narrowest = 0.6
  /// Poppler gives letters of such fonts this share of their height above the line on which they stand.
  private static let riseShare = 0.95 / 1.3

  /// Glyphs of fonts without a name in the size that their ideographs have, and boxes as high.
  static func resized(_ glyphs: [Glyph], isNameless: (Int) -> Bool) -> [Glyph] {
    let shares = glyphs.compactMap { glyph in
      glyph.scalar.isCommonIdeograph && glyph.size > 0 && isNameless(glyph.font) ? glyph.box.width / glyph.size : nil
    }.sorted()
    guard let usual = shares.isEmpty ? nil : shares[shares.count / 2], usual > 0, usual < narrowest else {
      return glyphs
    }
    return glyphs.map { glyph in
      guard isNameless(glyph.font) else { return glyph }
      var glyph = glyph
      let line = glyph.box.y0 + glyph.box.height * riseShare
      glyph.size *= usual
      glyph.box = Box(
        x0: glyph.box.x0, y0: line - (line - glyph.box.y0) * usual, x1: glyph.box.x1,
        y1: line + (glyph.box.y1 - line) * usual)
      return glyph
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isCommonIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }
}

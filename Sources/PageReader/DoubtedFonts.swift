// Which fonts cannot be trusted to say what they print, and what becomes of their characters: an amount in such a font is
// doubtful as a whole, whatever sums it fits. docs/reader.md, "A font that lies".

import PageModel

/// What earlier pages of a document told of its fonts.
final class KnownFonts {
  /// A digit as it is printed.
  struct Print: Hashable {
    var digit, turns: Int
    var pixels: UInt64
  }

  /// The names of those found garbled: a page that happens to print none of the strange characters prints the other ones
  /// with the same table.
  var garbled: Set<String> = []
  /// Digits that were looked at and are none other than they say; they need not be drawn again.
  var honest: Set<Print> = []
}

struct DoubtedFonts {
  private let names: [String]
  /// By index.
  private let garbled, lying: Set<Int>

  /// - Parameters:
  ///   - glyphs: the page's characters, as the text layer has them.
  ///   - names: the page's fonts.
  ///   - lying: those whose digits look like other ones.
  init(_ glyphs: [Glyph], names: [String], lying: Set<Int>, known: KnownFonts) {
    self.names = names
    self.lying = lying
    known.garbled.formUnion(GarbledText.fonts(glyphs).filter(names.indices.contains).map { names[$0] })
    garbled = Set(names.indices.filter { known.garbled.contains(names[$0]) })
  }

  /// What such a font prints is in doubt. Where it was seen to lie about one digit its other ones are not believed either:
  /// they lose their names, and no amount is made of them.
  func mark(_ glyphs: inout [Glyph]) {
    let doubted = garbled.union(lying)
    guard !doubted.isEmpty else { return }
    for index in glyphs.indices where doubted.contains(glyphs[index].font) {
      glyphs[index].doubts.insert(.garbledFont)
      if lying.contains(glyphs[index].font), glyphs[index].digit != nil { glyphs[index].scalar = Glyph.unnamed }
    }
  }

  /// One for each kind, however much of the page is printed in such fonts.
  func diagnostics(page: Int) -> [Diagnostic] {
    [
      diagnostic(garbled, "does not say which characters it draws: do not trust its words and numbers", page),
      diagnostic(lying, "prints digits that do not look like what it says they are: its numbers were left out", page),
    ].compactMap { $0 }
  }

  private func diagnostic(_ fonts: Set<Int>, _ text: String, _ page: Int) -> Diagnostic? {
    guard !fonts.isEmpty else { return nil }
    let list = fonts.sorted().filter(names.indices.contains).map { names[$0] }.joined(separator: ", ")
    return Diagnostic("reader.garbled-text", page: page, message: "a font (\(list)) \(text)")
  }
}

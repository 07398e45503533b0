// A word in the making: what its glyphs say of the one that may follow.

import PageModel
import Wording

extension Glyph {
  var em: Double { size > 0 ? size : box.height }

  func doubted(_ doubts: Doubts) -> Glyph {
    var glyph = self
    glyph.doubts.formUnion(doubts)
    return glyph
  }

  /// A letter, or a bracket in a label.
  var isLetter: Bool {
    scalar.isAlphabetic || "()（）".unicodeScalars.contains(scalar)
  }
}

/// A word in the making.
struct WordBuilder {
  private(set) var glyphs: [Glyph]
  private(set) var box: Box

  init(_ glyph: Glyph) {
    glyphs = [glyph]
    box = glyph.box
  }

  init(_ glyphs: ArraySlice<Glyph>) {
    self.glyphs = Array(glyphs)
    box = glyphs.dropFirst().reduce(glyphs[glyphs.startIndex].box) { $0.union($1.box) }
  }

  var last: Box { glyphs[glyphs.count - 1].box }
  var em: Double { glyphs[glyphs.count - 1].em }
  var firstScalar: Unicode.Scalar { glyphs[0].scalar }
  var lastScalar: Unicode.Scalar { glyphs[glyphs.count - 1].scalar }

  /// 2026 before 年, 12 before 月: a letter may follow at a distance.
  func isDate(before right: Unicode.Scalar) -> Bool {
    let lengths = right == "年" ? 4...4 : right == "月" || right == "日" ? 1...2 : 0...0
    return lengths.contains(glyphs.count) && glyphs.allSatisfy(\.scalar.isDigit)
  }

  /// What is printed in the place of an amount that is nothing.
  var isDash: Bool { glyphs.allSatisfy(\.scalar.isDash) }

  /// Whether its last letters stand close: it is no letter-spaced word, and white behind it ends it.
  var endsCloselySet: Bool {
    let letters = glyphs.suffix(TokenizerSettings.fewestCloseLetters)
    return letters.count == TokenizerSettings.fewestCloseLetters
      && letters.allSatisfy(\.scalar.isOfLabel)
      && zip(letters, letters.dropFirst()).allSatisfy { $1.box.x0 - $0.box.x1 < $0.em * TokenizerSettings.closeGap }
  }

  /// Whether what follows in the text layer can be of one label or number with it. An amount that has its decimals is
  /// complete: what stands behind the rule is another one.
  func spills(into glyph: Glyph) -> Bool {
    if glyphs[glyphs.count - 1].isLetter { return glyph.isLetter }
    return lastScalar.belongsToNumber && glyph.scalar.belongsToNumber && !hasAllDecimals
  }

  /// Whether a digit stands so near behind a number's last one that the two could be of one number.
  /// - Parameter slack: how far their middles may differ, in ems.
  func touches(_ glyph: Glyph, within share: Double, slack: Double) -> Bool {
    lastScalar.belongsToNumber && glyph.scalar.isDigit && abs(glyph.box.x0 - last.x1) <= glyph.em * share
      && abs(glyph.box.midY - last.midY) < glyph.em * slack
  }

  mutating func doubt(_ doubts: Doubts) { glyphs[glyphs.count - 1].doubts.formUnion(doubts) }

  /// Whether two digits or more stand behind a point.
  var hasAllDecimals: Bool {
    glyphs.suffix(2).allSatisfy(\.scalar.isDigit) && glyphs.dropLast(2).contains { $0.scalar == "." }
  }

  /// How far its digits that follow one another stand apart, left edge to left edge, in ems. Behind a 1 the step says
  /// nothing: in some fonts it is narrower than the other digits.
  var digitSteps: [Double] {
    zip(glyphs, glyphs.dropFirst()).compactMap { left, right in
      left.scalar.isDigit && !left.scalar.isNarrowDigit && right.scalar.isDigit
        ? (right.box.x0 - left.box.x0) / max(left.em, 1) : nil
    }
  }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    box = box.union(glyph.box)
  }

  mutating func append(_ run: WordBuilder) {
    glyphs += run.glyphs
    box = box.union(run.box)
  }

  /// Bold is sometimes made by printing a glyph, or the whole word, twice with a small shift.
  func isDoubled(by glyph: Glyph, _ settings: TokenizerSettings) -> Bool {
    let reach = glyph.em * settings.doubleStrike
    // Two narrow letters beside each other are two: they do not lie over one another.
    let across = min(reach, glyph.box.width / 2)
    return glyphs.suffix(settings.doubleStrikeMemory).contains {
      $0.scalar == glyph.scalar && abs($0.box.x0 - glyph.box.x0) <= across
        && abs($0.box.midY - glyph.box.midY) <= reach
    }
  }

  func isRepeated(by run: WordBuilder, within reach: Double) -> Bool {
    glyphs.count == run.glyphs.count && abs(box.x0 - run.box.x0) <= reach
      && abs(box.x1 - run.box.x1) <= reach && zip(glyphs, run.glyphs).allSatisfy { $0.scalar == $1.scalar }
  }

  var token: Token? {
    var text = String.UnicodeScalarView()
    var raw = String.UnicodeScalarView()
    for glyph in glyphs {
      raw.append(glyph.scalar)
      if let folded = CharacterFolding.label(glyph.scalar) { text.append(folded) }
    }
    guard !text.isEmpty else { return nil }
    return Token(
      text: String(text), raw: String(raw), box: box, size: glyphs.map(\.em).max() ?? box.height,
      source: glyphs.contains { $0.source == .scan } ? .scan : .text,
      doubts: glyphs.reduce(into: []) { $0.formUnion($1.doubts) })
  }
}

extension Unicode.Scalar {
  var opensBracket: Bool { self == "(" || self == "（" }

  /// An ideograph, or a bracket or quotation mark between such.
  var isOfLabel: Bool {
    // Most are: to ask for less first.
    if isIdeographic { return true }
    return switch properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: true
    default: false
    }
  }

  var belongsToNumber: Bool { isDigit || self == "." || self == "," }

  var isNarrowDigit: Bool { self == "1" || self == "１" }

  var isDigit: Bool {
    ("0"..."9").contains(self) || ("０"..."９").contains(self)
  }
}

// Fonts whose digits do not look like what they say they are: where a font calls its 1 a 7, whole columns are altered
// alike, and their sums may still hold. docs/reader.md, "A font that lies".

import PageModel

internal import CPageReader

struct LyingFonts {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let glyphs: [Glyph]
  private let places: BoxRaster
  private let known: KnownFonts

  /// A box lower than this share of the font size cuts its digits.
  private static let leastHeight = 0.6
  /// So many of a digit are compared with what was seen before; their neighbours' soft edges make them differ.
  private static let mostExemplars = 6

  /// A digit of a font, as its table of characters calls it.
  private struct Kind: Hashable {
    var font, digit: Int
  }

  /// - Parameters:
  ///   - glyphs: the page's characters, one for each of the text layer.
  ///   - places: their boxes.
  init(_ raw: UnsafeMutablePointer<page_reader_page>, glyphs: [Glyph], places: BoxRaster, known: KnownFonts) {
    self.raw = raw
    self.places = places
    self.known = known
    self.glyphs = glyphs
  }

  /// Those that print one digit and say another, by index.
  func fonts() -> Set<Int> {
    guard raw.pointee.pictures != nil, let turns = turns() else { return [] }
    let lying = exemplars(turns).filter { kind, places in
      let prints = places.lazy.map {
        KnownFonts.Print(digit: kind.digit, turns: turns, pixels: page_reader_print(raw, $0))
      }
      guard !prints.contains(where: known.honest.contains), let shape = DigitShape(raw, glyph: places[0], turns: turns)
      else { return false }
      if shape.isAnother(than: kind.digit) { return true }
      known.honest.insert(prints[0])
      return false
    }
    return Set(lying.keys.map(\.font))
  }

  /// The first clean ones of each digit of each font.
  private func exemplars(_ turns: Int) -> [Kind: [Int]] {
    var exemplars: [Kind: [Int]] = [:]
    for index in glyphs.indices where isClean(index) && self.turns(index) == turns {
      guard let digit = glyphs[index].digit else { continue }
      let kind = Kind(font: glyphs[index].font, digit: digit)
      guard exemplars[kind, default: []].count < Self.mostExemplars, isAlone(index) else { continue }
      exemplars[kind, default: []].append(index)
    }
    return exemplars
  }

  /// Whether the text layer has nothing else in its place, seen or not: both would be drawn.
  private func isAlone(_ index: Int) -> Bool {
    let box = glyphs[index].box
    return places.near(box) { other, there in
      abs(other - index) > 1 && there.horizontalOverlap(box) > 0 && there.verticalOverlap(box) > 0
    }.isEmpty
  }

  private func isClean(_ index: Int) -> Bool {
    let glyph = glyphs[index]
    return glyph.digit != nil && glyph.isVisible && glyph.source == .text && glyph.doubts.isEmpty
      && max(glyph.box.width, glyph.box.height) >= glyph.size * Self.leastHeight
  }

  /// How most numbers of the page stand, as quarters clockwise that stand them upright; nil if there are none.
  private func turns() -> Int? {
    var counts = [0, 0, 0, 0]
    for index in glyphs.indices { if let turns = turns(index) { counts[turns] += 1 } }
    return counts.indices.max { counts[$0] < counts[$1] }.flatMap { counts[$0] > 0 ? $0 : nil }
  }

  /// The same for one digit: told by the character of the same number before or behind it.
  private func turns(_ index: Int) -> Int? {
    guard glyphs[index].digit != nil else { return nil }
    return turns(from: index, to: index + 1) ?? turns(from: index - 1, to: index)
  }

  private func turns(from index: Int, to next: Int) -> Int? {
    guard glyphs.indices.contains(index), glyphs.indices.contains(next), glyphs[index].isOfNumber,
      glyphs[next].isOfNumber
    else { return nil }
    let (here, there) = (glyphs[index].box, glyphs[next].box)
    let (across, down) = (there.midX - here.midX, there.midY - here.midY)
    guard max(abs(across), abs(down)) < glyphs[index].size else { return nil }
    if abs(across) > 2 * abs(down) { return across > 0 ? 0 : 2 }
    if abs(down) > 2 * abs(across) { return down > 0 ? 3 : 1 }
    return nil
  }
}

extension Glyph {
  /// Its value, if it is a digit of half or full width.
  var digit: Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  fileprivate var isOfNumber: Bool { digit != nil || [".", ",", "．", "，"].contains(scalar) }
}

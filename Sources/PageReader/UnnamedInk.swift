// Ink in or right beside a number that the text layer does not name: a digit whose font says nothing of it would
// otherwise vanish, and the number be another one. docs/reader.md, "What is not named".

import PageModel

internal import CPageReader

struct UnnamedInk {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let images: [Box]
  /// Where a pen drew its lines: ink there may be a character's, and is the pen's for all that can be seen.
  private let pens: [Box]
  /// How the text of the page runs, if not from left to right.
  private let turn: PageTurn?

  /// All lengths in ems.
  private enum Limits {
    /// A gap between two characters of a number that can hold a point or a comma.
    static let narrowest = 0.12
    /// How far from a number its next digit can begin and end; half-width digits are half an em wide.
    static let reach = 0.62
    /// What is left free beside a character: the soft edge of its ink.
    static let edge = 0.04
    /// What bold or slanted print adds to a letter.
    static let spread = 0.12
  }

  init(_ raw: UnsafeMutablePointer<page_reader_page>, images: [Box], pens: [Box], turn: PageTurn?) {
    self.raw = raw
    self.images = images
    self.pens = pens
    self.turn = turn
  }

  /// Puts a character without a name where ink beside a number has none.
  func insert(into glyphs: inout [Glyph]) {
    guard raw.pointee.pictures != nil else { return }
    let shown = glyphs
    // Left and right are those of a reader.
    if let turn { for index in glyphs.indices { glyphs[index].box = turn.upright(glyphs[index].box) } }
    var result: [Glyph] = []
    result.reserveCapacity(glyphs.count)
    for index in glyphs.indices {
      let glyph = glyphs[index]
      let isNumber = glyph.isVisible && glyph.isNumeric
      var before = isNumber ? ink(leftOf: glyph, behind: Self.neighbour(index - 1, of: index, in: glyphs)) : nil
      var behind = isNumber ? ink(rightOf: glyph, before: Self.neighbour(index + 1, of: index, in: glyphs)) : nil
      var own = shown[index]
      if !pens.isEmpty {
        giveToPen(&before, beside: &own)
        giveToPen(&behind, beside: &own)
      }
      if let before { result.append(before) }
      result.append(own)
      if let behind { result.append(behind) }
    }
    glyphs = result
  }

  /// Ink where a pen drew its line is taken for the pen's; the character beside it is in doubt.
  private func giveToPen(_ ink: inout Glyph?, beside glyph: inout Glyph) {
    guard let found = ink, isUnderPen(found) else { return }
    glyph.doubts.insert(.annotated)
    ink = nil
  }

  private func isUnderPen(_ ink: Glyph) -> Bool {
    pens.contains { $0.horizontalOverlap(ink.box) > 0 && $0.verticalOverlap(ink.box) > 0 }
  }

  /// The character before or behind one in the text layer, if it stands near on the same line.
  private static func neighbour(_ other: Int, of index: Int, in glyphs: [Glyph]) -> Glyph? {
    guard glyphs.indices.contains(other), glyphs[other].isVisible else { return nil }
    let (left, right) = (glyphs[min(other, index)], glyphs[max(other, index)])
    let gap = right.box.x0 - left.box.x1
    return left.isOnLine(of: right) && gap < right.em && gap > -right.em ? glyphs[other] : nil
  }

  /// Only in front of the first character of a number: all others have looked to their right.
  private func ink(leftOf glyph: Glyph, behind previous: Glyph?) -> Glyph? {
    if let previous, previous.isNumeric { return nil }
    let end = glyph.box.x0
    let start = max(end - glyph.em * Limits.reach, previous?.box.x1 ?? -.infinity)
    return ink(from: start, to: end, beside: glyph, isLoose: true)
  }

  private func ink(rightOf glyph: Glyph, before next: Glyph?) -> Glyph? {
    let start = glyph.box.x1
    guard let next else { return ink(from: start, to: start + glyph.em * Limits.reach, beside: glyph, isLoose: true) }
    guard next.box.x0 - start >= glyph.em * Limits.narrowest else { return nil }
    // Between two characters of a number a point may be no wider than the edge that bold print adds.
    return ink(
      from: start, to: min(next.box.x0, start + glyph.em * Limits.reach), beside: glyph, isLoose: !next.isNumeric)
  }

  private func ink(from x0: Double, to x1: Double, beside glyph: Glyph, isLoose: Bool) -> Glyph? {
    let edge = glyph.em * Limits.edge
    let upright = Box(x0: x0 + edge, y0: glyph.box.y0, x1: x1 - edge, y1: glyph.box.y1)
    let strip = turn?.shown(upright) ?? upright
    let isOnPicture = images.contains { $0.horizontalOverlap(strip) > 0 && $0.verticalOverlap(strip) > 0 }
    guard upright.width > 0, !isOnPicture else { return nil }
    var found = page_reader_box(strip)
    let spread = isLoose ? Float(glyph.em * Limits.spread) : 0
    guard page_reader_find_ink(raw, &found, spread) else { return nil }
    // As long as the ink along the line, and as high as the line.
    let ink = Box(found)
    let along = turn?.upright(ink) ?? ink
    let place = Box(x0: along.x0, y0: upright.y0, x1: along.x1, y1: upright.y1)
    let box = turn?.shown(place) ?? place
    return Glyph(scalar: Glyph.unnamed, box: box, size: glyph.size, font: glyph.font, doubts: .unnamedInk)
  }
}

extension Glyph {
  fileprivate var em: Double { size > 0 ? size : box.height }

  fileprivate var isNumeric: Bool {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x2E, 0x2C, 0xFF0E, 0xFF0C: true
    default: false
    }
  }

  fileprivate func isOnLine(of other: Glyph) -> Bool {
    abs(box.midY - other.box.midY) < max(box.height, other.box.height) / 2
  }
}

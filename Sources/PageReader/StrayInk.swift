// Ink in the cells of tables that no character, line or picture accounts for: numbers whose font names none of their
// digits, that were drawn as shapes, or that the PDF library dropped. docs/reader.md, "What is not named".

import PageModel

internal import CPageReader

struct StrayInk {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let known: [Box]
  private let places: [Box]
  private let rules: [RulingLine]
  /// How the text of the page runs, if not from left to right.
  private let turn: PageTurn?

  /// In points.
  private enum Limits {
    /// Ink this near to other ink is of one piece: the parts of a letter, the letters of a word.
    static let cell = 3.0
    /// What bold or slanted print adds to a letter.
    static let spread = 1.0
    /// An area darker than this would be ink as a whole.
    static let darkest = 0.7
    /// Heights of print.
    static let heights = 5.0...30.0
    static let most = 512
  }

  /// - Parameter marks: what was drawn and is no letter.
  init(_ raw: UnsafeMutablePointer<page_reader_page>, marks: [InkMark], rules: [RulingLine], turn: PageTurn?) {
    self.raw = raw
    self.turn = turn
    places = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count).map(Self.reach(of:))
    self.rules = rules
    known = marks.filter { mark in
      let isShade = mark.kind == .fill && mark.isRectangular && mark.lightness < Limits.darkest
      return isShade || mark.kind == .image || mark.kind == .pen
    }.map(\.place)
  }

  /// Where a character's ink may lie: some fonts tell a height that their letters do not have.
  private static func reach(of glyph: page_reader_glyph) -> Box {
    let box = Box(glyph)
    let missing = max(0, Double(glyph.size) - box.height)
    return Box(x0: box.x0, y0: box.y0 - missing, x1: box.x1, y1: box.y1 + missing).grown(by: Limits.spread)
  }

  /// A character without a name for each piece of ink.
  func glyphs() -> [Glyph] {
    boxes().map { Glyph(scalar: Glyph.unnamed, box: $0, size: $0.height, doubts: .unnamedInk) }
  }

  private func boxes() -> [Box] {
    // Without lines both ways there are no cells.
    guard raw.pointee.pictures != nil, let upright = extent(of: .vertical), let across = extent(of: .horizontal) else {
      return []
    }
    let within = Box(x0: upright.lowerBound, y0: across.lowerBound, x1: upright.upperBound, y1: across.upperBound)
    let areas = known.map { page_reader_box($0) }
    let found = [page_reader_box](unsafeUninitializedCapacity: Limits.most) { buffer, count in
      let all = page_reader_stray_ink(
        raw, page_reader_box(within), areas, areas.count, Float(Limits.cell), Float(Limits.spread), buffer.baseAddress,
        Limits.most)
      count = min(all, Limits.most)
    }
    return found.map { Box($0) }.flatMap(cutByRules).filter(isPrint)
  }

  /// Ink in two cells under each other is two pieces, however near.
  private func cutByRules(_ box: Box) -> [Box] {
    let cuts = rules.filter { rule in
      rule.axis == .horizontal && rule.start <= box.midX && box.midX <= rule.end
        && box.y0 < rule.position && rule.position < box.y1
    }.map(\.position).sorted()
    return zip([box.y0] + cuts, cuts + [box.y1]).map { Box(x0: box.x0, y0: $0, x1: box.x1, y1: $1) }
  }

  /// From the first to the last position of the lines of an axis.
  private func extent(of axis: RulingLine.Axis) -> ClosedRange<Double>? {
    let positions = rules.lazy.filter { $0.axis == axis }.map(\.position)
    guard let least = positions.min(), let most = positions.max(), least < most else { return nil }
    return least...most
  }

  /// Of the size of print, in a cell, and not all of it parts of letters.
  private func isPrint(_ box: Box) -> Bool {
    guard Limits.heights.contains(box.height), isInCell(box) else { return false }
    let letters = places.filter { $0.horizontalOverlap(box) > 0 && $0.verticalOverlap(box) > 0 }
    return letters.isEmpty || free(of: box, letters) >= Limits.heights.lowerBound
  }

  /// How far ink goes on along its line without a letter that it may be a part of: bold print is wider than its letter,
  /// and higher if the font tells a wrong height.
  private func free(of shown: Box, _ letters: [Box]) -> Double {
    let ink = turn?.upright(shown) ?? shown
    let taken = letters.map { turn?.upright($0) ?? $0 }.sorted { $0.x0 < $1.x0 }
    var (end, widest) = (ink.x0, 0.0)
    for letter in taken {
      widest = max(widest, letter.x0 - end)
      end = max(end, letter.x1)
    }
    return max(widest, ink.x1 - end)
  }

  /// Whether ruling lines stand around it.
  private func isInCell(_ box: Box) -> Bool {
    let across = rules.filter { $0.axis == .horizontal && $0.start <= box.midX && box.midX <= $0.end }
    let upright = rules.filter { $0.axis == .vertical && $0.start <= box.midY && box.midY <= $0.end }
    return across.contains { $0.position < box.midY } && across.contains { $0.position > box.midY }
      && upright.contains { $0.position < box.midX } && upright.contains { $0.position > box.midX }
  }
}

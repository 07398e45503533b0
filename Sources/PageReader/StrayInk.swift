// Ink in the cells of tables that no character, line or picture accounts for: numbers whose font names none of their
// digits, that were drawn as shapes, or that the PDF library dropped. docs/reader.md, "What is not named".

import PageModel

internal import CPageReader

struct StrayInk {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let known: [Box]
  private let places: [Box]
  private let rules: [Rule]

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
  init(_ raw: UnsafeMutablePointer<page_reader_page>, marks: [Mark], rules: [Rule]) {
    self.raw = raw
    places = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count).map(Self.reach(of:))
    self.rules = rules
    known = marks.filter { mark in
      mark.kind == .image || mark.kind == .fill && mark.isRectangular && mark.lightness < Limits.darkest
    }.map(\.box)
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
    return found.map { Box(x0: Double($0.x0), y0: Double($0.y0), x1: Double($0.x1), y1: Double($0.y1)) }.filter(isPrint)
  }

  /// From the first to the last position of the lines of an axis.
  private func extent(of axis: Rule.Axis) -> ClosedRange<Double>? {
    let positions = rules.lazy.filter { $0.axis == axis }.map(\.position)
    guard let least = positions.min(), let most = positions.max(), least < most else { return nil }
    return least...most
  }

  /// Of the size of print, in a cell, and no part of a letter that is printed bold.
  private func isPrint(_ box: Box) -> Bool {
    Limits.heights.contains(box.height) && isInCell(box)
      && !places.contains { $0.horizontalOverlap(box) > 0 && $0.verticalOverlap(box) > 0 }
  }

  /// Whether ruling lines stand around it.
  private func isInCell(_ box: Box) -> Bool {
    let across = rules.filter { $0.axis == .horizontal && $0.start <= box.midX && box.midX <= $0.end }
    let upright = rules.filter { $0.axis == .vertical && $0.start <= box.midY && box.midY <= $0.end }
    return across.contains { $0.position < box.midY } && across.contains { $0.position > box.midY }
      && upright.contains { $0.position < box.midX } && upright.contains { $0.position > box.midX }
  }
}

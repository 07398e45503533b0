// Pale words across a page, under its table or over it. They are text like any other to the text layer, and their letters
// would fall into the table's cells. docs/reader.md, "What is seen".

import PageModel

internal import CPageReader

struct Watermark {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let rules: [RulingLine]

  private enum Limits {
    /// Contrast to the paper, of 255, that pale print does not reach and that of a table always has.
    static let pale: UInt8 = 110
    /// How much larger than the page's usual print its letters are.
    static let large = 1.5
    /// Fewer letters than this are no words.
    static let fewest = 2
  }

  init(_ raw: UnsafeMutablePointer<page_reader_page>, rules: [RulingLine]) {
    self.raw = raw
    self.rules = rules
  }

  /// Hides the letters of a watermark: large, pale where nothing darker lies over them, and crossed by a rule or by other
  /// text somewhere. Titles are pale too, but nothing crosses them.
  func hide(in glyphs: inout [Glyph]) {
    let usual = Self.median(glyphs.filter(\.isVisible).map(\.size))
    guard raw.pointee.pictures != nil, usual > 0 else { return }
    let large = glyphs.indices.filter { glyphs[$0].isVisible && glyphs[$0].size >= usual * Limits.large }
    for group in Dictionary(grouping: large, by: { Tint(glyphs[$0]) }).values where group.count >= Limits.fewest {
      let pale = group.filter { isPale($0) }
      guard !pale.isEmpty else { continue }
      let crossed = group.filter { isCrossed(glyphs[$0], by: glyphs) }
      guard crossed.count >= Limits.fewest else { continue }
      for index in Set(pale + crossed) { glyphs[index].isVisible = false }
    }
  }

  private struct Tint: Hashable {
    var font: Int
    var size: Double

    init(_ glyph: Glyph) {
      font = glyph.font
      size = (glyph.size * 2).rounded()
    }
  }

  private func isPale(_ index: Int) -> Bool {
    let glyph = raw.pointee.glyphs[index]
    return glyph.ink < Limits.pale
  }

  private func isCrossed(_ glyph: Glyph, by others: [Glyph]) -> Bool {
    let box = glyph.box
    let isRuled = rules.contains { rule in
      rule.axis == .horizontal
        ? box.y0 < rule.position && rule.position < box.y1 && rule.start < box.x1 && box.x0 < rule.end
        : box.x0 < rule.position && rule.position < box.x1 && rule.start < box.y1 && box.y0 < rule.end
    }
    return isRuled
      || others.contains { other in
        other.isVisible && other.size * Limits.large <= glyph.size && other.box.horizontalOverlap(box) > 0
          && other.box.verticalOverlap(box) > 0
      }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

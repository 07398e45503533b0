// A PDF may print one thing and say by a replacement text (ActualText) what it means. Browsers do so for each 汉字 whose
// glyph has two meanings: 支, 一 and 入 are radicals too. The PDF library then tells the text and draws, instead of the
// letter, the one that the font has for no letter: what is drawn says nothing of what is printed, neither that it is the
// character nor that it is another one. Such characters are known by that they are many, named differently, and drawn alike.

import PageModel

internal import CPageReader

struct ReplacedText {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let source: UnsafeBufferPointer<page_reader_glyph>

  private enum Limits {
    /// Likeness is in hundredths. A 汉字 that is more like what the page shows is seen, and a digit that is more like it
    /// is no frame.
    static let seen: UInt8 = 50
    static let plain: UInt8 = 88
    /// As alike as two drawings of one shape are, wherever their pixels begin.
    static let sameShape = 90
    /// Of one font size, in points.
    static let sameSize: Float = 0.1
    /// Of so many characters a page, each is compared with one of each other kind. No page replaces half as many kinds.
    static let mostKinds = 64
  }

  init(_ raw: UnsafeMutablePointer<page_reader_page>) {
    self.raw = raw
    source = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count)
  }

  /// Characters in whose place the text layer draws what it draws for 汉字 of other names.
  func letters() -> Set<Int> {
    let candidates = source.indices.filter { isCandidate(source[$0]) }
    var kinds: [Int] = []
    for index in candidates where source[index].isIdeograph {
      guard kinds.count < Limits.mostKinds else { break }
      if !kinds.contains(where: { isOfKind(index, $0) }) { kinds.append(index) }
    }
    guard !kinds.isEmpty else { return [] }
    return Set(candidates.filter { index in kinds.contains { isTwin(index, of: $0) } })
  }

  private func isCandidate(_ glyph: page_reader_glyph) -> Bool {
    glyph.shape > 0
      && (glyph.isIdeograph && glyph.likeness < Limits.seen || glyph.isDigit && glyph.likeness < Limits.plain)
  }

  private func isOfKind(_ index: Int, _ other: Int) -> Bool {
    let (glyph, there) = (source[index], source[other])
    return glyph.scalar == there.scalar && hasSameFont(glyph, there)
  }

  private func hasSameFont(_ glyph: page_reader_glyph, _ other: page_reader_glyph) -> Bool {
    glyph.font == other.font && abs(glyph.size - other.size) < Limits.sameSize
  }

  private func isTwin(_ index: Int, of other: Int) -> Bool {
    let (glyph, there) = (source[index], source[other])
    return glyph.scalar != there.scalar && hasSameFont(glyph, there)
      && Int(page_reader_shape_likeness(raw, index, other)) >= Limits.sameShape
  }
}

extension page_reader_glyph {
  fileprivate var isIdeograph: Bool { Unicode.Scalar(scalar)?.isIdeographic == true }
}

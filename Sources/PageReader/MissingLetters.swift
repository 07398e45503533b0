// A font that is not in the document is replaced on each machine by one that is there, and what that one has no letter for
// it draws as a frame, the same for all. So it draws a space of a 汉字's width (U+3000) too, which the PDF library, as all
// spaces, does not tell: the frame would be ink that no character accounts for. docs/reader.md, "What is not named".

import PageModel

internal import CPageReader

struct MissingLetters {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let source: UnsafeBufferPointer<page_reader_glyph>
  private let isReplaced: (UInt16) -> Bool

  private enum Limits {
    /// So many 汉字 of different names must be drawn alike, in hundredths.
    static let kinds = 3
    static let sameShape = 90
    /// What is seen in the place of a space is a frame if it is so much like one.
    static let frame = 80
    /// Of one size, in points.
    static let sameSize: Float = 0.1
    /// How far along its line a letter may stand that tells font and height, in ems.
    static let reach = 4.0
    /// Ink is told in cells of three points.
    static let slack = 3.5
    /// In points, along the line.
    static let step = 0.5
  }

  /// - Parameter isEmbedded: whether the document holds a font, by its number.
  init(_ raw: UnsafeMutablePointer<page_reader_page>, isEmbedded: @escaping (Int) -> Bool) {
    self.raw = raw
    source = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count)
    isReplaced = { !isEmbedded(Int($0)) }
  }

  /// Takes ink without a name out that is nothing but frames.
  func remove(from glyphs: inout [Glyph]) {
    guard glyphs.contains(where: \.isInkAlone) else { return }
    glyphs.removeAll { $0.isInkAlone && isFrames($0.box) }
  }

  private func isFrames(_ ink: Box) -> Bool {
    let letters = source.filter { tells($0, of: ink) && isReplaced($0.font) }
    guard let letter = letters.min(by: { distance($0, from: ink) < distance($1, from: ink) }),
      let frame = frame(of: letter)
    else { return false }
    let width = Double(source[frame].x1 - source[frame].x0)
    var (free, x) = (ink.x0, ink.x0 - width)
    while x < ink.x1, width > 0 {
      if Int(page_reader_likeness_at(raw, frame, Float(x), letter.y0)) >= Limits.frame {
        if x - free > Limits.slack { return false }
        free = x + width
        x = free
      } else {
        x += Limits.step
      }
    }
    return free > ink.x0 && ink.x1 - free < Limits.slack
  }

  /// Whether a letter stands on the line of some ink and near it. Digits are in all fonts.
  private func tells(_ glyph: page_reader_glyph, of ink: Box) -> Bool {
    let box = Box(glyph)
    return !glyph.isDigit && box.verticalOverlap(ink) > box.height / 2
      && distance(glyph, from: ink) < Double(glyph.size) * Limits.reach
  }

  private func distance(_ glyph: page_reader_glyph, from ink: Box) -> Double {
    max(Double(glyph.x0) - ink.x1, ink.x0 - Double(glyph.x1))
  }

  /// One of the 汉字 of a letter's font and size, if they are all drawn alike.
  private func frame(of letter: page_reader_glyph) -> Int? {
    var kinds: [Int] = []
    for index in source.indices where kinds.count < Limits.kinds {
      let glyph = source[index]
      guard glyph.font == letter.font, abs(glyph.size - letter.size) < Limits.sameSize, glyph.shape > 0,
        Unicode.Scalar(glyph.scalar)?.isIdeographic == true,
        !kinds.contains(where: { source[$0].scalar == glyph.scalar })
      else { continue }
      kinds.append(index)
    }
    guard kinds.count == Limits.kinds,
      kinds.dropFirst().allSatisfy({ Int(page_reader_shape_likeness(raw, $0, kinds[0])) >= Limits.sameShape })
    else { return nil }
    return kinds[0]
  }
}

extension Glyph {
  /// Ink that no character accounts for.
  fileprivate var isInkAlone: Bool { scalar == Glyph.unnamed && doubts.contains(.unnamedInk) }
}

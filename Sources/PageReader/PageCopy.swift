// Turns the C view of a page into a `Page`: glyphs with their visibility judged, rules joined from what was drawn.

import PageModel

internal import CPageReader

struct PageCopy {
  private let raw: page_reader_page
  private let number: Int

  init(_ raw: page_reader_page, number: Int) {
    self.raw = raw
    self.number = number
  }

  var page: Page {
    let glyphs = glyphs
    let letters = LetterShapes(glyphs)
    let marks = UnsafeBufferPointer(start: raw.marks, count: raw.mark_count).map(Mark.init)
      .filter { !letters.contain($0) }
    var page = Page(
      number: number, width: raw.width, height: raw.height, fonts: fonts, glyphs: glyphs,
      rules: RuleFinder(width: raw.width, height: raw.height).rules(from: marks),
      images: marks.filter { $0.kind == .image }.map(\.box))
    let hidden = page.glyphs.count { !$0.isVisible }
    if hidden > 0 {
      page.diagnostics.append(
        Diagnostic(
          "reader.invisible-text", .note, page: number,
          message: "\(hidden) characters of the text layer cannot be seen on the page; left out"))
    }
    if let garbled = GarbledText.diagnostic(glyphs, page: number) { page.diagnostics.append(garbled) }
    return page
  }

  private var fonts: [String] {
    UnsafeBufferPointer(start: raw.fonts, count: raw.font_count).map { name in
      name.map { String(cString: $0) } ?? ""
    }
  }

  private var glyphs: [Glyph] {
    let source = UnsafeBufferPointer(start: raw.glyphs, count: raw.glyph_count)
    let trusted = fontsWithInk(source)
    var glyphs = source.compactMap { glyph -> Glyph? in
      guard let scalar = Unicode.Scalar(glyph.scalar) else { return nil }
      let box = Box(
        x0: Double(glyph.x0), y0: Double(glyph.y0), x1: Double(glyph.x1), y1: Double(glyph.y1))
      let judged = raw.shows_text && trusted[Int(glyph.font)]
      return Glyph(
        scalar: scalar, box: box, size: Double(glyph.size), font: Int(glyph.font),
        isVisible: !judged || glyph.ink >= Self.leastInk)
    }
    hideRemnants(in: &glyphs)
    return glyphs
  }

  /// Text that cannot be seen may lie over text that can, and then some of it finds ink. A word of which most cannot
  /// be seen is not seen at all; and where a word is cut, what follows the cut and lies over other text is not seen.
  private func hideRemnants(in glyphs: inout [Glyph]) {
    var start = 0
    while start < glyphs.count {
      var end = start + 1
      while end < glyphs.count, glyphs[end].follows(glyphs[end - 1]) { end += 1 }
      let word = start..<end
      let hidden = word.filter { !glyphs[$0].isVisible }
      if hidden.count * 2 > word.count {
        for index in word { glyphs[index].isVisible = false }
      } else if let cut = hidden.first {
        for index in cut..<end where liesOver(index, of: word, in: glyphs) {
          glyphs[index].isVisible = false
        }
      }
      start = end
    }
  }

  private func liesOver(_ index: Int, of word: Range<Int>, in glyphs: [Glyph]) -> Bool {
    let box = glyphs[index].box
    return glyphs.indices.contains { other in
      !word.contains(other) && glyphs[other].isVisible
        && glyphs[other].box.horizontalOverlap(box) > box.width / 4
        && glyphs[other].box.verticalOverlap(box) > box.height / 2
    }
  }

  /// A pixel less opaque than this may be the soft edge of a neighbour.
  private static let leastInk: UInt8 = 24

  /// A font that is neither embedded nor installed draws blanks here although a reader with the font sees text.
  /// Only where most of a font's characters leave ink does a missing one mean something.
  private func fontsWithInk(_ glyphs: UnsafeBufferPointer<page_reader_glyph>) -> [Bool] {
    var all = [Int](repeating: 0, count: max(raw.font_count, 1))
    var inked = all
    for glyph in glyphs {
      all[Int(glyph.font)] += 1
      if glyph.ink >= Self.leastInk { inked[Int(glyph.font)] += 1 }
    }
    return zip(all, inked).map { $1 * 2 > $0 }
  }
}

extension Glyph {
  /// Whether it stands right behind another on one line, without a space.
  fileprivate func follows(_ other: Glyph) -> Bool {
    abs(box.midY - other.box.midY) < other.box.height / 4
      && abs(box.x0 - other.box.x1) < max(other.box.height, 1) / 4
  }
}

/// Letters that are drawn as shapes, or whose outlines are stroked to make them bold, leave marks inside their boxes.
private struct LetterShapes {
  /// Glyph boxes by the cells of a coarse raster that they touch.
  private var boxes: [Int: [Box]] = [:]
  private static let cell = 32.0
  private static let slack = 0.75

  init(_ glyphs: [Glyph]) {
    for glyph in glyphs {
      let box = glyph.box.grown(by: Self.slack)
      for key in Self.keys(of: box) { boxes[key, default: []].append(box) }
    }
  }

  func contain(_ mark: Mark) -> Bool {
    guard mark.box.width < Self.cell, mark.box.height < Self.cell else { return false }
    return boxes[Self.key(mark.box.midX, mark.box.midY)]?.contains {
      $0.x0 <= mark.box.x0 && mark.box.x1 <= $0.x1 && $0.y0 <= mark.box.y0 && mark.box.y1 <= $0.y1
    } ?? false
  }

  private static func key(_ x: Double, _ y: Double) -> Int {
    Int((x / cell).rounded(.down)) * 4096 + Int((y / cell).rounded(.down))
  }

  private static func keys(of box: Box) -> Set<Int> {
    [key(box.x0, box.y0), key(box.x1, box.y0), key(box.x0, box.y1), key(box.x1, box.y1)]
  }
}

/// Something drawn that is no text.
struct Mark {
  enum Kind { case stroke, fill, image }

  var kind: Kind
  /// For a stroke the line itself, without its thickness.
  var box: Box
  var width: Double
  /// 0 black to 1 white.
  var lightness: Double
  var isRectangular: Bool
}

extension Mark {
  init(_ raw: page_reader_mark) {
    kind =
      switch raw.kind {
      case PAGE_READER_STROKE: .stroke
      case PAGE_READER_FILL: .fill
      default: .image
      }
    box = Box(x0: Double(raw.x0), y0: Double(raw.y0), x1: Double(raw.x1), y1: Double(raw.y1))
    width = Double(raw.width)
    lightness = Double(raw.lightness)
    isRectangular = raw.rectangular
  }
}

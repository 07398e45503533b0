// Turns the C view of a page into a `Page`: glyphs judged against what the page shows, rules joined from what was drawn.

import PageModel

internal import CPageReader

struct PageCopy {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let number: Int
  private let known: KnownFonts
  private let isEmbedded: (String) -> Bool

  /// - Parameters:
  ///   - known: what is known of the document's fonts from earlier pages.
  ///   - isEmbedded: whether the document holds a font of this name.
  init(
    _ raw: UnsafeMutablePointer<page_reader_page>, number: Int, known: KnownFonts,
    isEmbedded: @escaping (String) -> Bool
  ) {
    self.raw = raw
    self.number = number
    self.known = known
    self.isEmbedded = isEmbedded
  }

  var page: Page {
    let characters = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count)
    let boxes = characters.map { Box($0) }
    let places = BoxRaster(boxes)
    let letters = LetterShapes(places, sizes: characters.map { Double($0.size) })
    let marks = UnsafeBufferPointer(start: raw.pointee.marks, count: raw.pointee.mark_count).map(InkMark.init)
    let pictures = marks.filter { $0.kind == .image }.map(\.box)
    let images = raw.pointee.has_groups ? pictures + marks.filter { $0.kind == .group }.map(\.box) : pictures
    let drawn = letters.removed(from: marks)
    let ruling = RulingLineFinder(width: raw.pointee.width, height: raw.pointee.height).ruling(from: drawn)
    let rules = raw.pointee.is_scan ? ScannedLines(ruling.rules, letters: boxes).kept : ruling.rules
    compare(rules + ruling.asides)
    let replaced = ReplacedText(raw).letters()
    let fills = drawn.filter { $0.kind == .fill && $0.isRectangular }.map(\.box)
    func text(under laidOver: Set<Int>) -> [Glyph] {
      PrintedText(
        raw, places: places, images: pictures, fills: fills, replaced: replaced, laidOver: laidOver,
        isEmbedded: isEmbedded
      ).glyphs()
    }
    let printed = text(under: [])
    let laidOver = Overprint(raw, places: places, rules: rules).letters(of: printed)
    // Judged once more where something is laid over the page: what lies under it is no less to be seen.
    var glyphs = laidOver.isEmpty ? printed : text(under: laidOver)
    Watermark(raw, rules: rules).hide(in: &glyphs)
    let doubted = DoubtedFonts(
      glyphs, names: fonts, lying: LyingFonts(raw, glyphs: glyphs, places: places, known: known).fonts(), known: known)
    doubted.mark(&glyphs)
    MisreadDigits.mark(&glyphs)
    let turn = PageTurn(blank.with(glyphs))
    let pens = drawn.filter { $0.kind == .pen }.map(\.place)
    let covers = UnsafeBufferPointer(start: raw.pointee.covers, count: raw.pointee.cover_count).map { Box($0) } + pens
    let paper = Box(x0: 0, y0: 0, x1: raw.pointee.width, y1: raw.pointee.height)
    PlaceDoubts(page: paper, covers: covers, turn: turn).mark(&glyphs)
    UnnamedInk(raw, images: pictures, pens: pens, turn: turn).insert(into: &glyphs)
    glyphs += StrayInk(raw, marks: drawn, rules: rules, turn: turn).glyphs()
    MissingLetters(raw, isEmbedded: { isEmbedded(fonts[$0]) }).remove(from: &glyphs)
    var page = blank.with(glyphs)
    (page.rules, page.images) = (rules, images)
    let signs = PageSigns(
      marks: drawn, tinyCharacters: raw.pointee.tiny_count, replacedCharacters: replaced.count { printed[$0].isVisible }
    )
    ReaderDiagnostics.add(to: &page, signs: signs)
    page.diagnostics += [ReaderDiagnostics.overprinted(laidOver.map { printed[$0] }, page: number)].compactMap { $0 }
    page.diagnostics += doubted.diagnostics(page: number)
    return page
  }

  private var blank: Page {
    Page(number: number, width: raw.pointee.width, height: raw.pointee.height, fonts: fonts)
  }

  private func compare(_ rules: [RulingLine]) {
    let boxes = rules.map { rule in
      let half = rule.thickness / 2
      let (near, far) = (Float(rule.position - half), Float(rule.position + half))
      let (start, end) = (Float(rule.start), Float(rule.end))
      return rule.axis == .horizontal
        ? page_reader_box(x0: start, y0: near, x1: end, y1: far)
        : page_reader_box(x0: near, y0: start, x1: far, y1: end)
    }
    page_reader_page_compare(raw, boxes, boxes.count)
  }

  private var fonts: [String] {
    UnsafeBufferPointer(start: raw.pointee.fonts, count: raw.pointee.font_count).map { name in
      name.map { String(cString: $0) } ?? ""
    }
  }
}

extension Page {
  fileprivate func with(_ glyphs: [Glyph]) -> Page {
    var page = self
    page.glyphs = glyphs
    return page
  }
}

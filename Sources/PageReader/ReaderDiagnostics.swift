// What a user should know of how a page's characters were read: everything hidden, doubtful, or not read at all.

import PageModel

/// Signs that a page shows more than its text layer says.
struct PageSigns {
  var marks: [InkMark]
  /// Characters so small that the PDF library drops those beyond its limit.
  var tinyCharacters: Int
  /// Characters that a replacement text names.
  var replacedCharacters: Int
}

enum ReaderDiagnostics {
  /// The PDF library keeps so many small characters of a page, and drops the rest.
  private static let mostTinyCharacters = 50_000
  /// More shapes of the size of letters than this, on a page or a part of it, are text that was drawn.
  private static let fewestShapes = 60
  /// Sizes of letters, in points.
  private static let letterSizes = 1.5...40.0

  static func add(to page: inout Page, signs: PageSigns) {
    if signs.tinyCharacters >= mostTinyCharacters {
      for index in page.glyphs.indices { page.glyphs[index].doubts.insert(.dropped) }
    }
    if let garbled = GarbledText.diagnostic(page.glyphs, page: page.number) { page.diagnostics.append(garbled) }
    page.diagnostics += [invisible(page), recognised(page), outlines(page, signs), replaced(page, signs)].compactMap {
      $0
    }
    page.diagnostics += doubts(page)
  }

  private static func invisible(_ page: Page) -> Diagnostic? {
    let hidden = page.glyphs.count { !$0.isVisible }
    guard hidden > 0 else { return nil }
    return Diagnostic(
      "reader.invisible-text", .note, page: page.number,
      message: "\(hidden) characters of the text layer are not seen on the page, or are laid over it; left out")
  }

  /// The words of a stamp are no loss, but its digits look like an amount's: a reader of the page can tell.
  /// - Parameter glyphs: those that were left out because they are laid over the page.
  static func overprinted(_ glyphs: [Glyph], page: Int) -> Diagnostic? {
    let digits = glyphs.filter { ("0"..."9").contains($0.scalar) }
    guard let box = digits.map(\.box).union() else { return nil }
    return Diagnostic(
      "reader.overprinted-digits", page: page, box: box.rounded,
      message: "\(digits.count) digits of another colour lie across rules or text as a stamp's do; left out")
  }

  private static func recognised(_ page: Page) -> Diagnostic? {
    let count = page.glyphs.count { $0.source == .scan }
    guard count > 0 else { return nil }
    return Diagnostic(
      "reader.ocr-layer", page: page.number,
      message: "the page is a picture; \(count) characters recognised from it were read, and some may be missing")
  }

  /// Letters that are drawn as shapes cannot be searched, copied or read.
  private static func outlines(_ page: Page, _ signs: PageSigns) -> Diagnostic? {
    let shapes = signs.marks.filter { mark in
      mark.kind == .fill && !mark.isRectangular && letterSizes.contains(mark.box.width)
        && letterSizes.contains(mark.box.height)
    }
    guard shapes.count >= fewestShapes, let box = shapes.map(\.box).union() else { return nil }
    return Diagnostic(
      "reader.outlined-text", page: page.number, box: box.rounded,
      message: "the page holds \(shapes.count) drawn shapes of the size of letters: what they say cannot be read")
  }

  private static func replaced(_ page: Page, _ signs: PageSigns) -> Diagnostic? {
    guard signs.replacedCharacters > 0 else { return nil }
    return Diagnostic(
      "reader.replaced-text", .note, page: page.number,
      message: "a replacement text names \(signs.replacedCharacters) characters: they cannot be compared with the print"
    )
  }

  /// One for each run of characters with the same doubts; pages full of them get one for the page.
  private static func doubts(_ page: Page) -> [Diagnostic] {
    var runs: [(doubts: Doubts, box: Box, count: Int)] = []
    for glyph in page.glyphs where glyph.isVisible && !glyph.doubts.isEmpty {
      if let last = runs.last, last.doubts == glyph.doubts, last.box.isBeside(glyph.box) {
        runs[runs.count - 1].box = last.box.union(glyph.box)
        runs[runs.count - 1].count += 1
      } else {
        runs.append((glyph.doubts, glyph.box, 1))
      }
    }
    // Of fonts in doubt the page is told once: DoubtedFonts.
    return Doubts.all.filter { $0 != .garbledFont }.flatMap { doubt -> [Diagnostic] in
      let own = runs.filter { $0.doubts.contains(doubt) }
      guard own.count > mostPlaces else {
        return own.map { Diagnostic(doubt.ids[0], page: page.number, box: $0.box.rounded, message: doubt.message) }
      }
      let count = own.reduce(0) { $0 + $1.count }
      return [
        Diagnostic(
          doubt.ids[0], page: page.number, message: "\(doubt.message) (\(count) characters in \(own.count) places)")
      ]
    }
  }

  /// More places than this on a page are told as one.
  private static let mostPlaces = 20
}

extension Box {
  /// On one line, with nothing between them.
  fileprivate func isBeside(_ other: Box) -> Bool {
    verticalOverlap(other) > min(height, other.height) / 2 && abs(other.x0 - x1) < max(height, other.height)
  }
}

extension Doubts {
  fileprivate var message: String {
    switch self {
    case .unlikePrint: "the page shows something else here than its text says"
    case .unnamedInk: "something is printed here that the page's text does not name"
    case .overlaid: "text lies over text here, and which of it is seen cannot be told"
    case .misaligned: "characters and their places could not be paired; do not trust what was read of this page"
    case .dropped: "the page has so many small characters that some were dropped before they could be read"
    case .unchecked: "the page cannot be drawn, or not so large that this print could be compared with its text"
    case .cutOff: "text is cut off here, by the edge of the page or by what is drawn: it may not be all"
    case .annotated: "a reader's note lies over the text here, and may hide it or strike it out"
    default: "what was read here may not be what the page shows"
    }
  }
}

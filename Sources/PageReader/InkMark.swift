// What was drawn on a page and is no text, and which of it belongs to letters all the same.

import PageModel

internal import CPageReader

/// Something drawn that is no text.
struct InkMark {
  enum Kind {
    case stroke, fill, image
    /// What was drawn unseen: lines, letters, pictures.
    case group
    /// A stripe of colour over what was printed before.
    case overlay
    /// All of a line with curves; its pieces follow, as many as its width says.
    case curve
    /// A piece of a line that was drawn freely.
    case pen
  }

  var kind: Kind
  /// For a stroke the line itself, without its thickness.
  var box: Box
  var width: Double
  /// 0 black to 1 white.
  var lightness: Double
  var isRectangular: Bool

  /// All that a pen's line covers; else the box.
  var place: Box { kind == .pen ? box.grown(by: width / 2) : box }

  var thickness: Double { kind == .stroke ? width : min(box.width, box.height) }
}

extension InkMark {
  init(_ raw: page_reader_mark) {
    kind =
      switch raw.kind {
      case PAGE_READER_STROKE: .stroke
      case PAGE_READER_FILL: .fill
      case PAGE_READER_GROUP: .group
      case PAGE_READER_OVERLAY: .overlay
      case PAGE_READER_CURVE: .curve
      case PAGE_READER_PEN: .pen
      default: .image
      }
    box = Box(x0: Double(raw.x0), y0: Double(raw.y0), x1: Double(raw.x1), y1: Double(raw.y1))
    width = Double(raw.width)
    lightness = Double(raw.lightness)
    isRectangular = raw.rectangular
  }
}

/// Letters that are drawn as shapes, or whose outlines are stroked to make them bold, leave marks inside their boxes. So do
/// the edges of cells under the large letters of a watermark, which are thinner than such letters' finest strokes, and a
/// rule between two cells in the box of a letter whose font makes room for more than its size.
struct LetterShapes {
  private let places: BoxRaster
  /// The largest extent of a stroke of each character.
  private let extents: [Double]
  /// In points.
  private static let slack = 0.75
  /// The finest strokes of 宋体, and those that make outlines bold, are three hundredths of the letter's height.
  private static let finest = 0.02
  /// How far a letter's outline may reach beyond its box: fonts do not tell the height of their letters well.
  private static let overhang = 0.25
  /// A line without width is shown as thin as can be.
  private static let hairline = 0.25
  /// A bracket is a little longer than the size of its font.
  private static let longest = 1.25

  /// - Parameters:
  ///   - places: the boxes of the page's characters.
  ///   - sizes: of their fonts, in points; 0 where it is not known.
  init(_ places: BoxRaster, sizes: [Double]) {
    self.places = places
    extents = sizes.map { $0 > 0 ? $0 * Self.longest : .infinity }
  }

  /// The marks that are no letter's.
  func removed(from marks: [InkMark]) -> [InkMark] {
    var kept: [InkMark] = []
    kept.reserveCapacity(marks.count)
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      index += 1
      if mark.kind == .curve {
        if isOutline(mark.box) { index += Int(mark.width) }
      } else if !contain(mark) {
        kept.append(mark)
      }
    }
    return kept
  }

  /// Whether a line goes around a letter, and is what makes it bold.
  private func isOutline(_ line: Box) -> Bool {
    places.contains(atX: line.midX, y: line.midY) { _, letter in
      let box = letter.grown(by: letter.height * Self.overhang)
      return box.x0 <= line.x0 && line.x1 <= box.x1 && box.y0 <= line.y0 && line.y1 <= box.y1
    }
  }

  func contain(_ mark: InkMark) -> Bool {
    guard mark.box.width < BoxRaster.cell, mark.box.height < BoxRaster.cell else { return false }
    return places.contains(atX: mark.box.midX, y: mark.box.midY) { index, letter in
      let box = letter.grown(by: Self.slack)
      return max(mark.thickness, Self.hairline) >= max(letter.width, letter.height) * Self.finest
        && max(mark.box.width, mark.box.height) <= extents[index]
        && box.x0 <= mark.box.x0 && mark.box.x1 <= box.x1 && box.y0 <= mark.box.y0 && mark.box.y1 <= box.y1
    }
  }
}

extension Box {
  init(_ raw: page_reader_box) {
    self.init(x0: Double(raw.x0), y0: Double(raw.y0), x1: Double(raw.x1), y1: Double(raw.y1))
  }

  init(_ raw: page_reader_glyph) {
    self.init(x0: Double(raw.x0), y0: Double(raw.y0), x1: Double(raw.x1), y1: Double(raw.y1))
  }
}

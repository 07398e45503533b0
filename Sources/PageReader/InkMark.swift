// What was drawn on a page and is no text, and which of it belongs to letters all the same.

import PageModel

internal import CPageReader

/// Something drawn that is no text.
struct InkMark {
  enum Kind {
    case stroke, fill, image
    /// What was drawn unseen: lines, letters, pictures.
    case group
  }

  var kind: Kind
  /// For a stroke the line itself, without its thickness.
  var box: Box
  var width: Double
  /// 0 black to 1 white.
  var lightness: Double
  var isRectangular: Bool

  var thickness: Double { kind == .stroke ? width : min(box.width, box.height) }
}

extension InkMark {
  init(_ raw: page_reader_mark) {
    kind =
      switch raw.kind {
      case PAGE_READER_STROKE: .stroke
      case PAGE_READER_FILL: .fill
      case PAGE_READER_GROUP: .group
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

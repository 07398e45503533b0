// Many small boxes by where they are, so that those near a place are found without a look at all of them.

import PageModel

struct BoxRaster {
  /// Side of the raster's cells, in points: a little more than a letter of a title.
  static let cell = 32.0
  /// Cells to a row; coordinates of pages stay far below.
  private static let stride = 4096

  private let boxes: [Box]
  /// Indices of the boxes that touch a cell.
  private var cells: [Int: [Int]] = [:]

  init(_ boxes: [Box]) {
    self.boxes = boxes
    for (index, box) in boxes.enumerated() {
      Self.forEachKey(of: box) { cells[$0, default: []].append(index) }
    }
  }

  /// Whether any of the boxes near a place fits.
  func contains(atX x: Double, y: Double, where fits: (Box) -> Bool) -> Bool {
    cells[Self.key(x, y)]?.contains { fits(boxes[$0]) } ?? false
  }

  /// Those of the boxes near a small one that fit, by index, each once.
  func near(_ box: Box, where fits: (Int, Box) -> Bool) -> [Int] {
    var found: [Int] = []
    Self.forEachKey(of: box) { key in
      for index in cells[key] ?? [] where fits(index, boxes[index]) && !found.contains(index) { found.append(index) }
    }
    return found
  }

  /// The cells in which the corners of a box lie, each once; most boxes lie in one.
  private static func forEachKey(of box: Box, _ body: (Int) -> Void) {
    let (left, right, top, bottom) = (index(box.x0), index(box.x1), index(box.y0), index(box.y1))
    body(left * stride + top)
    if right != left { body(right * stride + top) }
    if bottom != top { body(left * stride + bottom) }
    if right != left, bottom != top { body(right * stride + bottom) }
  }

  private static func key(_ x: Double, _ y: Double) -> Int { index(x) * stride + index(y) }

  /// Whatever number a file may hold.
  private static func index(_ value: Double) -> Int { Int(max(-2000, min(value / cell, 2000)).rounded(.down)) }
}

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
  /// Of those that would touch more cells than the letters of any title.
  private var large: [Int] = []
  private static let mostCells = 64

  init(_ boxes: [Box]) {
    self.boxes = boxes
    for (index, box) in boxes.enumerated() {
      if Self.cellCount(of: box) > Self.mostCells {
        large.append(index)
      } else {
        Self.forEachKey(of: box) { cells[$0, default: []].append(index) }
      }
    }
  }

  /// Whether any of the boxes near a place fits, by index.
  func contains(atX x: Double, y: Double, where fits: (Int, Box) -> Bool) -> Bool {
    (cells[Self.key(x, y)] ?? []).contains { fits($0, boxes[$0]) } || large.contains { fits($0, boxes[$0]) }
  }

  /// Those of the boxes near one that fit, by index, each once.
  func near(_ box: Box, where fits: (Int, Box) -> Bool) -> [Int] {
    guard Self.cellCount(of: box) <= Self.mostCells else { return boxes.indices.filter { fits($0, boxes[$0]) } }
    var found: [Int] = []
    Self.forEachKey(of: box) { key in
      for index in cells[key] ?? [] where fits(index, boxes[index]) && !found.contains(index) { found.append(index) }
    }
    return found + large.filter { fits($0, boxes[$0]) }
  }

  /// The cells that a box touches, each once; most boxes lie in one.
  private static func forEachKey(of box: Box, _ body: (Int) -> Void) {
    let (left, right, top, bottom) = (index(box.x0), index(box.x1), index(box.y0), index(box.y1))
    guard left <= right, top <= bottom else { return }
    for column in left...right { for row in top...bottom { body(column * stride + row) } }
  }

  private static func cellCount(of box: Box) -> Int {
    (index(box.x1) - index(box.x0) + 1) * (index(box.y1) - index(box.y0) + 1)
  }

  private static func key(_ x: Double, _ y: Double) -> Int { index(x) * stride + index(y) }

  /// Whatever number a file may hold.
  private static func index(_ value: Double) -> Int { Int(max(-2000, min(value / cell, 2000)).rounded(.down)) }
}

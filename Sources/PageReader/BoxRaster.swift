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

  init(_ boxes: some Sequence<Box>) {
    self.boxes = Array(boxes)
    for (index, box) in self.boxes.enumerated() {
      let key = Self.key(box.x0, box.y0)
      cells[key, default: []].append(index)
      // Most boxes lie in one cell.
      let far = Self.key(box.x1, box.y1)
      guard far != key else { continue }
      for other in Set([far, Self.key(box.x1, box.y0), Self.key(box.x0, box.y1)]) where other != key {
        cells[other, default: []].append(index)
      }
    }
  }

  /// Whether any of the boxes near a place fits.
  func contains(atX x: Double, y: Double, where fits: (Box) -> Bool) -> Bool {
    cells[Self.key(x, y)]?.contains { fits(boxes[$0]) } ?? false
  }

  /// The boxes that touch the same cells as a small box, by index, each once.
  func near(_ box: Box) -> Set<Int> {
    let keys = Set([
      Self.key(box.x0, box.y0), Self.key(box.x1, box.y0), Self.key(box.x0, box.y1), Self.key(box.x1, box.y1),
    ])
    return keys.reduce(into: []) { found, key in found.formUnion(cells[key] ?? []) }
  }

  private static func key(_ x: Double, _ y: Double) -> Int { index(x) * stride + index(y) }

  /// Whatever number a file may hold.
  private static func index(_ value: Double) -> Int { Int(max(-2000, min(value / cell, 2000)).rounded(.down)) }
}

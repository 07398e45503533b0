// Vertical rules part words; a rule through a glyph parts nothing.

import PageModel

/// The vertical rules of a page by position, to ask quickly whether one stands between two glyphs.
struct Fences {
  private let rules: [RulingLine]

  private let cutMargin: Double

  /// - Parameter cutMargin: the share of a box on either side that a rule may run through without cutting it.
  init(_ rules: [RulingLine], cutMargin: Double) {
    self.cutMargin = cutMargin
    self.rules = rules.filter { $0.axis == .vertical }.sorted { $0.position < $1.position }
  }

  func stand(between left: Box, and right: Box) -> Bool {
    stand(from: left.midX, to: right.midX, atY: left.midY)
  }

  /// Whether a rule runs through a box and not only along it.
  func cut(_ box: Box) -> Bool {
    stand(from: box.x0 + box.width * cutMargin, to: box.x1 - box.width * cutMargin, atY: box.midY)
  }

  private func stand(from left: Double, to right: Double, atY y: Double) -> Bool {
    var low = 0
    var high = rules.count
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].position < left { low = middle + 1 } else { high = middle }
    }
    while low < rules.count, rules[low].position <= right {
      if rules[low].start <= y, y <= rules[low].end { return true }
      low += 1
    }
    return false
  }
}

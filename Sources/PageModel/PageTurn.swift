// Some pages lie on their side even as shown: a landscape table on a portrait page whose producer did not say how to
// turn it. Layout reads from left to right, so such a page is turned first, and what was found is turned back.

/// How the text of a page runs, if not from left to right.
package struct PageTurn: Sendable, Hashable {
  enum Direction: Hashable { case right, down, up, left }

  let direction: Direction
  /// Of the page as shown, in points.
  let width, height: Double

  /// A few digits tell nothing: a year in the margin may stand on its side.
  private static let fewestDigits = 4
  private static let fewestCharacters = 20
  /// Of a cover, which holds little more than a year and an office.
  private static let fewestBesideDigits = 8

  /// Nil if the page is upright, or holds too little to tell.
  ///
  /// Digits tell best: characters of an upright page may stand below each other in a narrow cell, but no number is
  /// printed so. Two thirds of them must agree, and more of the page must be on its side than upright. Where there are
  /// few digits, nine tenths of all characters must agree, and fewer characters do where all digits agree with them.
  package init?(_ page: Page) {
    var digits: [Direction: Int] = [:]
    var all: [Direction: Int] = [:]
    for (glyph, next) in zip(page.glyphs, page.glyphs.dropFirst()) {
      guard let direction = Self.direction(from: glyph, to: next) else { continue }
      all[direction, default: 0] += 1
      if glyph.isDigit, next.isDigit { digits[direction, default: 0] += 1 }
    }
    let (digitCount, count) = (digits.values.reduce(0, +), all.values.reduce(0, +))
    guard let most = all.max(by: { $0.value < $1.value }), most.key != .right else { return nil }
    let own = digits[most.key, default: 0]
    let fewest = own > 0 && own == digitCount ? Self.fewestBesideDigits : Self.fewestCharacters
    let isTurned =
      digitCount >= Self.fewestDigits
      ? own * 3 >= digitCount * 2 : count >= fewest && most.value * 10 >= count * 9
    guard isTurned else { return nil }
    (direction, width, height) = (most.key, page.width, page.height)
  }

  /// The page with its text upright.
  package func upright(_ page: Page) -> Page {
    var page = page
    if direction != .left { (page.width, page.height) = (page.height, page.width) }
    for index in page.glyphs.indices { page.glyphs[index].box = upright(page.glyphs[index].box) }
    page.images = page.images.map(upright)
    page.rules = page.rules.map(upright)
    return page
  }

  /// From the page with its text upright to the page as shown.
  package func shown(_ box: Box) -> Box {
    switch direction {
    case .down: Box(x0: width - box.y1, y0: box.x0, x1: width - box.y0, y1: box.x1)
    case .up: Box(x0: box.y0, y0: height - box.x1, x1: box.y1, y1: height - box.x0)
    case .left: Box(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case .right: box
    }
  }

  /// From the page as shown to the page with its text upright.
  package func upright(_ box: Box) -> Box {
    switch direction {
    case .down: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    case .up: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    case .left, .right: shown(box)
    }
  }

  private func upright(_ rule: RulingLine) -> RulingLine {
    let isHorizontal = rule.axis == .horizontal
    let line = upright(
      isHorizontal
        ? Box(x0: rule.start, y0: rule.position, x1: rule.end, y1: rule.position)
        : Box(x0: rule.position, y0: rule.start, x1: rule.position, y1: rule.end))
    return isHorizontal == (direction == .left)
      ? RulingLine(axis: .horizontal, position: line.y0, start: line.x0, end: line.x1, thickness: rule.thickness)
      : RulingLine(axis: .vertical, position: line.x0, start: line.y0, end: line.y1, thickness: rule.thickness)
  }

  /// Which way from a character to the next; nil if they are not of one word.
  private static func direction(from glyph: Glyph, to next: Glyph) -> Direction? {
    let (across, down) = (next.box.midX - glyph.box.midX, next.box.midY - glyph.box.midY)
    guard max(abs(across), abs(down)) < 1.5 * max(glyph.size, 1) else { return nil }
    if abs(across) > 2 * abs(down) { return across > 0 ? .right : .left }
    if abs(down) > 2 * abs(across) { return down > 0 ? .down : .up }
    return nil
  }
}

extension Glyph {
  fileprivate var isDigit: Bool { ("0"..."9").contains(scalar) }
}

// What makes a character doubtful because of where it stands: at the edge of the page, beyond which its number may go on, or
// under what a reader of the page put there. docs/reader.md, "What is seen".

import PageModel

struct PlaceDoubts {
  let page: Box
  /// What readers put on the page and may hide or strike out.
  let covers: [Box]
  let turn: PageTurn?

  /// How far from the edge, in widths of a character, the one before it begins beyond: characters of a word touch, and
  /// tables are printed to a few points from the edge.
  private static let reach = 0.15

  func mark(_ glyphs: inout [Glyph]) {
    let paper = upright(page)
    for index in glyphs.indices {
      let box = upright(glyphs[index].box)
      if Self.reachesEdge(box, of: paper) {
        glyphs[index].doubts.insert(.cutOff)
        // One that is half beyond the edge is perhaps not seen, and the number goes on to there.
        for beside in [index - 1, index + 1] where glyphs.indices.contains(beside) {
          if upright(glyphs[beside].box).touches(box) { glyphs[beside].doubts.insert(.cutOff) }
        }
      }
      if covers.contains(where: { $0.overlaps(glyphs[index].box) }) { glyphs[index].doubts.insert(.annotated) }
    }
  }

  /// Whether it reaches an edge at the ends of its line: the library drops those beyond it without a word. Letters that are
  /// cut at their top or foot show themselves.
  private static func reachesEdge(_ box: Box, of paper: Box) -> Bool {
    let room = box.width * reach
    return box.x0 < paper.x0 + room || box.x1 > paper.x1 - room
  }

  private func upright(_ box: Box) -> Box { turn.map { $0.upright(box) } ?? box }
}

extension Box {
  fileprivate func overlaps(_ other: Box) -> Bool { horizontalOverlap(other) > 0 && verticalOverlap(other) > 0 }

  /// Whether it stands beside another on one line, without a space.
  fileprivate func touches(_ other: Box) -> Bool {
    abs(midY - other.midY) < other.height / 4 && min(abs(x0 - other.x1), abs(x1 - other.x0)) < other.width / 2
  }
}

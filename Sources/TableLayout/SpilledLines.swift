// Labels with more lines than their cells have room for: the last one is printed over the border, on what the cell below
// says. A cell has no two lines over one another, so the one that begins above its border is the end of the label above.

import PageModel
import Tokenizer

struct SpilledLines {
  let settings: LayoutSettings

  /// The contents of cells with spilled lines given back to the cells above.
  /// - Parameters:
  ///   - areas: of the cells, in points.
  ///   - cellAt: which cell a place is in.
  func returned(
    _ contents: [[Token]], areas: [Box], cellAt: (Double, Double) -> Int
  ) -> [[Token]] {
    var contents = contents
    for index in contents.indices where contents[index].count > 1 {
      let area = areas[index]
      for token in contents[index]
      where token.box.y0 < area.y0 && NumberText(token.text) == nil && isPrintedOver(token, contents[index]) {
        let above = cellAt(token.box.midX, area.y0 - settings.reach)
        guard above != index, isEnd(token, of: contents[above], in: areas[above]) else { continue }
        contents[index].removeAll { $0 == token }
        contents[above].append(token)
      }
    }
    return contents
  }

  private func isPrintedOver(_ token: Token, _ others: [Token]) -> Bool {
    others.contains { other in
      other != token && other.box.y0 > token.box.y0 && other.box.horizontalOverlap(token.box) > 0
        && other.box.verticalOverlap(token.box) > token.size * settings.printedOverInEms
    }
  }

  /// Whether the last line above fills its cell, and begins where this one does.
  private func isEnd(_ token: Token, of label: [Token], in area: Box) -> Bool {
    guard let last = label.max(by: { $0.box.midY < $1.box.midY }) else { return false }
    return abs(last.box.x0 - token.box.x0) <= settings.flushSlack
      && abs(last.size - token.size) <= settings.fontSizeSlack
      && area.width - last.box.width < last.size * settings.wrapRoomInEms
  }
}

// Ways to damage a page, each as a reader might misread it.

import BudgetModel
import PageModel

enum Mutation: CaseIterable {
  case dropGlyph, cutDigit, swapCells, shiftColumn, loseRow, repeatRow

  /// Whether numbers stay whole and stand elsewhere.
  var movesAmounts: Bool { [.swapCells, .shiftColumn, .repeatRow].contains(self) }

  /// The page of a random fact, damaged; nil if the way does not fit there.
  static func apply(
    _ kind: Mutation, to pages: [Page], of document: BudgetDocument, facts: [Fact], using random: inout SplitMix
  ) -> Page? {
    guard let fact = facts.randomElement(using: &random), pages.indices.contains(fact.figure.page - 1) else {
      return nil
    }
    var page = pages[fact.figure.page - 1]
    let neighbours = facts.filter { $0.figure.page == fact.figure.page }
    let box = fact.figure.box
    switch kind {
    case .dropGlyph:
      guard let index = page.glyphs(in: box).filter({ page.glyphs[$0].isOfNumber }).randomElement(using: &random) else {
        return nil
      }
      page.glyphs.remove(at: index)
    case .cutDigit:
      guard
        let index = page.glyphs(in: box).filter({ page.glyphs[$0].isOfNumber }).max(by: {
          page.glyphs[$0].box.x0 < page.glyphs[$1].box.x0
        })
      else { return nil }
      page.glyphs.remove(at: index)
    case .swapCells:
      guard
        let other = neighbours.filter({ $0.table == fact.table && $0.figure.box != box }).randomElement(using: &random)
      else { return nil }
      let (own, others) = (page.glyphs(in: box), page.glyphs(in: other.figure.box))
      page.move(own, byX: other.figure.box.x1 - box.x1, y: other.figure.box.y0 - box.y0)
      page.move(others, byX: box.x1 - other.figure.box.x1, y: box.y0 - other.figure.box.y0)
    case .shiftColumn:
      let columns = neighbours.filter { $0.table == fact.table && $0.figure.gridColumn != fact.figure.gridColumn }
      guard let target = columns.randomElement(using: &random),
        !neighbours.contains(where: { $0.figure.gridColumn == target.figure.gridColumn && $0.figure.box.isBeside(box) })
      else { return nil }
      page.move(page.glyphs(in: box), byX: target.figure.box.x1 - box.x1, y: 0)
    case .loseRow:
      let row = document.row(of: box, page: page)
      page.glyphs.removeAll { row.contains(centreOf: $0.box) }
    case .repeatRow:
      // The row is read twice, and the one below it not at all.
      guard
        let below = neighbours.map(\.figure.box).filter({ $0.y0 > box.y1 && $0.horizontalOverlap(box) > 0 })
          .min(by: { $0.y0 < $1.y0 })
      else { return nil }
      let (row, lower) = (document.row(of: box, page: page), document.row(of: below, page: page))
      let copies = page.glyphs.filter { row.contains(centreOf: $0.box) }
      page.glyphs.removeAll { lower.contains(centreOf: $0.box) }
      page.glyphs += copies.map { $0.moved(byX: 0, y: lower.y0 - row.y0) }
    }
    return page
  }
}

extension Page {
  /// Indices of the glyphs in a box, in reading order.
  fileprivate func glyphs(in box: Box) -> [Int] { glyphs.indices.filter { box.contains(centreOf: glyphs[$0].box) } }

  fileprivate mutating func move(_ indices: [Int], byX x: Double, y: Double) {
    for index in indices { glyphs[index] = glyphs[index].moved(byX: x, y: y) }
  }
}

extension BudgetDocument {
  /// The strip across the page that is the row in which a number stands.
  fileprivate func row(of box: Box, page: Page) -> Box {
    let cell = statements.lazy.flatMap(\.grid.cells).first {
      $0.page == page.number && $0.rowSpan == 1 && $0.box.contains(centreOf: box)
    }
    return Box(x0: 0, y0: cell?.box.y0 ?? box.y0 - 1, x1: page.width, y1: cell?.box.y1 ?? box.y1 + 1)
  }
}

extension Glyph {
  fileprivate var isOfNumber: Bool { "0123456789.-".unicodeScalars.contains(scalar) }

  fileprivate func moved(byX x: Double, y: Double) -> Glyph {
    var glyph = self
    glyph.box = Box(x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 + x, y1: box.y1 + y)
    return glyph
  }
}

extension Box {
  fileprivate func isBeside(_ other: Box) -> Bool { verticalOverlap(other) > 0 }
}

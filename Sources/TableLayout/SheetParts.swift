// A sheet that is wider than its paper is printed in parts: first the pages with its left columns, then as many with the
// next ones, which have no title and mostly no labels. Rows lie at the same heights on both, and by that each part finds its
// place again. docs/layout.md, "Tables over several pages".

import PageModel
import Tokenizer

/// What is known of a table of which right parts were printed by themselves.
struct SheetParts: Sendable {
  /// The pages of the part with the labels, ascending.
  let pages: [Int]
  /// How many columns that part has.
  let labelled: Int
  /// The first column of the part that is being added.
  var offset: Int
  /// How many of ``pages`` have it by now.
  var added = 0
}

extension SourceTable {
  /// Takes a grid as further columns of the page whose rows it goes on with; false if it is none. The first of a part has a
  /// header of its own.
  /// - Parameter caption: what stands over it.
  mutating func takePart(
    _ placed: PlacedGrid, grid part: Grid, caption other: Caption, settings: LayoutSettings
  ) -> Bool {
    guard !isAligned, !placed.isAligned, let last = pages.last, placed.page == last + 1 else { return false }
    var parts = sheet ?? SheetParts(pages: pages, labelled: grid.columnCount, offset: grid.columnCount)
    if parts.added == parts.pages.count { (parts.offset, parts.added) = (grid.columnCount, 0) }
    // Nearly no grid has the height of the page before.
    guard placed.box.isLevel(with: boxes[parts.added], slack: settings.sheetSlack) else { return false }
    let isFirst = parts.added == 0
    let hasHeader = (part.firstRowBelowHeader ?? 0) > 0 && grid.repeatedHeaderRows(in: part) == 0
    guard isFirst ? hasHeader : part.columnCount == grid.columnCount - parts.offset,
      let joined = GridSides(grid, part, parts, isAnnounced: caption.wantsUnit(of: other), settings: settings)?.joined
    else { return false }
    grid = joined
    pages.append(placed.page)
    boxes.append(placed.box)
    parts.added += 1
    sheet = parts
    return true
  }
}

/// A grid, and the part that stands to the right of some of its rows.
private struct GridSides {
  private let left, right: Grid
  private let parts: SheetParts
  /// The rows of ``left`` that ``right`` goes on with.
  private let rows: Range<Int>
  /// y where rows begin, and where the last one ends: of those rows, of the part's, and of both.
  private let own, theirs, all: [Double]
  private let slack: Double

  /// Nil where the rows are not at the same heights, or are too few to tell.
  /// - Parameter isAnnounced: whether what stands over the part shows that it is one, however few its rows are.
  init?(_ left: Grid, _ part: Grid, _ parts: SheetParts, isAnnounced: Bool, settings: LayoutSettings) {
    let slack = settings.sheetSlack
    guard let rows = left.rows(ofPage: parts.pages[parts.added], columns: 0..<parts.labelled),
      let own = left.rowEdges(rows, columns: 0..<parts.labelled),
      let edges = part.rowEdges(0..<part.rowCount, columns: 0..<part.columnCount)
    else { return nil }
    // A header that is printed again was dropped on the left.
    let above = edges.count { $0 < own[0] - slack }
    guard let right = part.droppingRows(above) else { return nil }
    let theirs = Array(edges[above...])
    let further = theirs.filter { y in !own.contains { abs($0 - y) <= slack } }
    let missing = own.filter { y in !theirs.contains { abs($0 - y) <= slack } }
    // Headers may be parted otherwise; below them there are no two ways.
    let body = right.firstRowBelowHeader.map { theirs[$0] } ?? theirs[0]
    guard (further + missing).allSatisfy({ $0 < body - slack }), abs(theirs[0] - own[0]) <= slack,
      parts.added > 0 || isAnnounced || theirs.count > settings.fewestRows
    else { return nil }
    let all = (own + further).sorted()
    // Where rows are hardly higher than that, their places could be taken for one another's.
    guard zip(all, all.dropFirst()).allSatisfy({ $1 - $0 > 2 * slack }) else { return nil }
    (self.left, self.right, self.parts, self.rows, self.slack) = (left, right, parts, rows, slack)
    (self.own, self.theirs, self.all) = (own, theirs, all)
  }

  var joined: Grid {
    let columns = parts.offset..<parts.offset + right.columnCount
    let isFirst = parts.added == 0
    let kept = left.cells.filter { !(columns.contains($0.column) && rows.contains($0.row)) }.map { cell in
      cell.spanning(rows: moved(cell.row)..<moved(cell.rows.upperBound), fromColumn: cell.column)
    }
    let added = right.cells.map { cell in
      let (first, end) = (index(of: theirs[cell.row]), index(of: theirs[cell.rows.upperBound]))
      return cell.spanning(
        rows: rows.lowerBound + first..<rows.lowerBound + end, fromColumn: cell.column + parts.offset)
    }
    let rowCount = moved(left.rowCount)
    let shift = (left.columnEdges.last ?? 0) - (right.columnEdges.first ?? 0)
    let header = right.firstRowBelowHeader.map { rows.lowerBound + index(of: theirs[$0]) } ?? 0
    return Grid(
      rowCount: rowCount,
      columnEdges: left.columnEdges + (isFirst ? right.columnEdges.dropFirst().map { $0 + shift } : []),
      cells: isFirst ? (kept + added + blanks(columns)).joined(across: parts.offset, above: header) : kept + added)
  }

  /// Places of the further columns in rows whose page has not come yet.
  private func blanks(_ columns: Range<Int>) -> [Cell] {
    (0..<left.rowCount).filter { !rows.contains($0) }.flatMap { row in
      columns.map { column in
        let fellow = left[row, 0]
        var blank = Cell(row: moved(row), column: column, page: fellow.page, area: fellow.area)
        blank.isPrinted = false
        return blank
      }
    }
  }

  /// Where a row, or the end of one, of ``left`` is in the joined grid.
  private func moved(_ row: Int) -> Int {
    if row < rows.lowerBound { return row }
    if row > rows.upperBound { return row + all.count - own.count }
    return rows.lowerBound + index(of: own[row - rows.lowerBound])
  }

  private func index(of y: Double) -> Int { all.firstIndex { abs($0 - y) <= slack } ?? 0 }
}

extension Cell {
  fileprivate func spanning(rows: Range<Int>, fromColumn column: Int) -> Cell {
    var moved = self
    (moved.row, moved.rowSpan, moved.column) = (rows.lowerBound, rows.count, column)
    return moved
  }
}

extension [Cell] {
  /// A name over columns on both sides of the cut is printed on one of them, and the other has a blank cell over its own
  /// columns' names. They are one cell.
  /// - Parameters:
  ///   - seam: the first column behind the cut.
  ///   - body: the first row below the header.
  fileprivate func joined(across seam: Int, above body: Int) -> [Cell] {
    var cells = self
    for left in self where left.column + left.columnSpan == seam && left.rows.upperBound < body {
      guard let right = first(where: { $0.column == seam && $0.rows == left.rows }), left.isEmpty != right.isEmpty
      else { continue }
      var whole = left.isEmpty ? right : left
      (whole.column, whole.columnSpan) = (left.column, left.columnSpan + right.columnSpan)
      cells.removeAll { $0.row == left.row && ($0.column == left.column || $0.column == seam) }
      cells.append(whole)
    }
    return cells
  }
}

extension Grid {
  /// The first row with numbers; of columns that are blank in all rows, the first of these.
  fileprivate var firstRowBelowHeader: Int? {
    if let first = firstRowOfNumbers { return first }
    let named = cells.lazy.filter { !$0.isEmpty }.map(\.rows.upperBound).max() ?? 0
    return named < rowCount ? named : nil
  }

  /// The rows that begin on a page; nil if there are none.
  fileprivate func rows(ofPage page: Int, columns: Range<Int>) -> Range<Int>? {
    let rows = cells.lazy.filter { $0.page == page && columns.contains($0.column) }.map(\.row)
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return first..<last + 1
  }

  /// y where each of some rows begins, and where the last one ends; nil if a row has no cell of its own.
  fileprivate func rowEdges(_ rows: Range<Int>, columns: Range<Int>) -> [Double]? {
    var tops = [Double?](repeating: nil, count: rows.count)
    var end = 0.0
    for cell in cells where rows.contains(cell.row) && columns.contains(cell.column) {
      tops[cell.row - rows.lowerBound] = cell.area.y0
      if cell.rows.upperBound == rows.upperBound { end = cell.area.y1 }
    }
    let known = tops.compactMap { $0 }
    return known.count == rows.count && end > 0 ? known + [end] : nil
  }
}

extension Box {
  fileprivate func isLevel(with other: Box, slack: Double) -> Bool {
    abs(y0 - other.y0) <= slack && abs(y1 - other.y1) <= slack
  }
}

extension Caption {
  /// Whether another says nothing but the unit that this one lacks, as the right end of a caption does.
  fileprivate func wantsUnit(of other: Caption) -> Bool {
    unit == nil && (number != nil || title != nil) && other == Caption(unit: other.unit) && other.unit != nil
  }

  /// Whether a text is all of its title, or what the edge of the paper left of it.
  func isCut(to part: String?) -> Bool { part.flatMap { title?.contains($0) } ?? false }
}

// How the grids of two pages become one: repeated headers, captions inside the frame, columns that match.

import PageModel
import Tokenizer

extension Grid {
  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// Workbooks often print title and unit inside the frame: rows of one wide cell at the top. They are removed.
  mutating func takeCaptionRows(into caption: inout Caption) {
    var count = 0
    while count < rowCount - 1 {
      let row = cells(inRow: count).filter { !$0.isEmpty }
      guard row.count <= 2, cells(inRow: count).allSatisfy({ $0.rowSpan == 1 }) else { break }
      guard row.isEmpty || row.contains(where: { $0.columnSpan * 2 > columnCount }) || row.count < 2
      else { break }
      var isCaption = row.isEmpty && count > 0
      for cell in row where caption.read(line: cell.text) { isCaption = true }
      guard isCaption, columnCount > 2 else { break }
      count += 1
    }
    if count > 0, let rest = droppingRows(count) { self = rest }
  }

  /// How many rows at the top of `other` say the same as this grid's: a header printed again.
  func repeatedHeaderRows(in other: Grid) -> Int {
    var count = 0
    while count < min(rowCount, other.rowCount) {
      let own = cells(inRow: count).map(\.text).filter { !$0.isEmpty }
      let theirs = other.cells(inRow: count).map(\.text).filter { !$0.isEmpty }
      guard !own.isEmpty, own == theirs else { break }
      count += 1
    }
    return count
  }

  /// The grid without its first rows; nil if none is left. Cells that reach over the cut keep their lower part.
  func droppingRows(_ count: Int) -> Grid? {
    guard count > 0 else { return self }
    guard count < rowCount else { return nil }
    let kept = cells.compactMap { cell -> Cell? in
      let rows = cell.rows.clamped(to: count..<rowCount)
      guard !rows.isEmpty else { return nil }
      return Cell(
        row: rows.lowerBound - count, column: cell.column, rowSpan: rows.count,
        columnSpan: cell.columnSpan, page: cell.page, area: cell.area, lines: cell.lines)
    }
    return Grid(rowCount: rowCount - count, columnEdges: columnEdges, cells: kept)
  }

  struct CommonEdges {
    /// x of all column borders, in the first grid's points.
    var all: [Double]
    /// For each border of the first or the second grid, its index in ``all``.
    var ofFirst, ofSecond: [Int]
  }

  /// Column borders that serve both grids; nil if they do not look like one table.
  func commonEdges(with other: Grid, settings: LayoutSettings) -> CommonEdges? {
    if columnCount == other.columnCount, hasLikeWidths(other) {
      let same = Array(columnEdges.indices)
      return CommonEdges(all: columnEdges, ofFirst: same, ofSecond: same)
    }
    guard let first = columnEdges.first, let last = columnEdges.last,
      let otherFirst = other.columnEdges.first, let otherLast = other.columnEdges.last,
      abs((last - first) - (otherLast - otherFirst)) < settings.edgeSlack * 4
    else { return nil }
    let shift = first - otherFirst
    var theirs = other.columnEdges.map { $0 + shift }
    theirs[theirs.count - 1] = last
    // Each border of theirs is one of ours that is near, or a new one.
    var free = Set(columnEdges.indices)
    var all = columnEdges
    var partner: [Double] = []
    for edge in theirs {
      let near = free.min { abs(columnEdges[$0] - edge) < abs(columnEdges[$1] - edge) }
      if let near, abs(columnEdges[near] - edge) <= settings.edgeSlack {
        free.remove(near)
        partner.append(columnEdges[near])
      } else {
        all.append(edge)
        partner.append(edge)
      }
    }
    all.sort()
    guard Set(all).count == all.count else { return nil }
    func index(of edge: Double) -> Int { all.firstIndex(of: edge) ?? 0 }
    return CommonEdges(
      all: all, ofFirst: columnEdges.map(index(of:)), ofSecond: partner.map(index(of:)))
  }

  /// Each column as wide as its fellow, give or take a third: pages of one table are laid out alike.
  private func hasLikeWidths(_ other: Grid) -> Bool {
    let own = zip(columnEdges.dropFirst(), columnEdges).map { $0 - $1 }
    let theirs = zip(other.columnEdges.dropFirst(), other.columnEdges).map { $0 - $1 }
    return zip(own, theirs).allSatisfy { abs($0 - $1) <= max($0, $1) / 3 + 2 }
  }

  func respanned(to edges: [Double], by index: [Int]) -> Grid {
    guard edges.count != columnEdges.count else { return self }
    let moved = cells.map { cell in
      let start = index[cell.column]
      let end = index[cell.column + cell.columnSpan]
      return Cell(
        row: cell.row, column: start, rowSpan: cell.rowSpan, columnSpan: end - start,
        page: cell.page, area: cell.area, lines: cell.lines)
    }
    return Grid(rowCount: rowCount, columnEdges: edges, cells: moved)
  }
}

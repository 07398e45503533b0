// Whether the columns of two grids are those of one table, and the borders that serve both.

import PageModel
import Tokenizer
import Wording

struct CommonEdges {
  /// x of all column borders, in the first grid's points.
  var all: [Double]
  /// For each border of the first or the second grid, its index in ``all``; both ascend.
  var ofFirst, ofSecond: [Int]
}

extension Grid {
  /// Column borders that serve both grids; nil if they do not look like one table.
  func commonEdges(with other: Grid, settings: LayoutSettings) -> CommonEdges? {
    if columnCount == other.columnCount, hasLikeWidths(other, settings: settings) {
      let same = Array(columnEdges.indices)
      return CommonEdges(all: columnEdges, ofFirst: same, ofSecond: same)
    }
    return edgesWithoutLastColumn(other, settings: settings) ?? edgesWithoutFirstColumns(other, settings: settings)
      ?? mergedEdges(with: other, settings: settings)
  }

  /// Where a header is printed again, name by name over the same columns, it tells which is which, however wide they are.
  /// - Parameter rows: how many rows of the header both begin with.
  func edges(ofHeaderRepeatedIn other: Grid, rows: Int) -> CommonEdges? {
    func names(_ grid: Grid) -> [(text: String, columns: Range<Int>)] {
      (0..<rows).flatMap { row in
        let cells = grid.cells(inRow: row).filter { !$0.isEmpty }
        return ColumnNumbering.isRow(cells.map(\.text)) ? [] : cells.map { ($0.text, $0.columns) }
      }
    }
    let own = names(self)
    guard columnCount == other.columnCount, !own.isEmpty, own.elementsEqual(names(other), by: ==) else { return nil }
    let same = Array(columnEdges.indices)
    return CommonEdges(all: columnEdges, ofFirst: same, ofSecond: same)
  }

  /// The first columns of a form hold its merged labels. Where nothing of them stands or is ruled on the next page, the
  /// others are where they were.
  private func edgesWithoutFirstColumns(_ other: Grid, settings: LayoutSettings) -> CommonEdges? {
    guard let end = columnEdges.last, let otherFirst = other.columnEdges.first, let otherEnd = other.columnEdges.last,
      abs(end - otherEnd) <= settings.edgeSlack, other.columnCount > 1,
      let start = columnEdges.indices.dropFirst().first(where: {
        abs(columnEdges[$0] - otherFirst) <= settings.edgeSlack
      }), endsMerged(before: start)
    else { return nil }
    let whole = Grid.blank(columnEdges: columnEdges[..<start] + other.columnEdges)
    guard let common = commonEdges(with: whole, settings: settings) else { return nil }
    return CommonEdges(all: common.all, ofFirst: common.ofFirst, ofSecond: Array(common.ofSecond.dropFirst(start)))
  }

  /// Whether the last cells of the first columns are merged or blank: labels of rows that may go on.
  private func endsMerged(before start: Int) -> Bool {
    (0..<start).allSatisfy { column in
      let last = self[rowCount - 1, column]
      return (last.rowSpan > 1 || last.isEmpty) && last.columns.upperBound <= start
    }
  }

  /// One row without a word.
  private static func blank(columnEdges: [Double]) -> Grid {
    let cells = zip(columnEdges, columnEdges.dropFirst()).enumerated().map { column, sides in
      Cell(row: 0, column: column, page: 0, area: Box(x0: sides.0, y0: 0, x1: sides.1, y1: 0))
    }
    return Grid(rowCount: 1, columnEdges: columnEdges, cells: cells)
  }

  /// The same table with more or fewer columns: both are as wide, and borders that are near are one.
  private func mergedEdges(with other: Grid, settings: LayoutSettings) -> CommonEdges? {
    guard let first = columnEdges.first, let last = columnEdges.last,
      let otherFirst = other.columnEdges.first, let otherLast = other.columnEdges.last,
      abs((last - first) - (otherLast - otherFirst)) < settings.frameSlack
    else { return nil }
    let shift = first - otherFirst
    var theirs = other.columnEdges.map { $0 + shift }
    theirs[theirs.count - 1] = last
    let shared = theirs.map { edge in partner(of: edge, among: theirs, slack: settings.edgeSlack) }
    let all = (columnEdges + zip(theirs, shared).filter { $1 == nil }.map(\.0)).sorted()
    func index(of edge: Double) -> Int { all.firstIndex(of: edge) ?? 0 }
    let common = CommonEdges(
      all: all, ofFirst: columnEdges.map(index(of:)),
      ofSecond: zip(theirs, shared).map { index(of: $1.map { columnEdges[$0] } ?? $0) })
    return common.ascends ? common : nil
  }

  /// Which of this grid's borders another's is: the nearest, if that one has no nearer fellow. Borders matched so never
  /// cross over.
  private func partner(of edge: Double, among theirs: [Double], slack: Double) -> Int? {
    guard let near = columnEdges.indices.min(by: { abs(columnEdges[$0] - edge) < abs(columnEdges[$1] - edge) }),
      abs(columnEdges[near] - edge) <= slack,
      !theirs.contains(where: { abs($0 - columnEdges[near]) < abs(edge - columnEdges[near]) })
    else { return nil }
    return near
  }

  /// A last column that is blank on the next page is not drawn there: the borders of all others are where they were.
  private func edgesWithoutLastColumn(_ other: Grid, settings: LayoutSettings) -> CommonEdges? {
    guard other.columnCount == columnCount - 1, other.columnCount > 1,
      zip(columnEdges, other.columnEdges).allSatisfy({
        abs(($0 - columnEdges[0]) - ($1 - other.columnEdges[0])) <= settings.edgeSlack
      })
    else { return nil }
    return CommonEdges(
      all: columnEdges, ofFirst: Array(columnEdges.indices), ofSecond: Array(other.columnEdges.indices))
  }

  /// Each column about as wide as its fellow: pages of one table are laid out alike.
  private func hasLikeWidths(_ other: Grid, settings: LayoutSettings) -> Bool {
    let own = zip(columnEdges.dropFirst(), columnEdges).map { $0 - $1 }
    let theirs = zip(other.columnEdges.dropFirst(), other.columnEdges).map { $0 - $1 }
    return zip(own, theirs).allSatisfy {
      abs($0 - $1) <= max($0, $1) / settings.likeWidthParts + settings.likeWidthSlack
    }
  }

  /// The grid in columns of which its own are unions; those left of its first and right of its last one are blank.
  func respanned(to edges: [Double], by index: [Int]) -> Grid {
    guard edges.count != columnEdges.count, let first = index.first, let end = index.last else { return self }
    let moved = cells.map { cell in
      let start = index[cell.column]
      var moved = Cell(
        row: cell.row, column: start, rowSpan: cell.rowSpan,
        columnSpan: index[cell.column + cell.columnSpan] - start, page: cell.page, area: cell.area, lines: cell.lines)
      moved.isOpenBelow = cell.isOpenBelow
      return moved
    }
    let blank = (0..<rowCount).flatMap { row in
      (Array(0..<first) + Array(end..<edges.count - 1)).map { column in
        let fellow = self[row, column < first ? 0 : columnCount - 1]
        var cell = Cell(
          row: row, column: column, page: fellow.page,
          area: Box(x0: edges[column], y0: fellow.area.y0, x1: edges[column + 1], y1: fellow.area.y1))
        cell.isPrinted = false
        return cell
      }
    }
    return Grid(rowCount: rowCount, columnEdges: edges, cells: moved + blank)
  }
}

extension CommonEdges {
  /// No border lies left of the one before it, and no column is without width.
  fileprivate var ascends: Bool {
    [all, ofFirst.map(Double.init), ofSecond.map(Double.init)].allSatisfy { positions in
      zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    }
  }
}

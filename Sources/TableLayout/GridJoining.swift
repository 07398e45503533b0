// How the grids of two pages become one: repeated headers and captions inside the frame. ColumnMatching matches columns.

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
}

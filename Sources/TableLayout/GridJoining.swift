// How the grids of two pages become one: repeated headers and captions inside the frame. ColumnMatching matches columns.

import PageModel
import Tokenizer
import Wording

extension Grid {
  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// Workbooks often print title and unit inside the frame: rows of one wide cell at the top. They are removed, with
  /// what stands above a title: 附件2.
  mutating func takeCaptionRows(into caption: inout Caption) {
    var count = 0
    for index in 0..<max(rowCount - 1, 0) {
      let row = cells(inRow: index).filter { !$0.isEmpty }
      // `部门：` may have a cell of its own beside the name.
      let isSplit = row.contains { $0.text.last.map { ":：".contains($0) } ?? false }
      guard row.count <= (isSplit ? Self.mostSplitCells : 2), cells(inRow: index).allSatisfy({ $0.rowSpan == 1 })
      else { break }
      guard isSplit || row.count < 2 || row.contains(where: { $0.columnSpan * 2 >= columnCount }) else { break }
      var isCaption = row.isEmpty && index > 0
      for text in isSplit ? [row.map(\.text).joined()] : row.map(\.text) where caption.read(line: text) {
        isCaption = true
      }
      guard columnCount > 2, isCaption || caption.title == nil && isLoneLine(row) else { break }
      if isCaption, !row.isEmpty || count == index { count = index + 1 }
    }
    if count > 0, let rest = droppingRows(count) { self = rest }
  }

  /// Office and unit, each with its label in a cell before it.
  private static let mostSplitCells = 4

  /// Whether a row is one short line over all columns.
  private func isLoneLine(_ row: [Cell]) -> Bool {
    row.count == 1 && row[0].columnSpan == columnCount && row[0].text.count <= LayoutSettings.standard.longestAnnex
  }

  /// A frame may hold the foot of its page as a last row: 第2页共9页. No row of the table says that.
  mutating func dropPageNumberRows() {
    while rowCount > 1, isPageNumberRow(rowCount - 1), let rest = keepingRows(0..<rowCount - 1) { self = rest }
  }

  private func isPageNumberRow(_ row: Int) -> Bool {
    let texts = cells(inRow: row).map(\.text).filter { !$0.isEmpty }
    return texts.contains(where: PageNumber.isOne)
      && texts.allSatisfy { PageNumber.isOne($0) || $0.allSatisfy(\.isWholeNumber) }
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

  /// Whether it can be the rest of a form whose title is printed again: another form would begin with the same label.
  func isRest(ofForm other: Grid) -> Bool {
    guard let first = cells.first(where: { !$0.isEmpty }), let otherFirst = other.cells.first(where: { !$0.isEmpty })
    else { return false }
    return first.text != otherFirst.text && FormWord.areIn(other.cells.lazy.map(\.text))
  }

  /// The grid without its first rows; nil if none is left.
  func droppingRows(_ count: Int) -> Grid? { keepingRows(count..<max(count, rowCount)) }

  /// The grid with some of its rows only; nil if there are none. Cells that reach over a cut keep their part.
  private func keepingRows(_ kept: Range<Int>) -> Grid? {
    guard !kept.isEmpty else { return nil }
    guard kept.count < rowCount else { return self }
    let cells = cells.compactMap { cell -> Cell? in
      let rows = cell.rows.clamped(to: kept)
      guard !rows.isEmpty else { return nil }
      var part = Cell(
        row: rows.lowerBound - kept.lowerBound, column: cell.column, rowSpan: rows.count,
        columnSpan: cell.columnSpan, page: cell.page, area: cell.area, lines: cell.lines)
      part.isOpenBelow = cell.isOpenBelow && rows.upperBound == cell.rows.upperBound
      return part
    }
    return Grid(rowCount: kept.count, columnEdges: columnEdges, cells: cells)
  }

  /// Whether a grid is the right part of a sheet that was cut: names of columns at its top, and below them numbers alone.
  var holdsFurtherColumns: Bool {
    let rows = (0..<rowCount).map { row in cells.filter { $0.row == row && !$0.isEmpty } }
    guard let first = firstRowOfNumbers, first > 0 else { return false }
    return rows[..<first].contains { $0.count > 1 } && rows[first...].joined().allSatisfy(\.holdsNumber)
  }

  /// The first row that holds one.
  var firstRowOfNumbers: Int? { cells.lazy.filter { !$0.isEmpty && $0.holdsNumber }.map(\.row).min() }

  /// Whether its rows have labels in their first cell.
  var namesRows: Bool { cells.contains { $0.column == 0 && $0.row > 0 && !$0.isEmpty && !$0.holdsNumber } }
}

extension Cell {
  /// A number, or a dash in its place.
  fileprivate var holdsNumber: Bool {
    switch CellContent(self) {
    case .number, .money: true
    default: false
    }
  }
}

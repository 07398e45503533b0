// Cells below several names of a list. Where columns were told by white, a page or a row with few texts has wider ones: its
// texts belong to the names that they stand below.

import PageModel
import TableLayout
import Tokenizer

extension Cell {
  /// The cells that it is below the columns of a list, one for each column; or the cell itself where a word stands below
  /// two names, or the cell below one only.
  func parted(by columns: [Range<Int>], of grid: Grid) -> [Cell] {
    let own = columns.filter { $0.overlaps(self.columns) }
    guard own.count > 1 else { return [self] }
    let places = lines.flatMap(\.tokens).map { word in own.firstIndex { grid.holds(word, in: $0) } }
    guard !places.contains(nil) else { return [self] }
    let borders = [column] + own.dropFirst().map(\.lowerBound) + [self.columns.upperBound]
    return own.indices.map { index in
      let lines = lines.compactMap { line -> TextLine? in
        let words = line.tokens.filter { grid.holds($0, in: own[index]) }
        return words.isEmpty ? nil : TextLine(words)
      }
      return part(borders[index]..<borders[index + 1], lines: lines, of: grid)
    }
  }

  private func part(_ columns: Range<Int>, lines: [TextLine], of grid: Grid) -> Cell {
    let (left, right) = (grid.columnEdges[columns.lowerBound], grid.columnEdges[columns.upperBound])
    var cell = Cell(
      row: row, column: columns.lowerBound, rowSpan: rowSpan, columnSpan: columns.count, page: page,
      area: Box(x0: left, y0: area.y0, x1: right, y1: area.y1), lines: lines)
    (cell.isPrinted, cell.isOpenBelow) = (isPrinted, isOpenBelow)
    return cell
  }
}

extension Grid {
  /// The grid with the cells from a row on parted by the columns of a list.
  func parting(cellsFrom row: Int, by columns: [Range<Int>]) -> Grid {
    let parts = cells.flatMap { $0.row < row ? [$0] : $0.parted(by: columns, of: self) }
    return parts.count == cells.count ? self : Grid(rowCount: rowCount, columnEdges: columnEdges, cells: parts)
  }

  /// Whether a word lies between the borders of some columns.
  fileprivate func holds(_ word: Token, in columns: Range<Int>) -> Bool {
    word.box.x0 >= columnEdges[columns.lowerBound] && word.box.x1 <= columnEdges[columns.upperBound]
  }
}

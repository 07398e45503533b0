// Cells below several names of a list. Where columns were told by white, a page or a row with few texts has wider ones: its
// texts belong to the names that they stand below.

import PageModel
import TableLayout
import Tokenizer

extension Cell {
  /// The cells that it is below the columns of a list: one for each column that words of it stand in, or the cell itself
  /// where a word stands below two names, or the cell below one only.
  func parted(by columns: [Range<Int>], of grid: Grid) -> [Cell] {
    let own = columns.filter { $0.overlaps(self.columns) }
    let words = lines.flatMap(\.tokens)
    guard own.count > 1, !words.isEmpty else { return [self] }
    let places = words.map { word in own.firstIndex { grid.holds(word, in: $0) } }
    guard !places.contains(nil) else { return [self] }
    return own.indices.filter(places.contains).map { index in
      let columns = own[index].clamped(to: self.columns)
      let parts = lines.compactMap { line -> TextLine? in
        let words = line.tokens.filter { grid.holds($0, in: own[index]) }
        return words.isEmpty ? nil : TextLine(words)
      }
      var cell = Cell(
        row: row, column: columns.lowerBound, rowSpan: rowSpan, columnSpan: columns.count, page: page,
        area: Box(
          x0: grid.columnEdges[columns.lowerBound], y0: area.y0, x1: grid.columnEdges[columns.upperBound], y1: area.y1),
        lines: parts)
      (cell.isPrinted, cell.isOpenBelow) = (isPrinted, isOpenBelow)
      return cell
    }
  }

  /// The part of it below one name; blank where all of its words stand below others.
  func part(at column: Int, by columns: [Range<Int>], of grid: Grid) -> Cell {
    let parts = parted(by: columns, of: grid)
    if let part = parts.first(where: { $0.columns.contains(column) }) { return part }
    return Cell(row: row, column: column, rowSpan: rowSpan, page: page, area: area)
  }
}

extension Grid {
  /// Whether a word lies between the borders of some columns.
  fileprivate func holds(_ word: Token, in columns: Range<Int>) -> Bool {
    word.box.x0 >= columnEdges[columns.lowerBound] && word.box.x1 <= columnEdges[columns.upperBound]
  }
}

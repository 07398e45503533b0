// Names of columns between which a piece of the ruling line is missing, so that they stand in one cell of the header.

import PageModel
import TableLayout
import Tokenizer

/// A name in a header, and the columns that it stands over.
struct HeaderName {
  let text: String
  let columns: Range<Int>

  /// The names in a cell: its whole text, or several where each stands in the middle of columns of its own.
  static func all(in cell: Cell, of grid: Grid) -> [HeaderName] {
    let whole = [HeaderName(text: cell.text, columns: cell.columns)]
    let words = cell.lines.flatMap(\.tokens)
    guard cell.columnSpan > 1, words.count > 1 else { return whole }
    var names: [HeaderName] = []
    var first = cell.column
    for end in cell.column + 1...cell.columns.upperBound {
      let (left, right) = (grid.columnEdges[first], grid.columnEdges[end])
      let inside = words.filter { $0.box.midX > left && $0.box.midX < right }
      guard let box = inside.map(\.box).union() else { continue }
      let isCentred = abs(box.midX - (left + right) / 2) < (right - left) * RecordSettings.namesDrift
      guard isCentred, box.x0 > left, box.x1 < right else { continue }
      names.append(HeaderName(text: inside.map(\.text).joined(), columns: first..<end))
      first = end
    }
    return names.count > 1 && first == cell.columns.upperBound ? names : whole
  }
}

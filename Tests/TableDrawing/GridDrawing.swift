// Grids drawn as text, so that a test of what reads them shows the table it is about.

import PageModel
import TableLayout
import Tokenizer

extension SourceTable {
  /// A table from rows of cells parted by `|`: `^` belongs to the cell above, `<` to the one on its left. A row `---`
  /// begins the next page; a cell that ends in `↓` has no rule below it; `·` parts words that stand in equal shares of it.
  package static func drawn(title: String? = nil, _ text: String) -> SourceTable {
    var page = 1
    var rows: [(page: Int, cells: [String])] = []
    for line in text.split(separator: "\n") {
      if line.allSatisfy({ $0 == "-" }) {
        page += 1
        continue
      }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell.filter { !$0.isWhitespace })
      }
      rows.append((page, cells))
    }
    return SourceTable(
      caption: Caption(title: title), grid: Grid(drawn: rows), pages: Array(1...page), boxes: [], notes: [])
  }
}

extension Grid {
  fileprivate init(drawn rows: [(page: Int, cells: [String])]) {
    let width = rows.map(\.cells.count).max() ?? 0
    var cells: [Cell] = []
    for (row, line) in rows.enumerated() {
      for (column, text) in line.cells.enumerated() where text != "^" && text != "<" {
        var columns = 1
        while column + columns < width, line.cells[column + columns] == "<" { columns += 1 }
        var below = 1
        while row + below < rows.count, rows[row + below].cells[column] == "^" { below += 1 }
        cells.append(Self.cell(text, row..<row + below, column..<column + columns, page: line.page))
      }
    }
    self.init(rowCount: rows.count, columnEdges: (0...width).map { Double($0) * 60 }, cells: cells)
  }

  private static func cell(_ text: String, _ rows: Range<Int>, _ columns: Range<Int>, page: Int) -> Cell {
    let area = Box(
      x0: Double(columns.lowerBound) * 60, y0: Double(rows.lowerBound) * 20, x1: Double(columns.upperBound) * 60,
      y1: Double(rows.upperBound) * 20)
    let isOpenBelow = text.hasSuffix("↓")
    let text = isOpenBelow ? String(text.dropLast()) : text
    // Texts stand in the middle of their cells.
    let box = Box(x0: area.x0 + 2, y0: area.midY - 8, x1: area.x1 - 2, y1: area.midY + 8)
    let words = text.split(separator: "·").map(String.init)
    let share = box.width / Double(max(words.count, 1))
    let tokens = words.enumerated().map { index, word in
      let left = box.x0 + Double(index) * share
      let gap = words.count > 1 ? share / 4 : 0
      return Token(
        text: word, raw: word, box: Box(x0: left + gap, y0: box.y0, x1: left + share - gap, y1: box.y1), size: 9)
    }
    var cell = Cell(
      row: rows.lowerBound, column: columns.lowerBound, rowSpan: rows.count, columnSpan: columns.count, page: page,
      area: area, lines: tokens.isEmpty ? [] : [TextLine(tokens)])
    cell.isOpenBelow = isOpenBelow
    return cell
  }
}

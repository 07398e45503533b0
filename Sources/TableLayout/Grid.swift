// What the layout finds on a page: lines of text, and grids of cells. Plain values; nothing here knows what a budget is.

import PageModel
import Tokenizer

/// Words that stand on one line.
package struct TextLine: Sendable, Hashable {
  package let tokens: [Token]
  package var box: Box
  package let text: String

  /// - Parameter tokens: at least one, from left to right.
  package init(_ tokens: [Token]) {
    self.tokens = tokens
    text = tokens.map(\.text).joined()
    box = tokens.map(\.box).union() ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
  }

  package var raw: String { tokens.map(\.raw).joined(separator: " ") }
  /// Font size in points.
  package var size: Double { tokens.map(\.size).max() ?? 0 }
}

/// One cell, which may span rows and columns.
package struct Cell: Sendable, Hashable {
  /// 0-based, in the grid.
  package var row, column: Int
  package var rowSpan, columnSpan: Int
  /// 1-based.
  package var page: Int
  /// The cell's area in points.
  package var area: Box
  package var lines: [TextLine]
  /// False where a page does not print a column that the table has on the page before.
  package var isPrinted = true
  /// Whether no rule closes it at the foot of its page: where rules close others there, it goes on on the next page.
  package var isOpenBelow = false
  /// The lines' texts, joined: wrapped labels become one, white space is gone.
  package let text: String

  package init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, page: Int, area: Box,
    lines: [TextLine] = []
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.page = page
    self.area = area
    self.lines = lines
    text = lines.map(\.text).joined()
  }

  package var isEmpty: Bool { text.isEmpty }
  package var tokens: [Token] { lines.flatMap(\.tokens) }
  package var raw: String { lines.map(\.raw).joined(separator: "\n") }
  /// `scan` as soon as one of its characters was recognised from a picture.
  package var source: GlyphSource { tokens.contains { $0.source == .scan } ? .scan : .text }
  package var doubts: Doubts { tokens.reduce(into: []) { $0.formUnion($1.doubts) } }
  /// Around the text; nil for an empty cell.
  package var textBox: Box? { lines.map(\.box).union() }
  package var rows: Range<Int> { row..<row + rowSpan }
  package var columns: Range<Int> { column..<column + columnSpan }

  func moved(toRow row: Int) -> Cell {
    var moved = self
    moved.row = row
    return moved
  }
}

/// Cells in rows and columns; every place belongs to exactly one cell.
package struct Grid: Sendable, Hashable {
  package var rowCount, columnCount: Int
  /// By row, then by column of the top left corner.
  package private(set) var cells: [Cell]
  /// x of the column borders, in points: `columnCount + 1` of them.
  package var columnEdges: [Double]
  /// Index into ``cells`` for each place, row by row.
  private var places: [Int]

  package init(rowCount: Int, columnEdges: [Double], cells: [Cell]) {
    self.rowCount = rowCount
    self.columnEdges = columnEdges
    columnCount = columnEdges.count - 1
    self.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    places = Array(repeating: -1, count: rowCount * columnCount)
    for (index, cell) in self.cells.enumerated() {
      for row in cell.rows {
        for column in cell.columns { places[row * columnCount + column] = index }
      }
    }
    precondition(!places.contains(-1), "a grid has no holes")
  }

  /// The cell that covers a place.
  package subscript(row: Int, column: Int) -> Cell { cells[places[row * columnCount + column]] }

  /// The page of that cell, which is not copied for it.
  func page(row: Int, column: Int) -> Int { cells[places[row * columnCount + column]].page }

  /// The cells that touch a row, from left to right, each once.
  package func cells(inRow row: Int) -> [Cell] {
    var found: [Cell] = []
    var column = 0
    while column < columnCount {
      let cell = self[row, column]
      found.append(cell)
      column = cell.column + cell.columnSpan
    }
    return found
  }

  /// Whether at the foot of some page rules close what ends there and leave open what goes on. Where they close all,
  /// or none, they tell nothing.
  package var leavesCutsOpen: Bool {
    cells.contains { cell in
      cell.isOpenBelow && cells(inRow: cell.rows.upperBound - 1).contains { !$0.isOpenBelow && $0.isPrinted }
    }
  }

  /// The grid with another's rows below its own. Column edges stay those of the first. A merged cell that the end of
  /// a page cut goes on where the other begins with a blank merged cell below it.
  func appending(_ other: Grid) -> Grid {
    var cells = cells
    var rest: [Cell] = []
    let closesWhatEnds = leavesCutsOpen
    for cell in other.cells {
      let isCut = cell.row == 0 && cell.isEmpty && cell.rowSpan > 1
      if isCut, let above = cells.firstIndex(where: { $0.continues(into: cell, at: rowCount) }),
        cells[above].isOpenBelow || !closesWhatEnds
      {
        cells[above].rowSpan += cell.rowSpan
        cells[above].isOpenBelow = cell.isOpenBelow
      } else {
        rest.append(cell.moved(toRow: cell.row + rowCount))
      }
    }
    return Grid(
      rowCount: rowCount + other.rowCount, columnEdges: columnEdges, cells: cells + rest)
  }
}

extension Cell {
  /// Whether it is merged, says something, and ends at the cut right above a cell as wide.
  fileprivate func continues(into lower: Cell, at cut: Int) -> Bool {
    rows.upperBound == cut && rowSpan > 1 && !isEmpty && columns == lower.columns
  }
}

/// A grid in its place on a page.
package struct PlacedGrid: Sendable {
  /// 1-based.
  package var page: Int
  package var box: Box
  package var grid: Grid
  /// Whether no rules part its columns: they show in how its words line up.
  package var isAligned = false
}

extension Box {
  /// Whether two frames stand side by side: at one height, and wholly apart.
  func isBeside(_ other: Box) -> Bool {
    let shared = min(y1, other.y1) - max(y0, other.y0)
    let isAtOneHeight = shared > min(height, other.height) * LayoutSettings.standard.besideShare
    return isAtOneHeight && (x1 <= other.x0 || other.x1 <= x0)
  }
}

/// What a page shows, from top to bottom.
package enum Block: Sendable {
  case line(TextLine)
  case grid(PlacedGrid)

  package var box: Box {
    switch self {
    case .line(let line): line.box
    case .grid(let grid): grid.box
    }
  }

  var line: TextLine? { if case .line(let line) = self { line } else { nil } }
  var grid: PlacedGrid? { if case .grid(let grid) = self { grid } else { nil } }
}

package struct PageLayout: Sendable {
  /// 1-based.
  package var number: Int
  /// In points.
  package var width, height: Double
  package var blocks: [Block]
  package var diagnostics: [Diagnostic]
}

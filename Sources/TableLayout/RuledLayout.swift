// Cells of ruled tables: docs/layout.md tells the steps. A cell is found by its rules and a word belongs to the cell
// that its middle lies in, so a number that stands some points off its label's line still lands in its row.

import PageModel
import Tokenizer
import Wording

struct RuledLayout {
  let settings: LayoutSettings

  /// The grids that a page's rules draw, with the words in their cells.
  /// - Returns: the grids from top to bottom, and the words that lie outside all of them.
  func grids(of page: TokenizedPage) -> (grids: [PlacedGrid], rest: [Token]) {
    let frames = Lattice.components(of: page.rules, settings: settings)
      .compactMap { Lattice($0, settings: settings) }
      .filter { $0.rowCount * $0.columnCount >= 2 }
      .sorted { $0.box.y0 < $1.box.y0 }
    let lattices = frames.contains(where: \.isShade) ? whole(frames, among: page.tokens) : frames
    var contents = [[Token]](repeating: [], count: lattices.count)
    var rest: [Token] = []
    for token in page.tokens {
      // Where one lattice lies in a cell of another, the word is the inner one's.
      let around = lattices.indices.filter { lattices[$0].box.contains(centreOf: token.box) }
      if let inner = around.min(by: { lattices[$0].box.width < lattices[$1].box.width }) {
        contents[inner].append(token)
      } else {
        rest.append(token)
      }
    }
    var grids: [PlacedGrid] = []
    for (lattice, tokens) in zip(lattices, contents) where !tokens.isEmpty {
      let grid = UnruledRows(settings: settings).parted(grid(of: lattice, holding: tokens, page: page.number))
      if grid.heapsAmounts(settings: settings) {
        rest += tokens
      } else {
        grids.append(PlacedGrid(page: page.number, box: lattice.box, grid: grid))
      }
    }
    return (grids, rest)
  }

  /// The frames without those that shades alone make and that hold some columns of a table only: words of its other columns
  /// stand beside them, in no frame.
  private func whole(_ frames: [Lattice], among words: [Token]) -> [Lattice] {
    let outside = words.filter { word in !frames.contains { $0.box.contains(centreOf: word.box) } }
    return frames.filter { frame in
      guard frame.isShade else { return true }
      let beside = outside.count { frame.box.y0 < $0.box.midY && $0.box.midY < frame.box.y1 }
      return beside < min(frame.rowCount, settings.fewestRows)
    }
  }

  private func grid(of lattice: Lattice, holding tokens: [Token], page: Int) -> Grid {
    let areas = CellMerging(lattice).areas()
    var owner = [Int](repeating: 0, count: lattice.rowCount * lattice.columnCount)
    for (index, area) in areas.enumerated() {
      for row in area.rows {
        for column in area.columns { owner[row * lattice.columnCount + column] = index }
      }
    }
    func cell(atX x: Double, y: Double) -> Int {
      let (row, column) = (Self.place(of: y, among: lattice.ys), Self.place(of: x, among: lattice.xs))
      return owner[row * lattice.columnCount + column]
    }
    var contents = [[Token]](repeating: [], count: areas.count)
    for token in tokens { contents[cell(atX: token.box.midX, y: token.box.midY)].append(token) }
    contents = OverfullNumbers.doubted(contents, cellAt: cell)
    contents = OverfullTexts.returned(contents, top: { lattice.ys[areas[$0].rows.lowerBound] }) { index in
      let (top, columns) = (areas[index].rows.lowerBound, areas[index].columns)
      guard top > 0 else { return nil }
      let above = owner[(top - 1) * lattice.columnCount + columns.lowerBound]
      let upper = areas[above].columns
      return columns.clamped(to: upper) == columns ? OverfullTexts.Upper(cell: above, isGroup: upper != columns) : nil
    }
    let grouping = LineGrouping(settings: settings)
    let cells = zip(areas, contents).map { area, tokens in
      var cell = Cell(
        row: area.rows.lowerBound, column: area.columns.lowerBound, rowSpan: area.rows.count,
        columnSpan: area.columns.count, page: page,
        area: Box(
          x0: lattice.xs[area.columns.lowerBound], y0: lattice.ys[area.rows.lowerBound],
          x1: lattice.xs[area.columns.upperBound], y1: lattice.ys[area.rows.upperBound]),
        lines: grouping.lines(of: tokens))
      cell.isOpenBelow = area.rows.upperBound == lattice.rowCount && area.columns.allSatisfy { lattice.isOpenBelow[$0] }
      return cell
    }
    return Grid(rowCount: lattice.rowCount, columnEdges: lattice.xs, cells: cells)
  }

  private static func place(of position: Double, among edges: [Double]) -> Int {
    let next = edges.firstIndex { $0 > position } ?? edges.count - 1
    return min(max(next - 1, 0), edges.count - 2)
  }
}

/// Joins the places of a lattice that no drawn edge parts into cells. Cells are rectangles by construction: places are
/// joined along a row first, then equal stretches of neighbouring rows, so a missing piece of a rule spoils one cell
/// and not its surroundings.
struct CellMerging {
  struct Area {
    var rows, columns: Range<Int>
  }

  private let lattice: Lattice

  init(_ lattice: Lattice) {
    self.lattice = lattice
  }

  func areas() -> [Area] {
    var done: [Area] = []
    var open: [Area] = []
    for row in 0..<lattice.rowCount {
      var next: [Area] = []
      for columns in stretches(ofRow: row) {
        if let above = open.first(where: { $0.columns == columns }),
          !columns.contains(where: { lattice.hasTop[row][$0] })
        {
          next.append(Area(rows: above.rows.lowerBound..<row + 1, columns: columns))
        } else {
          next.append(Area(rows: row..<row + 1, columns: columns))
        }
      }
      done += open.filter { old in
        !next.contains { $0.rows.lowerBound == old.rows.lowerBound && $0.columns == old.columns }
      }
      open = next
    }
    return done + open
  }

  private func stretches(ofRow row: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for column in 1...lattice.columnCount
    where column == lattice.columnCount || lattice.hasLeft[row][column] {
      result.append(start..<column)
      start = column
    }
    return result
  }
}

extension Grid {
  /// Whether most of its amounts lie on top of one another in cells: its rules tell columns only, and its rows are to be found
  /// as in a table without rules. In forms a cell may hold several.
  fileprivate func heapsAmounts(settings: LayoutSettings) -> Bool {
    let high = cells.filter { $0.lines.count >= settings.fewestHeapedAmounts }
    let heaped = high.map(\.amountLines).filter { $0 >= settings.fewestHeapedAmounts }.reduce(0, +)
    guard heaped > 0, heaped > cells.reduce(0, { $0 + $1.amountLines }) - heaped else { return false }
    return !FormWord.areIn(cells.lazy.map(\.text))
  }
}

extension Cell {
  fileprivate var amountLines: Int { lines.count { line in line.tokens.contains(where: \.isMoneyLike) } }
}

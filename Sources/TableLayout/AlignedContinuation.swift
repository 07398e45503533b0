// A table without rules on its next page: nothing there repeats the columns, and those that are blank on it do not show.
// Its words stand where those of the page before do, and are put into the columns of that page. docs/layout.md, "Tables
// over several pages".

import PageModel
import Tokenizer

/// The columns of a table without rules, by the words that stand in them.
struct WordColumns {
  private let edges: [Double]
  /// Around the words of each column; nil for a blank one.
  private let words: [Box?]
  /// Around its amounts.
  private let amounts: [Box?]
  private let header: Set<String>
  /// Of the print in its last row.
  private let lastSize: Double?
  private let settings: LayoutSettings

  init(_ grid: Grid, settings: LayoutSettings) {
    edges = grid.columnEdges
    header = Set(grid.rowsWithoutAmounts.flatMap { grid.cells(inRow: $0) }.flatMap(\.tokens).map(\.text))
    self.settings = settings
    lastSize = grid.cells.last { !$0.isEmpty }?.lines.last?.size
    // Of its first page and its last: to look at all would cost the square of a long table.
    let tokens = grid.wordsByColumn(on: [grid.cells.first?.page, grid.cells.last?.page])
    words = tokens.map { $0.map(\.box).union() }
    amounts = tokens.map { $0.filter(\.isAmount).map(\.box).union() }
  }

  /// The one column whose words stand over or under this box; nil where there are several.
  private func home(of box: Box) -> Int? {
    let touched = words.indices.filter { words[$0].map { $0.horizontalOverlap(box) > 0 } ?? false }
    if touched.count == 1 { return touched[0] }
    return touched.isEmpty ? edges.indices.dropLast().first { edges[$0] <= box.x0 && box.x1 <= edges[$0 + 1] } : nil
  }

  /// The grid of the next page in these columns; nil where its own are no part of them.
  func seating(_ grid: Grid) -> Grid? {
    var homes: [Int] = []
    for (column, words) in grid.wordsByColumn(on: Set(grid.cells.map(\.page))).enumerated() {
      // A column that is blank on this page has its name only, where the header is printed again.
      let name = grid.cells.first { $0.columns == column..<column + 1 && !$0.isEmpty }?.textBox
      guard let box = words.map(\.box).union() ?? name, let home = home(of: box), home > homes.last ?? -1 else {
        return nil
      }
      homes.append(home)
    }
    let seated = grid.cells.map { cell in
      let start = homes[cell.column]
      return Cell(
        row: cell.row, column: start, rowSpan: cell.rowSpan,
        columnSpan: homes[cell.column + cell.columnSpan - 1] - start + 1, page: cell.page, area: cell.area,
        lines: cell.lines)
    }
    return filled(seated, rowCount: grid.rowCount)
  }

  /// Whether a line says what the header does: it is printed again on each page.
  func repeatsHeader(_ line: TextLine) -> Bool { line.tokens.allSatisfy { header.contains($0.text) } }

  /// One line as a row of these columns: a label, and amounts in columns of amounts, each where those above it stand. Nil
  /// for any other line.
  func row(_ line: TextLine, page: Int) -> Grid? {
    guard line.holdsData, line.tokens.last.map({ NumberText($0.text) != nil }) == true,
      let contents = contents(of: line), contents.keys.contains(where: { amounts[$0] == nil })
    else { return nil }
    return row(of: line, contents, page: page)
  }

  /// One line as a row without amounts: labels, and numbers of lines, in columns that hold them. Nil for any other line.
  func blankRow(_ line: TextLine, page: Int) -> Grid? {
    guard !line.tokens.contains(where: \.isMoneyLike), !line.isNote, !line.isSentence, !line.isCaption,
      let contents = contents(of: line)
    else {
      return nil
    }
    return row(of: line, contents, page: page)
  }

  /// Rows without amounts that follow a table at the foot of its page: as close as lines of a table are, and as large.
  func blankRows(in lines: [TextLine], below table: [Box], page: Int) -> [Grid] {
    guard let size = lastSize, var end = table.last?.y1 else { return [] }
    var rows: [Grid] = []
    for line in lines {
      guard abs(line.size - size) < settings.loneHeaderSizeSlack, line.box.y0 >= end - size,
        line.box.y0 - end < size * settings.blankRowReachInEms, let row = blankRow(line, page: page)
      else { break }
      rows.append(row)
      end = line.box.y1
    }
    return rows
  }

  /// The words of a line by column; nil where they do not stand as those above them do.
  private func contents(of line: TextLine) -> [Int: Token]? {
    var contents: [Int: Token] = [:]
    for token in line.tokens {
      guard let home = home(of: token.box), contents[home] == nil,
        !token.isAmount || isInLine(token.box, inColumn: home)
      else { return nil }
      contents[home] = token
    }
    return contents
  }

  private func row(of line: TextLine, _ contents: [Int: Token], page: Int) -> Grid {
    let cells = contents.map { column, token in
      Cell(
        row: 0, column: column, page: page,
        area: Box(x0: edges[column], y0: line.box.y0, x1: edges[column + 1], y1: line.box.y1),
        lines: [TextLine([token])])
    }
    return filled(cells, rowCount: 1)
  }

  /// Whether an amount, or a code, stands at the right, at the left or in the middle of those above it.
  private func isInLine(_ box: Box, inColumn column: Int) -> Bool {
    guard let amounts = amounts[column] else { return false }
    return [box.x1 - amounts.x1, box.x0 - amounts.x0, box.midX - amounts.midX].contains {
      abs($0) <= settings.flushSlack
    }
  }

  /// With blank cells where no cell stands.
  private func filled(_ cells: [Cell], rowCount: Int) -> Grid {
    var blank: [Cell] = []
    for row in 0..<rowCount {
      let own = cells.filter { $0.rows.contains(row) }
      for column in 0..<edges.count - 1 where !own.contains(where: { $0.columns.contains(column) }) {
        guard let fellow = own.first else { continue }
        blank.append(
          Cell(
            row: row, column: column, page: fellow.page,
            area: Box(x0: edges[column], y0: fellow.area.y0, x1: edges[column + 1], y1: fellow.area.y1)))
      }
    }
    return Grid(rowCount: rowCount, columnEdges: edges, cells: cells + blank)
  }
}

extension Grid {
  /// The rows above the first that holds an amount.
  fileprivate var rowsWithoutAmounts: Range<Int> {
    let first = (0..<rowCount).first { row in cells(inRow: row).contains { $0.tokens.contains(where: \.isMoneyLike) } }
    return 0..<(first ?? rowCount)
  }

  /// What stands in each column of rows with amounts: names of columns stand in the middle of their cells, and the label
  /// of a sum anywhere between code and name.
  fileprivate func wordsByColumn(on pages: Set<Int?>) -> [[Token]] {
    let shown = cells.filter { pages.contains($0.page) }
    let rows = Set(shown.filter { $0.tokens.contains(where: \.isMoneyLike) }.flatMap(\.rows))
    var words = Array(repeating: [Token](), count: columnCount)
    for cell in shown where cell.columnSpan == 1 && rows.contains(cell.row) {
      words[cell.column] += cell.tokens.filter { !$0.isTotal }
    }
    return words
  }
}

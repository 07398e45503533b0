// The header of a grid: which rows it takes, and for each column the path of header cells above it.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct TableHeader {
  let grid: Grid
  /// Rows before the first row of data.
  let rowCount: Int

  init(_ grid: Grid) {
    self.grid = grid
    rowCount = Self.countRows(of: grid)
  }

  /// Header texts above a column, outermost first, as printed.
  func path(ofColumn column: Int) -> [String] { cells(above: column).map(\.text) }

  func cells(above column: Int) -> [Cell] {
    var path: [Cell] = []
    for row in 0..<rowCount where !Self.isColumnNumbers(grid.cells(inRow: row)) {
      let cell = grid[row, column]
      // Stars stand where a column has no number.
      if !cell.isEmpty, path.last != cell, !ColumnNumbering.isStars(cell.text) { path.append(cell) }
    }
    return path
  }

  /// The unit that its cells name, if it is one: `预算数（单位：万元）`.
  var unit: MoneyUnit? { units.count == 1 ? units.first : nil }

  /// The units of money that its cells name.
  var units: Set<MoneyUnit> {
    let cells = (0..<rowCount).flatMap { grid.cells(inRow: $0) }
    return Set(cells.compactMap(\.text.unitInBrackets).filter { $0.powerToYuan != nil })
  }

  /// How many 栏次 the header prints.
  var columnNumberCount: Int {
    (0..<rowCount).map { grid.cells(inRow: $0) }.filter(Self.isColumnNumbers)
      .reduce(0) { $0 + $1.count { CellContent($0).amount != nil } }
  }

  private static func countRows(of grid: Grid) -> Int {
    if let numbers = columnNumbersRow(of: grid) { return numbers + 1 }
    var count = 0
    while count < grid.rowCount {
      let cells = grid.cells(inRow: count)
      if cells.contains(where: { $0.row == count && $0.showsData }) { return count }
      let isCovered = count > 0 && cells.contains { $0.row < count }
      guard count == 0 || isCovered || isHeaderLike(cells) else { return count }
      count += 1
    }
    return count
  }

  /// The row that numbers the columns. All above it is header, however few of its cells are filled: where cells are not
  /// merged, blank ones lie below those that say what the column is.
  private static func columnNumbersRow(of grid: Grid) -> Int? {
    for row in 0..<grid.rowCount {
      let cells = grid.cells(inRow: row)
      if isColumnNumbers(cells) { return row }
      if cells.contains(where: { $0.row == row && $0.showsData }) { return nil }
    }
    return nil
  }

  /// `栏次 | 1 | 2 | 3`: columns are numbered, which looks like data and is none.
  static func isColumnNumbers(_ cells: [Cell]) -> Bool {
    ColumnNumbering.isRow(cells.map(\.text).filter { !$0.isEmpty })
  }

  /// Whether a row fills its cells as headers do.
  private static func isHeaderLike(_ cells: [Cell]) -> Bool {
    let texts = cells.map(\.text).filter { !$0.isEmpty }
    return texts.count >= 2 && Double(texts.count) >= Double(cells.count) * ParserSettings.headerFill
      && !texts.contains { $0.startsWithEnumerator }
  }
}

extension Cell {
  /// A number or a code: no header has one. Nor several numbers in one cell, which together are none.
  fileprivate var showsData: Bool {
    switch CellContent(self) {
    case .number(.dash): false
    case .number(.malformed): tokens.contains { NumberText($0.text)?.isNumber ?? false }
    case .number, .money: true
    case .codedName: true
    case .empty, .text: false
    }
  }
}

// Amounts that a page break cuts: 12,437.3 in the last row of a page, 8 in the first of the next. Each piece by itself
// reads like an amount.

import BudgetModel
import TableLayout
import Tokenizer

struct CutNumbers {
  /// By cell: the whole amount where the upper piece stands, nothing where the lower one does.
  private var contents: [Cell: CellContent] = [:]
  private(set) var pairs: [(upper: Cell, lower: Cell)] = []

  init(_ columns: TableColumns) {
    let grid = columns.grid
    for row in (columns.header.rowCount..<grid.rowCount).dropFirst() where grid.beginsPage(row) {
      takeRow(row, of: columns)
    }
  }

  func content(of cell: Cell) -> CellContent {
    // Nearly always: to look a cell up costs more than to read it.
    contents.isEmpty ? CellContent(cell) : contents[cell] ?? CellContent(cell)
  }

  /// Whether what a cell prints goes on behind the page break.
  func isUpperPiece(_ cell: Cell) -> Bool { pairs.contains { $0.upper == cell } }

  /// The cells of a row without a code are lower pieces if each of them is what the amount above it lacks.
  private mutating func takeRow(_ row: Int, of columns: TableColumns) {
    let filled = columns.grid.cells(inRow: row).filter { !$0.isEmpty }
    guard filled.allSatisfy({ columns.firstColumn(of: $0)?.role != .code }) else { return }
    let pieces = filled.filter { columns.column(of: $0)?.role == .amount }
    let found = pieces.compactMap { lower -> (Cell, Cell, Amount)? in
      let upper = columns.grid[row - 1, lower.column]
      guard upper.columns == lower.columns, let decimals = columns.decimals(of: upper) else { return nil }
      return Self.whole(upper.text, lower.text, decimals: decimals).map { (upper, lower, $0) }
    }
    guard found.count == pieces.count else { return }
    for (upper, lower, amount) in found {
      contents[upper] = .number(.amount(amount))
      contents[lower] = .empty
      pairs.append((upper, lower))
    }
  }

  /// The amount of two pieces, if it has the decimals of its column and neither piece has them, or the upper one is no
  /// number at all.
  private static func whole(_ upper: String, _ lower: String, decimals: Int) -> Amount? {
    guard case .amount(let whole) = NumberText(upper + lower), whole.scale == decimals else { return nil }
    switch (NumberText(upper), NumberText(lower)) {
    case (.amount(let first), .amount(let second)):
      return first.scale != decimals && second.scale != decimals ? whole : nil
    case (.malformed, _): return whole
    default: return nil
    }
  }
}

extension TableColumns {
  /// How many decimals all other amounts of a column have; nil if they differ, as where zeros at the end are dropped. Beside
  /// another page break there may be pieces as well.
  fileprivate func decimals(of upper: Cell) -> Int? {
    let scales = (header.rowCount..<grid.rowCount).compactMap { row -> Int? in
      let cell = grid[row, upper.column]
      let isAtBreak = grid.beginsPage(row) || row + 1 < grid.rowCount && grid.beginsPage(row + 1)
      guard !isAtBreak, case .amount(let amount) = NumberText(cell.text) else { return nil }
      return amount.scale
    }
    return scales.count >= ParserSettings.fewestAmounts && Set(scales).count == 1 ? scales[0] : nil
  }
}

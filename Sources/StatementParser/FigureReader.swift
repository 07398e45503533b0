// Cells to amounts in their place, with all that makes them doubtful; and what an unclear cell may hold instead.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct FigureReader {
  let columns: TableColumns
  let measures: ColumnMeasures
  /// Header paths of columns that the header cells above them do not tell apart.
  let paths: [Int: [String]]
  let unit: MoneyUnit?
  /// Of all of the table's amounts.
  let tableDoubts: Doubts

  /// The amount of a cell; nil if it holds none.
  /// - Parameter rowUnit: what another cell of its row says.
  func figure(
    _ cell: Cell, _ content: CellContent, column: TableColumn, rowUnit: MoneyUnit?, isCut: Bool
  ) -> Figure? {
    guard let amount = content.amount, let box = cell.textBox else { return nil }
    var doubt = cell.doubts
    if NumberParts(cell).isAmbiguous { doubt.insert(.broken) }
    if isCut { doubt.insert(.cut) }
    return figure(
      amount, inColumn: TableColumns.column(of: cell, in: columns.grid), column,
      unit: content.unit ?? column.leaf.unitInBrackets ?? rowUnit,
      print: Print(page: cell.page, box: box, raw: cell.raw, source: cell.source, doubt: doubt))
  }

  /// How an amount stands on its page.
  private struct Print {
    let page: Int
    let box: Box
    let raw: String
    let source: GlyphSource
    var doubt: Doubts
  }

  /// - Parameter cellUnit: what the cell itself says.
  private func figure(
    _ amount: Amount, inColumn index: Int, _ column: TableColumn, unit cellUnit: MoneyUnit?, print: Print
  ) -> Figure {
    let ownUnit = cellUnit ?? column.unit
    // 增长率 without a sign may be of a hundred or of one, and is no money.
    let tableUnit = measures[index] == .changeRate ? nil : unit
    var doubt = print.doubt
    if ownUnit == nil, tableUnit != nil { doubt.formUnion(tableDoubts) }
    if column.isUnclear { doubt.insert(.unclearHeader) }
    return Figure(
      measure: measures[index], headerPath: paths[index] ?? column.path, amount: amount, unit: ownUnit ?? tableUnit,
      gridColumn: index, page: print.page, box: print.box, raw: print.raw, source: print.source, doubt: doubt)
  }

  /// What else an unclear cell in a column of amounts may hold: its one number, or two, the second in the column beside
  /// it. Of two numbers one alone would leave the other out without a word.
  func otherReadings(of cell: Cell) -> [[Figure]] {
    let index = TableColumns.column(of: cell, in: columns.grid)
    let tokens = cell.tokens
    let single = tokens.compactMap { figure($0, of: cell, inColumn: index) }
    if single.count == 1 { return [single] }
    guard single.count == 2, let last = tokens.last(where: { NumberText($0.text) != nil }) else { return [] }
    return [index - 1, index + 1].compactMap { beside in
      guard columns.columns.indices.contains(beside), columns.grid[cell.row, beside].isEmpty else { return nil }
      // A number inside its cell is not the neighbour's, however well a nought fits there.
      guard beside > index ? last.box.x1 > cell.area.x1 : tokens[0].box.x0 < cell.area.x0 else { return nil }
      let pair =
        beside > index
        ? [single[0], figure(last, of: cell, inColumn: beside)]
        : [figure(tokens[0], of: cell, inColumn: beside), single[1]]
      return pair.allSatisfy { $0 != nil } ? pair.compactMap { $0 } : nil
    }
  }

  private func figure(_ token: Token, of cell: Cell, inColumn index: Int) -> Figure? {
    guard case .amount(let amount) = NumberText(token.text), let column = columns.columns[index], column.role == .amount
    else { return nil }
    return figure(
      amount, inColumn: index, column, unit: nil,
      print: Print(page: cell.page, box: token.box, raw: token.raw, source: token.source, doubt: token.doubts))
  }
}

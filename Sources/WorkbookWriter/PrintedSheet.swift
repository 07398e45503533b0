// A table as it is printed: merged cells merged, amounts as numbers.

import BudgetModel
import OutputFile
import PageModel

struct PrintedSheet {
  let sheet: SheetWriter
  let statement: Statement

  /// Rows above the table: its title, and what else stands there.
  private static let captionRows = 2
  /// A header that takes more would leave no room to scroll.
  private static let mostFrozenRows = 12
  private static let widths = 6.0...42.0

  func write() throws(OutputFailure) {
    try writeCaption()
    let figures = figures
    var taken: Set<GridPlace> = []
    for cell in statement.grid.cells {
      let isHeader = cell.row < statement.grid.headerRows
      try write(cell, figure: isHeader ? nil : figures[GridPlace(row: cell.row, column: cell.column)], &taken)
    }
    for (index, note) in statement.notes.enumerated() {
      try sheet.write(note, row: Self.captionRows + statement.grid.rowCount + index, column: 0)
    }
    for (column, width) in columnWidths.enumerated() { try sheet.setWidth(width, column: column) }
    let frozen = Self.captionRows + statement.grid.headerRows
    if statement.grid.headerRows > 0, frozen <= Self.mostFrozenRows { sheet.freeze(rows: frozen) }
  }

  private func writeCaption() throws(OutputFailure) {
    var bold = CellStyle()
    bold.isBold = true
    try sheet.write(statement.title ?? statement.kind.rawValue, row: 0, column: 0, style: bold)
    let pages = statement.pages.map(String.init).joined(separator: ", ")
    let parts = [
      statement.number, statement.organization, statement.unit.map { "单位：\($0.symbol)" }, "第 \(pages) 页",
    ]
    try sheet.write(parts.compactMap { $0 }.joined(separator: "    "), row: 1, column: 0)
  }

  private func write(_ cell: PrintedCell, figure: Figure?, _ taken: inout Set<GridPlace>) throws(OutputFailure) {
    let isHeader = cell.row < statement.grid.headerRows
    var style = CellStyle(isBold: isHeader, isCentred: isHeader, isWrapped: true, hasBorder: true)
    style.fill = isHeader ? .grey : figure?.status.flatMap { CellStyle.Fill($0) }
    style.isRight = figure != nil
    let rows = Self.captionRows + cell.row..<Self.captionRows + cell.row + cell.rowSpan
    let columns = cell.column..<cell.column + cell.columnSpan
    let places = rows.flatMap { row in columns.map { GridPlace(row: row, column: $0) } }
    // Excel refuses a file whose merged cells overlap.
    let isFree = taken.isDisjoint(with: places)
    taken.formUnion(places)
    if places.count > 1, isFree { try sheet.merge(rows: rows, columns: columns, text: cell.text, style: style) }
    if let figure, Self.isSame(figure.raw, cell.text) {
      try sheet.write(
        AmountCell(figure.amount, raw: figure.raw), row: rows.lowerBound, column: cell.column, style: style)
    } else if places.count == 1 || !isFree {
      try sheet.write(cell.text, row: rows.lowerBound, column: cell.column, style: style)
    }
  }

  /// Whether the amount is all that the cell says.
  private static func isSame(_ raw: String, _ text: String) -> Bool {
    raw.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
  }

  private struct GridPlace: Hashable {
    var row, column: Int
  }

  private var figures: [GridPlace: Figure] {
    var figures: [GridPlace: Figure] = [:]
    for row in statement.rows {
      for figure in row.figures { figures[GridPlace(row: row.gridRow, column: figure.gridColumn)] = figure }
    }
    return figures
  }

  /// Wide enough for what stands in one column alone, and for two lines of a header over several; long labels are
  /// wrapped.
  private var columnWidths: [Double] {
    var widths = [Double](repeating: Self.widths.lowerBound, count: statement.grid.columnCount)
    for cell in statement.grid.cells where cell.columnSpan == 1 {
      widths[cell.column] = max(widths[cell.column], min(Self.width(cell.text) + 2, Self.widths.upperBound))
    }
    for cell in statement.grid.cells where cell.columnSpan > 1 && cell.row < statement.grid.headerRows {
      let columns = cell.column..<cell.column + cell.columnSpan
      let missing = Self.width(cell.text) / 2 + 2 - widths[columns].reduce(0, +)
      if missing > 0 { for column in columns { widths[column] += missing / Double(columns.count) } }
    }
    return widths
  }

  /// In digits: a Chinese character is two wide.
  private static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}

// A table as it is printed: merged cells merged, amounts as numbers, ready for the printer.

import BudgetModel
import OutputFile
import PageModel
import Texts

struct PrintedSheet {
  let sheet: SheetWriter
  let statement: Statement
  let language: Language
  /// What is said of cells.
  var notes: [GridPlace: SheetNote] = [:]
  /// What is written beside amounts.
  var formulas: [GridPlace: SumFormulas.Sum] = [:]
  /// Where its table is listed.
  var overview: SheetPlace?

  /// Rows above the table: its title, and what else stands there.
  static let captionRows = 2
  /// A header that takes more would leave no room to scroll.
  private static let mostFrozenRows = 12

  func write() throws(OutputFailure) {
    let figures = statement.figuresByPlace
    var taken: Set<GridPlace> = []
    for cell in statement.grid.cells {
      let place = GridPlace(row: cell.row, column: cell.column)
      try write(cell, figure: cell.row < statement.grid.headerRows ? nil : figures[place], &taken)
    }
    try writeComments()
    var room = PrintedRoom(statement.grid)
    let tableWidth = room.width
    for (index, note) in statement.notes.enumerated() {
      try writeLine(note, row: Self.captionRows + statement.grid.rowCount + index, width: tableWidth)
    }
    let width = try writeFormulas(&room)
    try writeCaption(width: tableWidth, beside: width)
    for (column, width) in room.widths.enumerated() { try sheet.setWidth(width, column: column) }
    for (row, height) in room.heights { try sheet.setHeight(height, row: Self.captionRows + row) }
    let frozen = Self.captionRows + statement.grid.headerRows
    let hasTitleRows = statement.grid.headerRows > 0 && frozen <= Self.mostFrozenRows
    if hasTitleRows { sheet.freeze(rows: frozen) }
    try sheet.setPrinting(
      SheetPrinting(
        isLandscape: room.isWide, titleRows: hasTitleRows ? frozen : 0,
        area: (0..<Self.captionRows + statement.grid.rowCount + statement.notes.count, 0..<width),
        footer: language.text("book.pageOf")))
  }

  /// - Parameter columns: of the table, with its formulas.
  private func writeCaption(width: Double, beside columns: Int) throws(OutputFailure) {
    try writeLine(statement.title ?? language.name(statement.kind), row: 0, width: width, isBold: true)
    let pages = language.text("book.pageList", statement.pages.map(String.init).joined(separator: ", "))
    let unit = statement.unit.map { language.text("book.unit", $0.symbol) }
    let parts = [statement.number, statement.organization, unit, pages].compactMap { $0 }
    try writeLine(parts.joined(separator: "    "), row: 1, width: width)
    guard let overview else { return }
    try sheet.writeLink(language.text("sheet.overview"), to: overview, row: 0, column: columns + 1)
  }

  /// A text over all columns, on as many lines as it takes.
  private func writeLine(_ text: String, row: Int, width: Double, isBold: Bool = false) throws(OutputFailure) {
    let style = CellStyle(isBold: isBold, isWrapped: true)
    let columns = 0..<statement.grid.columnCount
    if columns.count > 1 {
      try sheet.merge(rows: row..<row + 1, columns: columns, text: text, style: style)
    } else {
      try sheet.write(text, row: row, column: 0, style: style)
    }
    let height = PrintedRoom.height(lines: TextWidth.lines(text, width: width))
    if let height { try sheet.setHeight(height, row: row) }
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
    // The number then takes the place of the link's text.
    if let problem = notes[GridPlace(row: cell.row, column: cell.column)]?.problem {
      try sheet.writeLink(cell.text, to: problem, row: rows.lowerBound, column: cell.column, style: style)
    }
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

  private func writeComments() throws(OutputFailure) {
    for (place, note) in notes.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      guard !note.text.isEmpty else { continue }
      try sheet.comment(note.text, row: Self.captionRows + place.row, column: place.column)
    }
  }

  /// Right of the table: a column for each one with proven sums, and in it their formulas.
  /// - Returns: how many columns the table takes with them.
  private func writeFormulas(_ room: inout PrintedRoom) throws(OutputFailure) -> Int {
    let table = statement.grid.columnCount
    let columns = Set(formulas.keys.map(\.column)).sorted()
    guard !columns.isEmpty else { return table }
    let first = table + 1
    for (index, column) in columns.enumerated() {
      let name = statement.columnName(column)
      let header = language.text("book.computed", name)
      try sheet.write(
        header, row: Self.captionRows + max(statement.grid.headerRows, 1) - 1, column: first + index,
        style: CellStyle(fill: .grey, isBold: true, isCentred: true, isWrapped: true, hasBorder: true))
    }
    room.append(columns.count)
    for (place, sum) in formulas {
      guard let text = SumFormulas.text(sum, firstRow: Self.captionRows),
        let index = columns.firstIndex(of: place.column),
        case .number(let value, let format) = AmountCell(sum.value, raw: statement.figuresByPlace[place]?.raw)
      else { continue }
      try sheet.write(
        formula: text, value: value, row: Self.captionRows + place.row, column: first + index,
        style: CellStyle(numberFormat: format, isRight: true, hasBorder: true))
    }
    return first + columns.count
  }
}

/// What is said of a cell, and where it is listed among the problems.
struct SheetNote {
  var text = ""
  var problem: SheetPlace?
}

extension Statement {
  /// The amounts of rows by their places in the grid.
  var figuresByPlace: [GridPlace: Figure] {
    var figures: [GridPlace: Figure] = [:]
    for row in rows {
      for figure in row.figures { figures[GridPlace(row: row.gridRow, column: figure.gridColumn)] = figure }
    }
    return figures
  }

  /// What the lowest header cell of a column says that does not only count columns.
  fileprivate func columnName(_ column: Int) -> String {
    let headers = grid.cells.filter {
      $0.row < grid.headerRows && $0.column <= column && column < $0.column + $0.columnSpan
        && !$0.text.allSatisfy(\.isNumber)
    }
    return headers.max { $0.row < $1.row }?.text ?? ""
  }
}

// A sheet that is a list: a header, and a row for each thing.

import BudgetModel
import BudgetWriters
import OutputFile
import Texts

final class ListSheet {
  enum Value {
    case text(String?)
    case integer(Int?)
    /// A number that is a name, such as a page's.
    case number(Int?)
    /// Some of them.
    case numbers(String)
    case amount(Amount?)
    /// Points, two decimals.
    case points(Double)
    case link(String, SheetPlace)
  }

  var name: String { sheet.name }
  /// Where the next row will stand.
  private(set) var rowCount: Int

  private let sheet: SheetWriter
  private let headerRow: Int
  private let footer: String
  /// By column; as wide as what stands there, so far.
  private var widths: [Double]
  /// Texts that go on below themselves, by their rows: their heights are known when the widths are.
  private var longTexts: [Int: [(column: Int, text: String)]] = [:]
  private static let bounds = 8.0...44.0
  /// For the button of the filter.
  private static let headerMargin = 3.0

  /// - Parameters:
  ///   - columns: their names.
  ///   - title: lines above them.
  init(_ sheet: SheetWriter, columns: [String], title: [String] = [], language: Language) throws(OutputFailure) {
    self.sheet = sheet
    footer = language.text("book.pageOf")
    headerRow = title.count
    rowCount = headerRow + 1
    widths = columns.map { TextWidth.of($0) + Self.headerMargin }
    for (row, text) in title.enumerated() {
      try sheet.write(text, row: row, column: 0, style: CellStyle(isBold: row == 0))
    }
    for (column, name) in columns.enumerated() {
      try sheet.write(name, row: headerRow, column: column, style: .header)
    }
    sheet.freeze(rows: rowCount)
  }

  /// - Parameter wrapped: columns whose text goes on below itself.
  func add(
    _ values: [Value], style: CellStyle = CellStyle(), wrapped: Set<Int> = []
  ) throws(OutputFailure) {
    for (column, value) in values.enumerated() {
      var own = style
      if column > 0 { own.indent = 0 }
      own.isWrapped = wrapped.contains(column)
      // The column becomes as wide as its bound at most, however wide it is called for so far.
      if own.isWrapped, case .text(let text?) = value,
        text.contains("\n") || TextWidth.of(text) + 2 > min(widths[column], Self.bounds.upperBound)
      {
        longTexts[rowCount, default: []].append((column, text))
      }
      try write(value, column: column, style: own)
    }
    rowCount += 1
  }

  private func write(_ value: Value, column: Int, style: CellStyle) throws(OutputFailure) {
    switch value {
    case .text(let text?):
      measure(text, column)
      try sheet.write(text, row: rowCount, column: column, style: style)
    case .integer(let number?): try sheet.write(Double(number), row: rowCount, column: column, style: style)
    case .number(let number?):
      var style = style
      style.isCentred = true
      try sheet.write(Double(number), row: rowCount, column: column, style: style)
    case .numbers(let text):
      measure(text, column)
      var style = style
      style.isCentred = true
      try sheet.write(text, row: rowCount, column: column, style: style)
    case .amount(let amount?):
      measure(amount.description, column)
      try sheet.write(AmountCell(amount), row: rowCount, column: column, style: style)
    case .points(let number): try sheet.write(number, row: rowCount, column: column, style: style)
    case .link(let text, let place):
      measure(text, column)
      var style = style
      style.isLink = true
      try sheet.writeLink(text, to: place, row: rowCount, column: column, style: style)
    case .text(nil), .integer(nil), .number(nil), .amount(nil):
      if style.fill != nil { try sheet.write("", row: rowCount, column: column, style: style) }
    }
  }

  private func measure(_ text: String, _ column: Int) {
    if widths[column] < Self.bounds.upperBound {
      widths[column] = max(widths[column], TextWidth.longestLine(text) + 2)
    }
  }

  /// - Parameter isOnPaper: whether it is printed with the tables. Lists are for filters and formulas, and would take most
  ///   of the paper: their print area is an empty cell, so that who prints the workbook gets what is to be read.
  func finish(isOnPaper: Bool = false) throws(OutputFailure) {
    try sheet.filter(rows: headerRow..<rowCount, columns: widths.count)
    let widths = widths.map { min(max($0, Self.bounds.lowerBound), Self.bounds.upperBound) }
    for (column, width) in widths.enumerated() { try sheet.setWidth(width, column: column) }
    for (row, texts) in longTexts {
      let lines = texts.map { TextWidth.lines($0.text, width: widths[$0.column]) }.max() ?? 1
      if let height = PrintedRoom.height(lines: lines) { try sheet.setHeight(height, row: row) }
    }
    try sheet.setPrinting(
      SheetPrinting(
        isLandscape: true, titleRows: headerRow + 1,
        area: isOnPaper ? (0..<rowCount, 0..<widths.count) : (0..<1, widths.count + 1..<widths.count + 2),
        footer: footer))
  }
}

extension ListSheet.Value {
  init(_ value: FactValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .integer(let number): .integer(number)
      case .amount(let amount): .amount(amount)
      case .points(let points): .points(points)
      }
  }

  /// A list of pages: one that is alone is a number.
  init(pages: [Int]) {
    self = pages.count == 1 ? .number(pages[0]) : .text(pages.map(String.init).joined(separator: ", "))
  }
}

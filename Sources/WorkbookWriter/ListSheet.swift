// A sheet that is a list: a header, and a row for each thing.

import BudgetModel
import OutputFile
import BudgetWriters

final class ListSheet {
  enum Value {
    case text(String?)
    case integer(Int?)
    case amount(Amount?)
    /// Points, two decimals.
    case points(Double)
    case link(String, SheetWriter)
  }

  private let sheet: SheetWriter
  private let columns: [String]
  private var rowCount = 1
  private static let width = 14.0
  /// Of columns that hold names.
  private static let nameWidth = 34.0
  private static let names: Set = [
    "file", "organization", "title", "item", "measure_label", "message", "terms", "sheet",
    "subject", "sentence",
  ]

  /// - Parameter columns: their names.
  init(_ sheet: SheetWriter, columns: [String]) throws(OutputFailure) {
    self.sheet = sheet
    self.columns = columns
    let style = CellStyle(fill: .grey, isBold: true, isWrapped: true)
    for (column, name) in columns.enumerated() {
      try sheet.write(name, row: 0, column: column, style: style)
      try sheet.setWidth(Self.names.contains(name) ? Self.nameWidth : Self.width, column: column)
    }
    sheet.freeze(rows: 1)
  }

  func add(_ values: [Value], fill: CellStyle.Fill? = nil) throws(OutputFailure) {
    let style = CellStyle(fill: fill)
    for (column, value) in values.enumerated() {
      switch value {
      case .text(let text?): try sheet.write(text, row: rowCount, column: column, style: style)
      case .integer(let number?): try sheet.write(Double(number), row: rowCount, column: column, style: style)
      case .amount(let amount?): try sheet.write(AmountCell(amount), row: rowCount, column: column, style: style)
      case .points(let number): try sheet.write(number, row: rowCount, column: column, style: style)
      case .link(let text, let other): try sheet.writeLink(text, to: other, row: rowCount, column: column)
      case .text(nil), .integer(nil), .amount(nil): break
      }
    }
    rowCount += 1
  }

  func finish() throws(OutputFailure) { try sheet.filter(rows: rowCount, columns: columns.count) }
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
}

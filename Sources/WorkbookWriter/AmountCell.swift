// Amounts as cells. This is the only place where an amount becomes a floating-point number, because a workbook knows no
// other; it does so only where no digit is lost.

import BudgetModel
import Foundation
import OutputFile

/// What a cell holds for an amount.
enum AmountCell {
  case number(Double, format: String)
  /// Excel would round it.
  case text(String)

  /// Excel keeps 15 significant digits.
  private static let mostDigits = 15

  /// - Parameter raw: as printed, for separators and the sign of percent; nil for a plain number.
  init(_ amount: Amount, raw: String? = nil) {
    let text = amount.description
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    guard digits.count <= Self.mostDigits, let number = Double(text) else {
      self = .text(raw ?? text)
      return
    }
    self = .number(number, format: Self.format(decimals: amount.scale, raw: raw ?? ""))
  }

  private static func format(decimals: Int, raw: String) -> String {
    let whole = raw.contains { $0 == "," || $0 == "，" } ? "#,##0" : "0"
    let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    return whole + fraction + (raw.contains { $0 == "%" || $0 == "％" } ? "\"%\"" : "")
  }
}

extension SheetWriter {
  func write(
    _ cell: AmountCell, row: Int, column: Int, style: CellStyle = CellStyle()
  ) throws(OutputFailure) {
    switch cell {
    case .number(let number, let format):
      var style = style
      style.numberFormat = format
      try write(number, row: row, column: column, style: style)
    case .text(let text): try write(text, row: row, column: column, style: style)
    }
  }
}

extension CellStyle.Fill {
  /// What is proven needs no mark.
  init?(_ status: Status) {
    switch status {
    case .verified: return nil
    case .unverified: self = .yellow
    case .conflict: self = .red
    }
  }
}

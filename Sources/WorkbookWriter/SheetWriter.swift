// The XLSX library as Swift values: a sheet.

import Foundation
import OutputFile

internal import CXlsxWriter

/// A cell of a sheet, to lead to.
struct SheetPlace: Hashable {
  var sheet: String
  var row = 0
  var column = 0

  /// As a formula has it: `B7`.
  static func name(row: Int, column: Int) -> String { columnName(column) + String(row + 1) }

  private static func columnName(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : columnName(column / 26 - 1) + last
  }
}

/// How a sheet is printed: on A4, as wide as the paper.
struct SheetPrinting {
  var isLandscape = false
  /// Of how many rows at the top each page begins.
  var titleRows = 0
  /// Nil for all that is there.
  var area: (rows: Range<Int>, columns: Range<Int>)?
  /// As the library wants it.
  var footer = ""
}

/// A sheet; rows and columns count from 0.
struct SheetWriter {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Also keeps it alive.
  private let spreadsheet: Spreadsheet

  init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, spreadsheet: Spreadsheet) {
    (self.name, self.sheet, self.spreadsheet) = (name, sheet, spreadsheet)
  }

  /// Text stays text, whatever it begins with.
  func write(_ text: String, row: Int, column: Int, style: CellStyle = CellStyle()) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    let format = spreadsheet.format(style)
    guard !text.isEmpty else { return try spreadsheet.check(worksheet_write_blank(sheet, row, column, format)) }
    try spreadsheet.check(worksheet_write_string(sheet, row, column, spreadsheet.cell(text), format))
  }

  func write(_ number: Double, row: Int, column: Int, style: CellStyle = CellStyle()) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    try spreadsheet.check(worksheet_write_number(sheet, row, column, number, spreadsheet.format(style)))
  }

  /// - Parameters:
  ///   - formula: without the equals sign.
  ///   - value: what it gives, for readers that do not reckon.
  func write(formula: String, value: Double, row: Int, column: Int, style: CellStyle) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    try spreadsheet.check(
      worksheet_write_formula_num(sheet, row, column, "=" + formula, spreadsheet.format(style), value))
  }

  /// A text that leads to a cell.
  func writeLink(
    _ text: String, to other: SheetPlace, row: Int, column: Int, style: CellStyle = .link
  ) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    let cell = SheetPlace.name(row: other.row, column: other.column)
    let address = "internal:'\(other.sheet.replacing("'", with: "''"))'!\(cell)"
    let error = worksheet_write_url_opt(
      sheet, row, column, address, spreadsheet.format(style), spreadsheet.cell(text), nil)
    // A sheet holds only so many links; the rest is text.
    if error != LXW_NO_ERROR { try write(text, row: Int(row), column: Int(column)) }
  }

  /// What is shown of a cell when it is pointed at.
  func comment(_ text: String, row: Int, column: Int) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    let lines = text.split(separator: "\n").count
    var options = lxw_comment_options()
    (options.width, options.height) = (Self.commentWidth, UInt16(min(lines * Self.commentLine, Self.commentHeight)))
    try spreadsheet.check(worksheet_write_comment_opt(sheet, row, column, spreadsheet.cell(text), &options))
  }

  /// Pixels: a sum takes about two lines of this width.
  private static let commentWidth: UInt16 = 320
  private static let commentLine = 48
  private static let commentHeight = 240

  /// Makes one cell of several, with the text in it.
  func merge(rows: Range<Int>, columns: Range<Int>, text: String, style: CellStyle) throws(OutputFailure) {
    let (first, left) = try place(rows.lowerBound, columns.lowerBound)
    let (last, right) = try place(rows.upperBound - 1, columns.upperBound - 1)
    try spreadsheet.check(
      worksheet_merge_range(sheet, first, left, last, right, spreadsheet.cell(text), spreadsheet.format(style)))
  }

  /// Keeps rows at the top in sight.
  func freeze(rows: Int) { worksheet_freeze_panes(sheet, lxw_row_t(rows), 0) }

  /// - Parameter rows: from that of the columns' names on.
  func filter(rows: Range<Int>, columns: Int) throws(OutputFailure) {
    let (last, right) = try place(max(rows.upperBound, rows.lowerBound + 1) - 1, columns - 1)
    try spreadsheet.check(worksheet_autofilter(sheet, lxw_row_t(rows.lowerBound), 0, last, right))
  }

  /// - Parameter width: in digits of the standard font.
  func setWidth(_ width: Double, column: Int) throws(OutputFailure) {
    let (_, column) = try place(0, column)
    try spreadsheet.check(worksheet_set_column(sheet, column, column, width, nil))
  }

  /// - Parameter height: in points.
  func setHeight(_ height: Double, row: Int) throws(OutputFailure) {
    let (row, _) = try place(row, 0)
    try spreadsheet.check(worksheet_set_row(sheet, row, height, nil))
  }

  func setPrinting(_ printing: SheetPrinting) throws(OutputFailure) {
    worksheet_set_paper(sheet, Self.a4)
    if printing.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, Self.margin, Self.margin, Self.margin, Self.margin)
    if !printing.footer.isEmpty { try spreadsheet.check(worksheet_set_footer(sheet, "&C" + printing.footer)) }
    if printing.titleRows > 0 {
      try spreadsheet.check(worksheet_repeat_rows(sheet, 0, lxw_row_t(printing.titleRows - 1)))
    }
    guard let area = printing.area, !area.rows.isEmpty, !area.columns.isEmpty else { return }
    let (top, left) = try place(area.rows.lowerBound, area.columns.lowerBound)
    let (bottom, right) = try place(area.rows.upperBound - 1, area.columns.upperBound - 1)
    try spreadsheet.check(worksheet_print_area(sheet, top, left, bottom, right))
  }

  /// The number of the paper in the format.
  private static let a4: UInt8 = 9
  /// In inches: what all printers can do.
  private static let margin = 0.6

  private func place(_ row: Int, _ column: Int) throws(OutputFailure) -> (lxw_row_t, lxw_col_t) {
    try spreadsheet.checkFits(row: row, column: column)
    return (lxw_row_t(row), lxw_col_t(column))
  }
}

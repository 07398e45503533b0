// The XLSX library as Swift values. No other file of this folder sees its types.

import Foundation
import OutputFile

internal import CXlsxWriter

/// How a cell looks.
struct CellStyle: Hashable {
  enum Fill: UInt32 {
    case yellow = 0xFFF2CC
    case red = 0xF8CBAD
    case grey = 0xEDEDED
  }

  /// In Excel's notation: `#,##0.00`.
  var numberFormat: String?
  var fill: Fill?
  var isBold = false
  var isCentred = false
  var isRight = false
  var isWrapped = false
  var hasBorder = false
}

/// An XLSX file that is being made.
final class Spreadsheet {
  /// Rows and columns of a sheet.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// UTF-16 units of a cell.
  private static let mostCharacters = 32_767
  private static let cutMark = "… (cut)"

  /// Cells that could not hold their text.
  private(set) var cutCells = 0

  private let file: NewFile
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  init(_ file: NewFile) throws(OutputFailure) {
    // The library opens the file at the end only, which would be late to find out that it cannot.
    let descriptor = open(file.temporary, O_WRONLY | O_CREAT, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(file.path) }
    Foundation.close(descriptor)
    guard let book = workbook_new(file.temporary) else {
      throw OutputFailure(file.path, .system(ENOMEM))
    }
    self.file = file
    self.book = book
    // A fixed date, so that the same documents give the same file: the first that a zip archive can hold.
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    try check(workbook_set_properties(book, &properties))
  }

  deinit { if !isClosed { lxw_workbook_free(book) } }

  /// - Parameter name: see ``SheetNames``.
  func addSheet(named name: String) throws(OutputFailure) -> SheetWriter {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw OutputFailure(file.path, .other("the sheet '\(name)' cannot be made"))
    }
    return SheetWriter(name: name, sheet: sheet, spreadsheet: self)
  }

  /// Writes the file.
  func finish() throws(OutputFailure) {
    isClosed = true
    try check(workbook_close(book))
    try file.finish()
  }

  fileprivate func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard style != CellStyle(), let format = workbook_add_format(book) else { return nil }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if let fill = style.fill { format_set_bg_color(format, fill.rawValue) }
    if style.isBold { format_set_bold(format) }
    if style.isWrapped { format_set_text_wrap(format) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style.isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style.hasBorder { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
    formats[style] = format
    return format
  }

  fileprivate func check(_ error: lxw_error) throws(OutputFailure) {
    guard error != LXW_NO_ERROR else { return }
    let message = String(cString: lxw_strerror(error))
    throw OutputFailure(file.path, .other(message.hasSuffix(".") ? String(message.dropLast()) : message))
  }

  /// A text as a cell takes it.
  fileprivate func cell(_ text: String) -> String {
    let escaped = Self.escaped(text)
    guard escaped.utf16.count > Self.mostCharacters else { return escaped }
    cutCells += 1
    var (kept, count) = (String.UnicodeScalarView(), Self.cutMark.utf16.count)
    for scalar in escaped.unicodeScalars {
      count += UTF16.width(scalar)
      if count > Self.mostCharacters { break }
      kept.append(scalar)
    }
    return String(kept) + Self.cutMark
  }

  /// Excel reads `_x0041_` as A, so such a text is written as `_x005F_x0041_`. C ends a text at a zero.
  private static func escaped(_ text: String) -> String {
    let whole = text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{FFFD}") : text
    // Few texts hold it, and a pattern takes its time.
    guard whole.contains("_x") else { return whole }
    return whole.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  fileprivate func checkFits(row: Int, column: Int) throws(OutputFailure) {
    guard row < Self.mostRows, column < Self.mostColumns else {
      throw OutputFailure(
        file.path, .tooLarge("a sheet of Excel holds \(Self.mostRows) rows, and here are more"))
    }
  }
}

/// A sheet; rows and columns count from 0.
struct SheetWriter {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Also keeps it alive.
  private let spreadsheet: Spreadsheet

  fileprivate init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, spreadsheet: Spreadsheet) {
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

  /// A text that leads to another sheet.
  func writeLink(_ text: String, to other: SheetWriter, row: Int, column: Int) throws(OutputFailure) {
    let (row, column) = try place(row, column)
    let address = "internal:'\(other.name.replacing("'", with: "''"))'!A1"
    let error = worksheet_write_url_opt(sheet, row, column, address, nil, spreadsheet.cell(text), nil)
    // A sheet holds only so many links; the rest is text.
    if error != LXW_NO_ERROR { try write(text, row: Int(row), column: Int(column)) }
  }

  /// Makes one cell of several, with the text in it.
  func merge(rows: Range<Int>, columns: Range<Int>, text: String, style: CellStyle) throws(OutputFailure) {
    let (first, left) = try place(rows.lowerBound, columns.lowerBound)
    let (last, right) = try place(rows.upperBound - 1, columns.upperBound - 1)
    try spreadsheet.check(
      worksheet_merge_range(sheet, first, left, last, right, spreadsheet.cell(text), spreadsheet.format(style)))
  }

  /// Keeps rows at the top in sight.
  func freeze(rows: Int) { worksheet_freeze_panes(sheet, lxw_row_t(rows), 0) }

  func filter(rows: Int, columns: Int) throws(OutputFailure) {
    let (last, right) = try place(max(rows, 1) - 1, columns - 1)
    try spreadsheet.check(worksheet_autofilter(sheet, 0, 0, last, right))
  }

  /// - Parameter width: in digits of the standard font.
  func setWidth(_ width: Double, column: Int) throws(OutputFailure) {
    let (_, column) = try place(0, column)
    try spreadsheet.check(worksheet_set_column(sheet, column, column, width, nil))
  }

  private func place(_ row: Int, _ column: Int) throws(OutputFailure) -> (lxw_row_t, lxw_col_t) {
    try spreadsheet.checkFits(row: row, column: column)
    return (lxw_row_t(row), lxw_col_t(column))
  }
}

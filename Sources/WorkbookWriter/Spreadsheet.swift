// The XLSX library as Swift values: the file. Its sheets are in SheetWriter.swift; no other file of this folder sees the
// library's types.

import Foundation
import OutputFile
import Texts

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
  /// What leads somewhere.
  var isLink = false
  var isCentred = false
  var isRight = false
  var isWrapped = false
  var hasBorder = false
  /// Steps to the right.
  var indent: UInt8 = 0

  static let bold = CellStyle(isBold: true)
  static let link = CellStyle(isLink: true)
  static let header = CellStyle(fill: .grey, isBold: true, isWrapped: true)
}

/// An XLSX file that is being made.
final class Spreadsheet {
  /// Rows and columns of a sheet.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// UTF-16 units of a cell.
  private static let mostCharacters = 32_767

  private static let linkColour: lxw_color_t = 0x0563C1

  /// Cells that could not hold their text.
  private(set) var cutCells = 0

  private let file: NewFile
  private let cutMark: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  init(_ file: NewFile, language: Language = .english) throws(OutputFailure) {
    cutMark = language.text("book.cut")
    // The library opens the file at the end only, which would be late to find out that it cannot.
    let descriptor = open(file.temporary, O_WRONLY | O_CREAT, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(file.path) }
    Foundation.close(descriptor)
    guard let book = workbook_new(file.temporary) else {
      throw OutputFailure(file.path, .system(ENOMEM))
    }
    self.file = file
    self.book = book
  }

  /// What the file says of itself, for the window that shows its properties.
  func describe(title: String, subject: String) throws(OutputFailure) {
    let texts = [title, subject, "pdf2budget"].map { (text: String) in strdup(text) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    (properties.title, properties.subject, properties.author) = (texts[0], texts[1], texts[2])
    // A fixed date, so that the same documents give the same file: the first that a zip archive can hold.
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

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard style != CellStyle(), let format = workbook_add_format(book) else { return nil }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if let fill = style.fill { format_set_bg_color(format, fill.rawValue) }
    if style.isBold { format_set_bold(format) }
    if style.isLink {
      format_set_font_color(format, Self.linkColour)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if style.indent > 0 { format_set_indent(format, style.indent) }
    if style.isWrapped { format_set_text_wrap(format) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style.isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style.hasBorder { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
    formats[style] = format
    return format
  }

  func check(_ error: lxw_error) throws(OutputFailure) {
    guard error != LXW_NO_ERROR else { return }
    let message = String(cString: lxw_strerror(error))
    throw OutputFailure(file.path, .other(message.hasSuffix(".") ? String(message.dropLast()) : message))
  }

  /// A text as a cell takes it.
  func cell(_ text: String) -> String {
    let escaped = Self.escaped(text)
    guard escaped.utf16.count > Self.mostCharacters else { return escaped }
    cutCells += 1
    var (kept, count) = (String.UnicodeScalarView(), cutMark.utf16.count)
    for scalar in escaped.unicodeScalars {
      count += UTF16.width(scalar)
      if count > Self.mostCharacters { break }
      kept.append(scalar)
    }
    return String(kept) + cutMark
  }

  /// Excel reads `_x0041_` as A, so such a text is written as `_x005F_x0041_`. C ends a text at a zero.
  private static func escaped(_ text: String) -> String {
    let whole = text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{FFFD}") : text
    // Few texts hold it, and a pattern takes its time.
    guard whole.contains("_x") else { return whole }
    return whole.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  func checkFits(row: Int, column: Int) throws(OutputFailure) {
    guard row < Self.mostRows, column < Self.mostColumns else {
      throw OutputFailure(
        file.path, .tooLarge("a sheet of Excel holds \(Self.mostRows) rows, and here are more"))
    }
  }
}

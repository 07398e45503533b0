// Facts as CSV: RFC 4180, UTF-8, LF, a header row. docs/contract.md defines the columns.

import BudgetModel
import Foundation
import PageModel

public enum CSVWriter {
  /// The header row.
  public static func header(_ language: HeaderLanguage = .english) -> String {
    line(FactColumn.all.map { $0.name(in: language) })
  }

  /// One line for each fact, without the header.
  /// - Parameters:
  ///   - facts: in the order in which they are written.
  ///   - isSafe: whether cells that a spreadsheet would run as formulas are disarmed, see ``field(_:isSafe:)``.
  public static func rows(_ facts: [Fact], isSafe: Bool = false) -> String {
    var rows: [UInt8] = []
    for fact in facts { append(FactColumn.all.lazy.map { $0.value(fact).text ?? "" }, to: &rows, isSafe: isSafe) }
    return String(decoding: rows, as: UTF8.self)
  }

  /// One record, with its line end.
  package static func line(_ values: [String], isSafe: Bool = false) -> String {
    var line: [UInt8] = []
    append(values, to: &line, isSafe: isSafe)
    return String(decoding: line, as: UTF8.self)
  }

  private static func append(_ values: some Sequence<String>, to text: inout [UInt8], isSafe: Bool) {
    var isFirst = true
    for value in values {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      text.append(contentsOf: field(value, isSafe: isSafe).utf8)
    }
    text.append(UInt8(ascii: "\n"))
  }

  /// One value, quoted where it must be.
  ///
  /// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, which may
  /// send data away or start programs (CWE-1236). With `isSafe` such a cell begins with an apostrophe, unless it is a
  /// plain number.
  public static func field(_ value: String, isSafe: Bool = false) -> String {
    quoted(isSafe && isFormula(value) ? "'" + value : value)
  }

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
    return value.wholeMatch(of: /[+-]?[0-9][0-9,]*(\.[0-9]+)?%?/) == nil
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  private static func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: isSpecial) else { return value }
    // By scalars: with a combining mark behind it a quote is another character for Swift, but not for who reads CSV.
    var scalars = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    scalars.append("\"")
    return String(scalars)
  }
}

// Facts as CSV: RFC 4180, UTF-8, LF, a header row. docs/contract.md defines the columns.

import BudgetModel
import Foundation
import PageModel

public enum CSVWriter {
  /// The header row.
  public static func header(_ language: HeaderLanguage = .english) -> String {
    line(FactColumn.allCases.map { $0.name(in: language) })
  }

  /// One line for each fact, without the header.
  public static func rows(_ facts: [Fact]) -> String {
    facts.map { fact in line(FactColumn.allCases.map { $0.value(of: fact) ?? "" }) }.joined()
  }

  /// One record, with its line end.
  static func line(_ values: [String]) -> String {
    values.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}

// Facts as CSV: RFC 4180, UTF-8, LF, a header row. docs/contract.md defines the columns.

import BudgetModel
import Foundation
import PageModel

public enum CSVWriter {
  public static let columns = [
    "file", "organization", "fiscal_year", "report", "table", "table_number", "title", "section",
    "line", "code", "item", "measure", "measure_label", "amount", "unit", "amount_yuan", "status",
    "page", "x0", "y0", "x1", "y1", "raw",
  ]

  public static var header: String { columns.joined(separator: ",") + "\n" }

  /// One line for each fact, without the header.
  public static func rows(_ facts: [Fact]) -> String {
    var text = ""
    for fact in facts {
      text += values(fact).map(quoted).joined(separator: ",")
      text += "\n"
    }
    return text
  }

  private static func values(_ fact: Fact) -> [String] {
    let figure = fact.figure
    return [
      fact.file, fact.organization ?? "", fact.fiscalYear.map(String.init) ?? "",
      fact.report?.rawValue ?? "", fact.table.rawValue, fact.tableNumber ?? "", fact.title ?? "",
      fact.section?.rawValue ?? "", fact.line ?? "", fact.code ?? "", fact.item,
      figure.measure?.rawValue ?? "", figure.measureLabel, figure.amount.description,
      figure.unit?.symbol ?? "", fact.amountYuan?.description ?? "", fact.status.rawValue,
      String(figure.page), points(figure.box.x0), points(figure.box.y0), points(figure.box.x1),
      points(figure.box.y1), figure.raw,
    ]
  }

  /// Points with two decimals.
  private static func points(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return Amount(coefficient: Int64(hundredths), scale: 2).description
  }

  private static func quoted(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}

// From a drawn grid to the text of its statement: `section line code item: measure amount, …` for each row.

import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import StatementParser

func rows(
  _ title: String, _ drawing: String, fiscalYear: Int? = 2024, report: ReportKind? = .final
) -> String {
  parse(title, drawing, fiscalYear: fiscalYear, report: report).statement.rows.map { row in
    let head = [row.section?.rawValue, row.line, row.code].compactMap { $0 } + [row.item]
    let figures = row.figures.map { "\($0.measure?.rawValue ?? "?") \($0.amount)" }
    return "\(head.joined(separator: " ")): \(figures.joined(separator: ", "))"
  }.joined(separator: "\n")
}

func parse(
  _ title: String, _ drawing: String, fiscalYear: Int? = 2024, report: ReportKind? = .final
) -> ParsedTable {
  var table = SourceTable.drawn(title: title, drawing)
  table.caption.unit = .tenThousandYuan
  return TableParser(fiscalYear: fiscalYear, report: report).parse(table)
}

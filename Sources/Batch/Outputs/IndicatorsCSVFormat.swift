// CSV of the performance forms: a line for each indicator.

import BudgetWriters

extension OutputFormat {
  package static let indicatorsCSV = listCSV(
    name: "indicators-csv", summary: "a line for each indicator of the performance forms",
    header: { IndicatorCSV.header($0) },
    rows: { IndicatorCSV.rows($0, isSafe: $1) })
}

// CSV of the text: a line for each figure of the explanation.

import BudgetWriters

extension OutputFormat {
  package static let figuresCSV = listCSV(
    name: "figures-csv", summary: "a line for each figure of the explanatory text", header: { NarrativeCSV.header($0) },
    rows: { NarrativeCSV.rows($0, isSafe: $1) })
}

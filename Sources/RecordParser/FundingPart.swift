// Where the money part of a form begins and ends.

import TableLayout
import Tokenizer

struct FundingPart {
  let part: FundingReader.Part

  /// Nil if no money part begins in this row.
  init?(_ grid: Grid, row: Int) {
    let cells = grid.cells(inRow: row)
    guard let leading = cells.first else { return nil }
    let isHeader = FundingReader.isHeader(cells)
    var label: String?
    var isLabelled = false
    if leading.row == row, case .funding? = FormLabel(leading.text) {
      isLabelled = true
      label = leading.text
    }
    guard isLabelled || isHeader else { return nil }
    var end = isLabelled ? leading.rows.upperBound : row + 1
    while end < grid.rowCount {
      guard let next = grid.cells(inRow: end).first else { break }
      if isLabelled, next.row == end, next.columns == leading.columns, next.text.bareLabel.isEmpty {
        // The label goes on below a line, or over a page break.
        label = (label ?? "") + next.text
      } else if !(isHeader && Self.isNamedAmount(grid, row: end)) {
        break
      }
      end = max(end + 1, next.row == end && next.columns == leading.columns ? next.rows.upperBound : end + 1)
    }
    // A label that is a name itself stands in the same columns as the names below a header.
    let firstColumn = isLabelled ? leading.columns.upperBound : leading.isEmpty ? leading.column : 0
    part = FundingReader.Part(rows: row..<end, firstColumn: firstColumn, label: label)
  }

  /// `年度资金总额 | 251.49 | 250.30`: a name and amounts, below a header that reaches over it.
  private static func isNamedAmount(_ grid: Grid, row: Int) -> Bool {
    let cells = grid.cells(inRow: row)
    guard let leading = cells.first(where: { !$0.isEmpty }), IndicatorColumns(grid, row: row) == nil else {
      return false
    }
    if let label = FormLabel(leading.text) {
      guard case .funding = label else { return false }
    }
    return cells.contains { RecordFigure.isFigure($0) }
  }
}

/// A project's name, and the code that some print before it: `11000022T000000460216-《北京审计》杂志办刊经费`.
struct CodedProject {
  var code: String?
  var name: String

  init(_ text: String) {
    name = text
    guard let coded = CodedName(text), coded.code.count >= RecordSettings.shortestProjectCode else { return }
    code = coded.code
    name = coded.name
  }
}

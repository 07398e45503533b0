// What one panel of a table prints in a row of its grid, on the way to a row of the statement.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer
import Wording

/// What one panel prints in a row.
struct RowFragment {
  var panel: Int
  var gridRow: Int
  var labels: [String] = []
  /// Of the grid; one for each of ``labels``.
  var labelColumns: [Int] = []
  /// Around the first line of the last of them.
  var labelBox: Box?
  var line: String?
  var codeParts: [String] = []
  var codeGroup: Cell?
  var isCodeClosed = false
  var code: String?
  /// Where ``code`` stands in the grid, and the codes behind it.
  var codeColumn: Int?
  /// Of the cells that the code is read from: with another code an amount is another fact.
  var codeDoubts: Doubts = []
  var otherCodes: [RowOrigin.Code] = []
  var spansPanels = false
  var figures: [Figure] = []
  /// Where they stand, under a label that spans panels.
  var figurePanel: Int?
  var section: Section?
  /// 1-based; 0 for a row without cells.
  var page = 0

  /// Whether this is the lower part of a row that a page break cut: a label without code below one that wants
  /// its end, or the amounts of a row whose code stands on the page before.
  func continues(_ above: RowFragment) -> Bool {
    guard page == above.page + 1, gridRow == above.gridRow + 1, code == nil, line == nil,
      let label = labels.first, let labelAbove = above.labels.last, labels.count == 1,
      !SumLabel.isRow(label), !label.startsWithEnumerator
    else { return false }
    if above.code != nil { return figures.isEmpty || above.figures.isEmpty }
    guard figures.isEmpty else { return false }
    return label.count <= ParserSettings.longestLabelRest || labelAbove.hasOpenBracket
  }

  mutating func take(_ lower: RowFragment) {
    labels[labels.count - 1] += lower.labels[0]
    figures += lower.figures
  }

  mutating func add(label: String, of cell: Cell) {
    labels.append(label)
    labelColumns.append(cell.column)
    labelBox = cell.lines.first?.box
  }

  var origin: RowOrigin {
    RowOrigin(
      gridRow: gridRow, panel: figurePanel ?? panel, labelColumns: labelColumns, codeColumn: codeColumn,
      otherCodes: otherCodes)
  }

  var row: StatementRow {
    StatementRow(
      gridRow: gridRow, panel: figurePanel ?? panel, section: section, line: line, code: code, labels: labels,
      labelBox: labelBox, figures: figures)
  }
}

extension String {
  fileprivate var hasOpenBracket: Bool {
    let opened = count { "(（".contains($0) }
    return opened > count { ")）".contains($0) }
  }
}

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
  /// That of the last of them.
  var labelCell: Cell?
  var line: String?
  /// What its columns of codes print, from the left.
  var printedCodes: [PrintedCode] = []
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

  /// Whether a row that ``mayContinue(_:)`` is the lower part of a row that a page break cut: a label without code below one that wants
  /// its end, or the amounts of a row whose code stands on the page before.
  func continues(_ above: RowFragment, cut: LabelCut) -> Bool {
    guard let label = labels.last, let labelAbove = above.labels.last else { return false }
    if above.code != nil || cut == .shown { return figures.isEmpty || above.figures.isEmpty }
    guard figures.isEmpty else { return false }
    return label.count <= ParserSettings.longestLabelRest || labelAbove.hasOpenBracket
  }

  /// Whether it is the first row of a page, and has a label that can be the rest of the one above.
  func mayContinue(_ above: RowFragment) -> Bool {
    guard page == above.page + 1, gridRow == above.gridRow + 1, code == nil, line == nil,
      let label = labels.last, !above.labels.isEmpty
    else { return false }
    // A merged cell beside both is a label of either.
    guard labels.count == 1 || labels.count == above.labels.count && labels.dropLast() == above.labels.dropLast() else {
      return false
    }
    return !SumLabel.isRow(label) && !label.startsWithEnumerator
  }

  /// Whether it prints a code, or a part of one.
  var hasCode: Bool { code != nil || printedCodes.contains { !$0.isBlank } }

  mutating func take(_ lower: RowFragment) {
    labels[labels.count - 1] += lower.labels[lower.labels.count - 1]
    figures += lower.figures
  }

  mutating func add(label: String, of cell: Cell) {
    labels.append(label)
    labelColumns.append(cell.column)
    labelBox = cell.lines.first?.box
    labelCell = cell
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

extension [RowFragment] {
  /// An amount whose own panel names nothing has its label in the panel before: 支出合计 over both.
  func lendingLabels() -> [RowFragment] {
    var result: [RowFragment] = []
    for fragment in self {
      if fragment.labels.isEmpty, fragment.code == nil, !fragment.figures.isEmpty,
        let last = result.last, !last.labels.isEmpty, last.figures.isEmpty
      {
        result[result.count - 1].figures = fragment.figures
        result[result.count - 1].figurePanel = fragment.panel
        if last.section != nil { result[result.count - 1].section = .expenditure }
      } else {
        result.append(fragment)
      }
    }
    return result
  }
}

extension String {
  fileprivate var hasOpenBracket: Bool {
    let opened = count { "(（".contains($0) }
    return opened > count { ")）".contains($0) }
  }
}

// Rows of an indicator list to indicators. Levels are merged cells; a page break or a line drawn through a wrapped text
// can cut one row in two, and then the second half has texts but no indicator of its own.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct IndicatorReader {
  private let grid: Grid
  var columns: IndicatorColumns
  private var panels: [Panel] = []

  private struct Panel {
    var found: [PerformanceIndicator] = []
    /// The levels of the row before, for cells that a page break left blank.
    var levels: (first: String?, second: String?) = (nil, nil)
  }

  init(_ grid: Grid, columns: IndicatorColumns) {
    self.grid = grid
    self.columns = columns
  }

  /// Whether nothing was read since the last call of ``take()``.
  var isEmpty: Bool { panels.allSatisfy(\.found.isEmpty) }

  /// What was read since the last call, panel by panel.
  mutating func take() -> [PerformanceIndicator] {
    let found = panels.flatMap(\.found)
    for index in panels.indices { panels[index].found = [] }
    return found
  }

  /// Reads a row that lies below the header.
  mutating func read(row: Int) {
    while panels.count < columns.panelCount { panels.append(Panel()) }
    for panel in 0..<columns.panelCount { read(row: row, panel: panel) }
  }

  private mutating func read(row: Int, panel: Int) {
    var parts = RowParts(page: grid.page(ofRow: row))
    for cell in grid.cells(inRow: row) {
      guard let column = columns.column(of: cell), column.panel == panel else { continue }
      parts.add(cell, column: column, isOwn: cell.row == row, merged: grid.mergedText(cell))
    }
    guard parts.hasOwnText else { return }
    let found = panels[panel].found
    if let last = found.indices.last, parts.goesOn(from: found[last], canBeCut: canBeCut(row)) {
      panels[panel].found[last].append(parts)
      return
    }
    fillLevels(&parts.indicator, row: row, panel: panel)
    panels[panel].levels = (parts.indicator.firstLevel, parts.indicator.secondLevel)
    parts.splitLevels()
    if !parts.isPlaceholder { panels[panel].found.append(parts.indicator) }
  }

  private func fillLevels(_ indicator: inout PerformanceIndicator, row: Int, panel: Int) {
    // The first level may stand once, left of all panels.
    if panel > 0, !columns.has(.first, inPanel: panel) { indicator.firstLevel = panels[0].levels.first }
    let levels = panels[panel].levels
    guard grid.beginsPage(row) || isUnderBlankTop(row) else { return }
    if columns.has(.first, inPanel: panel), indicator.firstLevel == nil { indicator.firstLevel = levels.first }
    if columns.has(.second, inPanel: panel), indicator.secondLevel == nil, indicator.firstLevel == levels.first {
      indicator.secondLevel = levels.second
    }
  }

  /// Whether a row on top of a page can be the rest of the one before.
  private func canBeCut(_ row: Int) -> Bool {
    grid.beginsPage(row)
      && columns.columns.allSatisfy { column in
        [.third, .target, .actual].contains(column.role)
          ? grid.canBeCut(below: row - 1, above: row, column: column.columns.lowerBound) : true
      }
  }

  /// Whether a level's cell of this row began at the top of its page.
  private func isUnderBlankTop(_ row: Int) -> Bool {
    grid.cells(inRow: row).contains { cell in
      cell.row < row && cell.isEmpty && grid.beginsPage(cell.row)
        && [.first, .second].contains(columns.column(of: cell)?.role)
    }
  }
}

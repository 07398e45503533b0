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
  private let leavesCutsOpen: Bool

  private struct Panel {
    var found: [PerformanceIndicator] = []
    /// The levels of the row before, for cells that a page break left blank.
    var levels: (first: String?, second: String?) = (nil, nil)
    /// Whether the list prints each level in the first of its rows: its own first row says so.
    var leads: (first: Bool, second: Bool)?
    /// The upper half of the remark that belongs to the row on top of the next page.
    var cutNote: String?
  }

  init(_ grid: Grid, columns: IndicatorColumns) {
    self.grid = grid
    self.columns = columns
    leavesCutsOpen = grid.leavesCutsOpen
  }

  /// Whether nothing was read since the last call of ``take()``.
  var isEmpty: Bool { panels.allSatisfy(\.found.isEmpty) }

  /// What was read since the last call, panel by panel.
  mutating func take() -> [PerformanceIndicator] {
    let found = Self.withFirstLevels(panels.flatMap(\.found))
    for index in panels.indices { panels[index].found = [] }
    return found
  }

  /// Where blank cells stand around a first level, rules do not tell which rows are its own, but the framework does: it has
  /// their second level under this one only.
  private static func withFirstLevels(_ indicators: [PerformanceIndicator]) -> [PerformanceIndicator] {
    let printed = indicators.compactMap(\.firstLevel)
    return indicators.map { indicator in
      guard indicator.firstLevel == nil, let first = IndicatorLevels.first(over: indicator.secondLevel) else {
        return indicator
      }
      var indicator = indicator
      indicator.firstLevel = printed.first { $0.bareLabel == first }
      return indicator
    }
  }

  /// Reads a row that lies below the header.
  mutating func read(row: Int) {
    while panels.count < columns.panelCount { panels.append(Panel()) }
    for panel in 0..<columns.panelCount { read(row: row, panel: panel) }
  }

  private mutating func read(row: Int, panel: Int) {
    var parts = RowParts(page: grid.page(ofRow: row))
    let ranges = columns.columns.map(\.columns)
    for cell in grid.cells(inRow: row).flatMap({ $0.parted(by: ranges, of: grid) }) {
      guard let column = columns.column(of: cell), column.panel == panel else { continue }
      parts.add(cell, column: column, isOwn: cell.row == row, merged: mergedText(cell))
    }
    guard parts.hasOwnText else {
      keepNote(of: parts.indicator, row: row, panel: panel)
      return
    }
    parts.prepend(note: panels[panel].cutNote)
    panels[panel].cutNote = nil
    let found = panels[panel].found
    if let last = found.indices.last,
      parts.goesOn(from: found[last], canBeCut: canBeCut(row), textsGoOn: textsGoOn(row))
    {
      panels[panel].found[last].append(parts)
      return
    }
    fillLevels(&parts.indicator, row: row, panel: panel)
    settleFirstLevel(of: &parts.indicator, row: row, panel: panel)
    panels[panel].levels = (parts.indicator.firstLevel, parts.indicator.secondLevel)
    parts.splitLevels()
    if !parts.isPlaceholder { panels[panel].found.append(parts.indicator) }
  }

  /// A page break may leave nothing of a row on one side but lines of its remark.
  private mutating func keepNote(of rest: PerformanceIndicator, row: Int, panel: Int) {
    guard let note = rest.note else { return }
    if grid.beginsPage(row), let last = panels[panel].found.indices.last {
      panels[panel].found[last].note.append(note)
    } else if grid.beginsPage(row + 1) {
      panels[panel].cutNote = note
    }
  }

  /// The text of a level's cell, of which a page break may have cut off a half: its words say so, or the rules, which leave such a cell open.
  private func mergedText(_ cell: Cell) -> String? {
    if let level = grid.cutLevel(cell) { return level }
    guard leavesCutsOpen, !cell.isEmpty else { return grid.mergedText(cell) }
    let (above, below) = (grid.cutHalf(above: cell), grid.cutHalf(below: cell))
    return [above?.text, cell.text, below?.text].compactMap { $0 }.joined()
  }

  /// A level of another page than the row's, under which the framework does not have the second one: the row's own may
  /// stand on the next page.
  private func settleFirstLevel(of indicator: inout PerformanceIndicator, row: Int, panel: Int) {
    guard !IndicatorLevels.allow(indicator.secondLevel, under: indicator.firstLevel),
      let column = columns.columns.first(where: { $0.role == .first && $0.panel == panel })?.columns.lowerBound,
      case let cell = grid[row, column], cell.isEmpty || cell.page != grid.page(ofRow: row)
    else { return }
    let next = cell.rows.upperBound
    let below = next < grid.rowCount && grid.beginsPage(next) ? grid[next, column].text : ""
    let isOwn = !below.isEmpty && IndicatorLevels.allow(indicator.secondLevel, under: below)
    indicator.firstLevel = isOwn ? below : nil
  }

  /// Levels that are not printed again: below a page break, and in lists that rule off each row and name a level in its
  /// first one. Where they name it in another, nobody can tell whose the blank cells are.
  private mutating func fillLevels(_ indicator: inout PerformanceIndicator, row: Int, panel: Int) {
    let (first, second) = (columns.has(.first, inPanel: panel), columns.has(.second, inPanel: panel))
    let leads = panels[panel].leads ?? (indicator.firstLevel != nil, indicator.secondLevel != nil)
    panels[panel].leads = leads
    // The first level may stand once, left of all panels.
    if panel > 0, !first { indicator.firstLevel = panels[0].levels.first }
    let levels = panels[panel].levels
    let isOnTop = grid.beginsPage(row)
    if second, indicator.secondLevel == nil, leads.second || isOnTop,
      indicator.firstLevel == nil || indicator.firstLevel == levels.first
    {
      indicator.secondLevel = levels.second
    }
    if first, indicator.firstLevel == nil, leads.first || isOnTop {
      let isAllowed = IndicatorLevels.allow(indicator.secondLevel, under: levels.first)
      indicator.firstLevel = isAllowed ? levels.first : nil
    }
  }

  /// Whether several texts of the row before end in full lines where this row, on top of a page, has text too: they wrap
  /// over the page break. A level, or a short name, stands in one of the halves, for it has one line.
  private func textsGoOn(_ row: Int) -> Bool {
    guard grid.beginsPage(row) else { return false }
    func both(_ column: Int) -> Bool {
      let (upper, lower) = (grid[row - 1, column], grid[row, column])
      return !upper.isEmpty && !lower.isEmpty && lower.row == row
    }
    func isFull(_ column: Int) -> Bool {
      let upper = grid[row - 1, column]
      return upper.text.count >= RecordSettings.shortestFullLine
        && upper.fillsLastLine(room: RecordSettings.leastRoomInLine)
    }
    let levels = columns.columns(of: [.first, .second]).filter(both)
    let texts = columns.columns(of: [.third, .target, .actual, .note]).filter(both)
    let isNamedBelow = columns.columns(of: [.third]).allSatisfy { grid[row - 1, $0].isEmpty && !grid[row, $0].isEmpty }
    return texts.count > (isNamedBelow ? 0 : 1) && texts.allSatisfy(isFull)
      && levels.allSatisfy { grid.cutLevel(grid[row, $0]) != nil }
  }

  /// Whether two rows are the halves of one: its name or its target stands in one of them only.
  func isCut(below lastRow: Int, above row: Int) -> Bool {
    columns.columns(of: [.third, .target]).contains { grid[lastRow, $0].isEmpty != grid[row, $0].isEmpty }
  }

  /// Whether a row on top of a page can be the rest of the one before.
  private func canBeCut(_ row: Int) -> Bool {
    grid.beginsPage(row)
      && columns.columns.allSatisfy { column in
        [.third, .target, .actual].contains(column.role)
          ? grid.canBeCut(below: row - 1, above: row, column: column.columns.lowerBound) : true
      }
  }
}

extension Grid {
  /// The whole level that the text of a cell at a page break is a half of.
  fileprivate func cutLevel(_ cell: Cell) -> String? {
    let next = cell.rows.upperBound
    if beginsPage(cell.row), case let above = self[cell.row - 1, cell.column],
      IndicatorLevels.isCut(above.text, cell.text)
    {
      return above.text + cell.text
    }
    guard next < rowCount, beginsPage(next) else { return nil }
    let below = self[next, cell.column]
    return IndicatorLevels.isCut(cell.text, below.text) ? cell.text + below.text : nil
  }
}

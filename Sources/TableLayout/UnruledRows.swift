// Frames that rule their columns and not their rows, or only blocks of them: what stands between two rules is one row of
// the lattice and many of the table. docs/layout.md, "Rows without rules", tells what is taken as proof.

import PageModel
import Tokenizer
import Wording

struct UnruledRows {
  let settings: LayoutSettings

  /// The grid with rows of the lattice cut into the rows of the table, where it is certain that they are many.
  func parted(_ grid: Grid) -> Grid {
    guard grid.cells.contains(where: { $0.lines.count > 1 && $0.isNumbers }) else { return grid }
    let regions = (0..<grid.rowCount).map { RuledRegion(grid.cells(inRow: $0), settings: settings) }
    let body = regions.filter { $0.dataRows > 0 }
    let rows = body.reduce(0) { $0 + $1.dataRows }
    // One cell with three amounts among rows that are ruled is the odd one, and no list.
    let isList = regions.contains(where: \.isList) && rows >= body.count * settings.fewestRowsOfRegion
    guard isList || regions.contains(where: \.hasSeveralCodes) else { return grid }
    var cells: [Cell] = []
    var shift: [Int] = []
    var rowCount = 0
    for region in regions {
      shift.append(rowCount)
      let parts = region.isCuttable ? region.parts(fromRow: rowCount) : []
      cells += parts
      rowCount += parts.isEmpty ? 1 : region.rows.count
    }
    for cell in grid.cells where !regions[cell.row].isCuttable { cells.append(cell.moved(toRow: shift[cell.row])) }
    return Grid(rowCount: rowCount, columnEdges: grid.columnEdges, cells: cells)
  }
}

/// What stands between two rules across.
private struct RuledRegion {
  private let cells: [Cell]
  private let settings: LayoutSettings
  /// The x at which labels end and amounts begin.
  private let stubEnd: Double
  /// The numbers of columns that do nothing but count the lines, of blank ones too.
  private let counters: Set<Token>
  /// By lines, from top to bottom.
  private(set) var rows: [AlignedRow] = []

  init(_ cells: [Cell], settings: LayoutSettings) {
    self.cells = cells
    self.settings = settings
    stubEnd = Self.stub(of: cells)?.area.x1 ?? -.infinity
    counters = Set(cells.filter { $0.counts(atLeast: settings.fewestRows) }.flatMap(\.tokens))
    guard cells.allSatisfy({ $0.rowSpan == 1 }) else { return }
    let lines = LineGrouping(settings: settings).lines(of: cells.flatMap { $0.lines.flatMap(\.tokens) })
    for row in AlignedRows(settings: settings, rules: []).rows(of: lines) {
      if let last = rows.last, isWrapped(last, into: row) {
        rows[rows.count - 1].lines += row.lines
      } else {
        rows.append(row)
      }
    }
  }

  /// The last cell of labels: where the levels of codes have columns of their own, 201 | 03 | 01, it is behind those.
  private static func stub(of cells: [Cell]) -> Cell? {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.firstIndex(where: { !$0.isNumbers || $0.isLevelOfCodes }) else { return nil }
    let levels = filled[first...].dropFirst().prefix(while: \.isLevelOfCodes)
    guard let next = filled[safe: levels.endIndex], !levels.isEmpty, !next.isNumbers else { return filled[first] }
    return next
  }

  private func amounts(of row: AlignedRow) -> [Token] {
    row.tokens.filter { $0.isAmount && $0.box.midX > stubEnd && !counters.contains($0) }
  }
  private func stub(of row: AlignedRow) -> [Token] { row.tokens.filter { $0.box.midX < stubEnd } }

  /// Whether something that is no amount stands left of a row's amounts: in tables of panels not always in the first.
  private func isNamed(_ row: AlignedRow) -> Bool {
    let amounts = amounts(of: row)
    guard let first = amounts.map(\.box.x0).min() else { return true }
    return row.tokens.contains { $0.box.midX < first && !amounts.contains($0) }
  }

  /// Rows of labels and amounts.
  var dataRows: Int { rows.count { !amounts(of: $0).isEmpty && isNamed($0) } }

  /// Whether each row with amounts has a label of its own.
  var isCuttable: Bool { dataRows > 1 && rows.allSatisfy(isNamed) }

  /// Whether it can be nothing but many rows: neither its labels nor its amounts are one text that was wrapped. What
  /// was wrapped fills its lines. A column that counts its rows says so by itself.
  var isList: Bool {
    guard isCuttable, dataRows >= settings.fewestRows else { return false }
    let several = cells.filter { $0.lines.count >= settings.fewestRows }
    guard several.contains(where: { $0.area.midX > stubEnd && $0.isNumbers && isUnwrapped($0) }) else { return false }
    return several.contains { $0.area.midX < stubEnd && isUnwrapped($0) }
      || rows.allSatisfy { row in row.tokens.contains(where: counters.contains) }
  }

  /// Whether it has a code in each of several rows: a code that wraps leaves no two whole ones.
  var hasSeveralCodes: Bool {
    isCuttable
      && cells.contains { cell in
        cell.area.midX < stubEnd && cell.lines.count > 1 && cell.lines.allSatisfy { $0.text.isAccountCode }
      }
  }

  private func isUnwrapped(_ cell: Cell) -> Bool {
    let upper = cell.lines.dropLast()
    return upper.count { $0.isWholeAmount || !fills($0.box, size: $0.size, of: cell.area) } * 2 >= upper.count
  }

  private func fills(_ text: Box, size: Double, of area: Box) -> Bool {
    area.width - text.width < size * settings.wrapRoomInEms
  }

  /// Whether a label fills its cell and goes on in a line that says nothing else, or the other way round.
  private func isWrapped(_ upper: AlignedRow, into lower: AlignedRow) -> Bool {
    guard amounts(of: upper).isEmpty != amounts(of: lower).isEmpty, let end = stub(of: upper).last,
      let next = stub(of: lower).last, stub(of: lower).count == 1 || stub(of: upper).count == 1,
      let cell = cells.first(where: { $0.area.contains(centreOf: end.box) }), cell.area.contains(centreOf: next.box)
    else { return false }
    return fills(end.box, size: end.size, of: cell.area)
  }

  /// The cells of its rows, which meet half way between their texts.
  func parts(fromRow first: Int) -> [Cell] {
    let between = zip(rows, rows.dropFirst()).map { ($0.box.y1 + $1.box.y0) / 2 }
    let grouping = LineGrouping(settings: settings)
    return cells.flatMap { cell in
      let tokens = Set(cell.lines.flatMap(\.tokens))
      return rows.indices.map { index in
        let area = Box(
          x0: cell.area.x0, y0: index == 0 ? cell.area.y0 : between[index - 1], x1: cell.area.x1,
          y1: index == rows.count - 1 ? cell.area.y1 : between[index])
        return Cell(
          row: first + index, column: cell.column, columnSpan: cell.columnSpan, page: cell.page, area: area,
          lines: grouping.lines(of: rows[index].tokens.filter(tokens.contains)))
      }
    }
  }
}

extension Cell {
  /// Whether its lines count: 1, 2, 3.
  fileprivate func counts(atLeast fewest: Int) -> Bool {
    let numbers = lines.compactMap { Int($0.text) }
    return numbers.count == lines.count && numbers.count >= fewest
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// Whether it holds the last digits of codes, 03 and 01, or classes, 201: whole numbers of two or three digits.
  fileprivate var isLevelOfCodes: Bool {
    let codes = lines.filter { !SumLabel.isPlain($0.text) }
    return !codes.isEmpty && codes.allSatisfy { (2...3).contains($0.text.count) && $0.text.codeDigits != nil }
  }

  /// Whether every line of it is a number.
  fileprivate var isNumbers: Bool {
    !lines.isEmpty && lines.allSatisfy { $0.tokens.allSatisfy { NumberText($0.text) != nil } }
  }
}

extension String {
  /// Whole, of any level: 201, 20103, 2010301.
  fileprivate var isAccountCode: Bool { [3, 5, 7].contains(count) && codeDigits != nil }
}

extension TextLine {
  /// An amount with its cents does not go on in the next line.
  fileprivate var isWholeAmount: Bool { NumberText(text)?.hasCents ?? false }
}

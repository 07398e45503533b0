// Frames that rule their columns and not their rows, or only blocks of them: what stands between two rules is one row of
// the lattice and many of the table. docs/layout.md, "Rows without rules", tells what is taken as proof.

import PageModel
import Tokenizer

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
  private let words: RegionWords
  private let settings: LayoutSettings
  /// Its lines as rows, from top to bottom, and the labels that reach over several of them.
  private let stub: MergedStub
  var rows: [AlignedRow] { stub.rows }

  init(_ cells: [Cell], settings: LayoutSettings) {
    self.cells = cells
    self.settings = settings
    let words = RegionWords(cells, settings: settings)
    self.words = words
    let isOneRow = cells.allSatisfy { $0.rowSpan == 1 }
    let lines = isOneRow ? LineGrouping(settings: settings).lines(of: cells.flatMap(\.tokens)) : []
    let labels = cells.prefix { !$0.isNumbers }.map { (index: $0.column, words: Set($0.tokens)) }
    stub = MergedStub(words.rows(of: lines), columns: labels, settings: settings, grouping: words.rows(of:))
  }

  /// Whether something that is no amount stands left of a row's amounts: in tables of panels not always in the first.
  private func isNamed(_ index: Int) -> Bool {
    let row = rows[index]
    let amounts = words.amounts(of: row)
    guard let first = amounts.map(\.box.x0).min(), !stub.isLabelled(index) else { return true }
    return row.tokens.contains { $0.box.midX < first && !amounts.contains($0) }
  }

  /// Rows of labels and amounts.
  var dataRows: Int { rows.indices.count { !words.amounts(of: rows[$0]).isEmpty && isNamed($0) } }

  /// Whether each row with amounts has a label of its own.
  var isCuttable: Bool { dataRows > 1 && rows.indices.allSatisfy(isNamed) }

  /// Whether it can be nothing but many rows: neither its labels nor its amounts are one text that was wrapped. What
  /// was wrapped fills its lines. A column that counts its rows says so by itself.
  var isList: Bool {
    guard isCuttable, dataRows >= settings.fewestRows else { return false }
    let several = cells.filter { $0.lines.count >= settings.fewestRows && isUnwrapped($0) }
    guard let amounts = several.last(where: { $0.isNumbers && $0.area.midX > words.stubEnd }) else { return false }
    return several.contains { !$0.isNumbers && $0.column < amounts.column } || rows.allSatisfy(words.isCounted)
  }

  /// Whether it has a code in each of several rows: a code that wraps leaves no two whole ones.
  var hasSeveralCodes: Bool {
    isCuttable
      && cells.contains { cell in
        cell.area.midX < words.stubEnd && cell.lines.count > 1 && cell.lines.allSatisfy { $0.text.isAccountCode }
      }
  }

  private func isUnwrapped(_ cell: Cell) -> Bool {
    let upper = cell.lines.dropLast()
    return upper.count { $0.isWholeAmount || !words.fills($0.box, size: $0.size, of: cell.area) } * 2 >= upper.count
  }

  /// The cells of its rows, which meet half way between their texts.
  func parts(fromRow first: Int) -> [Cell] {
    let between = zip(rows, rows.dropFirst()).map { ($0.box.y1 + $1.box.y0) / 2 }
    let grouping = LineGrouping(settings: settings)
    let columns = Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.area) })
    let merged = stub.cells(fromRow: first, page: cells[0].page) { (columns[$0]?.x0 ?? 0, columns[$0]?.x1 ?? 0) }
    return merged
      + cells.flatMap { cell in
        let tokens = Set(cell.lines.flatMap(\.tokens))
        return rows.indices.filter { !stub.covers(row: $0, column: cell.column) }.map { index in
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

extension TextLine {
  /// An amount with its cents does not go on in the next line.
  fileprivate var isWholeAmount: Bool { NumberText(text)?.hasCents ?? false }
}

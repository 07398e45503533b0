// Rows of a list without rules. A text that wraps fills its line, and its lines stand closer than rows do: where either is
// not so, nobody can tell rows from lines, and the list has no rows.

import PageModel
import Tokenizer

struct ListRows {
  /// The borders of the rows, from above the first to below the last.
  private let edges: [Double]
  /// By column: the rows of each of its cells.
  private let spans: [[Range<Int>]]
  private let hasSide: Bool

  init?(_ columns: ListColumns, settings: LayoutSettings) {
    hasSide = columns.hasSide
    var cells: [[Box]] = []
    for (words, range) in zip(columns.words, columns.ranges) {
      guard let column = Self.cells(words, range: range, settings: settings) else { return nil }
      cells.append(column)
    }
    let count = cells.map(\.count).max() ?? 0
    let whole = cells.indices.filter { cells[$0].count == count }
    // A name and its value: one column alone may be a text of several pieces.
    guard count > 1, whole.count > 1, let edges = Self.edges(of: whole.map { cells[$0] }) else { return nil }
    self.edges = edges
    var spans: [[Range<Int>]] = []
    let isCentred = Self.isCentred(whole.map { cells[$0] })
    for (column, own) in cells.enumerated() {
      if column == 0, hasSide {
        guard own.count == 1 else { return nil }
        spans.append([0..<count])
        continue
      }
      guard let rows = Self.rows(of: own, edges, mayMerge: column < whole[0], isCentred: isCentred) else { return nil }
      spans.append(rows)
    }
    self.spans = spans
  }

  /// The texts of a column; nil if lines stand so close that they may be rows.
  private static func cells(_ words: [Token], range: ClosedRange<Double>, settings: LayoutSettings) -> [Box]? {
    var cells: [Box] = []
    var last: TextLine?
    for line in LineGrouping(settings: settings).lines(of: words) {
      if let last, line.box.midY - last.box.midY < last.size * settings.widestLeadingInEms {
        let room = (range.upperBound - range.lowerBound) - last.box.width
        guard room < last.size * settings.mostRoomInEms else { return nil }
        cells[cells.count - 1] = cells[cells.count - 1].union(line.box)
      } else {
        cells.append(line.box)
      }
      last = line
    }
    return cells
  }

  /// The borders between rows; nil if texts of two rows stand at one height.
  private static func edges(of columns: [[Box]]) -> [Double]? {
    let rows = columns[0].indices.compactMap { row in columns.map { $0[row] }.union() }
    let gaps = zip(rows, rows.dropFirst()).map { $1.y0 - $0.y1 }
    guard rows.count == columns[0].count, let least = gaps.min(), least > 0 else { return nil }
    let inner = zip(rows, rows.dropFirst()).map { ($0.y1 + $1.y0) / 2 }
    return [rows[0].y0 - least / 2] + inner + [rows[rows.count - 1].y1 + least / 2]
  }

  /// The rows of each cell: those that its text stands in the middle of, or the one that it stands in.
  /// - Parameter mayMerge: whether its cells may be merged: those left of the names are levels.
  private static func rows(
    of cells: [Box], _ edges: [Double], mayMerge: Bool, isCentred: Bool
  ) -> [Range<Int>]? {
    let least = zip(edges, edges.dropFirst()).map { $1 - $0 }.min() ?? 0
    let alone = cells.compactMap { cell in
      edges.indices.dropLast().first { edges[$0] <= cell.midY && cell.midY < edges[$0 + 1] }
    }
    let isClear = zip(cells, alone).allSatisfy { cell, row in
      abs(cell.midY - (edges[row] + edges[row + 1]) / 2) < least / 2
    }
    let isAlone = alone.count == cells.count && Set(alone).count == alone.count && isClear
    let own = isAlone ? alone.map { $0..<$0 + 1 } : nil
    guard mayMerge else { return own }
    // Names of levels stand in the middle of their rows, or all in the first of them.
    let inFirst = alone.first == 0 ? own : nil
    let inMiddle = merged(cells, edges, slack: least / 4)
    guard let inFirst, let inMiddle, inFirst != inMiddle else { return inMiddle ?? inFirst }
    return isCentred ? inMiddle : nil
  }

  /// Whether texts of one row that differ in height stand in the middle of it.
  private static func isCentred(_ columns: [[Box]]) -> Bool {
    let rows = columns[0].indices.map { row in columns.map { $0[row] } }
    let uneven = rows.compactMap { row -> Double? in
      guard let low = row.min(by: { $0.height < $1.height }), let tall = row.max(by: { $0.height < $1.height }),
        tall.height > low.height * 1.5
      else { return nil }
      return abs(low.midY - tall.midY) - low.height / 2
    }
    return !uneven.isEmpty && uneven.allSatisfy { $0 < 0 }
  }

  /// From top to bottom, each cell takes the rows that its text is in the middle of; nil unless that uses up all rows.
  private static func merged(_ cells: [Box], _ edges: [Double], slack: Double) -> [Range<Int>]? {
    var rows: [Range<Int>] = []
    var first = 0
    for cell in cells {
      let ends = (first + 1..<edges.count).map { ($0, abs((edges[first] + edges[$0]) / 2 - cell.midY)) }
      guard let best = ends.min(by: { $0.1 < $1.1 }), best.1 < slack else { return nil }
      rows.append(first..<best.0)
      first = best.0
    }
    return first == edges.count - 1 ? rows : nil
  }

  /// - Parameters:
  ///   - borders: of the columns.
  ///   - header: the box of the names above.
  func rules(borders: [Double], header: Box) -> [RulingLine] {
    let first = hasSide ? 1 : 0
    var rules = [across((header.y1 + max(header.y1, edges[0])) / 2, borders[first], borders[borders.count - 1])]
    for row in 1..<edges.count - 1 {
      var start: Double?
      for column in spans.indices {
        let isMerged = column < first || spans[column].contains { $0.lowerBound < row && row < $0.upperBound }
        if isMerged {
          if let start { rules.append(across(edges[row], start, borders[column])) }
          start = nil
        } else {
          start = start ?? borders[column]
        }
      }
      if let start { rules.append(across(edges[row], start, borders[borders.count - 1])) }
    }
    return rules
  }

  private func across(_ y: Double, _ start: Double, _ end: Double) -> RulingLine {
    RulingLine(axis: .horizontal, position: y, start: start, end: end)
  }
}

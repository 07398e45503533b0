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

  /// - Parameter ends: those that a page break may have cut.
  init?(_ columns: ListColumns, ends: ListEnds, settings: LayoutSettings) {
    hasSide = columns.hasSide
    var cells: [[Box]] = []
    for (words, range) in zip(columns.words, columns.ranges) {
      guard let column = Self.cells(words, range: range, settings: settings) else { return nil }
      cells.append(column)
    }
    guard let rows = RowTexts(cells, ends: ends), let edges = rows.edges(settings: settings) else { return nil }
    self.edges = edges
    var spans: [[Range<Int>]] = []
    let all = edges.indices.dropLast().map { $0..<$0 + 1 }
    // Levels from the right: each holds whole cells of the next.
    for (column, own) in cells.enumerated().reversed() {
      var found: [Range<Int>]?
      if column == 0, hasSide {
        // A label that is not on this page stands on the one before.
        found = own.count == 1 || own.isEmpty && ends.top ? [0..<all.count] : nil
      } else if column < rows.firstColumn {
        let inner = column + 1 < rows.firstColumn ? spans.first : nil
        let levels = LevelRows(
          own, edges: edges, tops: rows.tops, inside: inner ?? all, ends: ends, settings: settings)
        found = levels.spans(isCentred: rows.areCentred)
      } else {
        found = Self.rows(of: own, edges, settings: settings)
      }
      guard let found else { return nil }
      spans.insert(found, at: 0)
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

  /// The row of each text of a column that is not merged: one in each, or those that they stand in.
  private static func rows(of cells: [Box], _ edges: [Double], settings: LayoutSettings) -> [Range<Int>]? {
    let all = edges.indices.dropLast()
    if cells.count == all.count { return all.map { $0..<$0 + 1 } }
    let rows = cells.compactMap { cell in
      all.first { row in
        edges[row] - cell.y0 < settings.sameLineSlack && cell.y1 - edges[row + 1] < settings.sameLineSlack
      }
    }
    return rows.count == cells.count && Set(rows).count == rows.count ? rows.map { $0..<$0 + 1 } : nil
  }

  /// - Parameters:
  ///   - borders: of the columns.
  ///   - header: the box of the names above; nil where there are none.
  func rules(borders: [Double], header: Box?) -> [RulingLine] {
    let first = hasSide ? 1 : 0
    let belowHeader = header.map { ($0.y1 + max($0.y1, edges[0])) / 2 }
    var rules = [belowHeader.map { across($0, borders[first], borders[borders.count - 1]) }].compactMap { $0 }
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

/// The texts that stand in each row of a list, by the columns that have one in all of them.
private struct RowTexts {
  private let rows: [[Box]]
  /// The first column that has a text in each row.
  let firstColumn: Int
  private let mayBeOne: Bool

  /// Nil where no two columns have as many texts: a name and its value. One column alone may be a text of several pieces. Of
  /// a row that a page break cuts, one column may have more than the others.
  init?(_ cells: [[Box]], ends: ListEnds) {
    mayBeOne = ends.top
    let count = cells.map(\.count).max() ?? 0
    let whole = cells.indices.filter { cells[$0].count == count }
    guard let first = whole.first else { return nil }
    if whole.count > 1 {
      rows = (0..<count).map { row in whole.map { cells[$0][row] } }
      firstColumn = first
      return
    }
    let shorter = cells.indices.filter { cells[$0].count == count - 1 }
    guard count > 1, let second = shorter.first else { return nil }
    let shifts = [ends.top ? 1 : nil, ends.foot ? 0 : nil].compactMap { $0 }
    let cut = shifts.map { shift in
      (0..<count).map { row in
        [cells[first][row]]
          + shorter.compactMap { cells[$0].indices.contains(row - shift) ? cells[$0][row - shift] : nil }
      }
    }
    guard let rows = cut.first(where: Self.areApart) else { return nil }
    self.rows = rows
    firstColumn = min(first, second)
  }

  /// Where the texts of each row begin.
  var tops: [Double] { rows.map { $0.map(\.y0).min() ?? 0 } }

  private static func areApart(_ rows: [[Box]]) -> Bool {
    let boxes = rows.compactMap { $0.union() }
    return zip(boxes, boxes.dropFirst()).allSatisfy { $0.y1 < $1.y0 }
  }

  /// The borders between rows; nil if texts of two rows stand at one height.
  func edges(settings: LayoutSettings) -> [Double]? {
    guard rows.count > 1 || mayBeOne, Self.areApart(rows) else { return nil }
    let boxes = rows.compactMap { $0.union() }
    let gaps = zip(boxes, boxes.dropFirst()).map { $1.y0 - $0.y1 }
    let room = (gaps.min() ?? settings.reach * 2) / 2
    let inner = zip(boxes, boxes.dropFirst()).map { ($0.y1 + $1.y0) / 2 }
    return [boxes[0].y0 - room] + inner + [boxes[boxes.count - 1].y1 + room]
  }

  /// Whether texts of one row that differ in height stand in the middle of it.
  var areCentred: Bool {
    let uneven = rows.compactMap { row -> Double? in
      guard let low = row.min(by: { $0.height < $1.height }), let tall = row.max(by: { $0.height < $1.height }),
        tall.height > low.height * 1.5
      else { return nil }
      return abs(low.midY - tall.midY) - low.height / 2
    }
    return !uneven.isEmpty && uneven.allSatisfy { $0 < 0 }
  }
}

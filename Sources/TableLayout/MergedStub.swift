// The rows of a table with the labels that reach over several of them set apart: their words stand between the lines of
// other cells, and would be rows of their own or parts of one.

import PageModel
import Tokenizer

struct MergedStub {
  /// The rows, without the words of merged labels.
  private(set) var rows: [AlignedRow]
  /// The labels of each column that has such.
  private var labels: [Int: [MergedLabels.Label]] = [:]
  private let settings: LayoutSettings

  /// - Parameters:
  ///   - rows: with all their words.
  ///   - columns: the words of each column that may hold merged labels.
  ///   - grouping: lines to rows.
  init(
    _ rows: [AlignedRow], columns: [(index: Int, words: Set<Token>)], settings: LayoutSettings,
    grouping: ([TextLine]) -> [AlignedRow]
  ) {
    self.rows = rows
    self.settings = settings
    guard rows.count > 1 else { return }
    for (column, words) in columns {
      let rest = grouping(self.rows.flatMap(\.lines).compactMap { $0.without(words) })
      guard let found = MergedLabels(rows: rest, settings: settings).labels(of: Array(words)) else { continue }
      self.rows = rest
      labels[column] = found
    }
  }

  /// Whether a place belongs to the cell of a label.
  func covers(row: Int, column: Int) -> Bool {
    labels[column]?.contains { $0.rows.contains(row) } ?? false
  }

  /// Whether a label that was set apart is a row's.
  func isLabelled(_ row: Int) -> Bool { labels.keys.contains { covers(row: row, column: $0) } }

  /// The cells of the labels.
  /// - Parameters:
  ///   - first: the row of the grid that is the first of these.
  ///   - edges: the left and right border of a column.
  func cells(fromRow first: Int, page: Int, edges: (Int) -> (x0: Double, x1: Double)) -> [Cell] {
    labels.flatMap { column, labels in
      labels.map { label in
        let box = rows[label.rows].map(\.box).union() ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
        return Cell(
          row: first + label.rows.lowerBound, column: column, rowSpan: label.rows.count, page: page,
          area: Box(x0: edges(column).x0, y0: box.y0, x1: edges(column).x1, y1: box.y1),
          lines: LineGrouping(settings: settings).lines(of: label.tokens))
      }
    }
  }
}

extension TextLine {
  /// The line without some words; nil where nothing is left.
  fileprivate func without(_ words: Set<Token>) -> TextLine? {
    let rest = tokens.filter { !words.contains($0) }
    return rest.isEmpty ? nil : TextLine(rest)
  }
}

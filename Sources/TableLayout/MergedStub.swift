// The body of a table without upright rules, with the labels that reach over several of its rows set apart: their words
// stand between the lines of other cells, and would be rows of their own or parts of one.

import PageModel
import Tokenizer

struct MergedStub {
  /// The rows, without the words of merged labels.
  private(set) var body: [AlignedRow]
  /// The labels of each column that has such.
  private var labels: [Int: [MergedLabels.Label]] = [:]
  private let settings: LayoutSettings

  init(body: [AlignedRow], columns: AlignedColumns, rows: AlignedRows, settings: LayoutSettings) {
    self.body = body
    self.settings = settings
    guard body.count > 1 else { return }
    for column in 0..<columns.labelColumns {
      let words = Set(self.body.flatMap(\.tokens).filter { columns.place(of: $0) == column..<column + 1 })
      let rest = rows.rows(of: self.body.flatMap(\.lines).compactMap { $0.without(words) })
      guard let found = MergedLabels(rows: rest, settings: settings).labels(of: Array(words)) else { continue }
      self.body = rest
      labels[column] = found
    }
  }

  /// Whether a place belongs to the cell of a label.
  func covers(row: Int, column: Int) -> Bool {
    labels[column]?.contains { $0.rows.contains(row) } ?? false
  }

  /// The cells of the labels.
  func cells(below headerRows: Int, columns: AlignedColumns, page: Int) -> [Cell] {
    labels.flatMap { column, labels in
      labels.map { label in
        let box = body[label.rows].map(\.box).union() ?? Box(x0: 0, y0: 0, x1: 0, y1: 0)
        return Cell(
          row: headerRows + label.rows.lowerBound, column: column, rowSpan: label.rows.count, page: page,
          area: Box(x0: columns.edges[column], y0: box.y0, x1: columns.edges[column + 1], y1: box.y1),
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

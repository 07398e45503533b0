// Columns from the white between them: x at which no word of the body stands parts two columns.

import PageModel
import Tokenizer
import Wording

struct AlignedColumns {
  /// x range of the words of each column, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// How many columns hold amounts.
  let numberColumns: Int
  private let outerMargin: Double

  var count: Int { ranges.count }

  /// Borders half way between the words of neighbours: `count + 1` of them.
  var edges: [Double] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let between = zip(ranges, ranges.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    return [first.lowerBound - outerMargin] + between + [last.upperBound + outerMargin]
  }

  init(body: [AlignedRow], head: [AlignedRow], rules: [Double], settings: LayoutSettings) {
    var ranges: [ClosedRange<Double>] = []
    let columnNumbers = head.filter(\.isColumnNumbers).flatMap(\.tokens).filter { !ColumnNumbering.isMark($0.text) }
    // A sum's label often stands between the columns of code and name.
    let words = body.flatMap(\.tokens).filter { !$0.isTotal }
    for token in words.sorted(by: { $0.box.x0 < $1.box.x0 }) {
      let range = token.box.x0...max(token.box.x0, token.box.x1)
      if let last = ranges.last, range.lowerBound - last.upperBound < settings.narrowestGap,
        !rules.contains(where: {
          $0 > last.lowerBound && $0 < range.upperBound && $0 >= last.upperBound - settings.ruleOverlap
            && $0 <= range.lowerBound + settings.ruleOverlap
        })
      {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    Self.insert(columnNumbers: columnNumbers, into: &ranges)
    // Columns that are blank in every row show in the lowest line of the header.
    if columnNumbers.isEmpty, let leaves = head.last?.tokens {
      for token in leaves { Self.insert(token.box, into: &ranges) }
    }
    self.ranges = ranges
    outerMargin = settings.outerMargin
    numberColumns = ranges.count { range in
      words.contains { $0.isAmount && range.contains($0.box.midX) }
    }
  }

  /// Every column has its number, in its middle: one that stands over no words belongs to the column of amounts that
  /// ends right of it, or else to a blank one.
  private static func insert(columnNumbers: [Token], into ranges: inout [ClosedRange<Double>]) {
    let boxes = columnNumbers.map(\.box).sorted { $0.x0 < $1.x0 }
    for (index, box) in boxes.enumerated() {
      guard !ranges.contains(where: { $0.lowerBound <= box.x1 && box.x0 <= $0.upperBound }) else {
        continue
      }
      let next = boxes[safe: index + 1]?.x0 ?? .infinity
      let right = ranges.firstIndex { $0.lowerBound > box.x1 }
      if let right, ranges[right].lowerBound < next, ranges[right].upperBound < next,
        !boxes.contains(where: { ranges[right].contains($0.midX) })
      {
        ranges[right] = box.x0...ranges[right].upperBound
      } else {
        insert(box, into: &ranges)
      }
    }
  }

  /// Adds a column where none is yet.
  private static func insert(_ box: Box, into ranges: inout [ClosedRange<Double>]) {
    guard !ranges.contains(where: { $0.lowerBound <= box.x1 && box.x0 <= $0.upperBound }) else {
      return
    }
    ranges.insert(
      box.x0...box.x1, at: ranges.firstIndex { $0.lowerBound > box.x1 } ?? ranges.count)
  }

  /// The columns that a word of the body stands in.
  func place(of token: Token) -> Range<Int> {
    let touched = ranges.indices.filter {
      min(ranges[$0].upperBound, token.box.x1) - max(ranges[$0].lowerBound, token.box.x0) > 0
    }
    if let first = touched.first, let last = touched.last, !token.isAmount { return first..<last + 1 }
    let edges = edges
    let column = ranges.indices.first { token.box.midX < edges[$0 + 1] } ?? ranges.count - 1
    return column..<column + 1
  }
}

extension Token {
  fileprivate var isTotal: Bool { SumLabel.isPlain(text) }
}

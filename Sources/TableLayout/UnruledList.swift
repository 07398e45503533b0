// The list inside a form that has no rules: columns by white, rows by the columns that have a text in each of them, and
// merged cells by their texts, which stand in the middle of their rows. docs/layout.md, "Forms without rules".

import PageModel
import Tokenizer
import Wording

struct UnruledList {
  /// The lines that are the list's own, its header with them.
  let lines: Range<Int>
  /// Rules that part its rows, each as far as no merged cell reaches over it. Nil where its rows are not clear.
  let rules: [RulingLine]?
  /// Between its columns.
  let borders: [Double]

  /// Nil if nothing stands in columns below a header.
  /// - Parameters:
  ///   - all: the lines of the page down to the form's end.
  ///   - sides: where the form begins and ends.
  init?(_ all: [TextLine], header: Int, sides: ClosedRange<Double>, settings: LayoutSettings) {
    var columns = ListColumns(header: all[header], settings: settings)
    var end = header + 1
    let first = all[header].tokens[0].box
    let isBelow = { (line: TextLine) in line.box.x0 < first.x1 && FormWord.endsList(line.tokens[0].text) }
    while end < all.count, !isBelow(all[end]), !all[end].isNote, !all[end].isFurniture,
      columns.take(all[end])
    { end += 1 }
    guard end > header + 1 else { return nil }
    lines = header..<end
    let borders = columns.borders
    self.borders = borders
    rules = ListRows(columns, settings: settings).flatMap { rows in
      rows.rules(borders: [sides.lowerBound] + borders + [sides.upperBound], header: all[header].box)
    }
  }
}

/// Columns of a list: what stands below each name of the header, and a label left of them all that is the list's own.
struct ListColumns {
  /// x range of the words of each, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// By column: its words without the header.
  private(set) var words: [[Token]]
  private let names: [Box]
  private let settings: LayoutSettings
  /// Whether the first column is the list's own label.
  private(set) var hasSide = false

  init(header: TextLine, settings: LayoutSettings) {
    names = header.tokens.map(\.box)
    ranges = names.map { $0.x0...$0.x1 }
    words = ranges.map { _ in [] }
    self.settings = settings
  }

  /// Takes a line if all of its words stand in columns that white parts.
  mutating func take(_ line: TextLine) -> Bool {
    var grown = self
    for token in line.tokens where !grown.take(token) { return false }
    self = grown
    return true
  }

  private mutating func take(_ token: Token) -> Bool {
    let own = token.box.x0...token.box.x1
    let touched = ranges.indices.filter { ranges[$0].overlaps(own) }
    if touched.count > 1 { return false }
    guard let column = touched.first ?? nearest(to: own) else { return false }
    if column < 0 {
      ranges.insert(own, at: 0)
      words.insert([token], at: 0)
      hasSide = true
      return true
    }
    let wide = min(ranges[column].lowerBound, own.lowerBound)...max(ranges[column].upperBound, own.upperBound)
    let neighbours = [column - 1, column + 1].filter(ranges.indices.contains)
    guard neighbours.allSatisfy({ gap(ranges[$0], wide) >= settings.narrowestGap }) else { return false }
    ranges[column] = wide
    words[column].append(token)
    return true
  }

  /// The column whose name a word stands nearest to; -1 for one that is left of all names.
  private func nearest(to own: ClosedRange<Double>) -> Int? {
    if own.upperBound < ranges[0].lowerBound, !hasSide { return -1 }
    return ranges.indices.min { gap(ranges[$0], own) < gap(ranges[$1], own) }
  }

  private func gap(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double {
    max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
  }

  /// In the white between the columns.
  var borders: [Double] { zip(ranges, ranges.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 } }
}

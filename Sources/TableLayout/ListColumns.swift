// Columns of a list without rules: what stands below each name of its header, and a label left of them all that is the
// list's own. On the pages that follow the header is not printed, and the columns are those of the first page.

import PageModel
import Tokenizer
import Wording

struct ListColumns: Sendable {
  /// x range of the words of each, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// By column: its words without the header.
  private(set) var words: [[Token]]
  /// Whether the first column is the list's own label.
  private(set) var hasSide = false
  /// Whether a page break parts it from its header, so that its columns are known.
  private var isRest = false
  private let settings: LayoutSettings

  init(header: TextLine, settings: LayoutSettings) {
    ranges = header.tokens.map { $0.box.x0...$0.box.x1 }
    words = ranges.map { _ in [] }
    self.settings = settings
  }

  /// The same columns for the next page.
  var emptied: ListColumns {
    var columns = self
    columns.words = ranges.map { _ in [] }
    columns.isRest = true
    return columns
  }

  /// In the white between the columns.
  var borders: [Double] { zip(ranges, ranges.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 } }

  /// Where the labels of the list's first column end.
  var endOfLabels: Double { ranges[0].upperBound }

  /// Takes lines as long as their words stand in columns, and nothing says that the list has ended.
  /// - Parameter labels: where labels end: what begins left of it may say that the list has ended.
  /// - Returns: the line behind the last.
  mutating func take(_ lines: ArraySlice<TextLine>, labels: Double) -> Int {
    var end = lines.startIndex
    while end < lines.endIndex {
      let line = lines[end]
      let isBelow = line.box.x0 < labels && FormWord.endsList(line.tokens[0].text)
      guard !isBelow, !line.isNote, take(line) else { break }
      end += 1
    }
    return end
  }

  /// Takes a line if all of its words stand in columns that white parts.
  private mutating func take(_ line: TextLine) -> Bool {
    var grown = self
    for token in line.tokens where !grown.take(token) { return false }
    self = grown
    return true
  }

  private mutating func take(_ token: Token) -> Bool {
    let own = token.box.x0...token.box.x1
    guard let column = home(of: own) else { return false }
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

  /// The column that a word stands in, or whose name it stands nearest to; -1 for one that is left of all names, nil for
  /// one in several.
  private func home(of own: ClosedRange<Double>) -> Int? {
    let touched = ranges.indices.filter { ranges[$0].overlaps(own) }
    if touched.count > 1 { return nil }
    if touched.isEmpty, own.upperBound < ranges[0].lowerBound, !hasSide { return isRest ? nil : -1 }
    return touched.first ?? ranges.indices.min { gap(ranges[$0], own) < gap(ranges[$1], own) }
  }

  private func gap(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double {
    max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
  }
}

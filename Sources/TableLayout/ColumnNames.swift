// Which name of the header is which column's, where no rule says so. A name may stand in the middle of its column, or on
// its left or right, while amounts stand on the right of theirs and labels on the left: in a wide column the name is over
// none of its words. But names and columns are in one order, so that all of them together tell. docs/layout.md, "Without
// rules".

import PageModel
import Tokenizer

struct ColumnNames {
  private let names: [Box]
  private let words: [Token]
  private let settings: LayoutSettings
  /// The columns of those names that have one, by x.
  private(set) var paired: [(name: Box, range: ClosedRange<Double>)] = []

  /// - Parameters:
  ///   - names: of columns and of groups.
  ///   - words: of the body.
  init(_ names: [Box], words: [Token], settings: LayoutSettings) {
    self.names = names.filter { !Self.isOfGroup($0, names) }.sorted { $0.x0 < $1.x0 }
    self.words = words
    self.settings = settings
  }

  /// Whether a name is that of a group, or the upper line of one of two: others stand right below it, or on both sides of it
  /// lower down with no other name between. Not if it stands in the middle of two lines, as that of one column beside a group
  /// does.
  private static func isOfGroup(_ name: Box, _ names: [Box]) -> Bool {
    let below = names.filter { $0.y0 > name.midY }
    if below.contains(where: { $0.horizontalOverlap(name) > min($0.width, name.width) / 2 }) { return true }
    let above = names.filter { $0.midY < name.y0 }
    let slack = LayoutSettings.standard.sameLineSlack
    if !above.contains(where: { $0.horizontalOverlap(name) > 0 }),
      above.contains(where: { upper in below.contains { abs(upper.midY + $0.midY - 2 * name.midY) < slack } })
    {
      return false
    }
    func isNearest(_ side: (Box) -> Bool) -> Bool {
      let nearest = names.filter { $0 != name && side($0) }.min { abs($0.midX - name.midX) < abs($1.midX - name.midX) }
      return nearest.map(below.contains) ?? false
    }
    return isNearest { $0.midX < name.midX } && isNearest { $0.midX > name.midX }
  }

  /// Gives each column its name, and a column of its own to each name that has none: it is blank in every row.
  /// - Parameter mayAdd: whether a name may have a blank column.
  mutating func give(to ranges: inout [ClosedRange<Double>], mayAdd: (Box) -> Bool) {
    let columns = pairs(with: ranges)
    var found: [ClosedRange<Double>] = []
    for (name, column) in zip(names, columns) {
      guard let column else {
        found.append(name.x0...name.x1)
        continue
      }
      let range = ranges[column]
      // A name that reaches over its words tells nothing of their column.
      if !range.touches(name) { ranges[column] = range.joined(with: name, between: ranges, column) }
      found.append(ranges[column])
    }
    for (name, column) in zip(names, columns) where column == nil && mayAdd(name) {
      AlignedColumns.insert(name, into: &ranges)
    }
    paired = zip(names, found).filter { pair in ranges.contains(pair.1) }.map { ($0, $1) }
  }

  /// For each name its column: as many as can be in one order, and of these as near as can be.
  private func pairs(with ranges: [ClosedRange<Double>]) -> [Int?] {
    typealias Best = (count: Int, cost: Double, takes: Bool)
    // best[i][j]: of the names from i on and the columns from j on.
    var best = [[Best]](
      repeating: Array(repeating: (0, 0, false), count: ranges.count + 1), count: names.count + 1)
    func isBetter(_ one: Best, _ other: Best) -> Bool { (-one.count, one.cost) < (-other.count, other.cost) }
    for i in names.indices.reversed() {
      for j in ranges.indices.reversed() {
        var found = isBetter(best[i + 1][j], best[i][j + 1]) ? best[i + 1][j] : best[i][j + 1]
        found.takes = false
        if let cost = distance(i, j, ranges) {
          let pair: Best = (best[i + 1][j + 1].count + 1, best[i + 1][j + 1].cost + cost, true)
          if !isBetter(found, pair) { found = pair }
        }
        best[i][j] = found
      }
    }
    var columns = [Int?](repeating: nil, count: names.count)
    var (i, j) = (0, 0)
    while i < names.count, j < ranges.count {
      if best[i][j].takes {
        columns[i] = j
        (i, j) = (i + 1, j + 1)
      } else if isBetter(best[i + 1][j], best[i][j + 1]) {
        i += 1
      } else {
        j += 1
      }
    }
    return columns
  }

  /// How far a name stands from a column that may be its own; nil from any other.
  private func distance(_ name: Int, _ column: Int, _ ranges: [ClosedRange<Double>]) -> Double? {
    let (name, range) = (names[name], ranges[column])
    if range.touches(name) {
      let shared = min(name.x1, range.upperBound) - max(name.x0, range.lowerBound)
      return -shared / max(name.width, settings.thinnest)
    }
    guard isBeside(name, range, ranges), mayStandBeside(name, range) else { return nil }
    return max(range.lowerBound - name.x1, name.x0 - range.upperBound)
  }

  /// Amounts end at the right of their column, so that its name is left of them; labels begin at its left.
  private func mayStandBeside(_ name: Box, _ range: ClosedRange<Double>) -> Bool {
    let own = words.filter { range.contains($0.box.midX) }
    let boxes = own.map(\.box)
    let ends = boxes.flush(within: settings.flushSlack, \.x1)
    if range.lowerBound > name.x1 { return ends * 2 > own.count }
    let starts = boxes.flush(within: settings.flushSlack, \.x0)
    return starts * 2 > own.count && !(ends >= starts && own.contains(where: \.isMoneyLike))
  }

  /// Whether no other column and no other name stands between a name and a column.
  private func isBeside(_ name: Box, _ range: ClosedRange<Double>, _ ranges: [ClosedRange<Double>]) -> Bool {
    let between = min(name.x1, range.upperBound)...max(name.x0, range.lowerBound, min(name.x1, range.upperBound))
    return !ranges.contains { $0 != range && between.contains(($0.lowerBound + $0.upperBound) / 2) }
      && !names.contains { $0 != name && between.contains($0.midX) }
  }
}

extension ClosedRange<Double> {
  fileprivate func touches(_ name: Box) -> Bool { lowerBound <= name.x1 && name.x0 <= upperBound }

  /// With what of a name stands between its neighbours.
  fileprivate func joined(with name: Box, between ranges: [ClosedRange<Double>], _ column: Int) -> ClosedRange<Double> {
    let left = column > 0 ? Swift.max(name.x0, ranges[column - 1].upperBound) : name.x0
    let right = column + 1 < ranges.count ? Swift.min(name.x1, ranges[column + 1].lowerBound) : name.x1
    return Swift.min(lowerBound, left)...Swift.max(upperBound, right)
  }
}

extension [Box] {
  /// Whether the most of them begin, or end, at one place.
  func areFlush(within reach: Double, _ edge: (Box) -> Double) -> Bool { flush(within: reach, edge) * 2 > count }

  /// How many begin, or end, where the middle one of them does.
  func flush(within reach: Double, _ edge: (Box) -> Double) -> Int {
    let edges = map(edge).sorted()
    guard let usual = edges[safe: edges.count / 2] else { return 0 }
    return edges.count { abs($0 - usual) < reach }
  }
}

// Columns from the white between them: x at which no word of the body stands parts two columns.

import PageModel
import Tokenizer
import Wording

struct AlignedColumns {
  /// x range of the words of each column, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// How many columns hold amounts.
  let numberColumns: Int
  /// How many columns stand before the first of amounts or codes.
  let labelColumns: Int
  /// For each column whether its words end at one place, as amounts do.
  let isFlushRight: [Bool]
  private let outerMargin: Double

  var count: Int { ranges.count }

  /// Borders half way between the words of neighbours: `count + 1` of them.
  var edges: [Double] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let between = zip(ranges, ranges.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    return [first.lowerBound - outerMargin] + between + [last.upperBound + outerMargin]
  }

  init(body: [AlignedRow], head: [AlignedRow], wraps: HeaderWraps, rules: [Double], settings: LayoutSettings) {
    var ranges: [ClosedRange<Double>] = []
    let numbering = head.filter(\.isColumnNumbers).flatMap(\.tokens).filter { !ColumnNumbering.isMark($0.text) }
    let columnNumbers = numbering.filter { !ColumnNumbering.isStub($0.text) }
    // A sum's label often stands between the columns of code and name.
    let words = body.flatMap(\.tokens).filter { !$0.isTotal }
    for token in words.sorted(by: { $0.box.x0 < $1.box.x0 }) {
      let range = token.box.x0...max(token.box.x0, token.box.x1)
      if let last = ranges.last, range.lowerBound - last.upperBound < settings.narrowestGap,
        !Self.touch(last, range, words, settings),
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
    if columnNumbers.count < numbering.count {
      HeaderNames(numbering.map(\.box), words: words.map(\.box), reach: settings.flushSlack).give(to: &ranges)
    }
    // Columns that are blank in every row show in the header.
    if columnNumbers.isEmpty {
      // A name that wraps is as wide as its widest line.
      let names = wraps.blocks(of: head.flatMap(\.tokens)).compactMap { $0.map(\.box).union() }
      HeaderNames(names, words: words.map(\.box), reach: settings.flushSlack).give(to: &ranges)
    }
    self.ranges = ranges
    outerMargin = settings.outerMargin
    isFlushRight = ranges.map { range in
      let own = words.filter { range.contains($0.box.midX) }
      let boxes = own.map(\.box)
      // Codes of one length end at one place too.
      return boxes.areFlush(within: settings.flushSlack, \.x1)
        && (own.contains(where: \.isMoneyLike) || !boxes.areFlush(within: settings.flushSlack, \.x0))
    }
    numberColumns = ranges.count { range in
      words.contains { $0.isAmount && range.contains($0.box.midX) }
    }
    labelColumns =
      ranges.prefix { range in
        !words.contains { $0.isMoneyLike && range.contains($0.box.midX) }
      }.count
  }

  /// Whether a column of labels or codes begins where one of amounts ends: those end, and these begin, at one place.
  private static func touch(
    _ left: ClosedRange<Double>, _ right: ClosedRange<Double>, _ words: [Token], _ settings: LayoutSettings
  ) -> Bool {
    guard right.lowerBound >= left.upperBound else { return false }
    let ends = words.count { $0.isMoneyLike && abs($0.box.x1 - left.upperBound) < settings.flushSlack }
    let starts = words.count { abs($0.box.x0 - right.lowerBound) < settings.flushSlack }
    return ends >= settings.fewestTouching && starts >= settings.fewestRows
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
  fileprivate static func insert(_ box: Box, into ranges: inout [ClosedRange<Double>]) {
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

/// The names of columns. Each stands in the middle of its column; amounts stand on the right of theirs and labels on the
/// left, so that in a wide column the name is over no word. Then it belongs to the column beside it that has no other name,
/// and only else to a column that is blank in every row.
private struct HeaderNames {
  private let names: [Box]
  private let words: [Box]
  private let reach: Double

  /// - Parameter names: of columns and of groups.
  init(_ names: [Box], words: [Box], reach: Double) {
    self.names = names.filter { !Self.isOfGroup($0, names) }.sorted { $0.x0 < $1.x0 }
    self.words = words
    self.reach = reach
  }

  /// Whether a name is that of a group, or the upper line of one of two: others stand right below it, or on both sides of it
  /// lower down with no other name between.
  private static func isOfGroup(_ name: Box, _ names: [Box]) -> Bool {
    let below = names.filter { $0.y0 > name.midY }
    if below.contains(where: { $0.horizontalOverlap(name) > min($0.width, name.width) / 2 }) { return true }
    func isNearest(_ side: (Box) -> Bool) -> Bool {
      let nearest = names.filter { $0 != name && side($0) }.min { abs($0.midX - name.midX) < abs($1.midX - name.midX) }
      return nearest.map(below.contains) ?? false
    }
    return isNearest { $0.midX < name.midX } && isNearest { $0.midX > name.midX }
  }

  func give(to ranges: inout [ClosedRange<Double>]) {
    pairOff(&ranges)
    for (index, name) in names.enumerated() where !ranges.contains(where: { touches(name, $0) }) {
      let next = names[safe: index + 1]?.x0 ?? .infinity
      let before = index > 0 ? names[index - 1].x1 : -.infinity
      let right = ranges.firstIndex { $0.lowerBound > name.x1 }
      let left = ranges.lastIndex { $0.upperBound < name.x0 }
      if let right, ranges[right].upperBound < next, isNameless(ranges[right]), isFlush(ranges[right], \.x1) {
        ranges[right] = name.x0...ranges[right].upperBound
      } else if let left, ranges[left].lowerBound > before, isNameless(ranges[left]), isFlush(ranges[left], \.x0) {
        ranges[left] = ranges[left].lowerBound...name.x1
      } else {
        AlignedColumns.insert(name, into: &ranges)
      }
    }
  }

  /// Between two names that stand over their columns there may be as many that stand over none as there are columns
  /// without one: then each is its own.
  private func pairOff(_ ranges: inout [ClosedRange<Double>]) {
    let placed = names.indices.filter { index in ranges.contains { touches(names[index], $0) } }
    for (before, after) in zip([-1] + placed, placed + [names.count]) where after - before > 1 {
      let left = before < 0 ? -Double.infinity : names[before].x1
      let right = after < names.count ? names[after].x0 : .infinity
      let own = ranges.indices.filter {
        ranges[$0].lowerBound > left && ranges[$0].upperBound < right && isNameless(ranges[$0])
      }
      let pairs = Array(zip(own, names[(before + 1)..<after]))
      guard own.count == after - before - 1, pairs.allSatisfy({ isBeside($1, ranges[$0], ranges) }) else { continue }
      for (range, name) in pairs {
        ranges[range] = min(ranges[range].lowerBound, name.x0)...max(ranges[range].upperBound, name.x1)
      }
    }
  }

  /// Whether no other column and no other name stands between a name and a column.
  private func isBeside(_ name: Box, _ range: ClosedRange<Double>, _ ranges: [ClosedRange<Double>]) -> Bool {
    let between = min(name.x1, range.upperBound)...max(name.x0, range.lowerBound, min(name.x1, range.upperBound))
    return !ranges.contains { $0 != range && between.contains(($0.lowerBound + $0.upperBound) / 2) }
      && !names.contains { $0 != name && between.contains($0.midX) }
  }

  private func touches(_ name: Box, _ range: ClosedRange<Double>) -> Bool {
    range.lowerBound <= name.x1 && name.x0 <= range.upperBound
  }

  private func isNameless(_ range: ClosedRange<Double>) -> Bool { !names.contains { touches($0, range) } }

  private func isFlush(_ range: ClosedRange<Double>, _ edge: (Box) -> Double) -> Bool {
    words.filter { range.contains($0.midX) }.areFlush(within: reach, edge)
  }
}

extension [Box] {
  /// Whether the most of them begin, or end, at one place.
  fileprivate func areFlush(within reach: Double, _ edge: (Box) -> Double) -> Bool {
    let edges = map(edge).sorted()
    guard let usual = edges[safe: edges.count / 2] else { return false }
    return edges.count { abs($0 - usual) < reach } * 2 > edges.count
  }
}

extension Token {
  var isTotal: Bool { SumLabel.isPlain(text) }
}

// Which rows of a list without rules each label of a merged column has. It stands in the middle of them, or in the first of
// them, as where the foot of the page cuts its cell. docs/layout.md, "Forms without rules".

import PageModel

struct LevelRows {
  private let labels: [Box]
  /// From above the first row to below the last.
  private let edges: [Double]
  /// By label: the row whose texts begin at its height, …
  private let onTop: [Int?]
  /// … and the one that it stands in the middle of.
  private let alone: [Int?]
  private let ends: ListEnds
  private var count: Int { edges.count - 1 }
  /// How far from the middle of its rows a label may stand: half way to where one row more or less would have it.
  private let slack: Double
  /// Where cells of the column beside it begin: no merged cell ends inside of one.
  private let inner: Set<Int>

  /// - Parameters:
  ///   - tops: where the texts of each row begin.
  ///   - inner: the rows of the cells of the column beside it.
  ///   - ends: those that a page break may have cut: what it leaves of a merged cell may be blank.
  init(
    _ labels: [Box], edges: [Double], tops: [Double], inside inner: [Range<Int>], ends: ListEnds,
    settings: LayoutSettings
  ) {
    (self.labels, self.edges, self.ends) = (labels, edges, ends)
    self.inner = Set(inner.map(\.lowerBound))
    let least = zip(edges, edges.dropFirst()).map { $1 - $0 }.min() ?? 0
    slack = least / 4
    onTop = labels.map { label in tops.firstIndex { abs($0 - label.y0) < settings.sameLineSlack } }
    alone = labels.map { label in
      edges.indices.dropLast().first { row in
        let distance = abs((edges[row] + edges[row + 1]) / 2 - label.midY)
        // The first row has the header above it, and may be higher than its texts show.
        return distance < least / (row == 0 && !ends.top ? 2 : 4)
      }
    }
  }

  /// The rows of each label, and of the blank ends of cells whose label is on another page; nil where nothing tells.
  /// - Parameter isCentred: whether texts stand in the middle of their cells.
  func spans(isCentred: Bool) -> [Range<Int>]? {
    guard !labels.isEmpty else { return ends.top || ends.foot ? [0..<count] : nil }
    let (first, whole) = (nested(inFirst), nested(inMiddle(from: 0, mayLeave: false)))
    if let first, let whole, first != whole { return isCentred ? whole : nil }
    if let whole { return whole }
    let other = inMiddleOfSome ?? inEither
    // On top of a page a label on its row's line may stand in the middle of three.
    if let first, let other, first != other { return isCentred ? other : ends.top ? nil : first }
    return first ?? other
  }

  private func nested(_ rows: [Range<Int>]?) -> [Range<Int>]? {
    rows.flatMap { rows in rows.allSatisfy { inner.contains($0.lowerBound) } ? rows : nil }
  }

  /// All in the first of their rows, each on its first line or each in its middle.
  private var inFirst: [Range<Int>]? {
    let starts = onTop.contains(nil) ? alone.compactMap { $0 } : onTop.compactMap { $0 }
    guard starts.count == labels.count, let first = starts.first, first == 0 || ends.top,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return (first > 0 ? [0..<first] : []) + zip(starts, starts.dropFirst() + [count]).map { $0..<$1 }
  }

  /// All in the middle of theirs, which are all rows but those that a page break parted from their text: the way that has
  /// each label nearest to the middle, if no other comes near it.
  private var inMiddleOfSome: [Range<Int>]? {
    let starts = ends.top ? 0..<count : 0..<1
    let ways = starts.compactMap { start in
      nested(inMiddle(from: start, mayLeave: ends.foot)).map {
        (rows: $0, distance: farthest($0.dropFirst(start > 0 ? 1 : 0)))
      }
    }.sorted { $0.distance < $1.distance }
    guard let best = ways.first, ways.count == 1 || best.distance * 2 < ways[1].distance else { return nil }
    return best.rows
  }

  private func farthest(_ rows: ArraySlice<Range<Int>>) -> Double {
    zip(labels, rows).map(distance).max() ?? 0
  }

  private func inMiddle(from start: Int, mayLeave: Bool) -> [Range<Int>]? {
    var rows = start > 0 ? [0..<start] : []
    var first = start
    for label in labels {
      let middles = (first + 1..<edges.count).map { ($0, distance(label, first..<$0)) }
      guard let best = middles.min(by: { $0.1 < $1.1 }), best.1 < slack else { return nil }
      rows.append(first..<best.0)
      first = best.0
    }
    if mayLeave, first < count { rows.append(first..<count) }
    return first == count || mayLeave ? rows : nil
  }

  private func distance(_ label: Box, _ rows: Range<Int>) -> Double {
    abs((edges[rows.lowerBound] + edges[rows.upperBound]) / 2 - label.midY)
  }

  /// Some in the middle, some on the first line: if there is one way only.
  private var inEither: [Range<Int>]? {
    var dead: Set<[Int]> = []
    let starts = ends.top ? Array(0..<count) : [0]
    let ways = starts.flatMap { start in
      self.ways(of: 0, from: start, &dead).map { (start > 0 ? [0..<start] : []) + $0 }
    }.filter { nested($0) != nil }
    return ways.count == 1 ? ways[0] : nil
  }

  /// At most two ways to give rows to the labels from one on.
  private func ways(of index: Int, from start: Int, _ dead: inout Set<[Int]>) -> [[Range<Int>]] {
    guard index < labels.count else {
      return start == count ? [[]] : ends.foot && onTop.last != start ? [[start..<count]] : []
    }
    guard start < count, !dead.contains([index, start]) else { return [] }
    let isLast = index == labels.count - 1
    var found: [[Range<Int>]] = []
    for end in start + 1...count where found.count < 2 {
      let isFirst = onTop[index] == start && (!isLast || end == count)
      guard isFirst || distance(labels[index], start..<end) < slack else { continue }
      found += ways(of: index + 1, from: end, &dead).map { [start..<end] + $0 }
    }
    if found.isEmpty { dead.insert([index, start]) }
    return found
  }
}

// Rules that cross, as a lattice: where its lines are and which of its edges are drawn.

import PageModel

struct Lattice {
  /// Positions of the vertical and horizontal lines, ascending, in points.
  let xs, ys: [Double]
  /// `[row][column]`: whether the left side of that place is drawn; one more column than places.
  let hasLeft: [[Bool]]
  /// `[row][column]`: whether the top of that place is drawn; one more row than places.
  let hasTop: [[Bool]]
  /// By column: whether no rule closes the frame at its foot, because what stands there goes on over the page break.
  let isOpenBelow: [Bool]
  /// Whether no line of it is drawn: its cells are shaded.
  let isShade: Bool

  var rowCount: Int { ys.count - 1 }
  var columnCount: Int { xs.count - 1 }
  var box: Box { Box(x0: xs[0], y0: ys[0], x1: xs[xs.count - 1], y1: ys[ys.count - 1]) }

  /// Nil if the rules bound no cell.
  init?(_ rules: [RulingLine], settings: LayoutSettings) {
    let horizontal = rules.filter { $0.axis == .horizontal }
    let vertical = rules.filter { $0.axis == .vertical }
    xs = Self.lines(vertical, across: horizontal, settings)
    ys = Self.lines(horizontal, across: vertical, settings)
    isShade = rules.allSatisfy { $0.thickness == 0 }
    guard xs.count >= 2, ys.count >= 2 else { return nil }
    let xs = xs
    let ys = ys
    let columns = zip(xs, xs.dropFirst()).map { ($0, $1) }
    let rows = zip(ys, ys.dropFirst()).map { ($0, $1) }
    let onX = Self.grouped(vertical, by: xs, settings)
    let onY = Self.grouped(horizontal, by: ys, settings)
    hasLeft = rows.map { row in
      xs.indices.map { x in Self.covers(onX[x], row, settings) || x == 0 || x == xs.count - 1 }
    }
    isOpenBelow = columns.map { column in !(onY.last.map { Self.covers($0, column, settings) } ?? true) }
    hasTop = ys.indices.map { y in
      columns.map { Self.covers(onY[y], $0, settings) || y == 0 || y == ys.count - 1 }
    }
  }

  /// The positions of `rules`, near ones taken together, and where the crossing rules stick out beyond them.
  private static func lines(
    _ rules: [RulingLine], across crossing: [RulingLine], _ settings: LayoutSettings
  ) -> [Double] {
    var positions: [Double] = []
    for position in rules.map(\.position).sorted()
    where position - (positions.last ?? -.infinity) > settings.thinnest {
      positions.append(position)
    }
    let start = crossing.map(\.start).min()
    let end = crossing.map(\.end).max()
    if let start, let first = positions.first, first - start > settings.openColumn {
      positions.insert(start, at: 0)
    }
    if let end, let last = positions.last, end - last > settings.openColumn {
      positions.append(end)
    }
    return positions
  }

  private static func grouped(
    _ rules: [RulingLine], by positions: [Double], _ settings: LayoutSettings
  ) -> [[RulingLine]] {
    var groups = [[RulingLine]](repeating: [], count: positions.count)
    for rule in rules {
      let nearest = positions.indices.min {
        abs(positions[$0] - rule.position) < abs(positions[$1] - rule.position)
      }
      if let nearest { groups[nearest].append(rule) }
    }
    return groups
  }

  private static func covers(
    _ rules: [RulingLine], _ side: (Double, Double), _ settings: LayoutSettings
  ) -> Bool {
    var covered = 0.0
    for rule in rules { covered += max(0, min(rule.end, side.1) - max(rule.start, side.0)) }
    return covered >= (side.1 - side.0) * settings.ruledShare
  }
}

extension Lattice {
  /// Rules that cross or touch one another, directly or over others, as groups.
  static func components(of rules: [RulingLine], settings: LayoutSettings) -> [[RulingLine]] {
    var parent = Array(rules.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    let horizontal = rules.indices.filter { rules[$0].axis == .horizontal }
    let vertical = rules.indices.filter { rules[$0].axis == .vertical }
    for h in horizontal {
      for v in vertical where rules[h].meets(rules[v], reach: settings.reach) {
        parent[root(h)] = root(v)
      }
    }
    let groups = Dictionary(grouping: rules.indices, by: root)
      .sorted { $0.key < $1.key }
      .map { $0.value.map { rules[$0] } }
    return adoptingStrays(groups.map { FrameEnd(settings: settings).trimmed($0) }, settings: settings)
  }

  /// Where merged cells fill a page from top to bottom, the rules beside them cross no other: upright rules as high as
  /// a frame are part of it. A frame that a page break cuts may have no rule at its top or foot; its upright ones end
  /// there.
  private static func adoptingStrays(_ groups: [[RulingLine]], settings: LayoutSettings) -> [[RulingLine]] {
    var frames = groups.filter { group in group.contains { $0.axis == .horizontal } }
    for stray in groups where !stray.contains(where: { $0.axis == .horizontal }) {
      for rule in stray {
        if let frame = frames.firstIndex(where: { isAsHigh(rule, as: $0, settings) }) { frames[frame].append(rule) }
      }
    }
    return frames
  }

  private static func isAsHigh(_ rule: RulingLine, as frame: [RulingLine], _ settings: LayoutSettings) -> Bool {
    let across = frame.filter { $0.axis == .horizontal }.map(\.position)
    let upright = frame.filter { $0.axis == .vertical }
    func meets(_ end: Double, _ rules: [Double], _ sides: [Double], _ outermost: ([Double]) -> Double?) -> Bool {
      [outermost(rules), outermost(sides + rules)].contains { $0.map { abs(end - $0) <= settings.strayReach } ?? false }
    }
    guard let top = across.min(), let bottom = across.max(), bottom > top else { return false }
    return meets(rule.start, across, upright.map(\.start)) { $0.min() }
      && meets(rule.end, across, upright.map(\.end)) { $0.max() }
  }
}

extension RulingLine {
  fileprivate func meets(_ other: RulingLine, reach: Double) -> Bool {
    other.position >= start - reach && other.position <= end + reach
      && position >= other.start - reach && position <= other.end + reach
  }
}

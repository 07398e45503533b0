// The signs other than codes by which a table prints what is part of what: enumerators, words, the place of labels. Each
// counts only in a form that chance and typography do not make: numbers that begin anew, columns that stand in steps, edges
// that come back.

import BudgetModel
import PageModel
import Wording

extension RowGrouping {
  /// 一、 is the sum of （一）, which is the sum of 1. Parts are numbered for themselves: where the numbers of the lower
  /// rank run on from one row above to the next, the ranks are two ways to number one list. Where they begin again below one
  /// row, the heading between the two lists has no amounts: nothing says what the second is part of.
  static func byEnumerator(_ rows: [Int], _ table: AmountTable) -> [RowParent] {
    var stack: [(rank: Int, row: Int)] = []
    var last: [Int: (number: Int, parent: RowParent)] = [:]
    var parents: [RowParent] = []
    var orphans: [Int: RowParent] = [:]
    for row in rows {
      let name = table.names[row]
      guard name.rank > 0 else {
        parents.append(.top)
        continue
      }
      while let top = stack.last, top.rank >= name.rank { stack.removeLast() }
      let parent = RowParent(stack.last?.row)
      if let last = last[name.rank] {
        if parent != last.parent, name.number > last.number { return flat(rows) }
        if parent != .top, parent == last.parent, name.number == 1 { orphans[name.rank] = parent }
      }
      last[name.rank] = (name.number, parent)
      stack.append((name.rank, row))
      parents.append(orphans[name.rank] == parent ? .unknown : parent)
    }
    return parents
  }

  /// 小计 is the sum of the rows that share its outer label, or of those between it and the next 小计. It stands above
  /// them where a list begins with it, and else below.
  static func bySubtotal(_ rows: [Int], _ table: AmountTable) -> [RowParent] {
    var parents = flat(rows)
    var start = rows.startIndex
    while start < rows.endIndex {
      let owner = table.outerLabels(rows[start])
      let end = rows[start...].firstIndex { table.outerLabels($0) != owner } ?? rows.endIndex
      let isFirst = table.isSubtotal(rows[start])
      var sum: Int?
      for index in isFirst ? Array(start..<end) : (start..<end).reversed() {
        if table.isSubtotal(rows[index]) {
          sum = rows[index]
        } else if let sum {
          parents[index] = .row(sum)
        }
      }
      start = end
    }
    return parents
  }

  /// A row is part of the one above whose labels all stand in columns to its left, or from whose label its own is
  /// indented.
  static func byPlace(_ rows: [Int], _ table: AmountTable, ignoringLoneEdges: Bool = false) -> [RowParent] {
    let levels = Dictionary(grouping: rows) { table.labelColumns[$0].upperBound }.compactMapValues { rows in
      LabelLevels(rows.compactMap { table.rows[$0].labelBox }, ignoringLoneEdges: ignoringLoneEdges)
    }
    func isPart(_ row: Int, of other: Int) -> Bool {
      let (own, others) = (table.labelColumns[row], table.labelColumns[other])
      if own.lowerBound > others.upperBound { return true }
      guard own.upperBound == others.upperBound, let levels = levels[own.upperBound],
        let box = table.rows[row].labelBox, let otherBox = table.rows[other].labelBox
      else { return false }
      return levels.level(of: box) > levels.level(of: otherBox)
    }
    var stack: [Int] = []
    return rows.map { row in
      while let top = stack.last, !isPart(row, of: top) { stack.removeLast() }
      let parent = RowParent(stack.last)
      stack.append(row)
      return parent
    }
  }

  /// Rows without the last columns of labels, which the others fill, are sums of the others below them: 货物, then a
  /// unit, then what it buys. The last of several such rows is the innermost sum.
  static func byDetail(_ rows: [Int], _ table: AmountTable) -> [RowParent] {
    let ends = rows.map { table.labelColumns[$0].upperBound }
    let isSum = ends.map { $0 == ends.min() }
    /// For each row that is a sum how many stand directly below it.
    var below = rows.map { _ in 0 }
    for index in rows.indices.dropLast().reversed() where isSum[index] && isSum[index + 1] {
      below[index] = below[index + 1] + 1
    }
    var stack: [(below: Int, row: Int)] = []
    return rows.indices.map { index in
      guard isSum[index] else { return RowParent(stack.last?.row) }
      while let top = stack.last, top.below <= below[index] { stack.removeLast() }
      let parent = RowParent(stack.last?.row)
      stack.append((below[index], rows[index]))
      return parent
    }
  }
}

extension AmountTable {
  /// 某局 of 某局/小计; empty where a row has one label.
  fileprivate func outerLabels(_ row: Int) -> ArraySlice<String> { rows[row].labels.dropLast() }

  fileprivate func isSubtotal(_ row: Int) -> Bool { rows[row].code == nil && SumLabel.endsInPart(rows[row].item) }
}

/// The levels of labels that stand below each other in one column, by their left edges.
private struct LabelLevels {
  /// From left to right.
  private let edges: [Double]

  /// In points: what sets two edges apart, and no accident of the widths of letters.
  private static let slack = 0.9

  /// Nil where left edges show no levels: they hardly come back, or the centres or the right edges are more alike, as
  /// they are where labels of different lengths are centred or stand on the right.
  /// - Parameter ignoringLoneEdges: whether an edge that one row alone has, between others, is taken for the next one.
  init?(_ boxes: [Box], ignoringLoneEdges: Bool) {
    let groups = Self.groups(boxes.map(\.x0))
    guard groups.count > 1, groups.count * 2 <= boxes.count,
      groups.count <= Self.groups(boxes.map { ($0.x0 + $0.x1) / 2 }).count,
      groups.count <= Self.groups(boxes.map(\.x1)).count
    else { return nil }
    let kept = groups.enumerated().filter { index, group in
      !ignoringLoneEdges || group.count > 1 || index == 0 || index == groups.count - 1
    }
    edges = kept.compactMap { $1.last }
  }

  func level(of box: Box) -> Int { edges.count { $0 < box.x0 - Self.slack } }

  /// Places that are the same but for the slack, ascending.
  private static func groups(_ places: [Double]) -> [[Double]] {
    places.sorted().reduce(into: []) { groups, place in
      if let last = groups.last?.last, place - last <= slack {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
  }
}

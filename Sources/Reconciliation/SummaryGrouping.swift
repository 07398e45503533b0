// Which lines of a summary's panel are parts of which: 类, 款 and 项 below each other too, where the panel lists them.

import BudgetModel

/// Which lines of a panel are parts of which: enumerators say it where they are printed, and lines without one are parts
/// of the line above or stand by themselves; or the indentation says it.
struct SummaryGrouping {
  private let block: [Int]
  /// For each row of the block what it is part of.
  private let parents: [RowParent]

  /// What lines without an enumerator are.
  private enum BareLines: CaseIterable {
    /// They stand by themselves.
    case alone
    /// They are parts of the line above.
    case parts
    /// Enumerators say nothing, and all lines are of one rank.
    case like
  }

  /// From the outermost to the innermost.
  private enum Depth: Comparable {
    case top
    case enumerated(rank: Int)
    /// 其中
    case included
    case bare
  }

  static func readings(of block: [Int], in table: AmountTable) -> [SummaryGrouping] {
    var groupings: [SummaryGrouping] = []
    let ways = BareLines.allCases.map { parents(of: block, in: table, bareLines: $0) }
    for parents in ways + [byIndentation(block, table)] {
      if !groupings.contains(where: { $0.parents == parents }) {
        groupings.append(SummaryGrouping(block: block, parents: parents))
      }
    }
    return groupings
  }

  private static func parents(of block: [Int], in table: AmountTable, bareLines: BareLines) -> [RowParent] {
    var stack: [(depth: Depth, row: Int)] = []
    return block.map { row in
      if table.isTotal(row) {
        stack = []
        return .top
      }
      let depth = depth(of: row, in: table, bareLines: bareLines)
      while let top = stack.last, top.depth >= depth { stack.removeLast() }
      let parent = RowParent(stack.last?.row)
      stack.append((depth, row))
      return parent
    }
  }

  /// A line is part of the one above from which it is indented, but for what stands between two totals.
  private static func byIndentation(_ block: [Int], _ table: AmountTable) -> [RowParent] {
    let lines = block.filter { !table.isTotal($0) }
    let parents = Dictionary(uniqueKeysWithValues: zip(lines, RowGrouping.byPlace(lines, table)))
    var start = block.first ?? 0
    return block.map { row in
      guard let parent = parents[row] else {
        start = row
        return .top
      }
      if case .row(let above) = parent, above < start { return .top }
      return parent
    }
  }

  private static func depth(of row: Int, in table: AmountTable, bareLines: BareLines) -> Depth {
    let name = table.names[row]
    let isBare = name.rank == 0
    let depth: Depth =
      switch bareLines {
      case .parts where isBare && table.roles[row] != .balance: .bare
      case .alone, .parts: isBare ? .top : .enumerated(rank: name.rank)
      case .like: .top
      }
    return name.isPart ? max(depth, .included) : depth
  }

  /// Each total is the one before it and the lines between.
  func totals(_ table: AmountTable) -> [Equation] {
    table.columns(in: block).flatMap { column -> [Equation] in
      var equations: [Equation] = []
      var open: [FigurePlace] = []
      for (row, parent) in zip(block, parents) {
        guard let place = table.place(row: row, column: column) else { continue }
        if table.isTotal(row) {
          equations.append(Equation(found: [place], expected: open))
          open = [place]
        } else if parent == .top {
          open.append(place)
        }
      }
      return equations
    }
  }

  /// A line and those of its parts that are asked for.
  func nested(_ table: AmountTable, _ isPart: (RowName) -> Bool) -> [Equation] {
    var parts: [Int: [Int]] = [:]
    for (row, parent) in zip(block, parents) where isPart(table.names[row]) {
      if case .row(let sum) = parent { parts[sum, default: []].append(row) }
    }
    return table.columns(in: block).flatMap { column in
      parts.sorted { $0.key < $1.key }.compactMap { sum, rows in
        guard let total = table.place(row: sum, column: column) else { return nil }
        return Equation(
          found: [total], expected: rows.compactMap { table.place(row: $0, column: column) })
      }
    }
  }
}

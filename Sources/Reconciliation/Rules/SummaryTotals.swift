import BudgetModel

/// The sums of a summary, panel by panel.
struct SummaryTotals: Rule {
  let id = "summary_totals"
  let formula = "本年收入合计 = the sum of the lines above it; 收入总计 = 本年收入合计 + the lines between them; likewise for 支出"
  let source = "the layout of 收支总表: every total sums up what stands above it in its panel"

  func hypotheses(_ ledger: Ledger) -> [[Hypothesis]] {
    ledger.tables.filter(\.isSummary).flatMap { table in
      table.blocks.flatMap { block -> [[Hypothesis]] in
        let readings = SummaryOutline.readings(of: block, in: table)
        return [
          readings.map { Hypothesis(identities: $0.totals(table)) },
          readings.map { Hypothesis(identities: $0.nested(table) { !$0.isPart }) },
          // 其中 names some of the parts, or all.
          readings.map { Hypothesis(identities: $0.nested(table) { $0.isPart }, isStrict: false) },
        ]
      }
    }
  }
}

/// Which lines of a panel are parts of which: enumerators say it where they are printed, and lines without one are parts
/// of the line above or stand by themselves.
struct SummaryOutline {
  private let block: [Int]
  /// For each row of the block the row that it is part of, or -1.
  private let parents: [Int]

  static func readings(of block: [Int], in table: LedgerTable) -> [SummaryOutline] {
    var outlines: [SummaryOutline] = []
    for bareRank in [0, 9, nil] {
      let parents = Self.parents(of: block, in: table, bareRank: bareRank)
      if !outlines.contains(where: { $0.parents == parents }) {
        outlines.append(SummaryOutline(block: block, parents: parents))
      }
    }
    return outlines
  }

  /// - Parameter bareRank: of lines without an enumerator; nil if enumerators say nothing and all lines are of one rank.
  private static func parents(of block: [Int], in table: LedgerTable, bareRank: Int?) -> [Int] {
    var stack: [(rank: Int, row: Int)] = []
    return block.map { row in
      let name = table.names[row]
      if table.isTotal(row) {
        stack = []
        return -1
      }
      var rank = name.rank == 0 ? (table.roles[row] == .balance ? 0 : bareRank ?? 0) : bareRank == nil ? 0 : name.rank
      if name.isPart { rank = max(rank, 8) }
      while let top = stack.last, top.rank >= rank { stack.removeLast() }
      let parent = stack.last?.row ?? -1
      stack.append((rank, row))
      return parent
    }
  }

  /// Each total is the one before it and the lines between.
  func totals(_ table: LedgerTable) -> [Identity] {
    table.columns(in: block).flatMap { column -> [Identity] in
      var identities: [Identity] = []
      var open: [FigurePlace] = []
      for (row, parent) in zip(block, parents) {
        guard let place = table.place(row: row, column: column) else { continue }
        if table.isTotal(row) {
          identities.append(Identity(found: [place], expected: open))
          open = [place]
        } else if parent == -1 {
          open.append(place)
        }
      }
      return identities
    }
  }

  /// A line and those of its parts that are asked for.
  func nested(_ table: LedgerTable, _ isPart: (RowName) -> Bool) -> [Identity] {
    var parts: [Int: [Int]] = [:]
    for (row, parent) in zip(block, parents) where parent >= 0 && isPart(table.names[row]) {
      parts[parent, default: []].append(row)
    }
    return table.columns(in: block).flatMap { column in
      parts.sorted { $0.key < $1.key }.compactMap { sum, rows in
        guard let total = table.place(row: sum, column: column) else { return nil }
        return Identity(
          found: [total], expected: rows.compactMap { table.place(row: $0, column: column) })
      }
    }
  }
}

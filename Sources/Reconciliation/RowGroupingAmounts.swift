// Some tables print a total, and above their rows the sums of some of them, and nothing that tells which row is a sum: the
// total of the rows is then too large. Only there amounts may choose what is part of what, for the printed total tests the
// choice, and only if the amounts are so various that no other choice would fit by chance.

import BudgetModel

extension RowGrouping {
  /// A row is the sum of those that follow it, as long as they add up to it. Nil where the amounts are too few or too
  /// round for that to mean anything.
  static func byAmount(_ rows: [Int], _ table: AmountTable, total: Int) -> [RowParent]? {
    guard let column = table.mainColumn(of: rows), let whole = table.figure(row: total, column: column)?.amount else {
      return nil
    }
    let amounts = rows.map { table.figure(row: $0, column: column)?.amount ?? .zero }
    let scale = max(amounts.map(\.scale).max() ?? 0, whole.scale)
    let values = amounts.compactMap { $0.aligned(to: scale) }
    guard values.count == rows.count, let sum = whole.aligned(to: scale), isTelling(values, sum: sum) else {
      return nil
    }
    return Nesting(values).parents.map { parent in
      if case .row(let index) = parent { .row(rows[index]) } else { parent }
    }
  }

  /// Of `n` rows each may be the sum of any run of those below it, which makes about n² sums; how many different values
  /// a sum could have had is the total in units of what divides all amounts.
  private static func isTelling(_ values: [Int64], sum: Int64) -> Bool {
    let terms = values.count { $0 != 0 }
    guard terms > 0, sum != 0 else { return false }
    let unit = values.map(\.magnitude).reduce(sum.magnitude, greatestCommonDivisor)
    return sum.magnitude / unit >= UInt64(terms * terms) * leastValuesPerSum
  }

  /// A choice fits by chance less often than once in a hundred tables.
  private static let leastValuesPerSum: UInt64 = 100

  private static func greatestCommonDivisor(_ number: UInt64, _ other: UInt64) -> UInt64 {
    var (number, other) = (number, other)
    while other != 0 { (number, other) = (other, number % other) }
    return number
  }
}

/// Amounts in a row of which some are the sums of those that follow.
private struct Nesting {
  /// For each amount the index of its sum. Zero fits anywhere, so no sum speaks for its place.
  private(set) var parents: [RowParent]
  private let values: [Int64]

  init(_ values: [Int64]) {
    self.values = values
    parents = values.map { $0 == 0 ? .unknown : .top }
    /// Where the parts of each amount end.
    var ends = values.indices.map { $0 + 1 }
    for index in values.indices.reversed() {
      // Two equal amounts in a row look like a sum and its only part, and may be neighbours.
      let nested = parts(of: index) { ends[$0] }
      guard let parts = nested ?? parts(of: index, step: { $0 + 1 }), let last = parts.last else { continue }
      for part in parts where values[part] != 0 { parents[part] = .row(index) }
      ends[index] = nested == nil ? last + 1 : ends[last]
    }
  }

  /// The parts of an amount, if those that follow add up to it; `step` says where the one after a part begins.
  private func parts(of index: Int, step: (Int) -> Int) -> [Int]? {
    var parts: [Int] = []
    var rest = values[index]
    var next = index + 1
    // Half a unit of the last place for each term.
    while next < values.count, rest > Int64(parts.count + 1) / 2 {
      parts.append(next)
      let (difference, overflow) = rest.subtractingReportingOverflow(values[next])
      if overflow { return nil }
      rest = difference
      next = step(next)
    }
    return values[index] > 0 && !parts.isEmpty && rest.magnitude <= UInt64(parts.count + 1) / 2 ? parts : nil
  }
}

// Amounts that stand one row too high or too low: where a table was filled in by hand one cell was left out, and all below
// it moved up. What the sums ask for in a row is then printed in the row beside it, row after row.

import BudgetModel

struct SlipSearch {
  private let sums: TrialSums
  private let columns: FigureColumns

  /// So many rows in a run, with different amounts, are no chance.
  private static let leastRows = 3
  /// So many rows of a run may say nothing: theirs are blank, zero or wrong for another reason.
  private static let widestHole = 2

  init(_ sums: TrialSums, columns: FigureColumns) {
    self.sums = sums
    self.columns = columns
  }

  /// Rows of one column that want what is printed above them, or below.
  private struct Run {
    var column: FigureColumns.Column
    /// -1 where the amounts stand one row too high.
    var step: Int
    /// Indices into the column, ascending, with what is wanted there.
    var rows: [Int: Amount] = [:]
  }

  /// The longest run of amounts in the wrong row; nil if there is none.
  var best: Candidate? {
    runs.compactMap(candidate).reduce(nil) { best, other in
      (best?.explained.count ?? 0) >= other.explained.count ? best : other
    }
  }

  private var runs: [Run] {
    var runs: [RunKey: Run] = [:]
    for index in sums.failingWithHints {
      guard let sum = sums.sums[index] else { continue }
      for term in sum.terms {
        guard let (column, row) = columns.column(of: term.place),
          let wanted = sums.wanted(term, in: sum)?.trimmed(to: 0), !wanted.isZero
        else { continue }
        for step in [-1, 1] where column.amount(row + step)?.trimmed(to: 0) == wanted {
          runs[RunKey(column: column.id, step: step), default: Run(column: column, step: step)].rows[row] = wanted
        }
      }
    }
    return runs.sorted { $0.key < $1.key }.map { $0.value }
  }

  private struct RunKey: Hashable, Comparable {
    var column: FigureColumns.Column.ID
    var step: Int

    static func < (left: RunKey, right: RunKey) -> Bool {
      left.column == right.column ? left.step < right.step : left.column < right.column
    }
  }

  private func candidate(_ run: Run) -> Candidate? {
    let rows = run.rows.keys.sorted()
    var stretches: [[Int]] = []
    for row in rows {
      if let last = stretches.last?.last, row - last <= Self.widestHole + 1 {
        stretches[stretches.count - 1].append(row)
      } else {
        stretches.append([row])
      }
    }
    guard let longest = stretches.max(by: { $0.count < $1.count }), longest.count >= Self.leastRows,
      Set(longest.compactMap { run.rows[$0] }).count >= Self.leastRows
    else { return nil }
    return candidate(run, rows: longest[0]...longest[longest.count - 1])
  }

  /// All rows of the stretch get what is printed beside them; what stands in the row that is left over nobody knows.
  private func candidate(_ run: Run, rows: ClosedRange<Int>) -> Candidate {
    let moved = rows.compactMap { row in
      run.column.place(row).map { Finding.Suspect(place: $0, wanted: run.column.amount(row + run.step)) }
    }
    let rest = run.column.place(run.step < 0 ? rows.lowerBound - 1 : rows.upperBound + 1)
    let changes = moved + [rest].compactMap { $0 }.map { Finding.Suspect(place: $0, wanted: nil) }
    var trial = sums
    trial.take(changes)
    let explained = sums.failing.filter { !trial.fails($0) }
    return Candidate(.slippedRows, changes: changes, explained: explained)
  }
}

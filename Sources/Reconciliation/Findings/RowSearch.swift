// A whole row that is wrong for its sum: it is not counted, or not printed, or counted twice. The sums of all columns then
// fail by what that row prints, or would print, while the sums across hold.

import BudgetModel

struct RowSearch {
  private let document: BudgetDocument
  private let sums: TrialSums

  init(_ document: BudgetDocument, _ sums: TrialSums) {
    self.document = document
    self.sums = sums
  }

  /// The sums of one row over its parts that fail, in several columns.
  private struct Failure {
    var checks: [Int] = []
    /// By column of the grid: how much more the sum is than its parts.
    var gaps: [Int: Amount] = [:]
    var sum: [FigurePlace] = []
    var parts: Set<Int> = []
  }

  private struct Owner: Hashable {
    var rule: String
    var table, row: Int
  }

  /// The one that explains most; nil if there is none.
  var best: Candidate? {
    let owners = failures
    return owners.keys.sorted { ($0.table, $0.row, $0.rule) < ($1.table, $1.row, $1.rule) }
      .compactMap { owner in owners[owner].flatMap { candidate($0, of: owner) } }
      .reduce(nil) { best, other in (best?.explained.count ?? 0) >= other.explained.count ? best : other }
  }

  private var failures: [Owner: Failure] {
    var failures: [Owner: Failure] = [:]
    for index in sums.failing {
      guard let sum = sums.sums[index], sum.terms.count > 1, let total = sum.terms.first, total.sign > 0,
        sum.terms.dropFirst().allSatisfy({
          $0.sign < 0 && $0.place.table == total.place.table && $0.power == total.power
        })
      else { continue }
      let rows = Set(sum.terms.dropFirst().map { $0.place.row })
      // Across a row there is nothing to lose.
      guard !rows.contains(total.place.row), document.statements[total.place.table].kind.isMoneyTable else { continue }
      let owner = Owner(
        rule: document.checks[index].rule, table: total.place.table, row: total.place.row)
      let column = document.figure(at: total.place).figure.gridColumn
      var failure = failures.removeValue(forKey: owner) ?? Failure()
      failure.checks.append(index)
      failure.gaps[column] = Amount(coefficient: sum.gap, scale: sum.scale).shifted(by: -total.power).trimmed(to: 0)
      failure.sum.append(total.place)
      failure.parts.formUnion(rows)
      failures[owner] = failure
    }
    return failures
  }

  private func candidate(_ failure: Failure, of owner: Owner) -> Candidate? {
    let gaps = failure.gaps.values.map(\.coefficient)
    let isTooSmall = gaps.allSatisfy { $0 < 0 }
    guard isTooSmall || gaps.allSatisfy({ $0 > 0 }) else { return nil }
    let rows = document.statements[owner.table].rows
    let suspects =
      isTooSmall ? failure.parts.sorted() : rows.indices.filter { $0 != owner.row && !failure.parts.contains($0) }
    let culprit = suspects.first { row in
      let amounts = Self.amounts(of: rows[row])
      return failure.gaps.allSatisfy { column, gap in amounts[column]?.magnitude == gap.magnitude }
    }
    let cause: Finding.Reason = isTooSmall ? .countedTwice : culprit == nil ? .missingRow : .uncountedRow
    guard culprit != nil || !isTooSmall else { return nil }
    let about = culprit.map { row in
      rows[row].figures.indices.map { FigurePlace(table: owner.table, row: row, figure: $0) }
    }
    return Candidate(
      cause, changes: [], about: (about ?? failure.sum).map { Finding.Suspect(place: $0, wanted: nil) },
      explained: failure.checks)
  }

  private static func amounts(of row: StatementRow) -> [Int: Amount] {
    Dictionary(row.figures.map { ($0.gridColumn, $0.amount.trimmed(to: 0)) }) { first, _ in first }
  }
}

extension Amount {
  fileprivate var magnitude: Amount {
    Amount(coefficient: coefficient < 0 ? 0 &- coefficient : coefficient, scale: scale)
  }
}

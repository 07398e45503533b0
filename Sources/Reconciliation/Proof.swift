// What a test proves, and what all tests together say of an amount. docs/reconciliation.md, "What verified means".

import BudgetModel

/// A test of an equation.
struct Test {
  var rule: String
  var equation: Equation
  var outcome: Outcome

  var holds: Bool { outcome.verdict != .conflict }
}

struct Proof {
  private let amounts: AmountTables
  private let tester: Tester
  private var statuses: [FigurePlace: Status] = [:]
  /// Amounts that print fewer decimals than others of their table, in a sum that is off by what rounding explains: the
  /// last digit may have been lost.
  private var doubtful: Set<FigurePlace> = []
  private let unprovable: Set<FigurePlace>

  /// - Parameter unprovable: amounts that no test can prove, beside those whose meaning no sum can speak for.
  init(_ tests: [Test], amounts: AmountTables, tester: Tester, unprovable: Set<FigurePlace>) {
    self.amounts = amounts
    self.tester = tester
    self.unprovable = unprovable.union(amounts.tables.flatMap(\.unprovableAmounts))
    for test in tests {
      for place in test.equation.found + test.equation.expected {
        if !test.holds {
          statuses[place] = .conflict
        } else if proves(test.outcome, place) {
          if statuses[place] == nil { statuses[place] = .verified }
        } else if isShort(place) {
          doubtful.insert(place)
        }
      }
    }
  }

  func status(_ place: FigurePlace) -> Status {
    let status = statuses[place] ?? .unverified
    guard status == .verified else { return status }
    let isClean = amounts.figure(place).doubt.isEmpty
    return isClean && !unprovable.contains(place) && !doubtful.contains(place) ? .verified : .unverified
  }

  /// What may be wrong with an equation that fails.
  func guess(_ test: Test) -> Guess? {
    func inOneUnit(_ places: [FigurePlace]) -> [Amount] {
      places.map(amounts.figure).map { figure in
        test.outcome.unit == .yuan ? figure.amountInYuan ?? figure.amount : figure.amount
      }
    }
    return Guess(
      difference: test.outcome.difference, tolerance: test.outcome.tolerance, found: inOneUnit(test.equation.found),
      expected: inOneUnit(test.equation.expected))
  }

  /// Whether an amount prints fewer decimals than others of its table.
  private func isShort(_ place: FigurePlace) -> Bool {
    amounts.figure(place).amount.scale < tester.finestScale(at: place)
  }

  /// Whether an amount prints its last 分, the smallest coin, or less: it was not rounded.
  private func isToTheFen(_ figure: Figure) -> Bool {
    figure.unit?.powerToYuan.map { $0 - figure.amount.scale <= -2 } ?? false
  }

  /// What rounding may hide is not proven: an amount that was cut short, one that was never rounded, one whose lost sign or
  /// lost first digit would be no larger than the difference allowed.
  func proves(_ outcome: Outcome, _ place: FigurePlace) -> Bool {
    guard outcome.verdict == .rounding else { return true }
    let figure = amounts.figure(place)
    guard !isShort(place), figure.source == .text, !isToTheFen(figure) else { return false }
    let power = outcome.unit == .yuan ? figure.unit?.powerToYuan ?? 0 : 0
    var doubled = figure.amount.shifted(by: power)
    doubled.coefficient = doubled.coefficient &* 2
    let digit = Amount(coefficient: figure.amount.scale > 0 ? 1 : 9).shifted(by: power)
    return digit.isLarger(than: outcome.tolerance)
      && (figure.amount.isZero || doubled.isLarger(than: outcome.tolerance))
  }
}

extension Amount {
  /// By magnitude; false where the numbers are too long to compare.
  fileprivate func isLarger(than other: Amount) -> Bool {
    let scale = max(scale, other.scale)
    guard let own = aligned(to: scale), let others = other.aligned(to: scale) else { return false }
    return own.magnitude > others.magnitude
  }
}

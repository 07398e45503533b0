// The guess that the numbers of a contradiction suggest.

import BudgetModel

extension Guess {
  /// - Parameters:
  ///   - difference: found less expected, at the scale of the outcome.
  ///   - amounts: the terms, in the same unit.
  init?(difference: Amount, tolerance: Amount, found: [Amount], expected: [Amount]) {
    let scale = ([difference, tolerance] + found + expected).map(\.scale).max() ?? 0
    func units(_ amounts: [Amount]) -> [Int64] { amounts.compactMap { $0.aligned(to: scale) } }
    guard let gap = difference.aligned(to: scale), let allowed = tolerance.aligned(to: scale), gap != 0 else {
      return nil
    }
    // What a term must become for the sides to agree.
    let wanted =
      units(found).compactMap { term in term.less(gap).map { (term, $0) } }
      + units(expected).compactMap { term in term.plus(gap).map { (term, $0) } }
    if gap.magnitude / 4 <= allowed.magnitude {
      self = .rounding
    } else if wanted.contains(where: { $0.plus($1) == 0 && $0 != 0 }) {
      self = .sign
    } else if wanted.contains(where: { Self.differInOneDigit($0, $1) }) {
      self = .oneDigit
    } else if wanted.contains(where: { Self.differInOrder($0, $1) }) {
      self = .digitsSwapped
    } else if units(expected).contains(where: { $0.plus(gap) == 0 }) {
      self = .countedTwice
    } else if gap > 0 {
      self = .missingPart
    } else {
      return nil
    }
  }

  static func differInOneDigit(_ number: Int64, _ other: Int64) -> Bool {
    let (left, right) = (Array(String(number)), Array(String(other)))
    return left.count == right.count && zip(left, right).count { $0 != $1 } == 1
  }

  static func differInOrder(_ number: Int64, _ other: Int64) -> Bool {
    let (left, right) = (Array(String(number)), Array(String(other)))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }
}

extension Int64 {
  /// The sum, nil where it does not fit: a page may print nineteen digits, and a guess is not worth a crash.
  fileprivate func plus(_ other: Int64) -> Int64? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  /// The difference, nil where it does not fit.
  fileprivate func less(_ other: Int64) -> Int64? {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? nil : difference
  }
}

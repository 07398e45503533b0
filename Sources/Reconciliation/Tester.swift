// The arithmetic of a test, in exact decimals.

import BudgetModel
import Foundation

/// How an equation came out.
struct Outcome {
  var verdict: Check.Verdict
  var found, expected, difference, tolerance: Amount
  var unit: MoneyUnit?
}

/// Tests equations with exact decimals.
struct Tester {
  private let amounts: AmountTables
  /// By table: decimals of its finest amount in each unit.
  private let finest: [Int: [MoneyUnit?: Int]]

  init(_ amounts: AmountTables) {
    self.amounts = amounts
    var finest: [Int: [MoneyUnit?: Int]] = [:]
    for table in amounts.tables {
      var scales: [MoneyUnit?: Int] = [:]
      for row in table.rows {
        for figure in row.figures { scales[figure.unit] = max(scales[figure.unit] ?? 0, figure.amount.scale) }
      }
      finest[table.index] = scales
    }
    self.finest = finest
  }

  /// Nil if there is nothing to test: a side without terms, units that cannot be compared, more digits than fit.
  /// - Parameter asPrinted: whether to compare the digits, whatever their units.
  func test(_ equation: Equation, asPrinted: Bool = false) -> Outcome? {
    if let rate = equation.rate { return quotient(equation, as: rate) }
    let isOneSided = equation.found.isEmpty || equation.expected.isEmpty && equation.constant == nil
    guard !isOneSided || equation.isComplete && !(equation.found + equation.expected).isEmpty else { return nil }
    let found = equation.found.map(amounts.figure)
    let expected = equation.expected.map(amounts.figure)
    let all = found + expected
    let unit = all[0].unit
    let isOneUnit = asPrinted || all.allSatisfy { $0.unit == unit }
    let powers = isOneUnit ? all.map { _ in 0 } : all.compactMap { $0.unit?.powerToYuan }
    guard powers.count == all.count else { return nil }
    let places = (equation.found + equation.expected).enumerated().map { index, place in
      (finest[place.table]?[all[index].unit] ?? all[index].amount.scale) - powers[index]
    }
    // Half a unit of the last place has one decimal more.
    let scale = max((places.max() ?? 0) + 1, zip(all, powers).map { $0.amount.scale - $1 }.max() ?? 0)
    var foundSum = ExactSum(scale: scale)
    var expectedSum = ExactSum(scale: scale)
    var tolerance = ExactSum(scale: scale)
    guard equation.constant.map({ expectedSum.add(Amount(coefficient: $0)) }) != false else { return nil }
    for (index, figure) in all.enumerated() {
      let amount = figure.amount.shifted(by: powers[index])
      let fits = index < found.count ? foundSum.add(amount) : expectedSum.add(amount)
      guard fits, tolerance.add(Amount(coefficient: equation.allowsRounding ? 5 : 0, scale: places[index] + 1)) else {
        return nil
      }
    }
    let (difference, overflow) = foundSum.amount.coefficient.subtractingReportingOverflow(
      expectedSum.amount.coefficient)
    guard !overflow else { return nil }
    if isOneSided, difference.magnitude <= tolerance.amount.coefficient.magnitude { return nil }
    let verdict: Check.Verdict =
      difference == 0 ? .exact : difference.magnitude <= tolerance.amount.coefficient.magnitude ? .rounding : .conflict
    let printed = zip(all, powers).map { max($0.amount.scale - $1, 0) }.max() ?? 0
    return Outcome(
      verdict: verdict, found: foundSum.amount.trimmed(to: printed), expected: expectedSum.amount.trimmed(to: printed),
      difference: Amount(coefficient: difference, scale: scale).trimmed(to: printed),
      tolerance: tolerance.amount.trimmed(to: printed),
      unit: isOneUnit ? unit : .yuan)
  }

  /// A rate: its last place, and those of what is divided, may be rounded.
  private func quotient(_ equation: Equation, as way: Rate) -> Outcome? {
    guard let rate = equation.found.first.map(amounts.figure), equation.expected.count == 2 else { return nil }
    let part = amounts.figure(equation.expected[0])
    let total = amounts.figure(equation.expected[1])
    guard part.unit == total.unit, !total.amount.isZero else { return nil }
    func decimal(_ amount: Amount) -> Decimal { Decimal(amount.coefficient) * Self.power(-amount.scale) }
    func half(_ amount: Amount) -> Decimal { Decimal(5) * Self.power(-amount.scale - 1) }
    let whole = Decimal(way.whole)
    let share = decimal(part.amount) * whole / decimal(total.amount)
    let exact = way.isGrowth ? share - whole : share
    let slack =
      half(rate.amount) + (half(part.amount) * whole + half(total.amount) * abs(share)) / abs(decimal(total.amount))
    let scale = max(rate.amount.scale, 0)
    guard let expected = Amount(rounding: exact, scale: scale),
      let tolerance = Amount(rounding: slack, scale: scale + 1),
      let difference = Amount(rounding: decimal(rate.amount) - decimal(expected), scale: scale)
    else { return nil }
    let verdict: Check.Verdict =
      difference.isZero ? .exact : abs(decimal(rate.amount) - exact) <= slack ? .rounding : .conflict
    // Of small amounts, rounded to their last place, nearly any rate could be.
    if verdict == .rounding, slack >= whole * Self.mostRounding { return nil }
    return Outcome(
      verdict: verdict, found: rate.amount, expected: expected, difference: difference, tolerance: tolerance,
      unit: rate.unit)
  }

  /// The part of the whole up to which rounding may part a rate from what it should be: a percentage point.
  private static let mostRounding = power(-2)

  private static func power(_ exponent: Int) -> Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }

  /// Whether there is something to test, and all of it holds.
  func allHold(_ equations: [Equation]) -> Bool {
    let outcomes = equations.compactMap { test($0) }.filter { !$0.found.isZero || !$0.expected.isZero }
    return !outcomes.isEmpty && outcomes.allSatisfy { $0.verdict != .conflict }
  }

  /// Decimals of the finest amount that the place's table prints in its unit.
  func finestScale(at place: FigurePlace) -> Int {
    let figure = amounts.figure(place)
    return finest[place.table]?[figure.unit] ?? figure.amount.scale
  }
}

extension Amount {
  /// Half up; nil if it does not fit.
  fileprivate init?(rounding value: Decimal, scale: Int) {
    var (value, rounded) = (value * Decimal(sign: .plus, exponent: scale, significand: 1), Decimal())
    NSDecimalRound(&rounded, &value, 0, .plain)
    guard let coefficient = Int64("\(rounded)") else { return nil }
    self.init(coefficient: coefficient, scale: scale)
  }

  /// Without the decimals beyond a scale, as far as they are zero.
  func trimmed(to scale: Int) -> Amount {
    var amount = self
    while amount.scale > scale, amount.coefficient % 10 == 0 {
      amount.coefficient /= 10
      amount.scale -= 1
    }
    return amount
  }
}

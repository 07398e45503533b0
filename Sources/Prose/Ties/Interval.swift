// What a printed number stands for: everything that rounds to it. Exact, in halves of a unit of the last place.

import BudgetModel

struct Interval {
  /// In units of 10^-`scale` / 2.
  let low, high: Int64
  let scale: Int

  /// - Parameter place: decimals of the place that it is rounded to; more than are printed where zeros were dropped.
  /// - Returns: nil where the number does not fit.
  init?(_ amount: Amount, place: Int, scale: Int) {
    guard let value = amount.aligned(to: scale), let half = Amount(coefficient: 1, scale: place).aligned(to: scale)
    else {
      return nil
    }
    let (twice, overflow) = value.multipliedReportingOverflow(by: 2)
    guard !overflow else { return nil }
    low = twice - half
    high = twice + half
    self.scale = scale
  }

  private init(low: Int64, high: Int64, scale: Int) {
    self.low = low
    self.high = high
    self.scale = scale
  }

  func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(low: left.low &+ right.low, high: left.high &+ right.high, scale: left.scale)
  }

  static func - (left: Interval, right: Interval) -> Interval {
    Interval(low: left.low &- right.high, high: left.high &- right.low, scale: left.scale)
  }

  /// The middle, as an amount.
  var middle: Amount { Amount(coefficient: (low + high) / 4, scale: scale) }
}

/// A percentage of a base: whether it can be that of a part. All of them are at least zero.
struct PercentTest {
  let part, base: Interval
  let percent: Interval

  /// Nil where the base may be nothing and the part is, or a product does not fit.
  var holds: Bool? {
    // percent × base = 100 × part, each side in quarters of its own places.
    let unit = percent.powerOfTen
    guard let unit,
      let least = Self.product(max(percent.low, 0), max(base.low, 0)),
      let most = Self.product(percent.high, base.high),
      let partLeast = Self.product(max(part.low, 0), unit), let partMost = Self.product(part.high, unit)
    else { return nil }
    return least <= partMost && partLeast <= most
  }

  private static func product(_ left: Int64, _ right: Int64) -> Int64? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }
}

extension Interval {
  /// 100 × 2 × 10^scale: what a part is multiplied with to be compared with percent × base.
  fileprivate var powerOfTen: Int64? { Amount(coefficient: 200, scale: 0).aligned(to: scale) }
}

extension Interval {
  /// Whether a percentage of it is told to its last place: it has more last places than the percentage.
  func isFine(forPercentOfScale scale: Int) -> Bool {
    guard let parts = Amount(coefficient: 2).aligned(to: scale + 2) else { return false }
    return low > parts
  }

  /// The percentage that it is of a base, rounded to so many decimals; zero where the base is nothing.
  func percent(of base: Interval, scale: Int) -> Amount {
    let nothing = Amount(coefficient: 0, scale: scale)
    // Twice the middles, which are whole.
    let (part, whole) = (low &+ high, base.low &+ base.high)
    guard whole > 0, part >= 0, let factor = Amount(coefficient: 100).aligned(to: scale) else { return nothing }
    let product = part.multipliedFullWidth(by: factor)
    guard product.high < whole else { return nothing }
    let (quotient, remainder) = whole.dividingFullWidth(product)
    return Amount(coefficient: quotient + (remainder >= whole - remainder ? 1 : 0), scale: scale)
  }
}

/// Sums of amounts, exact: nil where a number has more digits than fit.
package struct ExactSum: Sendable {
  /// In units of 10^-`scale`.
  private var coefficient: Int64 = 0
  package let scale: Int

  /// - Parameter scale: decimals of the finest amount that will be added.
  package init(scale: Int) { self.scale = scale }

  /// - Returns: false if the sum does not fit; it then must not be used.
  package mutating func add(_ amount: Amount) -> Bool {
    guard let aligned = amount.aligned(to: scale) else { return false }
    let (sum, overflow) = coefficient.addingReportingOverflow(aligned)
    coefficient = sum
    return !overflow
  }

  package var amount: Amount { Amount(coefficient: coefficient, scale: scale) }
}

extension Amount {
  /// The coefficient at a finer or equal scale; nil if it does not fit, or the scale is too coarse.
  package func aligned(to scale: Int) -> Int64? {
    guard scale >= self.scale else { return nil }
    var value = coefficient
    for _ in 0..<scale - self.scale {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  public var isZero: Bool { coefficient == 0 }

  /// Whether it has no fraction but zeros.
  package var isWhole: Bool { description.drop { $0 != "." }.allSatisfy { $0 == "." || $0 == "0" } }
}

extension Sequence<Amount> {
  /// All of them added, exactly, with the decimals of the finest; nil where the sum has more digits than fit.
  public func sum() -> Amount? {
    let amounts = Array(self)
    var sum = ExactSum(scale: amounts.map(\.scale).max() ?? 0)
    return amounts.allSatisfy { sum.add($0) } ? sum.amount : nil
  }
}

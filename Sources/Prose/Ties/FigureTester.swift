// Tests figures that belong together: each stands for its interval, and a test fails only if the intervals do not meet.

import BudgetModel

struct FigureTester {
  private let figures: [NarrativeFigure]
  let places: PrintedDecimals

  init(_ figures: [NarrativeFigure]) {
    self.figures = figures
    places = PrintedDecimals(figures)
  }

  /// Percentages have no more decimals than this.
  private static let percentScale = 6

  /// Whether shares are of all parts: they make up 100 %.
  func makeUpAll(_ shares: [Int]) -> Bool {
    guard let sum = interval(of: shares, scale: Self.percentScale),
      let all = Interval(Amount(coefficient: 100), place: Self.percentScale, scale: Self.percentScale)
    else { return false }
    return sum.meets(all)
  }

  /// A sum of figures that another one must be. Empty where their units differ, or a number does not fit.
  func sum(_ kind: NarrativeCheck.Kind, of parts: [Int], is whole: Int) -> [NarrativeCheck] {
    guard let scale = commonScale(parts + [whole]), let found = interval(of: [whole], scale: scale),
      let expected = interval(of: parts, scale: scale)
    else { return [] }
    return [
      NarrativeCheck(
        kind: kind, holds: found.meets(expected), found: found.middle, expected: expected.middle,
        unit: figures[whole].unit,
        terms: [.init(side: .found, place: .figure(whole), proves: true)]
          + parts.map { .init(side: .expected, place: .figure($0), proves: true) })
    ]
  }

  /// Two figures that must say the same. That they do proves neither: both are of one hand.
  func equal(_ kind: NarrativeCheck.Kind, _ index: Int, _ other: Int) -> [NarrativeCheck] {
    sum(kind, of: [other], is: index).map { check in
      var check = check
      for term in check.terms.indices { check.terms[term].proves = false }
      return check
    }
  }

  /// A change that must be the difference of two amounts.
  func change(_ change: Int, from base: Int, to amount: Int) -> [NarrativeCheck] {
    guard let scale = commonScale([change, base, amount]), let found = interval(of: [change], scale: scale),
      let from = interval(of: [base], scale: scale), let to = interval(of: [amount], scale: scale)
    else { return [] }
    let expected = figures[change].direction == .decrease ? from - to : to - from
    return [
      NarrativeCheck(
        kind: .change, holds: found.meets(expected), found: found.middle, expected: expected.middle,
        unit: figures[change].unit,
        terms: [
          .init(side: .found, place: .figure(change), proves: true),
          .init(side: .expected, place: .figure(base), proves: true),
          .init(side: .expected, place: .figure(amount), proves: true),
        ])
    ]
  }

  /// Whether there may have been nothing before a change.
  func isBaseNothing(_ amount: Int, _ change: Int) -> Bool {
    guard let scale = commonScale([amount, change]), let base = base(amount, before: change, scale: scale) else {
      return false
    }
    return base.low <= 0
  }

  /// A percentage that must be the part's of the base.
  /// - Parameter isAfterChange: whether the base is the amount before the change that `part` is.
  func percent(
    _ kind: NarrativeCheck.Kind, _ index: Int, part: Int, base: Int, isAfterChange: Bool = false
  ) -> [NarrativeCheck] {
    let printed = figures[index].amount
    guard let scale = commonScale([part, base]), let partInterval = interval(of: [part], scale: scale),
      let whole = isAfterChange
        ? self.base(base, before: part, scale: scale) : interval(of: [base], scale: scale),
      let percent = Interval(printed, place: printed.scale, scale: printed.scale)
    else { return [] }
    // 0/0
    if whole.low <= 0, partInterval.low <= 0 { return [] }
    guard let holds = PercentTest(part: partInterval, base: whole, percent: percent).holds else { return [] }
    return [
      NarrativeCheck(
        kind: kind, holds: holds, found: printed, expected: partInterval.percent(of: whole, scale: percent.scale),
        unit: .percent,
        terms: [
          .init(side: .found, place: .figure(index), proves: whole.isFine(forPercentOfScale: percent.scale)),
          .init(side: .expected, place: .figure(part)), .init(side: .expected, place: .figure(base)),
        ])
    ]
  }

  private func base(_ amount: Int, before change: Int, scale: Int) -> Interval? {
    guard let after = interval(of: [amount], scale: scale), let by = interval(of: [change], scale: scale) else {
      return nil
    }
    return figures[change].direction == .decrease ? after + by : after - by
  }

  /// The decimals of the finest of them; nil where they are not of one unit.
  private func commonScale(_ indices: [Int]) -> Int? {
    guard let first = indices.first, indices.allSatisfy({ figures[$0].unit == figures[first].unit }) else { return nil }
    return indices.map { places.place(of: figures[$0]) }.max()
  }

  /// Of their sum.
  private func interval(of indices: [Int], scale: Int) -> Interval? {
    var sum: Interval?
    for index in indices {
      let figure = figures[index]
      guard let next = Interval(figure.amount, place: min(places.place(of: figure), scale), scale: scale) else {
        return nil
      }
      sum = sum.map { $0 + next } ?? next
    }
    return sum
  }
}

// The sums of a document, to be tried with other amounts than those that are printed: which of those that fail would hold,
// and which of those that hold would fail.

import BudgetModel

struct TrialSums {
  /// A term of a sum.
  struct Term {
    var place: FigurePlace
    /// 1 on the side of what was found, -1 on that of what is expected.
    var sign: Int64
    /// Of ten, from the amount's unit to that of the sum.
    var power: Int
  }

  struct Sum {
    var terms: [Term]
    /// Found less expected, in units of 10^-`scale`, as those of `tolerance`.
    var gap: Int64
    var tolerance: Int64
    var scale: Int

    func holds(with gap: Int64) -> Bool { gap.magnitude <= tolerance.magnitude }
  }

  /// What would become of the sums.
  struct Effect {
    /// Those that fail and would hold.
    var mended: [Int] = []
    /// Those that hold and would fail.
    var broken: [Int] = []
  }

  /// By index of the check; nil for one that is no sum, such as a rate. Behind them the hints.
  private(set) var sums: [Sum?]
  private let checkCount: Int
  private(set) var amounts: [FigurePlace: Amount] = [:]
  private let sumsOfPlace: [FigurePlace: [Int]]
  /// Amounts that nothing is known of any more: their sums say nothing.
  private var unknown: Set<FigurePlace> = []
  /// Sums that a cause explains without saying what should stand there.
  private var settled: Set<Int> = []

  /// - Parameter hints: sums that are no checks, because most of them fail. They say where amounts may belong.
  init(_ document: BudgetDocument, hints: [Check]) {
    sums = (document.checks + hints).map { Sum($0, in: document) }
    checkCount = document.checks.count
    var sumsOfPlace: [FigurePlace: [Int]] = [:]
    for (index, sum) in sums.enumerated() {
      for term in sum?.terms ?? [] {
        sumsOfPlace[term.place, default: []].append(index)
        amounts[term.place] = document.figure(at: term.place).figure.amount
      }
    }
    self.sumsOfPlace = sumsOfPlace
  }

  /// The sums that fail with the amounts as they are now.
  var failing: [Int] { (0..<checkCount).filter(fails) }

  var failingWithHints: [Int] { sums.indices.filter(fails) }

  func fails(_ index: Int) -> Bool {
    guard let sum = sums[index], !sum.holds(with: sum.gap), !settled.contains(index) else { return false }
    return unknown.isEmpty || !sum.terms.contains { unknown.contains($0.place) }
  }

  func sums(of place: FigurePlace) -> [Int] { sumsOfPlace[place] ?? [] }

  /// What must stand in a term's place for its sum to hold exactly. Nil where that has more decimals than any term of
  /// the same unit: a sum over units does not say it to the last place.
  func wanted(_ term: Term, in sum: Sum) -> Amount? {
    guard let amount = amounts[term.place] else { return nil }
    let delta = Amount(coefficient: -term.sign * sum.gap, scale: sum.scale).shifted(by: -term.power)
    let finest = sum.terms.filter { $0.power == term.power }.compactMap { amounts[$0.place]?.scale }.max() ?? 0
    guard let wanted = [amount, delta].sum()?.trimmed(to: amount.scale), wanted.scale <= finest else { return nil }
    return wanted
  }

  /// What other amounts would do to the sums.
  func effect(of changes: [Finding.Suspect]) -> Effect {
    var gaps: [Int: Int64] = [:]
    for change in changes { shift(change, &gaps) }
    var effect = Effect()
    for (index, gap) in gaps.sorted(by: { $0.key < $1.key }) where index < checkCount {
      guard let sum = sums[index] else { continue }
      let holds = sum.holds(with: gap)
      if fails(index) {
        if holds { effect.mended.append(index) }
      } else if !holds, sum.holds(with: sum.gap) {
        effect.broken.append(index)
      }
    }
    return effect
  }

  /// Goes on as if a cause were true. Amounts without another one are not known from now on.
  mutating func take(_ changes: [Finding.Suspect], explaining explained: [Int] = []) {
    settled.formUnion(explained)
    var gaps: [Int: Int64] = [:]
    for change in changes { shift(change, &gaps) }
    for (index, gap) in gaps { sums[index]?.gap = gap }
    for change in changes {
      if let wanted = change.wanted { amounts[change.place] = wanted } else { unknown.insert(change.place) }
    }
  }

  private func shift(_ change: Finding.Suspect, _ gaps: inout [Int: Int64]) {
    guard let wanted = change.wanted, let amount = amounts[change.place] else { return }
    for index in sums(of: change.place) {
      guard let sum = sums[index] else { continue }
      for term in sum.terms where term.place == change.place {
        guard let new = wanted.shifted(by: term.power).aligned(to: sum.scale),
          let old = amount.shifted(by: term.power).aligned(to: sum.scale)
        else { continue }
        gaps[index, default: sum.gap] &+= term.sign * (new &- old)
      }
    }
  }
}

extension TrialSums.Sum {
  /// Nil where the check is no sum of its terms, or is too long to add.
  fileprivate init?(_ check: Check, in document: BudgetDocument) {
    terms = check.terms.map { term in
      let figure = document.figure(at: term.place).figure
      let power = check.unit == .yuan ? figure.unit?.powerToYuan ?? 0 : 0
      return TrialSums.Term(place: term.place, sign: term.side == .found ? 1 : -1, power: power)
    }
    let amounts = terms.map { document.figure(at: $0.place).figure.amount.shifted(by: $0.power) }
    scale = (amounts + [check.difference, check.tolerance]).map(\.scale).max() ?? 0
    guard let gap = check.difference.aligned(to: scale), let tolerance = check.tolerance.aligned(to: scale) else {
      return nil
    }
    self.gap = gap
    self.tolerance = tolerance
    var sum: Int64 = 0
    for (term, amount) in zip(terms, amounts) {
      guard let aligned = amount.aligned(to: scale) else { return nil }
      sum &+= term.sign * aligned
    }
    guard sum == gap else { return nil }
  }
}

// One amount that is wrong, or two that stand in each other's place. The sums of a wrong amount all ask for the same other
// one, and the sums of the amounts beside it speak against touching those.

import BudgetModel

struct MisprintSearch {
  private let sums: TrialSums

  init(_ sums: TrialSums) { self.sums = sums }

  /// An amount that its sums want otherwise.
  private struct Wish {
    var change: Finding.Suspect
    var effect: TrialSums.Effect
  }

  /// The plainest explanation; nil if there is none that is plainer than others.
  var best: Candidate? {
    let bySum = sums.failing.map { wishes(of: $0) }
    let all = bySum.flatMap { $0 }
    if let agreed = most(
      all.filter { $0.effect.mended.count > 1 && $0.effect.mended.count > $0.effect.broken.count * 2 })
    {
      return Candidate(.misprint, changes: [agreed.change], explained: agreed.effect.mended)
    }
    return exchanged(all) ?? bySum.lazy.compactMap(alike).first
  }

  /// For each term of a failing sum what must stand there instead.
  private func wishes(of index: Int) -> [Wish] {
    guard let sum = sums.sums[index] else { return [] }
    return sum.terms.compactMap { term in
      guard let wanted = sums.wanted(term, in: sum) else { return nil }
      let change = Finding.Suspect(place: term.place, wanted: wanted)
      return Wish(change: change, effect: sums.effect(of: [change]))
    }
  }

  /// The one that mends most and breaks least; of equals the first.
  private func most(_ wishes: [Wish]) -> Wish? {
    wishes.reduce(nil) { best, wish in
      guard let best else { return wish }
      return Self.balance(wish) > Self.balance(best) ? wish : best
    }
  }

  private static func balance(_ wish: Wish) -> Int { wish.effect.mended.count - wish.effect.broken.count }

  /// Two amounts each of which the sums want in the other's place.
  private func exchanged(_ wishes: [Wish]) -> Candidate? {
    var byWanted: [Amount: [Wish]] = [:]
    for wish in wishes {
      if let wanted = wish.change.wanted { byWanted[wanted.trimmed(to: 0), default: []].append(wish) }
    }
    for wish in wishes {
      guard let own = sums.amounts[wish.change.place]?.trimmed(to: 0), let wanted = wish.change.wanted else { continue }
      for other in byWanted[own] ?? [] where wish.change.place < other.change.place {
        guard sums.amounts[other.change.place]?.trimmed(to: 0) == wanted.trimmed(to: 0) else { continue }
        let effect = sums.effect(of: [wish.change, other.change])
        guard effect.mended.count > 1, effect.broken.isEmpty else { continue }
        return Candidate(.exchanged, changes: [wish.change, other.change], explained: effect.mended)
      }
    }
    return nil
  }

  /// Of the terms of one sum that no other sum speaks for, the only one that looks like a misprint of what is wanted.
  private func alike(_ wishes: [Wish]) -> Candidate? {
    let free = wishes.filter { wish in
      guard wish.effect.broken.isEmpty, let own = sums.amounts[wish.change.place], let wanted = wish.change.wanted
      else { return false }
      return PrintSlip.explains(own, instead: wanted)
    }
    guard free.count == 1 else { return nil }
    return Candidate(.misprint, changes: [free[0].change], explained: free[0].effect.mended)
  }
}

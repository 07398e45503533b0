// The label of a row says more than a name: an enumerator, whose rank and number tell its place among others, and 其中.

import Wording

/// A row's label, taken apart: `其中：（一）因公出国（境）费` is the name with its rank and its mark.
struct RowName {
  /// The innermost label, folded, without enumerator and mark.
  let name: String
  /// 0 for none, 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①
  let rank: Int
  /// Of the enumerator; 0 for none.
  let number: Int
  /// 其中：
  let isPart: Bool

  init(_ item: String) {
    let text = item.foldedForMatching[...]
    let inner = PartMark.removed(from: text)
    isPart = inner != nil
    let enumerator = Enumerator(startOf: inner ?? text)
    rank = enumerator?.rank ?? 0
    number = rank == 0 ? 0 : enumerator?.number ?? 0
    name = String(rank == 0 ? inner ?? text : enumerator?.rest ?? "")
  }
}

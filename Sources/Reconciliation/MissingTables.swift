// What the list of contents promises and the document does not hold.

import BudgetModel
import Wording

extension BudgetDocument {
  /// The tables that the contents list and that are not here, not even empty.
  package var missingTables: [ContentsEntry] {
    unmatchedEntries.map { contents[$0] }.filter { $0.emptyPage == nil }
  }

  /// Forgets of entries whose tables were found that they stand empty somewhere: their titles are printed twice.
  package mutating func settleContents() {
    let unmatched = Set(unmatchedEntries)
    for index in contents.indices where !unmatched.contains(index) { contents[index].emptyPage = nil }
  }

  /// Places of entries that no table answers. The surest likeness is looked for in the whole list first, so that a table
  /// whose title ends in the words of another's does not take the other's entry.
  private var unmatchedEntries: [Int] {
    var open = Array(statements.indices)
    var unmatched = Array(contents.indices)
    for isAlike in Self.likenesses {
      unmatched.removeAll { index in
        guard let match = open.firstIndex(where: { isAlike(contents[index], statements[$0]) }) else { return false }
        open.remove(at: match)
        return true
      }
    }
    return unmatched
  }

  /// Whether an entry and a table are alike, the surest way first.
  private static let likenesses: [@Sendable (ContentsEntry, Statement) -> Bool] = [
    { $1.title?.foldedForMatching == $0.title.foldedForMatching },
    { $0.number != nil && $0.number == $1.number && $0.kind == $1.kind },
    { $0.kind == $1.kind && $1.title?.ends($0.title) ?? false },
    // One of the two titles may say too little for its kind to be told.
    { ($0.kind == .other || $1.kind == .other) && $1.title?.ends($0.title) ?? false },
    // A table that is promised more often than it is found is missing as often.
    { $0.kind == $1.kind && $0.kind != .other },
  ]
}

extension String {
  /// Whether two titles end alike: the longer one may name the year and the department too.
  fileprivate func ends(_ other: String) -> Bool {
    let (own, others) = (foldedForMatching, other.foldedForMatching)
    return own.hasSuffix(others) || others.hasSuffix(own)
  }
}

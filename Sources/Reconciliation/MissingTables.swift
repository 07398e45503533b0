// What the list of contents promises and the document does not hold.

import BudgetModel
import Wording

extension BudgetDocument {
  /// The tables that the contents list and that are not here. Tables are told by number and title first; where a kind
  /// is promised more often than it is found, those that nothing else matches are missing.
  package var missingTables: [ContentsEntry] {
    var open = Array(statements.indices)
    var unmatched: [ContentsEntry] = []
    for entry in contents {
      let match = open.first { index in
        let statement = statements[index]
        return statement.title?.means(entry.title) ?? false
          || entry.number != nil && statement.number == entry.number && statement.kind == entry.kind
      }
      if let match {
        open.removeAll { $0 == match }
      } else {
        unmatched.append(entry)
      }
    }
    return unmatched.filter { entry in
      guard let other = open.firstIndex(where: { statements[$0].kind == entry.kind && entry.kind != .other }) else {
        return true
      }
      open.remove(at: other)
      return false
    }
  }
}

extension String {
  /// Whether two titles are of one table: the longer one may name the year and the department too.
  fileprivate func means(_ other: String) -> Bool {
    let (own, others) = (foldedForMatching, other.foldedForMatching)
    return own.hasSuffix(others) || others.hasSuffix(own)
  }
}

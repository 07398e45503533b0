// A cause that may explain sums that fail, with what speaks for it.

import BudgetModel

struct Candidate {
  var cause: Finding.Reason
  /// The amounts that would be others.
  var changes: [Finding.Suspect]
  /// What the finding names: these, or more.
  var about: [Finding.Suspect]
  /// The failing sums that it explains.
  var explained: [Int]

  init(_ cause: Finding.Reason, changes: [Finding.Suspect], about: [Finding.Suspect]? = nil, explained: [Int]) {
    self.cause = cause
    self.changes = changes
    self.about = (about ?? changes).sorted { $0.place < $1.place }
    self.explained = explained
  }
}

extension FigurePlace {
  /// In the order of the document.
  static func < (left: FigurePlace, right: FigurePlace) -> Bool {
    (left.table, left.row, left.figure) < (right.table, right.row, right.figure)
  }
}

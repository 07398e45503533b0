// A finding with its amounts spelled out, so that a reader of the JSON need not look them up.

import BudgetModel
import PageModel

struct JSONFinding: Encodable {
  var cause: Finding.Reason
  var suspects: [JSONSuspect]
  /// Indices into `conflicts`.
  var conflicts: [Int]

  /// - Parameter conflicts: the checks that fail, in the order in which they are written.
  init(_ finding: Finding, conflicts: [Int], in document: BudgetDocument) {
    cause = finding.cause
    suspects = finding.suspects.map { JSONSuspect($0, in: document) }
    self.conflicts = finding.checks.compactMap { conflicts.firstIndex(of: $0) }
  }
}

struct JSONSuspect: Encodable {
  /// Indices into `tables`, its `rows` and their amounts.
  var table, row, amountIndex: Int
  var code: String?
  var item, measureLabel: String
  var amount: Amount
  /// What the sums ask for in its place, in the same unit.
  var wanted: Amount?
  var unit: MoneyUnit?
  var page: Int
  var box: Box

  init(_ suspect: Finding.Suspect, in document: BudgetDocument) {
    let named = document.figure(at: suspect.place)
    table = suspect.place.table
    row = suspect.place.row
    amountIndex = suspect.place.figure
    code = named.row?.code
    item = named.item
    measureLabel = named.figure.measureLabel
    amount = named.figure.amount
    wanted = suspect.wanted
    unit = named.figure.unit
    page = named.figure.page
    box = named.figure.box
  }
}

// Rows of the database's tables of checks, of their terms, and of diagnostics.

import BudgetModel
import PageModel

struct CheckRow: Encodable {
  var checkId: Int
  var documentId = 1
  var kind: String
  var verdict: Check.Verdict
  var found, expected, difference, tolerance: Amount
  var unit: MoneyUnit?
  var guess: Guess?

  init(_ check: Check, id: Int) {
    checkId = id
    kind = check.rule
    verdict = check.verdict
    (found, expected, difference, tolerance) = (check.found, check.expected, check.difference, check.tolerance)
    unit = check.unit
    guess = check.guess
  }
}

struct TermRow: Encodable {
  var checkId, term: Int
  var side: Check.Term.Side
  var proves: Bool
  var tableId: Int
  var factId: Int?
  var item, measureLabel: String
  var amount: Amount
  var unit: MoneyUnit?
  var page: Int

  init(_ term: Check.Term, number: Int, check: Int, facts: FactIDs, in document: BudgetDocument) {
    let named = document.figure(at: term.place)
    checkId = check
    self.term = number
    side = term.side
    proves = term.proves
    tableId = term.place.table + 1
    factId = facts.id(of: term.place)
    item = named.item
    measureLabel = named.figure.measureLabel
    amount = named.figure.amount
    unit = named.figure.unit
    page = named.figure.page
  }
}

struct DiagnosticRow: Encodable {
  var diagnosticId: Int
  var documentId = 1
  var severity: Diagnostic.Severity
  var id: String
  var page: Int?
  var message: String

  init(_ diagnostic: Diagnostic, id: Int) {
    diagnosticId = id
    severity = diagnostic.severity
    self.id = diagnostic.id
    page = diagnostic.page
    message = diagnostic.message
  }
}

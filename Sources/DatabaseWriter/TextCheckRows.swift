// Rows of the database's tables of tests of the text's figures and of their terms. They stand apart from the sums of the
// tables: their terms are numbers of sentences, each of which stands for all that rounds to it.

import BudgetModel
import BudgetWriters

struct TextCheckRow: Encodable {
  var textCheckId: Int
  var documentId = 1
  var kind: NarrativeCheck.Kind
  var holds: Bool
  var found, expected: Amount
  var unit: MoneyUnit?

  init(_ check: NarrativeCheck, id: Int) {
    textCheckId = id
    (kind, holds) = (check.kind, check.holds)
    (found, expected) = (check.found, check.expected)
    unit = check.unit
  }
}

/// A number of the text (`figureId`), or one of a table.
struct TextTermRow: Encodable {
  var textCheckId, term: Int
  var side: Check.Term.Side
  var proves: Bool
  var figureId, tableId, factId: Int?
  var item, measureLabel: String
  var amount: Amount
  var unit: MoneyUnit?
  var page: Int
  var x0, y0, x1, y1: Double

  init(_ term: NarrativeCheck.Term, number: Int, check: Int, facts: FactIDs, in document: BudgetDocument) {
    let named = JSONNarrativeTerm(term, in: document)
    (textCheckId, self.term) = (check, number)
    (side, proves) = (term.side, term.proves)
    switch term.place {
    case .figure(let index): figureId = index + 1
    case .amount(let place): (tableId, factId) = (place.table + 1, facts.id(of: place))
    }
    (item, measureLabel) = (named.item, named.measureLabel)
    (amount, unit, page) = (named.amount, named.unit, named.page)
    (x0, y0, x1, y1) = (named.box.x0, named.box.y0, named.box.x1, named.box.y1)
  }
}

// A check with its terms spelled out, so that a reader of the JSON need not look them up.

import BudgetModel
import PageModel

struct JSONCheck: Codable {
  var rule: String
  var verdict: Check.Verdict
  var holds: Bool
  var expected, found, difference, tolerance: Amount
  var unit: MoneyUnit?
  var terms: [JSONTerm]
  var guess: Guess?

  init(_ check: Check, in document: BudgetDocument) {
    rule = check.rule
    verdict = check.verdict
    holds = check.holds
    expected = check.expected
    found = check.found
    difference = check.difference
    tolerance = check.tolerance
    unit = check.unit
    terms = check.terms.map { JSONTerm($0, in: document) }
    guess = check.guess
  }

  var check: Check {
    Check(
      rule: rule, verdict: verdict, terms: terms.map(\.term), expected: expected, found: found,
      difference: difference, tolerance: tolerance, unit: unit, guess: guess)
  }

  private enum CodingKeys: String, CodingKey {
    case rule = "kind"
    case verdict, holds, expected, found, difference, tolerance, unit, terms, guess
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(holds, forKey: .holds)
    try container.encode(expected, forKey: .expected)
    try container.encode(found, forKey: .found)
    try container.encode(difference, forKey: .difference)
    try container.encode(tolerance, forKey: .tolerance)
    try container.encode(unit, forKey: .unit)
    try container.encode(terms, forKey: .terms)
    try container.encode(guess, forKey: .guess)
  }
}

struct JSONTerm: Codable {
  var side: Check.Term.Side
  /// Indices into `tables`, its `rows` (in performance tables: records) and their amounts.
  var table, row, amountIndex: Int
  var section: Section?
  var code: String?
  var item: String
  var measureLabel: String
  var amount: Amount
  var unit: MoneyUnit?
  var page: Int
  var box: Box
  var proves: Bool

  init(_ term: Check.Term, in document: BudgetDocument) {
    side = term.side
    proves = term.proves
    table = term.place.table
    row = term.place.row
    amountIndex = term.place.figure
    let named = document.figure(at: term.place)
    section = named.row?.section
    code = named.row?.code
    item = named.item
    measureLabel = named.figure.measureLabel
    amount = named.figure.amount
    unit = named.figure.unit
    page = named.figure.page
    box = named.figure.box
  }

  var term: Check.Term {
    Check.Term(side: side, place: FigurePlace(table: table, row: row, figure: amountIndex), proves: proves)
  }

  private enum CodingKeys: String, CodingKey {
    case side, table, row, amountIndex, section, code, item, measureLabel, amount, unit, page, box, proves
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(side, forKey: .side)
    try container.encode(table, forKey: .table)
    try container.encode(row, forKey: .row)
    try container.encode(amountIndex, forKey: .amountIndex)
    try container.encode(section, forKey: .section)
    try container.encode(code, forKey: .code)
    try container.encode(item, forKey: .item)
    try container.encode(measureLabel, forKey: .measureLabel)
    try container.encode(amount, forKey: .amount)
    try container.encode(unit, forKey: .unit)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(proves, forKey: .proves)
  }
}

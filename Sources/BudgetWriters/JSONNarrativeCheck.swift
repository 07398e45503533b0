// A test of the text's figures with its terms spelled out; it stands in the same list as those of the tables.

import BudgetModel
import PageModel

/// Any entry of `checks`.
enum JSONAnyCheck: Codable {
  case table(JSONCheck)
  case prose(JSONNarrativeCheck)

  private enum Keys: String, CodingKey { case kind }

  init(from decoder: any Decoder) throws {
    let kind = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .kind)
    self =
      NarrativeCheck.Kind(rawValue: kind) == nil
      ? .table(try JSONCheck(from: decoder)) : .prose(try JSONNarrativeCheck(from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .table(let check): try check.encode(to: encoder)
    case .prose(let check): try check.encode(to: encoder)
    }
  }
}

struct JSONNarrativeCheck: Codable {
  var kind: NarrativeCheck.Kind
  var holds: Bool
  var found, expected: Amount
  var unit: MoneyUnit?
  var terms: [JSONNarrativeTerm]

  init(_ check: NarrativeCheck, in document: BudgetDocument) {
    kind = check.kind
    holds = check.holds
    found = check.found
    expected = check.expected
    unit = check.unit
    terms = check.terms.map { JSONNarrativeTerm($0, in: document) }
  }

  var check: NarrativeCheck {
    NarrativeCheck(
      kind: kind, holds: holds, found: found, expected: expected, unit: unit, terms: terms.compactMap(\.term))
  }

  private enum CodingKeys: String, CodingKey { case kind, holds, found, expected, unit, terms }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(holds, forKey: .holds)
    try container.encode(found, forKey: .found)
    try container.encode(expected, forKey: .expected)
    try container.encode(unit, forKey: .unit)
    try container.encode(terms, forKey: .terms)
  }
}

/// A number of the text (`figure`), or one of a table (`table`, `row`, `amountIndex`).
package struct JSONNarrativeTerm: Codable {
  package var side: Check.Term.Side
  package var figure: Int?
  package var table, row, amountIndex: Int?
  /// What the number is of.
  package var item: String
  /// In the text the kind of figure, in a table the header.
  package var measureLabel: String
  package var amount: Amount
  package var unit: MoneyUnit?
  package var page: Int
  package var box: Box
  package var proves: Bool

  package init(_ term: NarrativeCheck.Term, in document: BudgetDocument) {
    side = term.side
    proves = term.proves
    switch term.place {
    case .figure(let index):
      let named = document.narrative.figures[index]
      figure = index
      item = named.subject ?? ""
      measureLabel = named.kind.rawValue
      (amount, unit, page, box) = (named.amount, named.unit, named.page, named.box)
    case .amount(let place):
      let named = document.figure(at: place)
      (table, row, amountIndex) = (place.table, place.row, place.figure)
      item = named.item
      measureLabel = named.figure.measureLabel
      (amount, unit, page, box) = (named.figure.amount, named.figure.unit, named.figure.page, named.figure.box)
    }
  }

  var term: NarrativeCheck.Term? {
    if let figure { return .init(side: side, place: .figure(figure), proves: proves) }
    guard let table, let row, let amountIndex else { return nil }
    return .init(side: side, place: .amount(FigurePlace(table: table, row: row, figure: amountIndex)), proves: proves)
  }

  private enum CodingKeys: String, CodingKey {
    case side, figure, table, row, amountIndex, item, measureLabel, amount, unit, page, box, proves
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(side, forKey: .side)
    try container.encode(figure, forKey: .figure)
    try container.encode(table, forKey: .table)
    try container.encode(row, forKey: .row)
    try container.encode(amountIndex, forKey: .amountIndex)
    try container.encode(item, forKey: .item)
    try container.encode(measureLabel, forKey: .measureLabel)
    try container.encode(amount, forKey: .amount)
    try container.encode(unit, forKey: .unit)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(proves, forKey: .proves)
  }
}

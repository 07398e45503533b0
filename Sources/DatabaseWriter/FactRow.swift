// A row of the database's table of facts.

import BudgetModel
import BudgetWriters

/// The columns of a fact that say something of itself; what they say of its table and document stands there.
struct FactRow: Encodable {
  /// Not of the flat formats: numbers of rows, of the database and as printed, and the amount as a whole number that can
  /// be summed up.
  private enum Key: String, CodingKey {
    case id = "fact_id"
    case table = "table_id"
    case row = "table_row"
    case fen = "amount_fen"
  }

  static let columns = FactColumn.all.filter { if case .fact = $0.subject { true } else { false } }

  private let id: Int
  private let place: Place
  private let fact: Fact

  /// Where a fact stands: its table in the document and its row in the table, from 1. Amounts of one row belong together
  /// also where nothing that is printed tells it from another.
  struct Place {
    var table, row: Int
  }

  init(_ fact: Fact, id: Int, at place: Place) { (self.fact, self.id, self.place) = (fact, id, place) }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(id, forKey: .id)
    try keys.encode(place.table, forKey: .table)
    try keys.encode(place.row, forKey: .row)
    try keys.encodeIfPresent(fact.figure.amountInYuan?.integer(decimals: 2), forKey: .fen)
    var container = encoder.container(keyedBy: ColumnKey.self)
    for column in Self.columns {
      switch column.value(fact) {
      case .integer(let number): try container.encodeIfPresent(number, forKey: ColumnKey(column))
      case .points(let points): try container.encode(points, forKey: ColumnKey(column))
      case let other: try container.encodeIfPresent(other.text, forKey: ColumnKey(column))
      }
    }
  }
}

extension Amount {
  /// The amount times 10^`decimals`, if that is a whole number that fits: of 12.30 with two decimals 1230.
  func integer(decimals: Int) -> Int64? {
    var (value, places) = (coefficient, scale)
    while places > decimals {
      guard value.isMultiple(of: 10) else { return nil }
      (value, places) = (value / 10, places - 1)
    }
    while places < decimals {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      (value, places) = (product, places + 1)
    }
    return value
  }
}

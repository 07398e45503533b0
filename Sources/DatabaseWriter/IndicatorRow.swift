// A row of the database's table of indicators.

import BudgetModel
import BudgetWriters

/// An indicator; its table says the title, and the table's document whose it is.
struct IndicatorRow: Encodable {
  private enum Key: String, CodingKey {
    case id = "indicator_id"
    case table = "table_id"
  }

  static let columns = IndicatorList.own.filter { $0.name != "title" }

  private let id: Int
  private let indicator: ListedIndicator

  init(_ indicator: ListedIndicator, id: Int) { (self.indicator, self.id) = (indicator, id) }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(id, forKey: .id)
    try keys.encode(indicator.table + 1, forKey: .table)
    var container = encoder.container(keyedBy: ColumnKey.self)
    try container.encode(Self.columns, of: indicator)
  }
}

extension KeyedEncodingContainer<ColumnKey> {
  /// What the columns of a list hold for a row; nothing of those that hold nothing.
  mutating func encode<Row>(_ columns: [ListColumn<Row>], of row: Row) throws {
    for column in columns {
      let key = ColumnKey(stringValue: column.name)
      switch column.value(row) {
      case .integer(let number): try encodeIfPresent(number, forKey: key)
      case .points(let points): try encode(points, forKey: key)
      case let other: try encodeIfPresent(other.text, forKey: key)
      }
    }
  }
}

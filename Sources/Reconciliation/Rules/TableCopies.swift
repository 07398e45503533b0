import BudgetModel

/// Tables of one document that say the same in every line. Where each of many copies is compared with each other one the
/// work grows with their square and proves nothing more: what differs from one of them differs from all.
struct TableCopies {
  /// By table: its place among its copies, from 0.
  private let ordinals: [Int: Int]

  /// Copies that are compared as if they were none. A table may be printed twice or three times, in parts that are each
  /// complete; more are a sheet that is filled in alike again and again.
  private static let most = 4

  init(_ tables: [AmountTable]) {
    var counts: [Content: Int] = [:]
    var ordinals: [Int: Int] = [:]
    for table in tables {
      let content = Content(table)
      ordinals[table.index] = counts[content, default: 0]
      counts[content, default: 0] += 1
    }
    self.ordinals = ordinals
  }

  /// Whether two tables need a comparison: a late copy is compared with the first of each.
  func needComparison(_ one: AmountTable, _ other: AmountTable) -> Bool {
    let (here, there) = (ordinals[one.index] ?? 0, ordinals[other.index] ?? 0)
    return min(here, there) == 0 || max(here, there) < Self.most
  }

  /// All that a comparison account by account looks at.
  private struct Content: Hashable {
    var kind: TableKind
    var measures: [Measure?]
    var lines: [Line]

    init(_ table: AmountTable) {
      kind = table.kind
      measures = table.columns.map(\.measure)
      lines = table.rows.indices.map { Line(table, row: $0) }
    }
  }

  private struct Line: Hashable {
    var section: Section?
    var code: String?
    var item: String
    var figures: [Entry]

    init(_ table: AmountTable, row: Int) {
      let row = table.rows[row]
      (section, code, item) = (row.section, row.code, row.item)
      figures = row.figures.map { Entry(amount: $0.amount, unit: $0.unit, column: $0.gridColumn) }
    }
  }

  private struct Entry: Hashable {
    var amount: Amount
    var unit: MoneyUnit?
    var column: Int
  }
}

// Rows as the tables of their kind name them: `row.basic` reads the amount in the column 基本支出. A view holds a row and
// nothing else; which rows there are, and what they hold, is the statement's to say. Each kind of row has its own type, so
// that asking a row of income for 基本支出 does not compile.

/// A row with the names of its kind.
public protocol RowView: Sendable, Hashable {
  /// The kinds of tables that have such rows.
  static var kinds: Set<TableKind> { get }
  var row: StatementRow { get }
  init(_ row: StatementRow)
}

extension RowView {
  /// Completed from the rows above; nil if the row has none.
  public var code: String? { row.code }
  /// The labels as they are written, joined by `/`.
  public var item: String { row.item }
  /// From left to right.
  public var figures: [Figure] { row.figures }

  /// The first figure of a measure; nil where the cell is blank or the table has no such column.
  public subscript(measure: Measure) -> Figure? { row[measure] }
}

extension Statement {
  /// The rows as a view names them, in the order of the page; none if the table is of another kind.
  public func rows<View: RowView>(as view: View.Type) -> [View] {
    View.kinds.contains(kind) ? rows.map(View.init) : []
  }
}

// A table with its meaning: which rows, which measures, which amounts. Facts are derived from it.

import PageModel

/// An amount in its place.
public struct Figure: Sendable, Hashable, Codable {
  public var measure: Measure?
  /// Header path as printed, outermost first, joined by `/`.
  public var measureLabel: String
  public var amount: Amount
  /// Nil where the page does not say.
  public var unit: MoneyUnit?
  /// 1-based.
  public var page: Int
  /// The text's box in points.
  public var box: Box
  /// As printed.
  public var raw: String

  public init(
    measure: Measure?, measureLabel: String, amount: Amount, unit: MoneyUnit?, page: Int, box: Box,
    raw: String
  ) {
    self.measure = measure
    self.measureLabel = measureLabel
    self.amount = amount
    self.unit = unit
    self.page = page
    self.box = box
    self.raw = raw
  }
}

/// One row of a statement, or of one of its panels.
public struct StatementRow: Sendable, Hashable, Codable {
  public var section: Section?
  /// 行次 as printed.
  public var line: String?
  /// Completed from the rows above.
  public var code: String?
  /// Labels joined by `/`, outermost first.
  public var item: String
  public var figures: [Figure]

  public init(
    section: Section? = nil, line: String? = nil, code: String? = nil, item: String,
    figures: [Figure] = []
  ) {
    self.section = section
    self.line = line
    self.code = code
    self.item = item
    self.figures = figures
  }
}

/// A table with its meaning.
public struct Statement: Sendable, Hashable, Codable {
  public var kind: TableKind
  /// `公开01表`
  public var number: String?
  public var title: String?
  public var organization: String?
  public var unit: MoneyUnit?
  /// 1-based, ascending.
  public var pages: [Int]
  public var rows: [StatementRow]
  /// 注：… below the table.
  public var notes: [String]

  public init(
    kind: TableKind, number: String? = nil, title: String? = nil, organization: String? = nil,
    unit: MoneyUnit? = nil, pages: [Int], rows: [StatementRow] = [], notes: [String] = []
  ) {
    self.kind = kind
    self.number = number
    self.title = title
    self.organization = organization
    self.unit = unit
    self.pages = pages
    self.rows = rows
    self.notes = notes
  }
}

// The shared pieces of all statements: an amount in its place, and a labelled row of amounts.

import PageModel

/// An amount in its place.
public struct Figure: Sendable, Hashable, Codable {
  /// Nil if the header says nothing that the vocabulary knows.
  public var measure: Measure?
  /// Header path as printed, outermost first, joined by `/`.
  public var measureLabel: String
  public var amount: Amount
  /// Nil where the page does not say.
  public var unit: MoneyUnit?
  /// Column of the grid, 0-based.
  public var gridColumn: Int
  /// 1-based.
  public var page: Int
  /// Around the text, in points.
  public var box: Box
  /// As printed.
  public var raw: String
  public var source: GlyphSource
  /// What may have gone wrong between the page and the amount; an amount with a doubt is never verified.
  public var doubt: Doubts
  /// Whether the document's own arithmetic proves it; nil before the document was reconciled, and in records.
  public var status: Status?

  public init(
    measure: Measure?, measureLabel: String, amount: Amount, unit: MoneyUnit?, gridColumn: Int = 0,
    page: Int, box: Box, raw: String, source: GlyphSource = .text, doubt: Doubts = []
  ) {
    self.measure = measure
    self.measureLabel = measureLabel
    self.amount = amount
    self.unit = unit
    self.gridColumn = gridColumn
    self.page = page
    self.box = box.rounded
    self.raw = raw
    self.source = source
    self.doubt = doubt
  }

  /// In yuan, exactly; nil where the unit is not money or not known.
  public var amountInYuan: Amount? { unit?.powerToYuan.map { amount.shifted(by: $0) } }
}

/// One row of a table, or of one of its panels.
public struct StatementRow: Sendable, Hashable, Codable {
  /// Row of the grid, 0-based.
  public var gridRow: Int
  /// Which of the table's panels side by side the amounts stand in, 0-based from the left.
  public var panel: Int
  public var section: Section?
  /// 行次 as printed.
  public var line: String?
  /// Completed from the rows above.
  public var code: String?
  /// Labels joined by `/`, outermost first.
  public var item: String
  /// Around the first line of the innermost label, in points; nil if the row prints none. Its left edge shows the
  /// indentation.
  public var labelBox: Box?
  /// From left to right.
  public var figures: [Figure]

  public init(
    gridRow: Int = 0, panel: Int = 0, section: Section? = nil, line: String? = nil, code: String? = nil,
    item: String, labelBox: Box? = nil, figures: [Figure] = []
  ) {
    self.gridRow = gridRow
    self.panel = panel
    self.labelBox = labelBox?.rounded
    self.section = section
    self.line = line
    self.code = code
    self.item = item
    self.figures = figures
  }

  /// Like the synthesized one, but for nulls that are written and the name of the amounts.
  private enum CodingKeys: String, CodingKey {
    case gridRow, panel, section, line, code, item, labelBox
    case figures = "amounts"
  }

  /// The first figure of a measure.
  public subscript(measure: Measure) -> Figure? { figures.first { $0.measure == measure } }
}

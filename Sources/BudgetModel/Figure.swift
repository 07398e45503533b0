// An amount in its place: what facts are made of.

import PageModel

/// An amount in its place.
public struct Figure: Sendable, Hashable {
  /// Nil if the header says nothing that the vocabulary knows.
  public var measure: Measure?
  /// The texts of the header cells as printed, outermost first; in records the label.
  public var headerPath: [String]
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
  /// Which money it is: what its row says, or its header, or the table; nil if nothing does.
  public var fund: Fund?
  /// What may have gone wrong between the page and the amount; an amount with a doubt is never verified.
  public var doubt: Doubts
  /// Whether the document's own arithmetic proves it; nil before the document was reconciled, and in records.
  public var status: Status?

  public init(
    measure: Measure?, headerPath: [String], amount: Amount, unit: MoneyUnit?, gridColumn: Int = 0,
    page: Int, box: Box, raw: String, source: GlyphSource = .text, doubt: Doubts = []
  ) {
    self.measure = measure
    self.headerPath = headerPath
    self.amount = amount
    self.unit = unit
    self.gridColumn = gridColumn
    self.page = page
    self.box = box.rounded
    self.raw = raw
    self.source = source
    self.doubt = doubt
  }

  /// The header path as it is written, joined by `/`.
  public var measureLabel: String { headerPath.joined(separator: "/") }

  /// In yuan, exactly; nil where the unit is not money or not known.
  public var amountInYuan: Amount? { unit?.powerToYuan.map { amount.shifted(by: $0) } }
}

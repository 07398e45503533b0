// A labelled row of amounts: what all tables of amounts are made of.

import PageModel

/// One row of a table, or of one of its panels.
public struct StatementRow: Sendable, Hashable {
  /// Row of the grid, 0-based.
  public var gridRow: Int
  /// Which of the table's panels side by side the amounts stand in, 0-based from the left.
  public var panel: Int
  public var section: Section?
  public var role: RowRole
  /// 行次 as printed.
  public var line: String?
  /// Completed from the rows above.
  public var code: String?
  /// The texts of its label cells as printed, outermost first; empty where they are blank.
  public var labels: [String]
  /// Around the first line of the innermost label, in points; nil if the row prints none. Its left edge shows the
  /// indentation.
  public var labelBox: Box?
  /// From left to right.
  public var figures: [Figure]
  /// What it is about.
  public var dimensions = Dimensions()

  public init(
    gridRow: Int = 0, panel: Int = 0, section: Section? = nil, role: RowRole = .item, line: String? = nil,
    code: String? = nil, labels: [String], labelBox: Box? = nil, figures: [Figure] = []
  ) {
    self.gridRow = gridRow
    self.panel = panel
    self.section = section
    self.role = role
    self.line = line
    self.code = code
    self.labels = labels
    self.labelBox = labelBox?.rounded
    self.figures = figures
  }

  /// The labels as they are written, joined by `/`.
  public var item: String { labels.joined(separator: "/") }

  /// The first figure of a measure.
  public subscript(measure: Measure) -> Figure? { figures.first { $0.measure == measure } }
}

/// What a row is to the others. It is told in summaries and in tables of accounts; elsewhere every row is an `item`.
public enum RowRole: String, Sendable, Codable {
  /// One kind of income or expenditure, one account, one unit.
  case item
  /// 合计 or 小计 of accounts.
  case total
  /// In a summary 本年收入合计, 本年支出合计.
  case yearTotal = "year_total"
  /// In a summary 年初结转, 年末结转, 结余分配: between the year's total and the grand total.
  case balance
  /// In a summary 总计, 收入总计.
  case grandTotal = "grand_total"
}

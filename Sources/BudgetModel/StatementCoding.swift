// Statements as JSON. The kind says what the rows are, so rows stand in the table itself and need no tag of their own;
// what a view knows of a row stands in the row's object. Lists of texts are joined here, where they are written, and
// taken apart here, where they are read.

import PageModel

extension Statement: Codable {
  private enum Keys: String, CodingKey {
    case kind, number, title, organization, fiscalYear, report, unit, pages, headerPaths, rows, grid, notes
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let kind = try container.decode(TableKind.self, forKey: .kind)
    let headerPaths = try container.decode([[String]].self, forKey: .headerPaths)
    var rows: [StatementRow] = []
    var records: [PerformanceRecord] = []
    var keyWork: [KeyWorkRow] = []
    switch kind.rowShape {
    case .summary, .accounts, .plain: rows = try container.decode([StatementRow].self, forKey: .rows)
    case .records: records = try container.decode([PerformanceRecord].self, forKey: .rows)
    case .keyWork: keyWork = try container.decode([KeyWorkRow].self, forKey: .rows)
    }
    for row in rows.indices { rows[row].takeHeaderPaths(headerPaths) }
    self.init(
      kind: kind, number: try container.decodeIfPresent(String.self, forKey: .number),
      title: try container.decodeIfPresent(String.self, forKey: .title),
      organization: try container.decodeIfPresent(String.self, forKey: .organization),
      fiscalYear: try container.decodeIfPresent(Int.self, forKey: .fiscalYear),
      report: try container.decodeIfPresent(ReportKind.self, forKey: .report),
      unit: try container.decodeIfPresent(MoneyUnit.self, forKey: .unit),
      pages: try container.decode([Int].self, forKey: .pages),
      columns: StatementColumn.columns(headerPaths: headerPaths, rows: rows), rows: rows, records: records,
      keyWork: keyWork, grid: try container.decode(PrintedGrid.self, forKey: .grid),
      notes: try container.decode([String].self, forKey: .notes))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(number, forKey: .number)
    try container.encode(title, forKey: .title)
    try container.encode(organization, forKey: .organization)
    try container.encode(fiscalYear, forKey: .fiscalYear)
    try container.encode(report, forKey: .report)
    try container.encode(unit, forKey: .unit)
    try container.encode(pages, forKey: .pages)
    try container.encode(columns.map(\.headerPath), forKey: .headerPaths)
    try container.encode(grid, forKey: .grid)
    try container.encode(notes, forKey: .notes)
    switch kind.rowShape {
    case .summary: try container.encode(summaryRows, forKey: .rows)
    case .accounts: try container.encode(accountRows, forKey: .rows)
    case .plain: try container.encode(rows, forKey: .rows)
    case .records: try container.encode(records, forKey: .rows)
    case .keyWork: try container.encode(keyWork, forKey: .rows)
    }
  }
}

extension StatementRow: Codable {
  private enum Keys: String, CodingKey {
    case gridRow, panel, section, line, code, item, labels, labelBox
    case figures = "amounts"
    /// Written by the views that know them.
    case role, isTotal
    case spendingUnit, project, functionCode, economicCode, governmentEconomicCode, concept
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let isTotal = try container.decodeIfPresent(Bool.self, forKey: .isTotal) ?? false
    let item = try container.decode(String.self, forKey: .item)
    self.init(
      gridRow: try container.decode(Int.self, forKey: .gridRow),
      panel: try container.decode(Int.self, forKey: .panel),
      section: try container.decodeIfPresent(Section.self, forKey: .section),
      role: try container.decodeIfPresent(RowRole.self, forKey: .role) ?? (isTotal ? .total : .item),
      line: try container.decodeIfPresent(String.self, forKey: .line),
      code: try container.decodeIfPresent(String.self, forKey: .code),
      labels: try container.decodeIfPresent([String].self, forKey: .labels) ?? Self.labels(of: item),
      labelBox: try container.decodeIfPresent(Box.self, forKey: .labelBox),
      figures: try container.decode([Figure].self, forKey: .figures))
    dimensions.spendingUnit = try container.decodeIfPresent(String.self, forKey: .spendingUnit)
    dimensions.project = try container.decodeIfPresent(String.self, forKey: .project)
    dimensions.functionCode = try container.decodeIfPresent(String.self, forKey: .functionCode)
    dimensions.economicCode = try container.decodeIfPresent(String.self, forKey: .economicCode)
    dimensions.governmentEconomicCode = try container.decodeIfPresent(String.self, forKey: .governmentEconomicCode)
    dimensions.concept = try container.decodeIfPresent(String.self, forKey: .concept)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(gridRow, forKey: .gridRow)
    try container.encode(panel, forKey: .panel)
    try container.encodeIfPresent(section, forKey: .section)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(code, forKey: .code)
    try container.encode(item, forKey: .item)
    if Self.labels(of: item) != labels { try container.encode(labels, forKey: .labels) }
    try container.encodeIfPresent(labelBox, forKey: .labelBox)
    try container.encode(figures, forKey: .figures)
    try container.encodeIfPresent(dimensions.spendingUnit, forKey: .spendingUnit)
    try container.encodeIfPresent(dimensions.project, forKey: .project)
    try container.encodeIfPresent(dimensions.functionCode, forKey: .functionCode)
    try container.encodeIfPresent(dimensions.economicCode, forKey: .economicCode)
    try container.encodeIfPresent(dimensions.governmentEconomicCode, forKey: .governmentEconomicCode)
    try container.encodeIfPresent(dimensions.concept, forKey: .concept)
  }

  /// An amount is written with the text of its header only; the table has the cells that it is made of.
  fileprivate mutating func takeHeaderPaths(_ paths: [[String]]) {
    for index in figures.indices where paths.indices.contains(figures[index].gridColumn) {
      let path = paths[figures[index].gridColumn]
      if path.joined(separator: "/") == figures[index].measureLabel { figures[index].headerPath = path }
    }
  }

  /// The labels that are written as one text, unless a slash is printed in one of them.
  private static func labels(of item: String) -> [String] { item.split(separator: "/").map(String.init) }
}

extension Figure: Codable {
  private enum Keys: String, CodingKey {
    case measure, measureLabel, amount, unit, gridColumn, page, box, raw, source, fund, doubt, status
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    self.init(
      measure: try container.decodeIfPresent(Measure.self, forKey: .measure),
      headerPath: [try container.decode(String.self, forKey: .measureLabel)],
      amount: try container.decode(Amount.self, forKey: .amount),
      unit: try container.decodeIfPresent(MoneyUnit.self, forKey: .unit),
      gridColumn: try container.decode(Int.self, forKey: .gridColumn),
      page: try container.decode(Int.self, forKey: .page), box: try container.decode(Box.self, forKey: .box),
      raw: try container.decode(String.self, forKey: .raw),
      source: try container.decode(GlyphSource.self, forKey: .source),
      doubt: try container.decode(Doubts.self, forKey: .doubt))
    fund = try container.decodeIfPresent(Fund.self, forKey: .fund)
    status = try container.decodeIfPresent(Status.self, forKey: .status)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(measure, forKey: .measure)
    try container.encode(measureLabel, forKey: .measureLabel)
    try container.encode(amount, forKey: .amount)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encode(gridColumn, forKey: .gridColumn)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(raw, forKey: .raw)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(fund, forKey: .fund)
    try container.encode(doubt, forKey: .doubt)
    try container.encodeIfPresent(status, forKey: .status)
  }
}

// What a view knows of a row and the row are one object.

extension SummaryRow: Encodable {
  private enum Keys: String, CodingKey { case role }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(role, forKey: .role)
    try row.encode(to: encoder)
  }
}

extension AccountRow: Encodable {
  private enum Keys: String, CodingKey { case level, isTotal }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encode(isTotal, forKey: .isTotal)
    try row.encode(to: encoder)
  }
}

// Statements as JSON: the kind says what the rows are, so rows stand in the table itself and need no tag of their own.

extension Statement {
  private enum Keys: String, CodingKey {
    case kind, number, title, organization, fiscalYear, report, unit, pages, headerPaths, rows, grid, notes
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    kind = try container.decode(TableKind.self, forKey: .kind)
    number = try container.decodeIfPresent(String.self, forKey: .number)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    organization = try container.decodeIfPresent(String.self, forKey: .organization)
    fiscalYear = try container.decodeIfPresent(Int.self, forKey: .fiscalYear)
    report = try container.decodeIfPresent(ReportKind.self, forKey: .report)
    unit = try container.decodeIfPresent(MoneyUnit.self, forKey: .unit)
    pages = try container.decode([Int].self, forKey: .pages)
    headers = try container.decode([[String]].self, forKey: .headerPaths)
    grid = try container.decode(PrintedGrid.self, forKey: .grid)
    notes = try container.decode([String].self, forKey: .notes)
    func rows<Row: Decodable>(_: Row.Type) throws -> [Row] {
      try container.decode([Row].self, forKey: .rows)
    }
    content =
      switch kind.family {
      case .summary: .summary(SummaryStatement(lines: try rows(SummaryStatement.Line.self)))
      case .income: .income(IncomeStatement(lines: try rows(AccountLine.self)))
      case .expenditure: .expenditure(ExpenditureStatement(lines: try rows(AccountLine.self)))
      case .appropriation: .appropriation(AppropriationStatement(lines: try rows(AccountLine.self)))
      case .fund: .fund(FundStatement(lines: try rows(AccountLine.self)))
      case .economic: .economic(EconomicStatement(lines: try rows(AccountLine.self)))
      case .threePublic: .threePublic(ThreePublicStatement(items: try rows(StatementRow.self)))
      case .procurement: .procurement(ProcurementStatement(lines: try rows(StatementRow.self)))
      case .project: .project(ProjectStatement(lines: try rows(StatementRow.self)))
      case .performance: .performance(try rows(PerformanceRecord.self))
      case .keyWork: .keyWork(try rows(KeyWorkRow.self))
      case .other: .other(OtherStatement(lines: try rows(StatementRow.self)))
      }
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
    try container.encode(headers, forKey: .headerPaths)
    try container.encode(grid, forKey: .grid)
    try container.encode(notes, forKey: .notes)
    switch content {
    case .summary(let statement): try container.encode(statement.lines, forKey: .rows)
    case .income(let statement): try container.encode(statement.lines, forKey: .rows)
    case .expenditure(let statement): try container.encode(statement.lines, forKey: .rows)
    case .appropriation(let statement): try container.encode(statement.lines, forKey: .rows)
    case .fund(let statement): try container.encode(statement.lines, forKey: .rows)
    case .economic(let statement): try container.encode(statement.lines, forKey: .rows)
    case .threePublic(let statement): try container.encode(statement.items, forKey: .rows)
    case .procurement(let statement): try container.encode(statement.lines, forKey: .rows)
    case .project(let statement): try container.encode(statement.lines, forKey: .rows)
    case .performance(let records): try container.encode(records, forKey: .rows)
    case .keyWork(let rows): try container.encode(rows, forKey: .rows)
    case .other(let statement): try container.encode(statement.lines, forKey: .rows)
    }
  }
}

// A line and its row are one object.

private enum AccountKeys: String, CodingKey { case level, isTotal }

extension AccountLine: Codable {

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AccountKeys.self)
    level = try container.decodeIfPresent(AccountLevel.self, forKey: .level)
    isTotal = try container.decode(Bool.self, forKey: .isTotal)
    row = try StatementRow(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AccountKeys.self)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encode(isTotal, forKey: .isTotal)
    try row.encode(to: encoder)
  }
}

extension SummaryStatement.Line {
  private enum Keys: String, CodingKey { case role }

  public init(from decoder: any Decoder) throws {
    role = try decoder.container(keyedBy: Keys.self).decode(Role.self, forKey: .role)
    row = try StatementRow(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(role, forKey: .role)
    try row.encode(to: encoder)
  }
}

// The amounts of a document in the order that sums need: by table, by panel, by row and column.

import BudgetModel

struct AmountTables {
  let statements: [Statement]
  /// The tables of amounts.
  let tables: [AmountTable]
  /// The records of the performance tables.
  let records: [AmountRecord]
  /// By table: where its records begin in ``records``.
  private let firstRecord: [Int]
  let openRows: OpenRows
  /// What the document as a whole is.
  let report: ReportKind?

  init(_ document: BudgetDocument) {
    statements = document.statements
    report = document.identity.report
    openRows = OpenRows(statements)
    var records: [AmountRecord] = []
    var firstRecord: [Int] = []
    for (table, statement) in document.statements.enumerated() {
      firstRecord.append(records.count)
      records += statement.records.enumerated().map { AmountRecord(table: table, row: $0, record: $1) }
    }
    self.records = records
    self.firstRecord = firstRecord
    tables = document.statements.indices.compactMap { index in
      let statement = document.statements[index]
      return statement.kind.isMoneyTable && !statement.rows.isEmpty ? AmountTable(statement, index: index) : nil
    }
  }

  func tables(of kinds: TableKind...) -> [AmountTable] { tables.filter { kinds.contains($0.kind) } }

  func figure(_ place: FigurePlace) -> Figure {
    statements[place.table].kind.isMoneyTable
      ? statements[place.table].rows[place.row].figures[place.figure]
      : records[firstRecord[place.table] + place.row].figures[place.figure].figure
  }
}

struct AmountRecord {
  let table, row: Int
  let figures: [NamedFigure]
  /// Whether each indicator has points that can be had.
  let hasAllWeights: Bool

  init(table: Int, row: Int, record: PerformanceRecord) {
    self.table = table
    self.row = row
    figures = record.figures
    hasAllWeights = record.indicators.allSatisfy { $0.weight != nil }
  }

  func content(_ amounts: AmountTables) -> PerformanceRecord { amounts.statements[table].records[row] }

  func places(_ role: NamedFigure.Role) -> [FigurePlace] {
    figures.indices.filter { figures[$0].role == role }.map { FigurePlace(table: table, row: row, figure: $0) }
  }

  func place(_ role: NamedFigure.Role, line: Int) -> FigurePlace? {
    places(role).first { figures[$0.figure].line == line }
  }
}

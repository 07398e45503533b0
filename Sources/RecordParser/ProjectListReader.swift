// Lists with a group of rows for each project: the project's cells are merged over the rows of its indicators. A page
// break cuts such a group, and the halves of its cells must find each other again.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct ProjectListReader {
  private enum Role {
    case number, project, department, executor, goal, termGoal, amount, other
  }
  private struct Column {
    var role: Role
    var path: [String]
    var columns: Range<Int>
  }

  private let grid: Grid
  private let unit: MoneyUnit?
  private let headerRow: Int
  private let firstRow: Int
  private var columns: [Column] = []
  private let indicators: IndicatorColumns?
  /// Who has a project, where one cell holds it for several projects; by column.
  private var parties: [Int: SharedLabels] = [:]

  /// Nil if the row is no header of such a list: labels only, with the project and its goal or its indicators.
  init?(_ grid: Grid, headerRow: Int, unit: MoneyUnit?) {
    guard let firstRow = Self.headerEnd(grid, headerRow) else { return nil }
    self.grid = grid
    self.unit = unit
    self.headerRow = headerRow
    self.firstRow = firstRow
    var column = 0
    while column < grid.columnCount {
      let leaf = grid[firstRow - 1, column]
      let path = Self.path(grid, headerRow..<firstRow, column)
      if let role = Self.role(of: path) {
        columns.append(Column(role: role, path: path, columns: leaf.columns))
      }
      column = leaf.columns.upperBound
    }
    let own = Set(columns.flatMap(\.columns))
    indicators = IndicatorColumns(grid, row: firstRow - 1, ignoring: own)
    for column in columns where column.role == .department || column.role == .executor {
      let index = column.columns.lowerBound
      parties[index] = SharedLabels(grid, column: index, rows: firstRow..<grid.rowCount)
    }
  }

  /// The row behind the header that begins in a row; nil if none does. 绩效指标 alone may stand over the columns of its
  /// list, which the row below names.
  private static func headerEnd(_ grid: Grid, _ row: Int) -> Int? {
    let cells = grid.cells(inRow: row)
    let isLabel = { (cell: Cell) in
      !cell.isEmpty && cell.text.count <= RecordSettings.longestListHeader && !RecordFigure.isFigure(cell)
    }
    guard cells.count >= RecordSettings.fewestListColumns, cells.allSatisfy(isLabel),
      cells.contains(where: { isProject($0.text) })
    else { return nil }
    let end = cells.map(\.rows.upperBound).max() ?? row + 1
    let says = cells.contains { cell in
      if case .goal? = FormLabel(cell.text) { return true }
      return [.third, .target].contains(IndicatorRole(header: cell.text))
    }
    if says { return end }
    guard let list = cells.first(where: { if case .indicators? = FormLabel($0.text) { true } else { false } }),
      list.columnSpan > 1, list.rowSpan == 1, row + 1 < grid.rowCount
    else { return nil }
    let others = Set(cells.filter { $0 != list }.flatMap { $0.columns })
    return IndicatorColumns(grid, row: row + 1, ignoring: others) == nil ? nil : max(end, row + 2)
  }

  private static func isProject(_ header: String) -> Bool {
    if case .project? = FormLabel(header) { return true }
    return ["项目", "项目支出", "支出项目"].contains(header.bareLabel)
  }

  private static func path(_ grid: Grid, _ rows: Range<Int>, _ column: Int) -> [String] {
    var path: [Cell] = []
    for row in rows where path.last != grid[row, column] { path.append(grid[row, column]) }
    return path.map(\.text).filter { !$0.isEmpty }
  }

  private static func role(of path: [String]) -> Role? {
    guard let leaf = path.last else { return nil }
    if isProject(leaf) { return .project }
    if leaf.bareLabel == "序号" { return .number }
    if IndicatorRole(header: leaf) != nil { return nil }
    switch FormLabel(leaf) {
    case .goal: return .goal
    case .termGoal: return .termGoal
    case .department: return .department
    case .executor: return .executor
    case .funding: return .amount
    case .other, .category, .tasks: return .other
    default: return leaf.containsAny(["资金", "预算", "金额", "总额", "拨款", "经费"]) ? .amount : nil
    }
  }

  func read() -> (records: [PerformanceRecord], diagnostics: [Diagnostic]) {
    var collector = Collector()
    var reader = indicators.map { IndicatorReader(grid, columns: $0) }
    var repeatedHeaderEnd = firstRow
    let nameColumn = columns.first { $0.role == .project }?.columns.lowerBound ?? 0
    let breaks = ProjectBreaks(grid, column: nameColumn, firstRow: firstRow)
    // A header that is printed again stands between the rows of two pages.
    var lastRow = firstRow
    for row in firstRow..<grid.rowCount {
      if let end = Self.headerEnd(grid, row) { repeatedHeaderEnd = end }
      if row < repeatedHeaderEnd { continue }
      if let piece = piece(ofRow: row) {
        let isCutRow = reader?.isCut(below: lastRow, above: row) ?? false
        switch collector.place(of: piece, row: row, below: lastRow, breaks: breaks, isCutRow: isCutRow) {
        case .begins:
          collector.finish(reader?.take() ?? [])
          collector.start(piece)
        case .goesOn: collector.extend(piece)
        case .isRepeated: break
        }
      }
      lastRow = row
      reader?.read(row: row)
      collector.note(page: grid.page(ofRow: row))
    }
    collector.finish(reader?.take() ?? [])
    return (collector.records, collector.guessed.map { unread(name: $0.name, in: grid[$0.row, nameColumn]) })
  }

  private func unread(name: String, in cell: Cell) -> Diagnostic {
    Diagnostic(
      "parser.unread-project", page: cell.page, box: cell.textBox,
      message:
        "a page ends between \(name) and \(cell.text), and nothing tells whether they are one project; read as two")
  }

  /// What the project's own cells say that begin in a row; nil if none begins there.
  private func piece(ofRow row: Int) -> ProjectPart? {
    var piece = ProjectPart()
    var begins = false
    for column in columns {
      let cell = grid[row, column.columns.lowerBound]
      guard cell.row == row else { continue }
      begins = begins || column.role == .project
      let text = cell.saysNothing ? "" : cell.text
      switch column.role {
      case .number: piece.number = text
      case .project: piece.name += text
      case .department, .executor: break
      case .goal: piece.goal.append(text)
      case .termGoal: piece.termGoal.append(text)
      case .amount: if let line = line(cell, column) { piece.funding.append(line) }
      case .other where !text.isEmpty:
        piece.others.append(LabelledText(label: column.path.joined(separator: "/"), text: text))
      case .other: break
      }
    }
    guard begins || piece.saysSomething else { return nil }
    for column in columns {
      let name = party(column.columns.lowerBound, row: row)
      if column.role == .department { piece.department = piece.department ?? name }
      if column.role == .executor { piece.executor = piece.executor ?? name }
    }
    return piece
  }

  /// Who has the project of a row: what its own cell says, or the one that it shares with other projects. What is blank
  /// for itself says nothing.
  private func party(_ column: Int, row: Int) -> String? {
    let cell = grid[row, column]
    guard !cell.isEmpty || cell.row < row || grid.beginsPage(cell.row) || grid.beginsPage(cell.rows.upperBound) else {
      return nil
    }
    return parties[column]?.text(ofRow: row).flatMap { FormLabel.isHeaderWord($0) ? nil : $0 }
  }

  private func line(_ cell: Cell, _ column: Column) -> FundingLine? {
    let label = column.path.joined(separator: "/")
    let measure = FundingMeasure(column.path.last ?? "")
    let own = column.path.lazy.reversed().compactMap(RecordFigure.unit(inLabel:)).first
    guard
      let figure = RecordFigure.figure(
        cell, measure: measure.map { $0.measure(ofHeader: label) } ?? .amount, label: label, unit: own ?? unit)
    else { return nil }
    var line = FundingLine(name: label)
    line[keyPath: FundingLine.place(of: measure)] = figure
    return line
  }
}

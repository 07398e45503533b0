// The amounts of a table in the order that sums need: by panel, by row and column.

import BudgetModel
import Wording

struct AmountTable {
  /// Index into the document's statements.
  let index: Int
  let kind: TableKind
  /// The statement's rows. Where the header names the items, each row of the grid is one row here.
  let rows: [StatementRow]
  let names: [RowName]
  let columns: [AmountColumn]
  /// The rows that are summed up together, in the order of the page: those of a panel, where panels are sections.
  let blocks: [[Int]]
  let organization: String?
  /// What a row is in a summary; `item` elsewhere.
  let roles: [RowRole]
  /// Whether the header, not the row, names the items: then several rows stand in one row of the grid.
  let hasItemsInHeader: Bool
  /// For each row the columns of the grid from its first label to its last.
  let labelColumns: [ClosedRange<Int>]
  /// By row and column: index into the row's figures; nil for a blank cell.
  private let cells: [Int?]
  /// For each row and figure its place in the statement.
  private let places: [[FigurePlace]]

  init(_ statement: Statement, index: Int) {
    self.index = index
    kind = statement.kind
    organization = statement.organization
    let all = statement.rows
    let isTurned = zip(all, all.dropFirst()).contains { $0.gridRow == $1.gridRow && $0.panel == $1.panel }
    hasItemsInHeader = statement.kind == .threePublic && isTurned
    let (rows, places) = Self.rows(of: statement, index: index, joined: hasItemsInHeader)
    self.rows = rows
    self.places = places
    names = rows.map { RowName($0.item) }
    let isSummary = statement.kind.rowShape == .summary
    roles = rows.map { isSummary ? $0.role : .item }
    let columns = AmountColumn.all(of: statement, rows: rows)
    self.columns = columns
    var byGrid: [Int: Int] = [:]
    for (index, column) in columns.enumerated() {
      for gridColumn in column.gridColumns { byGrid[gridColumn] = index }
    }
    var cells = [Int?](repeating: nil, count: rows.count * columns.count)
    for (row, content) in rows.enumerated() {
      for (figure, amount) in content.figures.enumerated() {
        if let column = byGrid[amount.gridColumn] { cells[row * columns.count + column] = figure }
      }
    }
    self.cells = cells
    blocks = Self.blocks(of: rows, roles: roles)
    labelColumns = Self.labelColumns(of: statement, rows: rows)
  }

  /// The rows with the places of their figures; those of one row of the grid joined to one, where the header names the
  /// items: what they share then is the unit.
  private static func rows(
    of statement: Statement, index: Int, joined: Bool
  ) -> (rows: [StatementRow], places: [[FigurePlace]]) {
    var rows: [StatementRow] = []
    var places: [[FigurePlace]] = []
    for (number, row) in statement.rows.enumerated() {
      let own = row.figures.indices.map { FigurePlace(table: index, row: number, figure: $0) }
      if joined, let last = rows.last, last.gridRow == row.gridRow {
        rows[rows.count - 1].figures += row.figures
        places[places.count - 1] += own
      } else {
        var row = row
        if joined {
          row.labels = row.labels.count > 1 ? row.labels.dropLast() : [SumLabel.plain]
        }
        rows.append(row)
        places.append(own)
      }
    }
    return (rows, places)
  }

  /// The panels of a table with sections; a total that stands for several of them is part of each that has none.
  private static func blocks(of rows: [StatementRow], roles: [RowRole]) -> [[Int]] {
    // A list that goes on in the panel beside it is read down each of them.
    guard rows.contains(where: { $0.section != nil }) else {
      return [rows.indices.sorted { (rows[$0].panel, $0) < (rows[$1].panel, $1) }]
    }
    let panels = Set(rows.map(\.panel)).sorted()
    var blocks = panels.map { panel in rows.indices.filter { rows[$0].panel == panel } }
    guard let last = blocks.last, let common = last.first.map({ rows[$0].section }) else { return blocks }
    let shared = last.filter { roles[$0].isTotal && rows[$0].section != common }
    for index in blocks.indices.dropLast() {
      let isExpenditure = blocks[index].first.map { rows[$0].section == .expenditure } ?? false
      if isExpenditure, !blocks[index].contains(where: { roles[$0].isTotal }) { blocks[index] += shared }
    }
    return blocks.filter { !$0.isEmpty }
  }

  /// For each row the columns of the grid in which its first and its last label stand.
  private static func labelColumns(of statement: Statement, rows: [StatementRow]) -> [ClosedRange<Int>] {
    var labels: [Int: [Int]] = [:]
    for cell in statement.grid.cells where !cell.text.isEmpty { labels[cell.row, default: []].append(cell.column) }
    return rows.map { row in
      let end = row.figures.map(\.gridColumn).min() ?? Int.max
      let columns = labels[row.gridRow, default: []].filter { $0 < end }
      return (columns.min() ?? 0)...(columns.max() ?? 0)
    }
  }

  /// The figure of a row in a column; nil if the cell is blank.
  func place(row: Int, column: Int) -> FigurePlace? {
    cells[row * columns.count + column].map { places[row][$0] }
  }

  /// The places of a row's figures.
  func figurePlaces(row: Int) -> [FigurePlace] { places[row] }

  func figure(row: Int, column: Int) -> Figure? {
    cells[row * columns.count + column].map { rows[row].figures[$0] }
  }

  /// The amounts whose meaning no sum can speak for: those of a column whose header is not understood, those of a row
  /// that says the same as the one above it, which may be printed twice or read twice, and those of a row without a
  /// name among rows that have one.
  var unprovableAmounts: [FigurePlace] {
    var above: [Int: Int] = [:]
    let understood = Set(columns.filter(\.namesSpending).flatMap(\.gridColumns))
    let isNamed = rows.contains { !$0.item.isEmpty || $0.code != nil }
    return rows.indices.flatMap { index -> [FigurePlace] in
      let row = rows[index]
      defer { above[row.panel] = index }
      let isNameless = isNamed && row.item.isEmpty && row.code == nil
      let isRepeated = above[row.panel].map { repeats($0, index) } ?? false
      if isNameless || isRepeated { return places[index] }
      return zip(row.figures, places[index]).compactMap { figure, place in
        figure.measure == nil && !understood.contains(figure.gridColumn) ? place : nil
      }
    }
  }

  private func repeats(_ index: Int, _ other: Int) -> Bool {
    rows[index].item == rows[other].item && rows[index].code == rows[other].code
      && rows[index].figures.map(\.amount) == rows[other].figures.map(\.amount)
  }

  var isSummary: Bool { kind.rowShape == .summary }

  /// What all amounts of a row are: 2025年, 增减变化金额; nil where they differ.
  func commonMeasure(ofRow row: Int) -> Measure? {
    let measures = Set(rows[row].figures.map(\.measure))
    return measures.count == 1 ? measures.first ?? nil : nil
  }

  /// Whether its rows are years of the same items, and no parts of each other.
  var hasYearsAsRows: Bool { hasItemsInHeader && Set(rows.indices.map(commonMeasure(ofRow:))).count > 1 }

  /// The column of the whole: 合计, or the only one.
  func mainColumn(of block: [Int]) -> Int? {
    let columns = columns(in: block).filter { !self.columns[$0].standsOutside }
    return columns.first { self.columns[$0].isSum } ?? columns.first
  }

  /// The columns in which any of some rows prints an amount.
  func columns(in block: [Int]) -> [Int] {
    columns.indices.filter { column in block.contains { cells[$0 * columns.count + column] != nil } }
  }
}

extension RowRole {
  /// 本年收入合计, 收入总计
  fileprivate var isTotal: Bool { self == .yearTotal || self == .grandTotal }
}

extension AmountTable {
  /// Whether a line of a summary sums up those above it. One with an enumerator, 一、本年收入, stands above its parts.
  func isTotal(_ row: Int) -> Bool { roles[row].isTotal && names[row].rank == 0 }
}

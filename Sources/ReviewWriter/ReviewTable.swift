// A table as data: its panels, each with the columns that hold its amounts.

import BudgetModel
import PageModel

struct ReviewTable: Encodable {
  /// Its number and title as printed.
  var name: String
  var kind: TableKind
  var unit: String?
  var pages: [Int]
  var panels: [ReviewPanel]
  /// Of a form or a list of work: what it says in words.
  var forms: [ReviewForm] = []

  init(_ statement: Statement, index: Int, _ numbers: ReviewNumbers) {
    name = [statement.number, statement.title].compactMap { $0 }.joined(separator: " ")
    (kind, unit, pages) = (statement.kind, statement.unit?.symbol, statement.pages)
    let records = statement.records.enumerated().map { ReviewPanel($1, place: (index, $0), numbers) }
    panels = ReviewPanel.panels(of: statement, index: index, numbers) + records
  }
}

/// Rows that share their columns: those of a table of which several stand side by side, or a form.
struct ReviewPanel: Encodable {
  /// A key of the texts, or what the page prints.
  var name: String?
  var columns: [String] = []
  var rows: [ReviewRow] = []

  static func panels(of statement: Statement, index: Int, _ numbers: ReviewNumbers) -> [ReviewPanel] {
    let rows = statement.rows.enumerated().filter { !$1.figures.isEmpty }
    var panels: [ReviewPanel] = []
    for panel in Set(rows.map(\.element.panel)).sorted() {
      let own = rows.filter { $0.element.panel == panel }
      let columns = Set(own.flatMap { $0.element.figures.map(\.gridColumn) }).sorted()
      // Sections of one panel stand below each other.
      var parts: [ReviewPanel] = []
      for (row, each) in own {
        let name = each.section.map { "section.\($0.rawValue)" }
        if parts.isEmpty || parts[parts.count - 1].name != name {
          parts.append(ReviewPanel(name: name, columns: columns.map { header(of: $0, in: own.map(\.element)) }))
        }
        parts[parts.count - 1].rows.append(ReviewRow(each, place: (index, row), columns: columns, numbers))
      }
      panels += parts
    }
    return panels.map(\.narrow)
  }

  /// A table across the page of which each column is a row: its columns would be as many as its rows, and mostly blank.
  private var narrow: ReviewPanel {
    guard columns.count > 1, rows.allSatisfy({ row in row.cells.count { $0 != nil } == 1 }) else { return self }
    var panel = self
    panel.columns = [""]
    for (index, row) in rows.enumerated() {
      guard let column = row.cells.firstIndex(where: { $0 != nil }) else { continue }
      panel.rows[index].label = [row.label, columns[column]].filter { !$0.isEmpty }.joined(separator: " · ")
      panel.rows[index].cells = [row.cells[column]]
    }
    return panel
  }

  private static func header(of column: Int, in rows: [StatementRow]) -> String {
    rows.lazy.flatMap(\.figures).first { $0.gridColumn == column }?.measureLabel ?? ""
  }

  private init(name: String?, columns: [String]) { (self.name, self.columns) = (name, columns) }

  /// A form: a row for each name, a column for each label.
  init(_ record: PerformanceRecord, place: (table: Int, row: Int), _ numbers: ReviewNumbers) {
    name = record.project ?? record.department
    // Those of indicators stand beside their words.
    let inForms: [NamedFigure.Role] = [.indicatorWeight, .indicatorScore]
    let figures = record.figures.enumerated().filter { !inForms.contains($1.role) }
    // Labels of forms end in the name of their row.
    let headers = figures.map { _, named in
      let (label, end) = (named.figure.measureLabel, "/" + named.name)
      return label.hasSuffix(end) ? String(label.dropLast(end.count)) : label
    }
    for header in headers where !columns.contains(header) { columns.append(header) }
    for ((index, named), header) in zip(figures, headers) {
      let number = numbers[FigurePlace(table: place.table, row: place.row, figure: index)]
      let column = columns.firstIndex(of: header) ?? 0
      let isSame = rows.last.map { $0.label == named.name && $0.page == named.figure.page && $0.cells[column] == nil }
      if isSame != true {
        rows.append(ReviewRow(page: named.figure.page, label: named.name, columnCount: columns.count))
      }
      rows[rows.count - 1].cells[column] = number
    }
  }
}

struct ReviewRow: Encodable {
  var page: Int
  var code: String?
  var label: String
  var role = RowRole.item
  /// For each column the number that stands there.
  var cells: [Int?]

  /// - Parameter columns: of the grid.
  init(_ row: StatementRow, place: (table: Int, row: Int), columns: [Int], _ numbers: ReviewNumbers) {
    page = row.figures[0].page
    (code, label, role) = (row.code, row.item, row.role)
    cells = columns.map { column in
      row.figures.firstIndex { $0.gridColumn == column }.flatMap {
        numbers[FigurePlace(table: place.table, row: place.row, figure: $0)]
      }
    }
  }

  init(page: Int, label: String, columnCount: Int) {
    (self.page, self.label) = (page, label)
    cells = Array(repeating: nil, count: columnCount)
  }
}

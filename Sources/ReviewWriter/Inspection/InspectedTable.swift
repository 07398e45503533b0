// A table of the inspected page: its cells, its header as a tree, and what its columns and rows are taken for.

import BudgetModel
import BudgetWriters
import PageModel
import Texts

struct InspectedTable {
  private let statement: Statement
  private let cells: [PrintedCell]
  private let page: Int
  private let language: Language

  /// Nil if none of its cells is on the page.
  init?(_ statement: Statement, page: Int, _ language: Language) {
    let cells = statement.grid.cells.filter { $0.page == page }
    guard !cells.isEmpty else { return nil }
    (self.statement, self.cells, self.page, self.language) = (statement, cells, page, language)
  }

  func drawCells(into drawing: inout InspectionDrawing) {
    for cell in cells {
      drawing.add(
        .rectangle(
          cell.box.grown(by: -InspectionSettings.inset), ["fill": "none", "stroke-width": "0.6"],
          title: "\(cell.place) \(cell.text)"))
    }
  }

  // MARK: Header

  private var headerCells: [PrintedCell] {
    cells.filter { $0.row < statement.grid.headerRows && !$0.text.isEmpty }
  }

  func drawHeader(into drawing: inout InspectionDrawing) {
    for cell in headerCells {
      let path = path(of: cell)
      drawing.add(
        .rectangle(
          cell.box, ["fill-opacity": "0.12", "stroke": "none"],
          title: path.map(\.text).joined(separator: "/")))
      guard let parent = path.dropLast().last else { continue }
      drawing.nodes.append(Self.branch(from: parent.box, to: cell.box))
    }
  }

  /// The header cells above a cell, outermost first, and itself.
  private func path(of cell: PrintedCell) -> [PrintedCell] {
    let above = headerCells.filter { other in
      other.row < cell.row && other.column <= cell.column
        && other.column + other.columnSpan >= cell.column + cell.columnSpan
    }
    return above.sorted { $0.row < $1.row } + [cell]
  }

  private static func branch(from parent: Box, to child: Box) -> SVGNode {
    let (x0, y0) = ((parent.x0 + parent.x1) / 2, (parent.y0 + parent.y1) / 2)
    let (x1, y1) = ((child.x0 + child.x1) / 2, (child.y0 + child.y1) / 2)
    return SVGNode(
      "path",
      [
        "d": "M\(x0.svg) \(y0.svg)L\(x1.svg) \(y1.svg)", "fill": "none", "stroke-width": "0.8",
        "marker-end": "url(#dot)",
      ])
  }

  // MARK: Roles

  func drawRoles(into drawing: inout InspectionDrawing) {
    let names = [shown(statement.kind.rawValue, "table"), statement.number, statement.unit?.symbol].compactMap { $0 }
    if let box = cells.map(\.box).union() {
      drawing.add(.label(names.joined(separator: " "), x: box.x0, y: box.y0 - 2, size: InspectionSettings.labelType))
    }
    for column in statement.columns.indices { drawColumn(column, into: &drawing) }
    for row in statement.rows { drawRow(row, into: &drawing) }
  }

  private func drawColumn(_ column: Int, into drawing: inout InspectionDrawing) {
    let body = cells.filter { $0.column == column && $0.columnSpan == 1 && $0.row >= statement.grid.headerRows }
    guard let first = body.min(by: { $0.row < $1.row }) else { return }
    let role = role(of: column)
    guard !role.isEmpty else { return }
    let fitting = (first.box.x1 - first.box.x0) / InspectionSettings.width(of: role)
    let size = min(InspectionSettings.labelType, max(fitting, InspectionSettings.smallestType))
    drawing.add(.label(role, x: first.box.x0 + 1, y: first.box.y0 - 1, size: size))
  }

  /// The measure and unit of a column of amounts; of another what its cells were taken for.
  private func role(of column: Int) -> String {
    let meaning = statement.columns[column]
    if meaning.holdsAmounts {
      let measure = meaning.measure.map { shown($0.rawValue, "measure") } ?? "?"
      return [measure, meaning.unit?.symbol ?? ""].joined(separator: " ")
    }
    let rows = Dictionary(statement.rows.map { ($0.gridRow, $0) }, uniquingKeysWith: { first, _ in first })
    var uses: [String: Int] = [:]
    for cell in statement.grid.cells where cell.column == column && !cell.text.isEmpty {
      guard let row = rows[cell.row], let use = row.use(of: cell.text) else { continue }
      uses[use, default: 0] += 1
    }
    return uses.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { shown($0.key, "use") } ?? ""
  }

  /// In English as programs and `debug` name it.
  private func shown(_ value: String, _ column: String) -> String { language.value(value, ofColumn: column) }

  private func drawRow(_ row: StatementRow, into drawing: inout InspectionDrawing) {
    guard let table = cells.map(\.box).union(),
      let cell = cells.first(where: { $0.row == row.gridRow && $0.rowSpan == 1 })
    else { return }
    let section = row.section.map { shown($0.rawValue, "section") }
    let role = [section, shown(row.role.rawValue, "role")].compactMap { $0 }.joined(separator: " ")
    // Panels side by side have a row each on one line.
    let line = cell.box.y0 + InspectionSettings.labelType * Double(1 + row.panel)
    drawing.add(
      .label(role, x: table.x0 - 2, y: line, size: InspectionSettings.labelType, isEnd: true))
  }
}

extension StatementRow {
  /// What the text of one of its cells was taken for.
  fileprivate func use(of text: String) -> String? {
    if labels.contains(text) { return "label" }
    if line == text { return "line" }
    // Codes are completed from the rows above.
    if code?.hasSuffix(text) == true { return "code" }
    return nil
  }
}

extension PrintedCell {
  /// As `debug` counts, from 1.
  fileprivate var place: String {
    let spans = [rowSpan > 1 ? "↓\(rowSpan)" : "", columnSpan > 1 ? "→\(columnSpan)" : ""].joined()
    return "[\(row + 1), \(column + 1)]\(spans)"
  }
}

extension SVGNode {
  static func label(_ text: String, x: Double, y: Double, size: Double, isEnd: Bool = false) -> SVGNode {
    SVGNode(
      "text",
      [
        "x": x.svg, "y": y.svg, "font-size": size.svg, "text-anchor": isEnd ? "end" : "start", "stroke": "white",
        "stroke-width": "1.2", "paint-order": "stroke",
      ], text: text)
  }
}

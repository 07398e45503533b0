// Statements drawn as text, so that a test shows the table that it is about, and the verdicts of its checks as text.

import BudgetModel
import PageModel
import Reconciliation

extension Statement {
  /// A table from rows of cells parted by `|`. The first line is the header: `code`, `item` (once or more often) and
  /// `section` by these names, columns of amounts as `measure:path`, `total:本年支出/小计`; the measure may be missing, and a
  /// path that ends in （元） has that unit. `indent` is the left edge of the label, or both: 10-60. Blank cells hold
  /// nothing; where a row ends early, its last columns are not printed.
  static func drawn(
    _ kind: TableKind, unit: MoneyUnit = .tenThousandYuan, title: String? = nil, number: String? = nil,
    organization: String? = nil, page: Int = 1, _ text: String
  ) -> Statement {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    }
    let header = lines[0]
    let paths = header.map { name in
      name.split(separator: ":").last.map { $0.split(separator: "/").map(String.init) } ?? []
    }
    let rows = lines.dropFirst().enumerated().map { index, cells in
      var row = row(cells, header: header, paths: paths, index: index, unit: unit, page: page)
      if kind.rowShape == .summary { row.role = role(row.item) }
      return row
    }
    // The text of labels only: no rule reads amounts from the grid.
    let printed = lines.dropFirst().enumerated().flatMap { index, cells in
      zip(header, cells).enumerated().map { column, cell in
        PrintedCell(
          row: index, column: column, rowSpan: 1, columnSpan: 1, text: ["code", "item"].contains(cell.0) ? cell.1 : "",
          page: page, box: Box(x0: 0, y0: 0, x1: 1, y1: 1))
      }
    }
    return Statement(
      kind: kind, number: number, title: title, organization: organization, unit: unit, pages: [page],
      columns: StatementColumn.columns(headerPaths: paths, rows: rows), rows: rows,
      grid: PrintedGrid(rowCount: lines.count - 1, columnCount: header.count, cells: printed))
  }

  private static func row(
    _ cells: [String], header: [String], paths: [[String]], index: Int, unit: MoneyUnit, page: Int
  ) -> StatementRow {
    var row = StatementRow(gridRow: index, labels: [])
    for (column, (name, text)) in zip(header, cells).enumerated() where !text.isEmpty {
      switch name {
      case "code": row.code = text
      case "item": row.labels.append(text)
      case "indent":
        let edges = text.split(separator: "-").compactMap { Double($0) }
        row.labelBox = Box(x0: edges[0], y0: 0, x1: edges.count > 1 ? edges[1] : edges[0] + 50, y1: 10)
      case "section":
        row.section = Section(rawValue: text)
        row.panel = text == "income" ? 0 : text == "expenditure" ? 1 : 2
      default:
        guard let amount = Amount(text) else { continue }
        let measure = name.split(separator: ":").first.flatMap { Measure(rawValue: String($0)) }
        let y = Double(index) * 20
        row.figures.append(
          Figure(
            measure: measure, headerPath: paths[column], amount: amount,
            unit: measure == .changeRate ? .percent : paths[column].last?.hasSuffix("（元）") ?? false ? .yuan : unit,
            gridColumn: column, page: page,
            box: Box(x0: Double(column) * 60, y0: y, x1: Double(column) * 60 + 40, y1: y + 10), raw: text))
      }
    }
    return row
  }

  private static func role(_ item: String) -> RowRole {
    if item.contains("总计") { return .grandTotal }
    if item.contains("本年收入") || item.contains("本年支出") { return .yearTotal }
    return item.contains("结转") ? .balance : .item
  }
}

extension BudgetDocument {
  static func drawn(_ statements: Statement..., contents: [ContentsEntry] = []) -> BudgetDocument {
    BudgetDocument(
      identity: DocumentIdentity(file: "a.pdf", sha256: "", pageCount: 1), statements: statements, contents: contents,
      diagnostics: [])
  }

  /// `rule verdict: found = expected` for each check of a rule, by the items of its terms.
  func verdicts(of rule: String) -> [String] {
    checks.filter { $0.rule == rule }.map { check in
      func names(_ side: Check.Term.Side) -> String {
        let terms = check.terms.filter { $0.side == side }.map { figure(at: $0.place) }
        return terms.map { "\($0.row?.code ?? $0.item) \($0.figure.amount)" }.joined(separator: " + ")
      }
      return "\(check.verdict): \(names(.found)) = \(names(.expected))"
    }
  }

  /// `v`, `u` or `c` for each amount, a word for each row.
  var statusText: String {
    statements.flatMap(\.rows).map { row in row.figures.map { $0.status?.rawValue.prefix(1) ?? "-" }.joined() }
      .joined(separator: " ")
  }
}

func reconciled(_ statements: Statement...) -> BudgetDocument {
  var document = BudgetDocument.drawn()
  document.statements = statements
  return Reconciler().reconcile(document)
}

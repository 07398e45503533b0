// Numbers that stand outside every table, and what is said of them: one may be anything, two beside each other are a row that
// no table took in.

import BudgetModel
import PageModel
import TableLayout

struct LooseNumbers {
  private let tables: TableAssembly

  init(_ tables: TableAssembly) { self.tables = tables }

  var count: Int {
    tables.looseNumbers.count + tables.looseRows.reduce(0) { $0 + $1.line.tokens.count(where: \.isMoneyLike) }
  }

  var pages: [Int] { tables.looseNumbers.map(\.page) + tables.looseRows.map(\.page) }

  var diagnostics: [Diagnostic] {
    let numbers = tables.looseNumbers.map { page, token in
      Diagnostic(
        "layout.loose-number", .note, page: page, box: token.box.rounded,
        message: "\"\(token.raw)\" stands outside every table")
    }
    return numbers + rows
  }

  /// One for each page.
  private var rows: [Diagnostic] {
    Dictionary(grouping: tables.looseRows, by: \.page).sorted { $0.key < $1.key }.map { page, rows in
      let lines = rows.map(\.line)
      let first = lines[0].raw
      let message =
        lines.count == 1
        ? "a row of amounts stands outside every table: \"\(first)\""
        : "\(lines.count) rows of amounts stand outside every table, the first: \"\(first)\""
      return Diagnostic("layout.loose-row", page: page, box: lines.map(\.box).union()?.rounded, message: message)
    }
  }
}

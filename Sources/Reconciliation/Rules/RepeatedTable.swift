import BudgetModel
import Wording

/// A table that is printed twice. That both prints are alike proves neither; where they differ one of them is wrong.
struct RepeatedTable: Rule {
  let id = "repeated_table"
  let formula = "where a table is printed twice, every amount is the same in both"
  let source = "a table with the number, title, office, year, unit, columns and lines of another is that table again"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    var firsts: [Name: Print] = [:]
    return amounts.tables.flatMap { table -> [[Reading]] in
      guard let name = Name(amounts.statements[table.index]) else { return [] }
      return Print.all(in: table).compactMap { print in
        guard let first = firsts[name] else {
          firsts[name] = print
          return nil
        }
        return Self.reading(first, print)
      }
    }
  }

  /// The rows of a table, or those of one of several prints that follow each other and were read as one table.
  private struct Print {
    var table: AmountTable
    var rows: Range<Int>

    /// A further print begins with 合计 on a later page.
    static func all(in table: AmountTable) -> [Print] {
      var prints: [Print] = []
      var start = 0
      func page(_ row: Int) -> Int { table.rows[row].figures.first?.page ?? 0 }
      for row in table.rows.indices.dropFirst() where table.isGrandTotal(row) && page(row) > page(start) {
        prints.append(Print(table: table, rows: start..<row))
        start = row
      }
      return prints + [Print(table: table, rows: start..<table.rows.count)]
    }
  }

  /// What makes two tables one.
  private struct Name: Hashable {
    var kind: TableKind
    var number: String?
    var title: String
    var organization: String?
    var fiscalYear: Int?
    var report: ReportKind?
    var unit: MoneyUnit?
    var headers: [[String]]

    init?(_ statement: Statement) {
      guard let title = statement.title else { return nil }
      kind = statement.kind
      number = statement.number
      self.title = title.foldedForMatching
      organization = statement.organization
      fiscalYear = statement.fiscalYear
      report = statement.report
      unit = statement.unit
      headers = statement.columns.map(\.headerPath)
    }
  }

  private struct Line: Hashable {
    var section: Section?
    var code: String?
    var item: String
  }

  private struct Spot: Hashable {
    var line: Line
    /// Among the lines that say the same.
    var occurrence: Int
    var gridColumn: Int
  }

  /// Nil unless nearly all amounts stand in both prints, and some are the same: one wrong account makes all sums above
  /// it differ, while the tables of two offices that do not name themselves have their lines in common, but no amounts.
  private static func reading(_ print: Print, _ other: Print) -> [Reading]? {
    let (own, others) = (amounts(of: print), amounts(of: other))
    let counterparts = Dictionary(others.map { ($0.place, $0) }) { first, _ in first }
    let shared = own.compactMap { amount in counterparts[amount.place].map { (amount, $0) } }
    let differing = shared.filter { $0.amount != $1.amount }
    guard shared.count * 5 >= max(own.count, others.count) * 4, differing.count * 4 <= shared.count * 3 else {
      return nil
    }
    let equations = differing.map { first, second in
      Equation(found: [second.figure], expected: [first.figure], allowsRounding: false)
    }
    return [Reading(equations: equations, isCertain: true)]
  }

  /// Without the zeros, which are the same everywhere.
  private static func amounts(of print: Print) -> [(place: Spot, amount: Amount, figure: FigurePlace)] {
    var occurrences: [Line: Int] = [:]
    return print.rows.flatMap { index in
      let row = print.table.rows[index]
      let line = Line(section: row.section, code: row.code, item: row.item)
      let occurrence = occurrences[line, default: 0]
      occurrences[line] = occurrence + 1
      let places = print.table.figurePlaces(row: index)
      return zip(row.figures, places).filter { !$0.0.amount.isZero }.map { figure, place in
        (Spot(line: line, occurrence: occurrence, gridColumn: figure.gridColumn), figure.amount, place)
      }
    }
  }
}

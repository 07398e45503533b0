// The way into the record tables. Which kind a table is was decided before; here it is read by the meaning of its
// labels, with one vocabulary (FormLabel, IndicatorRole, FundingMeasure) for all regions. Three shapes are known: a form
// of labels with their values, a list with a row or a group of rows for each project, and a form that holds both.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

package enum RecordReader {
  /// Reads the records of a table into its statement; of a table of amounts nothing.
  package static func read(_ table: SourceTable, into statement: inout Statement) -> [Diagnostic] {
    switch statement.kind.rowShape {
    case .records:
      var reader = FormReader(table)
      statement.records = records(of: &reader, table)
      return reader.diagnostics + doubts(of: statement, table.grid)
    case .keyWork:
      statement.keyWork = keyWork(table)
      return lost(of: statement, table.grid)
    case .summary, .accounts, .plain: return []
    }
  }

  /// A form that is like none we know keeps its grid, and its reader must hear that the records do not say it all.
  private static func doubts(of statement: Statement, _ grid: Grid) -> [Diagnostic] {
    let name = statement.title ?? "without a title"
    if statement.records.allSatisfy(\.indicators.isEmpty), IndicatorLevels.printIndicators(grid) {
      return [
        Diagnostic(
          "parser.unread-form", page: statement.pages.first,
          message: "the form \(name) lists indicators that could not be read; they are in its grid")
      ]
    }
    return lost(of: statement, grid) + withoutLevel(statement, name: name) + withoutProject(statement, name: name)
  }

  private static func withoutLevel(_ statement: Statement, name: String) -> [Diagnostic] {
    let open = statement.records.flatMap(\.indicatorsWithoutLevel)
    guard let first = open.first else { return [] }
    return [
      Diagnostic(
        "parser.unread-level", page: first.page, box: first.box,
        message: "\(open.count) indicators of the form \(name) stand beside blank levels; nothing tells whose they are")
    ]
  }

  /// Indicators of a project that nothing names: its name may stand in another table.
  private static func withoutProject(_ statement: Statement, name: String) -> [Diagnostic] {
    guard statement.kind == .projectPerformance else { return [] }
    let open = statement.records.filter { $0.project == nil }.flatMap(\.indicators)
    guard let first = open.first else { return [] }
    return [
      Diagnostic(
        "parser.unnamed-project", page: first.page, box: first.box,
        message: "\(open.count) indicators of the form \(name) stand under no project's name")
    ]
  }

  private static func lost(of statement: Statement, _ grid: Grid) -> [Diagnostic] {
    let cells = LostTexts(grid, statement).cells
    guard let first = cells.first else { return [] }
    return [
      Diagnostic(
        "parser.unread-text", page: first.page, box: first.textBox,
        message: "\(cells.count) texts of the form \(statement.title ?? "without a title") are in none of its records")
    ]
  }

  /// The records of a performance table: one for a form, one for each project of a list.
  static func performance(_ table: SourceTable) -> [PerformanceRecord] {
    var reader = FormReader(table)
    return records(of: &reader, table)
  }

  private static func records(of reader: inout FormReader, _ table: SourceTable) -> [PerformanceRecord] {
    var records = reader.records()
    if records.count == 1, records[0].project == nil, !reader.printsProjectLabel {
      records[0].project = table.caption.title.flatMap(ProjectTitle.project(of:))
    }
    for index in records.indices {
      records[index].organization = table.caption.organization
      records[index].filledOn = records[index].filledOn ?? table.caption.filledOn
    }
    return records
  }

  /// The rows of a 重点工作 table.
  static func keyWork(_ table: SourceTable) -> [KeyWorkRow] {
    var reader = KeyWorkReader(table.grid)
    return reader?.records() ?? []
  }
}

extension PerformanceRecord {
  /// Indicators without a level that others of the same form have.
  fileprivate var indicatorsWithoutLevel: [PerformanceIndicator] {
    let (first, second) = (indicators.contains { $0.firstLevel != nil }, indicators.contains { $0.secondLevel != nil })
    return indicators.filter { first && $0.firstLevel == nil || second && $0.secondLevel == nil }
  }
}

// What a form prints and none of its records has: whoever reads the records must hear of it. Labels are short and known by
// their words; what is longer says something.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct LostTexts {
  /// In the order of the page.
  let cells: [Cell]

  init(_ grid: Grid, _ statement: Statement) {
    let texts = statement.records.flatMap(\.texts) + statement.keyWork.flatMap(\.texts)
    let whole = Set(texts)
    let joined = texts.joined(separator: "\n")
    cells = grid.cells.filter { cell in
      cell.text.count >= RecordSettings.shortestText && !whole.contains(cell.text) && !Self.isAside(cell.text)
        && !joined.holds(cell.text) && !Self.isMadeUp(cell.text, of: whole)
    }
  }

  /// Whether a cell is there in parts: levels and a name, a code and a name, options.
  private static func isMadeUp(_ text: String, of parts: Set<String>) -> Bool {
    let own = parts.filter { !$0.isEmpty && text.holds($0) }.sorted { $0.count > $1.count }
    return text.without(own).count * 2 <= text.count
  }

  /// A note on how to fill in the form, a name of a column, or a line of several labels.
  private static func isAside(_ text: String) -> Bool {
    NoteMark.begins(text) || FormLabel(text) != nil || IndicatorRole(header: text) != nil || FundingMeasure(text) != nil
  }
}

extension PerformanceRecord {
  /// All that it says in words.
  fileprivate var texts: [String] {
    let single = [
      organization, project, code, department, executor, goal, termGoal, achievement, reasons, improvements,
    ]
    let options = categories.flatMap { category in category.options.map(\.text) }
    let lines = funding + tasks.flatMap(\.funding)
    return single.compactMap { $0 } + options + checked.map(\.text) + others.flatMap { [$0.label, $0.text] }
      + tasks.flatMap { [$0.name, $0.content ?? "", $0.result ?? ""] } + indicators.flatMap(\.texts)
      + lines.map(\.name) + figures.flatMap { [$0.figure.raw, $0.figure.measureLabel] }
  }
}

extension PerformanceIndicator {
  fileprivate var texts: [String] {
    let single = [firstLevel, secondLevel, thirdLevel, sign, classification, target, actual, unit, note]
    return single.compactMap { $0 } + others.flatMap { [$0.label, $0.text] }
  }
}

extension KeyWorkRow {
  fileprivate var texts: [String] {
    [number, matter, content, result].compactMap { $0 } + others.flatMap { [$0.label, $0.text] }
  }
}

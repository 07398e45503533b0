// 三公 tables print their items as column headers, once for each measure.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

enum ThreePublicReader {
  /// Whether the header, not the row label, says which item an amount is.
  static func headerIsItem(_ columns: TableColumns) -> Bool {
    columns.columns.contains { column in
      guard let column, column.role == .amount else { return false }
      let namesItem = column.path.contains(where: ThreePublicRole.isNamed)
      // What lacks characters below 决算数 can only be an item.
      return namesItem || column.leaf.lacksCharacters && column.path.dropLast().contains(where: isMeasure)
    }
  }

  /// One row for each item, in the order of the page.
  static func rows(from rows: [StatementRow], fiscalYear: Int?, report: ReportKind?) -> [StatementRow] {
    let fiscalYear = fiscalYear ?? lastOfYears(rows)
    // The unit may stand in the first of its years only; where the years begin anew another one begins, named or not.
    var above: (owners: [String], measures: Set<Measure>) = ([], [])
    return rows.flatMap { row in
      // Some turn the table: 预算数 and 决算数 are its rows, or the years under each unit.
      let rowMeasure = row.labels.lazy.compactMap { measure(ofRow: $0, fiscalYear: fiscalYear, report: report) }.first
      var owners = row.labels.filter { measure(ofRow: $0, fiscalYear: fiscalYear, report: report) == nil }
      if row.code == nil, owners.count == 1, SumLabel.isRow(owners[0]) { owners = [] }
      if let rowMeasure, row.labels.count == 1, !above.measures.contains(rowMeasure) {
        owners = above.owners
        above.measures.insert(rowMeasure)
      } else {
        above = (owners, rowMeasure.map { [$0] } ?? [])
      }
      return row.figures.map { figure in
        var figure = figure
        let path = figure.headerPath
        figure.measure = rowMeasure ?? measure(ofPath: path, fiscalYear: fiscalYear, report: report)
        return StatementRow(
          gridRow: row.gridRow, panel: row.panel, line: row.line, code: row.code,
          labels: owners + [item(ofPath: path)], labelBox: row.labelBox, figures: [figure])
      }
    }
  }

  /// The later one of two years that rows are named after: where no title says it, the table compares it with the other.
  private static func lastOfYears(_ rows: [StatementRow]) -> Int? {
    let years = Set(rows.flatMap(\.labels).compactMap { FiscalYear.leading($0.foldedForMatching)?.year })
    return years.count == 2 ? years.max() : nil
  }

  /// A 小计 is the item that it stands under, and so is a column that says which money it counts.
  private static func item(ofPath path: [String]) -> String {
    let named = path.reversed().first { $0 != SumLabel.part && $0 != "金额" && !isMeasure($0) }
    let item = path.reversed().first { $0 != SumLabel.part && $0 != "金额" && !isMeasure($0) && !isFund($0) }
    return item ?? named ?? path.last ?? SumLabel.plain
  }

  /// Headers that say nothing of what an amount is for.
  private static func isAmountAlone(_ header: String) -> Bool { header == SumLabel.part || header == "金额" }

  /// 一般公共预算, and not what it pays for: 一般公共预算安排的“三公”经费.
  private static func isFund(_ header: String) -> Bool {
    guard !header.holds("经费") else { return false }
    return MeasureVocabulary.measure(ofHeader: header, fiscalYear: nil)?.fund != nil
  }

  /// What the amounts of a row are, if its label says no more than that: 预算数, 2025年, 增减变化金额.
  private static func measure(ofRow label: String, fiscalYear: Int?, report: ReportKind?) -> Measure? {
    if let known = measure(named: label) { return known }
    let text = label.foldedForMatching
    guard let (year, rest) = FiscalYear.leading(text), let fiscalYear else { return nil }
    guard ["", "预算", "决算", "预算数", "决算数", "执行数"].contains(rest) else { return nil }
    if year == fiscalYear { return report?.measure }
    return year == fiscalYear - 1 ? .priorYear : nil
  }

  private static func isMeasure(_ header: String) -> Bool { measure(named: header) != nil }

  private static func measure(named header: String) -> Measure? {
    let text = header.foldedForMatching
    return measures.first { $0.words.contains(text) }?.measure
  }

  private static let measures: [(measure: Measure, words: Set<String>)] = [
    (.initialBudget, ["年初预算数"]),
    (.adjustedBudget, ["全年预算数", "调整预算数"]),
    (.budget, ["预算数", "当年预算数", "本年预算数"]),
    (.final, ["决算数", "支出决算数", "决算统计数", "统计数", "本年决算数"]),
    (.priorYear, ["上年", "上年预算数", "上年决算数", "上年数", "上年执行数"]),
    (.change, ["增减变化情况", "增减变化", "增减变化金额", "增减变化额", "增减金额", "增减额", "增减数", "增减"]),
  ]

  private static func measure(ofPath path: [String], fiscalYear: Int?, report: ReportKind?) -> Measure? {
    if let known = path.lazy.compactMap(measure(named:)).first { return known }
    // 2018年 beside 2019年, with or without a word of what the amounts are: 2019年预算数.
    let years = path.lazy.compactMap { FiscalYear.leading($0.foldedForMatching) }
    if let year = years.first?.year, let fiscalYear, year < fiscalYear { return .priorYear }
    return years.compactMap { measure(named: String($0.rest)) }.first ?? report?.measure
  }
}

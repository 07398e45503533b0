// The measure of each amount column, and the section of each panel.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct ColumnMeasures {
  private var measures: [Int: Measure] = [:]

  init(_ columns: TableColumns, fiscalYear: Int?, report: ReportKind?) {
    for panel in 0..<columns.panelCount {
      let amounts = columns.amountColumns(inPanel: panel)
      for index in amounts {
        guard let column = columns.columns[index] else { continue }
        let spansAll = column.headers.map { header in
          amounts.allSatisfy { header.columns.contains($0) }
        }
        measures[index] = MeasureVocabulary.measure(
          ofPath: column.path, spansAll: spansAll, fiscalYear: fiscalYear, report: report)
      }
    }
  }

  subscript(column: Int) -> Measure? { measures[column] }
}

enum PanelSections {
  /// The section of each panel; all nil where the panels are not income beside expenditure.
  static func sections(of columns: TableColumns) -> [Section?] {
    let sections = (0..<columns.panelCount).map { section(ofPanel: $0, in: columns) }
    guard columns.panelCount > 1, sections.contains(.income),
      sections.contains(where: { $0 != nil && $0 != .income })
    else { return sections.map { _ in nil } }
    return sections
  }

  /// Header paths of the amounts in panels of one section, by column: 支出/政府预算支出经济分类科目/预算数. What stands over
  /// the labels of a panel comes before the last, for nothing else tells their amounts apart.
  static func paths(of columns: TableColumns, sections: [Section?]) -> [Int: [String]] {
    var paths: [Int: [String]] = [:]
    for panel in sections.indices where sections.count(where: { $0 != nil && $0 == sections[panel] }) > 1 {
      let label = columns.columns.first { $0?.panel == panel && $0?.role == .label } ?? nil
      guard let name = label?.leaf, !name.isEmpty else { continue }
      for index in columns.amountColumns(inPanel: panel) {
        guard let path = columns.columns[index]?.path, !path.contains(name) else { continue }
        paths[index] = path.dropLast() + [name] + path.suffix(1)
      }
    }
    return paths
  }

  private static func section(ofPanel panel: Int, in columns: TableColumns) -> Section? {
    let paths = columns.columns.compactMap { column in
      column?.panel == panel && column?.role != .remark ? column?.path : nil
    }
    let headers = paths.flatMap { $0 }.map(\.foldedForMatching)
    let roots = paths.compactMap { $0.first?.foldedForMatching }
    let root = roots.first ?? ""
    if root.holds("收入"), !root.holds("支出") { return .income }
    guard roots.contains(where: { $0.holds("支出") || $0.holds("功能") }) else { return nil }
    let byNature = headers.contains { header in
      ["支出用途", "支出性质", "经济分类", "经济科目"].contains { header.holds($0) } && !header.holds("功能")
    }
    return byNature ? .expenditureByNature : .expenditure
  }
}

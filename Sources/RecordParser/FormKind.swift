// Which kind a form is, by its labels, where no title says it.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

package enum FormKind {
  /// Nil for a table that is no form of a known kind.
  package static func kind(of table: SourceTable) -> TableKind? {
    if let kind = kind(of: table.grid) { return kind }
    let header = table.headings.contains(where: FormWord.namesWork) ? KeyWorkHeader(table.grid) : nil
    return header?.mayBeWork(table.grid) == true ? .keyWork : nil
  }

  /// Nil for a grid that is no form of a known kind.
  package static func kind(of grid: Grid) -> TableKind? {
    let labels = grid.cells.map(\.text).filter { $0.count <= RecordSettings.longestTellingLabel }
    func has(_ words: String...) -> Bool { labels.contains { $0.containsAny(words) } }
    if has("一级指标", "绩效指标"), has("指标值", "三级指标", "完成值") {
      return namesProject(grid) ? .projectPerformance : .overallPerformance
    }
    if has("绩效目标"), has("项目") { return .projectPerformance }
    // The rest of a form whose head is another table, or on no page.
    if IndicatorLevels.areIn(grid) { return .projectPerformance }
    return KeyWorkHeader(grid)?.saysKind == true ? .keyWork : nil
  }

  /// Whether a form has a place for a project's name, whatever it calls it.
  private static func namesProject(_ grid: Grid) -> Bool {
    grid.cells.contains { cell in
      if case .project? = FormLabel(cell.text) { return true }
      return cell.text.count <= RecordSettings.longestTellingLabel && cell.text.holds("项目名称")
    }
  }
}

// 年度主要任务: a list inside a department's form, 任务名称 | 主要内容 | 预算金额.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct TaskReader {
  let grid: Grid
  let unit: MoneyUnit?

  struct FoundTasks {
    var tasks: [PerformanceTask] = []
    /// The lines of the list's 合计 row.
    var total: [FundingLine] = []
    /// The row behind the list.
    var end: Int
  }

  static func isHeader(_ cells: [Cell]) -> Bool { cells.contains { $0.text.bareLabel == "任务名称" } }

  /// Reads the list whose header stands in a row.
  func read(headerRow: Int) -> FoundTasks {
    let header = grid.cells(inRow: headerRow)
    guard let name = header.first(where: { $0.text.bareLabel == "任务名称" }) else { return FoundTasks(end: headerRow + 1) }
    // Points for the whole list may stand in a cell beside all of it.
    let firstData = name.rows.upperBound
    let end = end(from: firstData, name: name)
    let content = header.first { $0.text.holds("内容") }
    let result = header.first { $0.text.bareLabel.hasSuffix("完成情况") && $0.column > name.column }
    var found = FoundTasks(end: end)
    for row in firstData..<end {
      let cell = grid[row, name.column]
      // A blank name is the half of a cell that a page break or a wrapped line cut off.
      guard cell.row == row else { continue }
      let lines = FundingReader(grid: grid, unit: unit).lines(
        ofRow: row, in: .init(rows: headerRow..<row + 1, firstColumn: name.column, rowsAreNamed: false))
      if SumLabel.endsInWhole(cell.text.bareLabel) {
        found.total += lines.map { $0.named(cell.text + "/" + $0.name) }
      } else if !cell.isEmpty {
        found.tasks.append(
          PerformanceTask(
            name: cell.text, content: text(content, row: row), result: text(result, row: row), funding: lines))
      } else if !lines.isEmpty, let last = found.tasks.indices.last {
        found.tasks[last].funding += lines
      }
    }
    return found
  }

  private func text(_ header: Cell?, row: Int) -> String? {
    guard let header else { return nil }
    let cell = grid[row, header.column]
    return cell.isEmpty ? nil : cell.text
  }

  /// The list ends where a new label stands left of it, or across it.
  private func end(from first: Int, name: Cell) -> Int {
    var row = first
    while row < grid.rowCount {
      let leading = grid.cells(beginningInRow: row).first { !$0.isEmpty }
      if let leading, leading.column < name.column || leading.column == 0 {
        switch FormLabel(leading.text) {
        case nil, .total?, .tasks?: break
        default: return row
        }
      }
      if IndicatorColumns(grid, row: row) != nil { return row }
      row += 1
    }
    return row
  }
}

extension FundingLine {
  fileprivate func named(_ name: String) -> FundingLine {
    var line = self
    line.name = name
    return line
  }
}

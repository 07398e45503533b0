// The framework of indicators that the Ministry of Finance sets (财预〔2020〕10号, 财预〔2021〕101号): by its words a list of
// indicators is known where no header says what it is.

import TableLayout
import Tokenizer

enum IndicatorLevels {
  static let first = framework.map(\.first)
  static let second = framework.flatMap(\.second)

  private static let framework: [(first: String, second: [String])] = [
    ("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]),
    ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
    ("满意度指标", ["服务对象满意度指标"]),
    ("成本指标", ["成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标"]),
  ]

  /// The one first level that the framework has a second one under.
  static func first(over second: String?) -> String? {
    guard let second else { return nil }
    let own = framework.filter { $0.second.contains(second.bareLabel) }
    return own.count == 1 ? own[0].first : nil
  }

  /// Whether a second level may stand under a first one: not if the framework has it under another.
  static func allow(_ second: String?, under first: String?) -> Bool {
    guard let second, let first, let own = framework.first(where: { $0.first == first.bareLabel }) else { return true }
    return own.second.contains(second.bareLabel) || !Self.second.contains(second.bareLabel)
  }

  /// Whether two texts are a level that a page break cuts: 服务对象满意度 | 指标.
  static func isCut(_ upper: String, _ lower: String) -> Bool {
    let isLevel = { (text: String) in first.contains(text.bareLabel) || second.contains(text.bareLabel) }
    return isLevel(upper + lower) && !upper.isEmpty && !lower.isEmpty && !isLevel(lower)
  }

  /// Whether cells of a grid are levels: two of them at least, each alone in its cell.
  static func areIn(_ grid: Grid) -> Bool {
    let levels = Set(first + second)
    let found = Set(grid.cells.lazy.map(\.text.bareLabel).filter(levels.contains))
    return found.count >= RecordSettings.fewestLevels
  }

  /// Whether a grid prints indicators: levels without a header of names, or below the header something that is no placeholder of
  /// a blank form.
  static func printIndicators(_ grid: Grid) -> Bool {
    let headers = grid.cells.filter { IndicatorRole(header: $0.text) == .third }
    return headers.isEmpty ? areIn(grid) : headers.contains { isFilled(grid, below: $0) }
  }

  private static func isFilled(_ grid: Grid, below header: Cell) -> Bool {
    (header.rows.upperBound..<grid.rowCount).contains { row in
      let text = grid[row, header.column].text
      let bare = text.bareLabel.filter { !$0.isNumber }
      return bare.count > RecordSettings.longestPlaceholder && FormLabel(text) == nil && !first.contains(bare)
        && !second.contains(bare)
    }
  }
}

// Which column of an indicator list holds what, from its header row.

import TableLayout
import Tokenizer

enum IndicatorRole {
  case first, second, third, classification, sign, target, actual, unit, weight, score, note

  /// Nil for a header that is none of these. Narrower wordings stand first: 分值权重 is no 值, 实际完成值 no target.
  init?(header: String) {
    let bare = header.bareLabel
    guard bare.count <= RecordSettings.longestIndicatorHeader else { return nil }
    guard let role = Self.words.first(where: { bare.containsAny($0.any) })?.role else { return nil }
    self = role
  }

  private static let words: [(role: IndicatorRole, any: [String])] = [
    (.note, ["原因", "备注", "改进措施"]),
    (.first, ["一级指"]), (.second, ["二级指"]),
    (.third, ["三级指", "指标名称", "指标内容", "具体指标", "四级指"]),
    (.classification, ["指标分类", "指标类别"]),
    (.sign, ["性质", "符号", "方向"]),
    (.unit, ["度量单位", "计量单位", "指标单位"]),
    (.actual, ["完成值", "实际值", "实现值", "完成指标值", "实际完成", "完成情况"]),
    (.weight, ["权重", "分值", "标准分"]),
    (.score, ["得分", "自评分"]),
    (.target, ["指标值", "目标值", "计划值", "预期值"]),
  ]
}

struct IndicatorColumns {
  struct Column {
    /// Nil for a header with another meaning.
    var role: IndicatorRole?
    var label: String
    var columns: Range<Int>
    /// Some print the indicators of the whole term and those of the year side by side.
    var panel = 0
  }

  let columns: [Column]
  /// Where the first known column begins.
  let start: Int
  /// The row behind the header.
  let end: Int

  /// Nil if the row is no header of indicators.
  /// - Parameter ignored: columns that belong to a list of projects.
  init?(_ grid: Grid, row: Int, ignoring ignored: Set<Int> = []) {
    let rest = Self.restOfHeader(grid, row: row)
    end = rest == nil ? row + 1 : row + 2
    let label = { (name: HeaderName) in name.text + (rest.map { grid[$0, name.columns.lowerBound].text } ?? "") }
    let all = grid.cells(inRow: row).filter { !$0.isEmpty && !ignored.contains($0.column) }
    // The list's own name at its side reaches further down than the header.
    let side = all.count > 1 && all[0].rows.upperBound > all[1].rows.upperBound ? 1 : 0
    let names = all.dropFirst(side).flatMap { cell in
      HeaderName.all(in: cell, of: grid).map { (cell: cell, name: $0) }
    }
    var columns = names.map { _, name in
      Column(role: IndicatorRole(header: label(name)), label: label(name), columns: name.columns)
    }
    let roles = Set(columns.compactMap(\.role))
    if roles.isDisjoint(with: [.first, .second, .third]) {
      // 绩效指标 is the list's own name, unless no other column can hold the indicator's.
      guard roles.contains(.target),
        let index = columns.firstIndex(where: { ["绩效指标", "指标"].contains($0.label.bareLabel) })
      else { return nil }
      columns[index].role = .third
    } else {
      guard roles.count >= RecordSettings.fewestIndicatorRoles || roles.isSuperset(of: [.third, .target]),
        roles.contains(.third) || roles.isSuperset(of: [.first, .second])
      else { return nil }
    }
    start = columns.first { $0.role != nil }?.columns.lowerBound ?? 0
    let start = start
    let isSide = { (cell: Cell, name: HeaderName) in
      cell.rows.upperBound > row + 1 || FormLabel(label(name)) != nil || PlacedLabel(grid, cell) != nil
    }
    let kept = zip(columns, names).filter { column, entry in
      column.role != nil || !(column.columns.lowerBound < start && isSide(entry.cell, entry.name))
    }
    self.columns = Self.panels(of: kept.map(\.0))
  }

  var panelCount: Int { (columns.last?.panel ?? 0) + 1 }

  /// The row below a page break that cut the names of columns: 年初目标 | 值. Each of its texts makes a name of the one
  /// above it, or goes on with the label at the list's side.
  private static func restOfHeader(_ grid: Grid, row: Int) -> Int? {
    let next = row + 1
    // A row of the list above a header that is printed again names none of its columns.
    let named = grid.cells(inRow: row).count { IndicatorRole(header: $0.text) != nil }
    guard grid.beginsPage(next), named >= RecordSettings.fewestLevels else { return nil }
    let halves = grid.cells(beginningInRow: next).filter { !$0.isEmpty }
    let wholes = halves.map { half in (grid[row, half.column], grid[row, half.column].text + half.text) }
    let isRest = wholes.allSatisfy { upper, whole in
      !upper.isEmpty && (IndicatorRole(header: whole) != nil || FormLabel(whole) != nil)
        && whole.bareLabel.count <= RecordSettings.longestIndicatorHeader
    }
    let makesName = wholes.contains { upper, whole in
      IndicatorRole(header: upper.text) == nil && IndicatorRole(header: whole) != nil
    }
    return isRest && makesName ? next : nil
  }

  /// A panel begins where levels follow values. In a panel a role counts once: a second target is another column.
  private static func panels(of columns: [Column]) -> [Column] {
    var panel = 0
    var seen: Set<IndicatorRole> = []
    let levels: Set<IndicatorRole> = [.first, .second, .third]
    let hasPanels = columns.filter { $0.role == .third }.count > 1
    return columns.map { column in
      var column = column
      if let role = column.role {
        if hasPanels, levels.contains(role), !seen.isSubset(of: levels) {
          panel += 1
          seen = []
        }
        if !seen.insert(role).inserted { column.role = nil }
      }
      column.panel = panel
      return column
    }
  }

  /// The column that a cell stands in: the one above its left edge, else the one that it overlaps most.
  func column(of cell: Cell) -> Column? {
    if let above = columns.first(where: { $0.columns.contains(cell.column) }) { return above }
    let overlaps = columns.map { ($0, $0.columns.clamped(to: cell.columns).count) }
    return overlaps.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  /// The first grid column of each that has one of some roles.
  func columns(of roles: Set<IndicatorRole>) -> [Int] {
    columns.filter { $0.role.map(roles.contains) ?? false }.map(\.columns.lowerBound)
  }

  func has(_ role: IndicatorRole, inPanel panel: Int) -> Bool {
    columns.contains { $0.role == role && $0.panel == panel }
  }
}

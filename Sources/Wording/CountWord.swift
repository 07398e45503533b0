// What rows of tables of money count beside it: vehicles, visits, people. 三公 tables and tables of what an office has print
// such rows among their amounts, under one header and one unit.

/// Things that are counted.
package enum CountWord {
  /// Longest first: 台套 begins with 台.
  private static let units = [
    "平方米", "人次数", "团组", "人次", "批次", "台套", "台件", "辆次", "个数", "人数", "辆数", "台数", "㎡",
    "辆", "台", "套", "个", "人", "次", "批", "件", "户", "名", "家", "艘", "架", "栋", "座",
  ]
  private static let separators: Set<Character> = [",", "，", "、", "/", "．", "."]
  /// What labels of counts end in, without a unit behind them.
  private static let endings = ["团组数", "人次数", "人次", "批次", "批次数", "人数", "保有量", "购置数", "车辆数", "辆数", "台数", "数量", "人员编制"]

  /// Whether a text is a unit of counting, or several: `辆`, `台，套`.
  package static func isUnit(_ text: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      guard let unit = units.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(unit.count).drop(while: separators.contains)
    }
    return !text.isEmpty
  }

  /// Whether a label says that its row measures areas: 办公用房面积（平方米）.
  package static func isArea(_ label: String) -> Bool { areas.contains { label.holds($0) } }

  private static let areas = ["平方米", "㎡"]

  /// Whether a label says that its row counts things: `公务用车保有量（辆）`, `国内公务接待批次`.
  /// - Parameter label: folded for matching.
  package static func isNamed(in label: String) -> Bool { isCount(label) || withoutUnit(label) != nil }

  /// Whether a label names a count: `国内公务接待批次（个）`. Without a unit behind it, it still does.
  /// - Parameter label: folded for matching.
  package static func isCount(_ label: String) -> Bool {
    let name = withoutUnit(label) ?? label
    return endings.contains(where: name.hasSuffix)
  }

  /// Whether a label names things with the unit that they come in, `复印机（台）`: its row may say how many there are or what
  /// they cost.
  /// - Parameter label: folded for matching.
  package static func isThing(_ label: String) -> Bool { isNamed(in: label) && !isCount(label) && !isArea(label) }

  private static func withoutUnit(_ label: String) -> String? {
    guard label.hasSuffix(")"), let open = label.lastIndex(of: "("),
      isUnit(String(label[label.index(after: open)...].dropLast()))
    else { return nil }
    return String(label[..<open])
  }

  /// Whether a row counts things from some price on, without a unit behind them: 单价100万元（含）以上设备（不含车辆）. A column of
  /// that name may say what they are worth.
  package static func isOfThreshold(_ label: String) -> Bool {
    guard let price = label.firstRange(of: "单价"), label[price.upperBound...].first?.isWholeNumber ?? false else {
      return false
    }
    return String(label[price.upperBound...]).holds("以上")
  }
}

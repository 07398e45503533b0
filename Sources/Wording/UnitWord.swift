// The names of units of money, in captions, headers and cells.

/// Names of units.
package enum UnitWord {
  /// The names with the power of ten that leads to yuan.
  private static let money: [(name: String, power: Int)] = [
    ("元", 0), ("千元", 3), ("万元", 4), ("萬元", 4), ("百万元", 6), ("亿元", 8),
  ]
  /// Stands before any of them.
  private static let currency = "人民币"
  /// What all names of money end in.
  package static let ending = "元"
  /// Points of forms: a unit of a cell, never of a table.
  package static let points = "分"

  private static let powers = Dictionary(
    uniqueKeysWithValues: money.flatMap { [($0.name, $0.power), (currency + $0.name, $0.power)] })
  /// Longest first: 万元 ends in 元, and 人民币万元 begins with no unit.
  private static let names = powers.keys.sorted { ($0.count, $0) > ($1.count, $1) }
  /// Names of units of money, as they stand behind a number.
  package static let moneyNames = money.map(\.name)

  /// The power of ten that leads from a unit to yuan; nil for a text that is no unit of money.
  package static func power(of name: String) -> Int? { powers[name] }

  /// `万元` of `万元公开01表`: the unit that a text begins with, whatever follows. Of another currency, 新臺幣千元, all of
  /// the text: it stays as printed, since nothing says how much that is in yuan.
  package static func leading(_ text: String) -> String? {
    names.first { text.hasPrefix($0) } ?? (text.count <= longestForeign && text.hasSuffix(ending) ? text : nil)
  }

  private static let longestForeign = 6

  /// `万元` of `1404.22万元`: the unit of money that a cell ends in.
  package static func money(endOf cell: String) -> String? {
    // Nearly no cell ends so.
    guard cell.unicodeScalars.last == "元" else { return nil }
    return names.first { cell.hasSuffix($0) }
  }

  /// What says that the name of a unit follows.
  package static let marks = ["单位:", "单位：", "單位:", "單位："]
  /// What says so within a sentence: 本表金额单位为万元.
  package static let sentenceMarks = marks + ["单位为", "单位是"]
  /// What `单位` may be the end of: 计量单位, （单位.
  package static let qualifiers = ["计量", "金额", "货币", "(", "（"]
}

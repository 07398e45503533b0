// What numbers in sentences count: money, and all that departments have, do and build.

import BudgetModel
import Wording

/// What is counted.
struct UnitLexer {
  let text: [Unicode.Scalar]
  let end: Int

  private static let units = (UnitWord.moneyNames + others).map { Array($0.unicodeScalars) }.sorted {
    $0.count > $1.count
  }

  private static let others = [
    "万", "%", "‰", "个百分点", "百分点", "人次", "人数", "人", "批次", "批", "次", "辆次", "辆", "台(套)", "台套", "台(件)", "台", "套",
    "个", "项", "家", "件(套)", "件", "名", "位", "分", "期", "篇", "份", "条", "户", "起", "场次", "场", "届", "所", "处", "间",
    "平方米", "平方公里", "公里", "万公里", "亩", "公顷", "吨", "天", "小时", "册", "卷次", "卷", "只", "支", "部", "种", "类", "米",
    "立方米", "宗", "座", "栋", "艘", "架", "枚", "块", "组", "张", "本", "幅", "幢", "片", "团组", "班次", "课时", "学时", "页",
    "万人次", "万人", "万户", "万亩", "万次", "万份", "万件", "万字", "倍", "岁", "度", "千瓦时", "盏", "株", "棵", "头", "桶", "盒", "根", "眼", "车次",
    "台次", "户次", "公斤", "千克", "升",
    "多", "余人次", "余人", "余件", "余次",
    "余份", "余项", "余家", "余个", "余名", "余篇", "余条", "余", "套(台)", "辆(台)", "字",
  ]

  private static let byFirst = Dictionary(grouping: units) { $0[0] }

  private static let multiples = Set("万亿余多".unicodeScalars)

  /// The unit at a place as the page prints it, and where it ends.
  func unit(at start: Int) -> (MoneyUnit?, Int) {
    guard let unit = plainUnit(at: start) else { return (nil, start) }
    // 2,000余元, 30多万元: of the money that the text rounds.
    if let money = roundedMoney(at: start) { return money }
    // 3.5万平方米, 1万余名: ten thousands and more of what is counted.
    if unit.count == 1, Self.multiples.contains(unit[0]), let counted = countedUnit(at: start + 1) {
      return (MoneyUnit(printed: Self.printed(unit + counted)), start + 1 + counted.count)
    }
    return (MoneyUnit(printed: Self.printed(unit)), start + unit.count)
  }

  private func roundedMoney(at start: Int) -> (MoneyUnit?, Int)? {
    guard Self.roundings.contains(text[start]), start + 1 < end, let unit = plainUnit(at: start + 1),
      unit.last == "元"
    else { return nil }
    return (MoneyUnit(printed: Self.printed(unit)), start + 1 + unit.count)
  }

  private static let roundings = Set("余多".unicodeScalars)

  private func plainUnit(at start: Int) -> [Unicode.Scalar]? {
    guard start < end, let candidates = Self.byFirst[text[start]] else { return nil }
    return candidates.first { start + $0.count <= end && text[start..<start + $0.count].elementsEqual($0) }
  }

  /// A unit of no money.
  private func countedUnit(at start: Int) -> [Unicode.Scalar]? {
    guard let unit = plainUnit(at: start) else { return nil }
    if Self.multiples.contains(unit[0]), unit.count == 1 { return countedUnit(at: start + 1).map { unit + $0 } }
    return unit.last == "元" || unit[0] == "%" ? nil : unit
  }

  private static func printed(_ unit: [Unicode.Scalar]) -> String {
    String(unit.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }
}

// What amounts are compared with: a time, a kind of amount, or both, between the words that open and close a comparison.

import BudgetModel

/// 比上年, 与2023年度相比, 较年初预算数
struct ComparisonLexer {
  let text: [Unicode.Scalar]
  let end: Int

  private static func words(_ list: [String]) -> [[Unicode.Scalar]] {
    list.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  /// 决算数小于年初预算数5万元
  private static let differences: [(words: [[Unicode.Scalar]], direction: NarrativeFigure.Direction)] = [
    (words(["大于", "高于", "多于"]), .increase), (words(["小于", "低于", "少于"]), .decrease),
  ]
  private static let openers = words(["相比较于", "相较于", "相比于", "对比", "相比", "相较", "比", "较", "与", "和", "同"])
  private static let lastYear = words(["上年度", "上年同期", "上一年度", "上一年", "上年", "去年同期", "去年", "前一年度", "同期"])
  private static let bases: [(Comparison.Basis, [[Unicode.Scalar]])] = [
    (.initialBudget, words(["年初预算数", "年初预算安排数", "年初预算", "年初数", "年初批复预算数", "年初"])),
    (.adjustedBudget, words(["全年预算数", "全年预算", "调整预算数", "调整预算", "调整后预算数", "调整后预算"])),
    (.final, words(["预算执行数", "决算执行数", "支出决算数", "支出决算", "收入决算数", "决算数", "决算", "执行数", "实际支出", "支出数", "收入数", "支出"])),
    (.budget, words(["预算安排数", "预算数", "预算支出数", "预算支出", "预算安排", "预算"])),
  ]
  private static let closers = words(["相比较", "相比", "比较", "相较", "对比", "同比", "比"])
  private static let firstLetters = Set((openers + differences.flatMap { $0.words }).map { $0[0] })

  func comparison(at start: Int) -> (Lexeme.Kind, Int)? {
    guard Self.firstLetters.contains(text[start]) else { return nil }
    if starts(with: Array("同比".unicodeScalars), at: start) {
      let whole = Comparison(time: .lastYear, basis: .unsaid, printed: "同比", isClosed: false)
      return (.comparison(whole), start + 2)
    }
    let difference = Self.differences.first { $0.words.contains { starts(with: $0, at: start) } }
    guard let opener = (difference?.words ?? Self.openers).first(where: { starts(with: $0, at: start) }) else {
      return nil
    }
    let from = start + opener.count
    var at = from
    let time = time(at: &at)
    let basis = basis(at: &at)
    // Without a time only the words of a budget make a comparison: 与支出, 和决算 are names.
    if time == nil {
      guard let basis, [.initialBudget, .adjustedBudget, .budget].contains(basis) else { return nil }
      let isPlain = difference == nil && !"比较".unicodeScalars.contains(text[start])
      if basis == .budget, isPlain, !closes(at: at) { return nil }
    }
    let printed = String(text[from..<at])
    let closer = Self.closers.first { starts(with: $0, at: at) }
    at += closer?.count ?? 0
    let direction = difference?.direction ?? moreOrLess(at: &at)
    let comparison = Comparison(
      time: time, basis: basis ?? .unsaid, printed: printed, isClosed: closer != nil, direction: direction)
    return (.comparison(comparison), at)
  }

  /// 比上年多5万元
  private func moreOrLess(at index: inout Int) -> NarrativeFigure.Direction? {
    guard index + 1 < end, let direction = Self.amounts[text[index]], text[index + 1].digit != nil else { return nil }
    index += 1
    return direction
  }

  private static let amounts: [Unicode.Scalar: NarrativeFigure.Direction] = ["多": .increase, "少": .decrease]

  private func closes(at index: Int) -> Bool {
    Self.closers.contains { starts(with: $0, at: index) } || starts(with: Array("持平".unicodeScalars), at: index)
      || starts(with: Array("一致".unicodeScalars), at: index) || starts(with: Array("相同".unicodeScalars), at: index)
  }

  private func time(at index: inout Int) -> Comparison.Time? {
    if let word = Self.lastYear.first(where: { starts(with: $0, at: index) }) {
      index += word.count
      return .lastYear
    }
    let digits = text[index..<min(index + 4, end)].prefix { $0.digit != nil }
    guard digits.count == 4, index + 4 < end, text[index + 4] == "年" else { return nil }
    let year = digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    index += 5
    if index < end, text[index] == "度" { index += 1 }
    if starts(with: Array("同期".unicodeScalars), at: index) { index += 2 }
    return .year(year)
  }

  private func basis(at index: inout Int) -> Comparison.Basis? {
    var from = index
    if from < end, text[from] == "的" { from += 1 }
    for (basis, words) in Self.bases {
      guard let word = words.first(where: { starts(with: $0, at: from) }) else { continue }
      index = from + word.count
      return basis
    }
    return nil
  }

  private func starts(with word: [Unicode.Scalar], at index: Int) -> Bool {
    index + word.count <= end && text[index..<index + word.count].elementsEqual(word)
  }
}

// Numbers of running text: which are amounts with a unit, and which are dates, codes, thresholds and names.

import BudgetModel
import Tokenizer

struct NumberLexer {
  let text: [Unicode.Scalar]
  /// Of the sentence.
  let end: Int

  func lexeme(at start: Int) -> (Lexeme.Kind, Int)? {
    if let date = DateLexer(text: text, end: end).date(at: start) { return date }
    guard let (amount, numberEnd) = number(at: start) else { return (.label, skipDigits(from: start)) }
    if let code = leadingCode(at: start, numberEnd: numberEnd) { return code }
    if let code = accountCode(at: start, numberEnd: numberEnd) { return code }
    if isName(from: start, to: numberEnd) { return (.label, numberEnd) }
    let (unit, unitEnd) = UnitLexer(text: text, end: end).unit(at: numberEnd)
    // 2026 without 年
    if unit == nil, numberEnd - start == 4, amount.scale == 0, Self.yearsAlone.contains(amount.coefficient) {
      return (.date(ProseDate(year: Int(amount.coefficient))), numberEnd)
    }
    // “12345”政务服务热线
    if unit == nil, start > 0, text[start - 1] == "“" { return (.label, numberEnd) }
    if let rangeEnd = self.range(after: numberEnd) ?? self.range(after: unitEnd) { return (.threshold, rangeEnd) }
    if let rangeEnd = spelledRange(after: unitEnd) { return (.threshold, rangeEnd) }
    if let bound = threshold(from: start, after: unitEnd, unit) { return (.threshold, bound) }
    return (.number(amount, unit), unitEnd)
  }

  /// 5-10%: neither of the two is an amount.
  private func range(after first: Int) -> Int? {
    guard first + 1 < end, "-~".unicodeScalars.contains(text[first]), text[first + 1].digit != nil,
      let (_, second) = number(at: first + 1)
    else { return nil }
    return UnitLexer(text: text, end: end).unit(at: second).1
  }

  private static let between = Array("之间".unicodeScalars)

  /// 80分至90分之间
  private func spelledRange(after first: Int) -> Int? {
    guard first + 1 < end, "至到".unicodeScalars.contains(text[first]), text[first + 1].digit != nil,
      let (_, second) = number(at: first + 1)
    else { return nil }
    let unitEnd = UnitLexer(text: text, end: end).unit(at: second).1
    return text[unitEnd..<end].starts(with: Self.between) ? unitEnd + Self.between.count : nil
  }

  /// `1,635.30`, `-3.5`; a comma counts only before three digits.
  private func number(at start: Int) -> (Amount, Int)? {
    var at = start
    if text[at] == "-" { at += 1 }
    var hasPoint = false
    while at < end {
      if text[at].digit != nil {
        at += 1
      } else if text[at] == ",", !hasPoint, digits(from: at + 1) == 3 {
        at += 1
      } else if text[at] == "，", !hasPoint, isWideGroup(at + 1) {
        at += 1
      } else if text[at] == ".", !hasPoint, digits(from: at + 1) > 0 {
        hasPoint = true
        at += 1
      } else {
        break
      }
    }
    let printed = text[start..<at].filter { $0 != "，" }
    guard case .amount(let amount)? = NumberText(String(printed)) else { return nil }
    return (amount, at)
  }

  /// １，２３４．５６: a comma of full width is a mark of the sentence, but not before three digits and a point.
  private func isWideGroup(_ start: Int) -> Bool {
    let point = start + Self.groupLength
    return digits(from: start) == Self.groupLength && point < end && text[point] == "." && digits(from: point + 1) > 0
  }

  private static let groupLength = 3

  private func digits(from start: Int) -> Int {
    var at = start
    while at < end, text[at].digit != nil { at += 1 }
    return at - start
  }

  private func skipDigits(from start: Int) -> Int {
    var at = start + 1
    while at < end, text[at].digit != nil || text[at] == "." || text[at] == "," { at += 1 }
    return at
  }

  private static let codeLengths: Set<Int> = [3, 5, 7]

  /// `2010301-行政运行`, `2010301行政运行`; three digits before a word may be anything: 210国道.
  private func leadingCode(at start: Int, numberEnd: Int) -> (Lexeme.Kind, Int)? {
    let length = digits(from: start)
    guard start + length == numberEnd, Self.codeLengths.contains(length), numberEnd < end else { return nil }
    let isDashed = text[numberEnd] == "-" || text[numberEnd] == "_"
    let isJoined =
      (length == 7 || length == 5 && isOfClass(start)) && !text[numberEnd].isASCII
      && UnitLexer(text: text, end: end).unit(at: numberEnd).0 == nil
    guard isDashed || isJoined else { return nil }
    return (.code(String(text[start..<numberEnd])), numberEnd + (isDashed ? 1 : 0))
  }

  /// Whether digits begin as codes of 功能分类, 部门经济分类 or 政府经济分类 do: 30101基本工资.
  private func isOfClass(_ start: Int) -> Bool {
    let category = text[start...].prefix(Self.categoryLength).reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    return (201...234).contains(category) || EconomicCodes.hold(category: category)
  }

  /// Digits that 款 and 项 add to a code.
  static let partLength = 2
  private static let categoryLength = 3
  private static let longestAccount = 30
  private static let levelMarks = ["(类)", "(款)", "(项)"].map { Array($0.unicodeScalars) }

  /// `教育支出205（类）`, `205教育支出（类）02普通教育（款）`: the part of a code that an account's level adds.
  private func accountCode(at start: Int, numberEnd: Int) -> (Lexeme.Kind, Int)? {
    let length = digits(from: start)
    guard start + length == numberEnd, length == Self.partLength || length == Self.categoryLength else { return nil }
    let name = text[numberEnd..<min(numberEnd + Self.longestAccount, end)].prefix { scalar in
      scalar.digit == nil && !"，。;:、(".unicodeScalars.contains(scalar)
    }
    let rest = text[name.endIndex..<end]
    guard Self.levelMarks.contains(where: { rest.starts(with: $0) }) else { return nil }
    return (.code(String(text[start..<numberEnd])), numberEnd)
  }

  /// `（2080505）`
  func bracketedCode(at start: Int) -> (Lexeme.Kind, Int)? {
    let length = digits(from: start + 1)
    let close = start + 1 + length
    guard Self.codeLengths.contains(length) || length == 6, close < end, text[close] == ")" || text[close] == "]" else {
      return nil
    }
    return (.code(String(text[start + 1..<close])), close + 1)
  }

  /// Years that texts name without 年; other numbers of four digits are amounts.
  private static let yearsAlone: ClosedRange<Int64> = 1990...2059
  private static let namesBefore = Set("第图表件号".unicodeScalars)
  private static let namesAfter = Set("号届大#表".unicodeScalars)

  /// 第3, 图1, 〔2021〕93号, A4: no amounts.
  private func isName(from start: Int, to numberEnd: Int) -> Bool {
    if start > 0 {
      let before = text[start - 1]
      if Self.namesBefore.contains(before) || before.isASCII && before.properties.isAlphabetic { return true }
      // 〔2021〕
      if before == "[" || before == "(", numberEnd < end, "])".unicodeScalars.contains(text[numberEnd]),
        numberEnd - start == 4
      {
        return true
      }
    }
    guard numberEnd < end else { return false }
    let after = text[numberEnd]
    return Self.namesAfter.contains(after) || after.isASCII && after.properties.isAlphabetic
  }

  private static let bounds = [
    "以上", "以下", "以内", "及以上", "及以下", "(含)以上", "(含)以下", "(含)及以上", "(不含)以上", "(含)以内", "(及以上)", "(含以上)",
  ]
  .map { Array($0.unicodeScalars) }
  private static let boundsBefore = ["≥", "≤", ">", "<", "≧", "≦", "不少于", "不低于", "不超过", "不高于", "不多于"].map {
    Array($0.unicodeScalars)
  }

  /// Bounds where no money is compared: 满意度大于90%.
  private static let comparisons = ["大于", "小于", "高于", "低于"].map { Array($0.unicodeScalars) }

  /// 100万元（含）以上
  private func threshold(from start: Int, after unitEnd: Int, _ unit: MoneyUnit?) -> Int? {
    for bound in Self.bounds where unitEnd + bound.count <= end {
      if text[unitEnd..<unitEnd + bound.count].elementsEqual(bound) { return unitEnd + bound.count }
    }
    let words = Self.boundsBefore + (unit?.powerToYuan == nil ? Self.comparisons : [])
    let isBound = words.contains { start >= $0.count && text[start - $0.count..<start].elementsEqual($0) }
    return isBound ? unitEnd : nil
  }
}

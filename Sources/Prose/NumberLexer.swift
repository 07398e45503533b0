// Numbers of running text: which are amounts with a unit, and which are dates, codes, thresholds and names.

import BudgetModel
import Tokenizer
import Wording

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
    if let rangeEnd = self.range(after: numberEnd) { return (.threshold, rangeEnd) }
    if let bound = threshold(from: start, after: unitEnd) { return (.threshold, bound) }
    return (.number(amount, unit), unitEnd)
  }

  /// 5-10%: neither of the two is an amount.
  private func range(after first: Int) -> Int? {
    guard first + 1 < end, "-~".unicodeScalars.contains(text[first]), text[first + 1].digit != nil,
      let (_, second) = number(at: first + 1)
    else { return nil }
    return UnitLexer(text: text, end: end).unit(at: second).1
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
      } else if text[at] == ".", !hasPoint, digits(from: at + 1) > 0 {
        hasPoint = true
        at += 1
      } else {
        break
      }
    }
    guard case .amount(let amount)? = NumberText(String(text[start..<at])) else { return nil }
    return (amount, at)
  }

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

  /// `2010301-行政运行`, `2010301行政运行`
  private func leadingCode(at start: Int, numberEnd: Int) -> (Lexeme.Kind, Int)? {
    let length = digits(from: start)
    guard start + length == numberEnd, Self.codeLengths.contains(length), numberEnd < end else { return nil }
    let isDashed = text[numberEnd] == "-" || text[numberEnd] == "_"
    let isJoined =
      (length == 7 || isOfClass(start)) && !text[numberEnd].isASCII
      && UnitLexer(text: text, end: end).unit(at: numberEnd).0 == nil
    guard isDashed || isJoined else { return nil }
    return (.code(String(text[start..<numberEnd])), numberEnd + (isDashed ? 1 : 0))
  }

  /// Whether digits begin as codes of 功能分类, 部门经济分类 or 政府经济分类 do: 30101基本工资.
  private func isOfClass(_ start: Int) -> Bool {
    let category = text[start...].prefix(Self.categoryLength).reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    return [201...234, 301...399, 501...599].contains { $0.contains(category) }
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
  private static let namesAfter = Set("号届大#".unicodeScalars)

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

  /// 100万元（含）以上
  private func threshold(from start: Int, after unitEnd: Int) -> Int? {
    for bound in Self.bounds where unitEnd + bound.count <= end {
      if text[unitEnd..<unitEnd + bound.count].elementsEqual(bound) { return unitEnd + bound.count }
    }
    let isBound = Self.boundsBefore.contains { start >= $0.count && text[start - $0.count..<start].elementsEqual($0) }
    return isBound ? unitEnd : nil
  }
}

/// 2024年12月31日, 2025年底, 2025.1.1, 3月, 24时
struct DateLexer {
  let text: [Unicode.Scalar]
  let end: Int

  /// Those of plans and of founding days.
  private static let years = 1900...2099

  func date(at start: Int) -> (Lexeme.Kind, Int)? {
    guard let (first, afterFirst) = digits(at: start), afterFirst < end else { return nil }
    if afterFirst - start == 4, Self.years.contains(first) {
      if text[afterFirst] == "年" { return afterYear(first, at: afterFirst + 1) }
      if "-~至".unicodeScalars.contains(text[afterFirst]), let (second, after) = digits(at: afterFirst + 1),
        Self.years.contains(second), after < end, text[after] == "年"
      {
        return (.date(ProseDate(year: second)), after + 1)
      }
      if text[afterFirst] == ".", let (month, after) = digits(at: afterFirst + 1), (1...12).contains(month),
        after < end,
        text[after] == ".", let (day, last) = digits(at: after + 1), (1...31).contains(day)
      {
        return (.date(ProseDate(year: first, month: month, day: day)), last)
      }
      return nil
    }
    guard afterFirst - start <= 2 else { return nil }
    if text[afterFirst] == "月" {
      if let (day, after) = digits(at: afterFirst + 1), after < end, text[after] == "日" {
        return (.date(ProseDate(month: first, day: day)), after + 1)
      }
      return (.date(ProseDate(month: first)), afterFirst + 1)
    }
    if text[afterFirst] == "日" || text[afterFirst] == "时" || text[afterFirst] == "点" {
      return (.date(ProseDate()), afterFirst + 1)
    }
    return nil
  }

  private func afterYear(_ year: Int, at start: Int) -> (Lexeme.Kind, Int) {
    var date = ProseDate(year: year)
    var at = start
    if at < end, text[at] == "度" { at += 1 }
    if at < end, text[at] == "底" || text[at] == "末" {
      date.isEnd = true
      return (.date(date), at + 1)
    }
    guard let (month, afterMonth) = digits(at: at), afterMonth < end, text[afterMonth] == "月" else {
      return (.date(date), at)
    }
    date.month = month
    at = afterMonth + 1
    if let (day, afterDay) = digits(at: at), afterDay < end, text[afterDay] == "日" {
      date.day = day
      at = afterDay + 1
    } else if at < end, text[at] == "底" || text[at] == "末" {
      at += 1
    }
    return (.date(date), at)
  }

  private func digits(at start: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while at < end, let digit = text[at].digit, at - start < 5 {
      value = value * 10 + digit
      at += 1
    }
    return at == start ? nil : (value, at)
  }
}

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
    "万人次", "万人", "万户", "万亩", "万次", "万份", "万件", "万字", "倍", "岁", "度", "千瓦时", "多", "余人次", "余人", "余件", "余次",
    "余份", "余项", "余家", "余个", "余名", "余篇", "余条", "余", "套(台)", "辆(台)", "字",
  ]

  private static let byFirst = Dictionary(grouping: units) { $0[0] }

  private static let multiples = Set("万亿余多".unicodeScalars)

  /// The unit at a place as the page prints it, and where it ends.
  func unit(at start: Int) -> (MoneyUnit?, Int) {
    guard let unit = plainUnit(at: start) else { return (nil, start) }
    // 3.5万平方米, 1万余名: ten thousands and more of what is counted.
    if unit.count == 1, Self.multiples.contains(unit[0]), let counted = countedUnit(at: start + 1) {
      return (MoneyUnit(printed: Self.printed(unit + counted)), start + 1 + counted.count)
    }
    return (MoneyUnit(printed: Self.printed(unit)), start + unit.count)
  }

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

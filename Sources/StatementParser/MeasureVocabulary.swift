// What a column of amounts counts, from the meaning of its header. One vocabulary for all tables and regions; the first
// entry that fits wins, so narrower wordings stand first. docs/parser.md says how to add one.

import BudgetModel
import Tokenizer
import Wording

enum MeasureVocabulary {
  private struct Entry {
    var measure: Measure
    /// Any of these words …
    var any: [String]
    /// … and none of these.
    var none: [String] = []
  }

  private static let entries: [Entry] = [
    Entry(
      measure: .changeRate, any: ["增减%", "增减(%)", "增减率", "增减幅", "增长率", "增减比", "差异率"]),
    Entry(
      measure: .change, any: ["增减额", "增减变化", "增减数", "增减情况", "比上年增减", "增减", "差异", "差额"],
      none: ["弥补", "差额拨款", "差额补助"]),
    Entry(measure: .adjustedBudget, any: BudgetWord.adjusted),
    Entry(measure: .initialBudget, any: BudgetWord.initial),
    Entry(
      measure: .openingBalance,
      any: ["年初结转", "年初财政拨款结转", "上年结转", "上年结余", "年初结余", "上年实户资金余额"]),
    Entry(
      measure: .closingBalance, any: ["年末结转", "年末财政拨款结转", "年末结余", "结转下年"],
      none: ["结转下年资金"]),
    Entry(measure: .carryForward, any: ["结转下年资金"]),
    Entry(measure: .reserve, any: ["机动经费"]),
    Entry(measure: .priorYear, any: ["上年", "去年"], none: ["余额"]),
    Entry(measure: .fundBalanceUsed, any: ["事业基金弥补"]),
    Entry(measure: .governmentProcurement, any: ["政府采购"]),
    Entry(measure: .superiorSubsidy, any: FundWord.superiorSubsidy),
    Entry(measure: .superiorRemittance, any: ["上缴上级"]),
    Entry(measure: .affiliateSubsidy, any: ["对附属单位补助"]),
    Entry(measure: .affiliateRemittance, any: FundWord.affiliateRemittance),
    Entry(measure: .business, any: FundWord.business + ["经营支出"]),
    Entry(measure: .undertaking, any: FundWord.undertaking),
    Entry(measure: .specialAccount, any: FundWord.specialAccount, none: [PartMark.word]),
    // Of the three kinds of projects that budgets are made of since 2022, 人员类 and 公用经费 are 基本支出.
    Entry(measure: .project, any: ["其他运转类", "特定目标类"]),
    Entry(measure: .personnel, any: ["人员经费", "人员类", "人员支出"], none: ["公用"]),
    Entry(measure: .operating, any: ["公用经费", "日常公用", "公用支出", "运转类"], none: ["人员"]),
    Entry(measure: .basic, any: ["基本支出"]),
    Entry(
      measure: .project, any: ["项目支出", "专项业务经费支出"],
      none: ["扣除"]),
    Entry(measure: .generalBudget, any: FundWord.generalBudget),
    Entry(measure: .governmentFund, any: FundWord.governmentFund),
    Entry(measure: .stateCapital, any: FundWord.stateCapital),
    Entry(measure: .appropriation, any: FundWord.appropriation),
    Entry(measure: .ownFunds, any: FundWord.ownFunds),
    Entry(measure: .otherFunds, any: FundWord.otherFunds, none: ["其他资金收入"]),
    Entry(measure: .other, any: ["其他收入"]),
    Entry(measure: .total, any: SumLabel.words),
    Entry(measure: .income, any: ["本年收入"]),
    Entry(measure: .expenditure, any: ["本年支出"]),
    Entry(measure: .final, any: ["决算数", "决算金额", "决算"]),
    Entry(measure: .budget, any: ["预算数", "预算额"], none: ["扣除"]),
  ]

  /// Headers that are one word and are the measure itself.
  private static let exact: [String: Measure] = [
    "预算": .budget, "预算数": .budget, "决算": .final, "金额": .amount, "预算金额": .amount, "数额": .amount,
    "本年预算": .budget, "当年预算": .budget, "年度预算": .budget, "本年决算": .final, "统计数": .final,
    "机关运行经费支出": .amount, "机关运行经费": .amount, "机关运行经费预算": .amount, "项目金额": .amount, "金额合计": .amount, "总金额": .amount,
    "事业支出": .undertaking, "本年拨款": .appropriation,
  ]

  /// Headers that take their meaning from the one above.
  private static let generic = Set(SumLabel.words + ["金额"])

  /// The measure of one header cell by itself.
  /// - Parameter report: what the amounts of the document's own year are, where a header says no more than the year.
  static func measure(ofHeader header: String, fiscalYear: Int?, report: ReportKind? = nil) -> Measure? {
    let text = header.foldedForMatching.withoutUnit
    if let (year, rest) = FiscalYear.leading(text), rest.isEmpty, let fiscalYear {
      return year < fiscalYear ? .priorYear : year == fiscalYear ? report?.measure : nil
    }
    if let measure = exact[text] ?? exact[text.withoutThisYear(fiscalYear)] { return measure }
    if PartMark.begins(text) && text.holds("列入") { return nil }
    if let (year, _) = FiscalYear.leading(text), let fiscalYear, year < fiscalYear,
      ["预算", "决算", "执行"].contains(where: { text.holds($0) })
    {
      return .priorYear
    }
    return entries.first { entry in
      entry.any.contains { text.holds($0) } && !entry.none.contains { text.holds($0) }
    }?.measure
  }

  /// The measure of a column.
  /// - Parameters:
  ///   - path: header cells, outermost first.
  ///   - spansAll: for each of them, whether it spans all amount columns of the panel.
  static func measure(
    ofPath path: [String], spansAll: [Bool], fiscalYear: Int?, report: ReportKind? = nil
  ) -> Measure? {
    guard let leaf = path.last else { return nil }
    if leaf.isUnitLine, path.count > 1 {
      return measure(ofPath: path.dropLast(), spansAll: spansAll.dropLast(), fiscalYear: fiscalYear)
    }
    let text = leaf.foldedForMatching.withoutUnit
    if let fund = measure(ofBrokenFund: text, under: path.dropLast()) { return fund }
    if isRate(leaf), path.dropLast().contains(where: { measure(ofHeader: $0, fiscalYear: fiscalYear) == .change }) {
      return .changeRate
    }
    guard generic.contains(text) else {
      if let measure = measure(ofYear: text, under: path.dropLast(), fiscalYear: fiscalYear)
        ?? measure(ofRemainder: text, under: path.dropLast(), fiscalYear: fiscalYear)
      {
        return measure
      }
      let own =
        measure(ofHeader: leaf, fiscalYear: fiscalYear, report: report)
        ?? measure(ofPurchase: text, under: path.dropLast())
      return balance(above: path, of: own) ?? own
    }
    let parents = zip(path, spansAll).dropLast().reversed()
    for (parent, spans) in parents where !spans {
      if let measure = measure(ofHeader: parent, fiscalYear: fiscalYear, report: report) {
        // 合计 of a year is the total of that year; 合计 of 财政拨款 is what the treasury gives.
        let isYear = [.budget, .final, .amount].contains(measure)
        return isYear && SumLabel.isWhole(text) ? .total : measure
      }
      return text == "金额" ? .amount : SumLabel.isWhole(text) ? .total : nil
    }
    return text == "金额" ? .amount : .total
  }

  /// 预算数 under 2025年, and 执行数 under 上年执行数, are what the header above says: of the year before.
  private static func measure(ofYear leaf: String, under path: ArraySlice<String>, fiscalYear: Int?) -> Measure? {
    guard ofAnyYear.contains(leaf) else { return nil }
    for parent in path.reversed() {
      let text = parent.foldedForMatching.withoutUnit
      if let (year, _) = FiscalYear.leading(text), let fiscalYear { return year < fiscalYear ? .priorYear : nil }
      if measure(ofHeader: parent, fiscalYear: fiscalYear) == .priorYear { return .priorYear }
    }
    return nil
  }

  private static let ofAnyYear: Set<String> = ["预算数", "决算数", "执行数", "预算", "决算", "完成数"]

  /// 扣除基建项目后预算数 is of what stands above it.
  private static func measure(ofRemainder leaf: String, under path: ArraySlice<String>, fiscalYear: Int?) -> Measure? {
    guard leaf.hasPrefix("扣除") else { return nil }
    return path.reversed().lazy.compactMap { measure(ofHeader: $0, fiscalYear: fiscalYear) }.first
  }
}

extension MeasureVocabulary {
  /// `%` under 比上年增减, beside 金额.
  fileprivate static func isRate(_ leaf: String) -> Bool { rates.contains(leaf.foldedForMatching) }

  private static let rates: Set<String> = ["%", "(%)", "百分比", "百分比(%)", "比率", "比率(%)", "比例", "比例(%)", "幅度", "幅度(%)"]

  /// 货物 under 政府采购 is procurement.
  fileprivate static func measure(ofPurchase leaf: String, under path: ArraySlice<String>) -> Measure? {
    guard PurchaseClass.isOne(leaf) else { return nil }
    return path.reversed().lazy.compactMap { measure(ofHeader: $0, fiscalYear: nil) }
      .first { $0 == .governmentProcurement }
  }

  /// 预算 below 政府性基金 is the end of that name, on a line of its own.
  fileprivate static func measure(ofBrokenFund leaf: String, under path: ArraySlice<String>) -> Measure? {
    guard leaf == BudgetWord.plain, let parent = path.last?.foldedForMatching, !parent.hasSuffix(leaf) else {
      return nil
    }
    let whole = measure(ofHeader: parent + leaf, fiscalYear: nil)
    return [.generalBudget, .governmentFund, .stateCapital].contains(whole) ? whole : nil
  }

  /// What a fund's name below 上年结转 counts is what is left of that money: its measure is the balance, and the name says
  /// the fund. 其他结转结余 and 项目支出结转和结余 are what is left of others.
  private static func balance(above path: [String], of measure: Measure?) -> Measure? {
    guard measure?.fund != nil || ["结转", "结余"].contains(where: { path.last?.holds($0) ?? false }) else { return nil }
    return path.dropLast().lazy.compactMap { Self.measure(ofHeader: $0, fiscalYear: nil) }
      .first { $0 == .openingBalance || $0 == .closingBalance }
  }
}

extension String {
  /// `金额(万元)` is `金额`.
  fileprivate var withoutUnit: String {
    guard hasSuffix(")"), let open = lastIndex(of: "(") else { return self }
    let inside = self[index(after: open)...].dropLast()
    return inside.hasSuffix(UnitWord.ending) ? String(self[..<open]) : self
  }

  /// `2026年预算` is `预算` where 2026 is the year of the document, or no year is known.
  fileprivate func withoutThisYear(_ fiscalYear: Int?) -> String {
    guard let (year, rest) = FiscalYear.leading(self), fiscalYear == nil || year == fiscalYear else { return self }
    return String(rest)
  }

  /// Whether it is nothing but a unit, on a line of the header of its own: （万元） below 金额.
  var isUnitLine: Bool {
    let text = foldedForMatching
    return text.hasPrefix("(") && text.hasSuffix(")")
      && (text.unitInBrackets != nil || CountWord.isUnit(String(text.dropFirst().dropLast())))
  }

  /// The unit that a header names by itself: `金额（万元）`, `增减（%）`.
  var unitInBrackets: MoneyUnit? {
    let text = foldedForMatching
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
      return text.hasSuffix("%") ? .percent : nil
    }
    var inside = String(text[text.index(after: open)...].dropLast())
    if let colon = inside.firstIndex(of: ":") { inside = String(inside[inside.index(after: colon)...]) }
    let unit = MoneyUnit(printed: inside)
    if case .other = unit { return nil }
    return unit
  }
}

extension ReportKind {
  /// What an amount of the document's own year is where nothing else says it.
  var measure: Measure {
    switch self {
    case .budget: .budget
    case .final: .final
    }
  }
}

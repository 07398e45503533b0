// What a column counts, from the meaning of its header and not from its place: one vocabulary for all tables.

import BudgetModel
import Testing

@testable import StatementParser

@Suite("Measures by header")
struct MeasureVocabularyTests {
  @Test(
    "One header",
    arguments: [
      ("决算数", .final), ("预算数", .budget), ("金额", .amount), ("金额（万元）", .amount), ("预算金额", .amount),
      ("机关运行经费支出", .amount), ("年初预算数", .initialBudget), ("调整预算数", .adjustedBudget), ("全年预算数", .adjustedBudget),
      ("上年决算数", .priorYear), ("上年预算数", .priorYear), ("上年执行数", .priorYear), ("上年", .priorYear),
      ("增减额", .change), ("增减变化", .change), ("决算数与预算数差异", .change), ("差额", .change),
      ("差异率（%）", .changeRate), ("增减（%）", .changeRate), ("增减率", .changeRate), ("合计", .total),
      ("小计", .total), ("总计", .total), ("本年收入合计", .total), ("本年支出合计", .total), ("财政拨款收入", .appropriation),
      ("财政拨款", .appropriation), ("上级补助收入", .superiorSubsidy), ("事业收入", .undertaking), ("经营收入", .business),
      ("事业单位经营收入", .business), ("经营支出", .business), ("附属单位上缴收入", .affiliateRemittance), ("其他收入", .other),
      ("基本支出", .basic), ("项目支出", .project), ("专项业务经费支出", .project), ("上缴上级支出", .superiorRemittance),
      ("对附属单位补助支出", .affiliateSubsidy), ("一般公共预算", .generalBudget), ("一般公共预算财政拨款", .generalBudget),
      ("一般公共预算资金", .generalBudget), ("政府性基金预算", .governmentFund), ("政府性基金预算财政拨款", .governmentFund),
      ("国有资本经营预算", .stateCapital), ("国有资本经营预算财政拨款", .stateCapital), ("人员经费", .personnel),
      ("公用经费", .operating), ("人员类", .personnel), ("日常公用", .operating), ("财政专户管理资金", .specialAccount),
      ("财政专户管理资金收入", .specialAccount), ("财政专户拨款", .specialAccount), ("单位资金", .ownFunds),
      ("其他资金", .otherFunds), ("年初结转和结余", .openingBalance), ("上年结转", .openingBalance), ("上年结转结余", .openingBalance),
      ("年末结转和结余", .closingBalance), ("结转下年", .closingBalance), ("本年收入", .income), ("本年支出", .expenditure),
      ("单位预留机动经费", .reserve), ("结转下年资金", .carryForward), ("2024年预算数", .budget), ("2024年决算数", .final),
      ("2024年预算", .budget), ("本年预算", .budget),
      ("机关运行经费", .amount), ("2024年机关运行经费", .amount), ("机关运行经费预算", .amount), ("总金额", .amount), ("事业支出", .undertaking),
      ("其他运转类", .project), ("特定目标类项目", .project), ("公用经费（运转类）", .operating),
      ("政府采购", .governmentProcurement), ("用事业基金弥补收支差额", .fundBalanceUsed),
    ] as [(String, Measure)])
  func headers(header: String, measure: Measure) {
    #expect(MeasureVocabulary.measure(ofHeader: header, fiscalYear: 2024) == measure)
  }

  @Test(
    "A header may name its unit",
    arguments: [
      ("金额（万元）", .tenThousandYuan), ("预算数（单位：元）", .yuan), ("增减（%）", .percent), ("金额（其中：债券）", nil), ("合计", nil),
    ] as [(String, MoneyUnit?)])
  func units(header: String, unit: MoneyUnit?) {
    #expect(header.unitInBrackets == unit)
  }

  @Test(
    "The year before is the prior year, whatever is counted",
    arguments: ["2023年决算数", "2023年预算", "2023年预算数", "2023年执行数"])
  func priorYear(header: String) {
    #expect(MeasureVocabulary.measure(ofHeader: header, fiscalYear: 2024) == .priorYear)
    #expect(MeasureVocabulary.measure(ofHeader: header, fiscalYear: 2023) != .priorYear)
  }

  @Test("A year alone is what the report is of, or the prior year; a year to come is nothing that we know")
  func yearAlone() {
    func measure(_ header: String, _ report: ReportKind?) -> Measure? {
      MeasureVocabulary.measure(ofPath: ["收入", header], spansAll: [true, false], fiscalYear: 2024, report: report)
    }
    #expect(measure("2024年", .budget) == .budget)
    #expect(measure("2024年度", .final) == .final)
    #expect(measure("2023年", .budget) == .priorYear)
    #expect(measure("2025年", .budget) == nil)
    #expect(measure("2024年", nil) == nil)
  }

  @Test(
    "A plain measure under a year is of that year; what is left of a sum after 扣除 is of that sum",
    arguments: [
      (["2023年", "预算数"], .priorYear), (["2023年执行数", "执行数"], .priorYear), (["2024年", "预算数"], .budget),
      (["上年执行数", "执行数"], .priorYear), (["项目支出", "扣除基建项目后预算数"], .project), (["扣除基建项目后预算数"], nil),
      (["政府性基金", "预算"], .governmentFund), (["国有资本经营", "预算"], .stateCapital), (["一般公共预算", "预算"], .budget),
      (["财政拨款", "预算"], .budget), (["其中：政府采购", "货物"], .governmentProcurement), (["其中", "服务"], nil),
      (["比上年增减", "%"], .changeRate), (["比上年增减", "金额"], .change), (["增减情况", "幅度（%）"], .changeRate),
      (["完成预算", "%"], nil),
    ] as [([String], Measure?)])
  func nested(path: [String], measure: Measure?) {
    #expect(MeasureVocabulary.measure(ofPath: path, spansAll: path.map { _ in false }, fiscalYear: 2024) == measure)
  }

  @Test("Headers that nothing fits", arguments: ["扣除中央基建投资后预算数", "其中：教育收费", "科目名称", "备注", ""])
  func unknown(header: String) {
    #expect(MeasureVocabulary.measure(ofHeader: header, fiscalYear: 2024) == nil)
  }

  @Test(
    "小计 and 金额 take the meaning of the header above, unless that spans all amounts",
    arguments: [
      (["基本支出", "小计"], [false, false], .basic), (["财政拨款", "小计"], [false, false], .appropriation),
      (["本年收入", "小计"], [false, false], .income), (["本年支出", "小计"], [true, false], .total),
      (["合计"], [true], .total), (["本年支出", "基本支出", "小计"], [true, false, false], .basic),
      (["本年支出", "基本支出", "人员经费"], [true, false, false], .personnel), (["金额"], [true], .amount),
      (["财政拨款", "金额"], [true, false], .amount), (["项目支出", "合计"], [false, false], .project),
    ] as [([String], [Bool], Measure)])
  func paths(path: [String], spansAll: [Bool], measure: Measure) {
    #expect(MeasureVocabulary.measure(ofPath: path, spansAll: spansAll, fiscalYear: 2024) == measure)
  }

  @Test(
    "A fund below 上年结转 is what is left of it; what is no fund keeps its own meaning",
    arguments: [
      (["上年结转结余", "一般公共预算资金"], .openingBalance), (["年末结转和结余", "政府性基金"], .closingBalance),
      (["本年收入", "一般公共预算资金"], .generalBudget), (["上年结转结余", "基本支出"], .basic),
      (["上年结转结余", "其他结转结余"], .openingBalance), (["年初结转和结余", "基本支出结转"], .openingBalance),
      (["年末结转和结余", "项目支出结转和结余"], .closingBalance), (["本年收入", "基本支出"], .basic), (["本年拨款", "小计"], .appropriation),
    ] as [([String], Measure)])
  func balances(path: [String], measure: Measure) {
    #expect(MeasureVocabulary.measure(ofPath: path, spansAll: [false, false], fiscalYear: 2024) == measure)
  }

  @Test("Every measure of the contract has a header that means it")
  func complete() {
    let known = Self.samples.map { MeasureVocabulary.measure(ofHeader: $0, fiscalYear: nil) }
    #expect(Measure.allCases.filter { !known.contains($0) } == [])
  }

  private static let samples = [
    "决算数", "预算数", "金额", "年初预算数", "调整预算数", "上年决算数", "增减额", "增减率", "合计", "财政拨款", "上级补助收入", "事业收入", "经营收入",
    "附属单位上缴收入", "其他收入", "基本支出", "项目支出", "上缴上级支出", "对附属单位补助支出", "一般公共预算", "政府性基金", "国有资本经营预算", "人员经费",
    "公用经费", "财政专户管理资金", "单位资金", "其他资金", "年初结转", "年末结转", "本年收入", "本年支出", "机动经费", "结转下年资金",
    "政府采购", "用事业基金弥补收支差额",
  ]
}

// The tables that are published and those that are compiled in are the same.

import BudgetModel
import TestSupport
import Testing
import Wording

@testable import Meaning

@Suite("Published vocabulary")
struct VocabularyTests {
  @Test(
    "What docs/ publishes is what the program reads; Scripts/vocabulary.py makes it so",
    arguments: [
      ("concepts.csv", conceptTable), ("codes/function.csv", functionCodes), ("codes/economic.csv", economicCodes),
      ("codes/government_economic.csv", governmentEconomicCodes),
    ])
  func published(file: String, compiled: String) throws {
    let text = try Repository.text(of: Repository.root.appendingPathComponent("docs/\(file)"))
    #expect(text == compiled + "\n")
  }

  @Test("Each line of the concepts names kinds of tables that there are, and at least one wording")
  func concepts() {
    let kinds = Set(TableKind.allCases.map(\.rawValue) + ["*"])
    for line in conceptTable.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == 5 && !fields[4].isEmpty, "\(line)")
      #expect(fields[3].split(separator: "|").allSatisfy { kinds.contains(String($0)) }, "\(line)")
    }
  }

  @Test(
    "Concepts by any wording",
    arguments: [
      ("因公出国（境）费用", "three_public.abroad"), ("其中：（一）因公出国（境）支出", "three_public.abroad"),
      ("2.公务接待费", "three_public.reception"), ("公务用车购置及运行维护", "three_public.vehicles"),
      ("公务用车购置费", "three_public.vehicle_purchase"), ("（2）公务用车运行费", "three_public.vehicle_operation"),
      ("一般公共预算拨款安排的“三公”经费预算", "three_public.total"), ("会议费", "meeting"), ("机关运行经费预算数", "operating_funds"),
      ("合计", "total"), ("办公费", nil as String?),
    ])
  func wordings(label: String, concept: String?) {
    #expect(Concepts.all.concept(of: label, in: .threePublic) == concept)
  }

  @Test(
    "Balances and sums of summaries and of other tables",
    arguments: [
      (TableKind.incomeExpenditureSummary, "年终结转结余", "closing_balance"),
      (.appropriationSummary, "二、年终结转结余", "closing_balance"), (.income, "收入总计", "total"),
      (.incomeExpenditureSummary, "收入总计", "grand_total"),
      (.incomeExpenditureSummary, "收入合计", "income.total"),
    ])
  func sums(kind: TableKind, label: String, concept: String) {
    #expect(Concepts.all.concept(of: label, in: kind) == concept)
  }

  @Test("The name of a 类 gives its code, with or without a number before it")
  func types() {
    #expect(Classification.function.type(named: "一、一般公共服务支出") == "201")
    #expect(Classification.function.type(named: "教育支出") == "205")
    #expect(Classification.function.type(named: "8、社会保障和就业") == "208", "without 支出")
    #expect(Classification.function.type(named: "九、医疗卫生与计划生育支出") == "210", "until 2018")
    #expect(Classification.function.type(named: "二、外交支出") == "202", "seen in summaries only")
    #expect(Classification.function.type(named: "行政运行") == nil, "a 项 of many 款")
  }

  @Test(
    "Funds by name",
    arguments: [
      ("一般公共预算拨款收入", Fund.generalBudget as Fund?), ("二、政府性基金预算财政拨款收入", .governmentFund), ("国有资本经营预算", .stateCapital),
      ("财政拨款", .appropriation), ("财政专户管理资金收入", .specialAccount), ("事业收入", .undertaking), ("事业单位经营收入", .business),
      ("上级补助收入", .superiorSubsidy), ("附属单位上缴收入", .affiliateRemittance), ("单位资金", .ownFunds),
      ("使用非财政拨款结余", nil), ("政府性基金监督项目", nil), ("一般公共服务支出", nil), ("事业单位离退休", nil),
    ])
  func funds(text: String, fund: Fund?) {
    #expect(FundNames.fund(named: text) == fund)
  }

  @Test(
    "Offices by what their names end in",
    arguments: [
      ("某某市水务局", true), ("某某市水务局（本级）", true), ("某某节能中心", true), ("某某市委员会", true), ("行政运行", false), ("政协常委会", false),
      ("社会保障和就业支出", false), ("CC（市本级）", false), ("一、某某局", false),
    ])
  func offices(label: String, isOne: Bool) {
    #expect(OfficeName.isOne(label) == isOne)
  }
}

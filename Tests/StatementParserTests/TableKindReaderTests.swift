// The kind of a table by its title: the wordings of the contract, with years, prefixes and units in front, and those of
// real documents. Titles of other things are no kind.

import BudgetModel
import Testing

@testable import StatementParser

@Suite("Kinds by title")
struct TableKindReaderTests {
  private static let finals: [(String, TableKind)] = [
    ("收入支出决算总表", .incomeExpenditureSummary), ("收入决算表", .income), ("支出决算表", .expenditure),
    ("财政拨款收入支出决算总表", .appropriationSummary), ("财政拨款支出决算表", .appropriationExpenditure),
    ("财政拨款基本支出决算表", .appropriationBasicExpenditure), ("一般公共预算财政拨款支出决算表", .generalBudgetExpenditure),
    ("一般公共预算支出决算表（经济分类）", .generalBudgetEconomic),
    ("一般公共预算财政拨款基本支出决算表", .generalBudgetBasicExpenditure),
    ("一般公共预算财政拨款基本支出决算明细表", .generalBudgetBasicExpenditure), ("基本支出决算表", .basicExpenditure),
    ("政府性基金预算财政拨款收入支出决算表", .governmentFund), ("国有资本经营预算财政拨款支出决算表", .stateCapital),
    ("国有资本经营预算财政拨款收入支出决算表", .stateCapital), ("财政拨款“三公”经费支出决算表", .threePublic),
    ("机关运行经费支出决算表", .operatingFunds), ("政府采购支出决算表", .governmentProcurement), ("项目支出决算表", .projectExpenditure),
    ("部门整体绩效自评表", .overallPerformance), ("项目支出绩效自评表", .projectPerformance), ("项目绩效自评表", .projectPerformance),
    ("重点工作完成情况表", .keyWork),
  ]

  private static let budgets: [(String, TableKind)] = [
    ("部门收支总表", .incomeExpenditureSummary), ("收支预算总表", .incomeExpenditureSummary),
    ("财务收支预算总表", .incomeExpenditureSummary), ("部门收支总体情况表", .incomeExpenditureSummary),
    ("部门收入总表", .income), ("收入预算总表", .income), ("部门收入预算总表", .income), ("收入总体情况表", .income),
    ("部门支出总表", .expenditure), ("支出预算总表", .expenditure), ("本年支出总体情况表", .expenditure),
    ("财政拨款收支总表", .appropriationSummary), ("财政拨款收支预算总表", .appropriationSummary),
    ("财政拨款支出预算表（功能科目）", .appropriationExpenditure), ("财政拨款支出表", .appropriationExpenditure),
    ("财政拨款基本支出预算表（经济科目）", .appropriationBasicExpenditure), ("一般公共预算支出表", .generalBudgetExpenditure),
    ("一般公共预算支出功能分类预算表", .generalBudgetExpenditure), ("一般公共预算支出经济分类表", .generalBudgetEconomic),
    ("一般公共预算基本支出表", .generalBudgetBasicExpenditure),
    ("一般公共预算基本支出部门预算经济分类表", .generalBudgetBasicExpenditure), ("部门基本支出预算表", .basicExpenditure),
    ("政府性基金支出表", .governmentFund), ("政府性基金预算支出表", .governmentFund), ("国有资本经营预算支出表", .stateCapital),
    ("“三公”经费支出预算表", .threePublic), ("“三公”经费、会议费、培训费支出预算表", .threePublic),
    ("“三公”经费和机关运行经费预算表", .threePublic), ("机关运行经费预算表", .operatingFunds), ("政府采购预算表", .governmentProcurement),
    ("项目支出预算表", .projectExpenditure), ("部门整体绩效目标表", .overallPerformance), ("项目支出绩效目标表", .projectPerformance),
  ]

  @Test("Final accounts", arguments: finals)
  func final(title: String, kind: TableKind) {
    #expect(TableKindReader.kind(ofTitle: title) == kind)
  }

  @Test("Budgets", arguments: budgets)
  func budget(title: String, kind: TableKind) {
    #expect(TableKindReader.kind(ofTitle: title) == kind)
  }

  @Test(
    "A year, an owner, brackets of other width or look-alike characters change nothing", arguments: finals + budgets)
  func prefixes(title: String, kind: TableKind) {
    let half = title.replacing("（", with: "(").replacing("）", with: ")").replacing("“", with: "\"")
      .replacing("”", with: "\"")
    let radicals = title.replacing("金", with: "⾦").replacing("支", with: "⽀").replacing("入", with: "⼊")
    for wording in ["2024年" + title, "2024年度" + title, "某某市水务局2024年" + title, title + "（续）", half, radicals] {
      #expect(TableKindReader.kind(ofTitle: wording) == kind, "\(wording)")
    }
  }

  @Test("The number of an annex says nothing")
  func annexes() {
    #expect(TableKindReader.kind(ofTitle: "附件1-1收入支出决算总表") == .incomeExpenditureSummary)
    #expect(TableKindReader.kind(ofTitle: "附件1-5一般公共预算支出决算表") == .generalBudgetExpenditure)
    #expect(TableKindReader.kind(ofTitle: "附件2：支出决算表") == .expenditure)
  }

  @Test("Of all kinds but the last some title is known")
  func complete() {
    let known = Set((Self.finals + Self.budgets).map(\.1))
    #expect(Set(TableKind.allCases).subtracting(known) == [.other])
  }

  @Test(
    "Other tables have no kind by title",
    arguments: ["培训费支出明细表", "债务限额情况表", "人员编制情况表", "名词解释表", "固定资产情况表", "收入费用表", "表", ""])
  func others(title: String) {
    #expect([nil, .other].contains(TableKindReader.kind(ofTitle: title)))
  }

  @Test("A number before the title", arguments: ["一、收支预算总表", "（三）收支预算总表", "1.收支预算总表", "收支预算总表"])
  func numbered(title: String) {
    #expect(TableKindReader.kind(ofTitle: title) == .incomeExpenditureSummary)
  }

  @Test("Purchases of services are no procurement by this vocabulary")
  func services() {
    #expect(TableKindReader.kind(ofTitle: "政府购买服务支出预算表") == .other)
  }

  @Test("An owner without a year before the title; but a thing that is spent on is no owner")
  func owners() {
    #expect(TableKindReader.kind(ofTitle: "某某省气象局收入决算表") == .income)
    #expect(TableKindReader.kind(ofTitle: "某某委员会支出预算总表") == .expenditure)
    #expect(TableKindReader.kind(ofTitle: "培训费支出明细表") == nil)
  }
}

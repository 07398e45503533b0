// Dimensions of rows, on pages that are drawn as text and read by all phases.

import BudgetModel
import BudgetPipeline
import PageModel
import TestSupport
import Testing

@Suite("Dimensions")
struct MeaningTests {
  /// `item: unit project function economic fund concept` of each fact, `-` for what nothing says.
  private func meanings(_ page: String) throws -> [String] {
    try BudgetReader().document(from: PageList([.drawn(page)]), file: "").facts.map { fact in
      let dimensions = fact.dimensions
      let values = [
        dimensions.spendingUnit, dimensions.project, dimensions.functionCode, dimensions.economicCode,
        dimensions.governmentEconomicCode, fact.figure.fund?.rawValue, dimensions.concept,
      ]
      return "\(fact.item): " + values.map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test("Accounts stand under the unit above them, and 合计 under none")
  func unitRows() throws {
    let found = try meanings(
      """
               2024年一般公共预算支出表
                                单位：万元
      +--------+----------------+------+
      |科目编码|科目名称        |合计  |
      +--------+----------------+------+
      |        |合计            |  3.00|
      +--------+----------------+------+
      |101001  |某某市水务局    |  2.00|
      +--------+----------------+------+
      |201     |一般公共服务支出|  2.00|
      +--------+----------------+------+
      |101002  |某某节水中心    |  1.00|
      +--------+----------------+------+
      |205     |教育支出        |  1.00|
      +--------+----------------+------+
      """)
    #expect(
      found == [
        "合计: - - - - - general_budget total", "某某市水务局: 某某市水务局 - - - - general_budget -",
        "一般公共服务支出: 某某市水务局 - 201 - - general_budget -", "某某节水中心: 某某节水中心 - - - - general_budget -",
        "教育支出: 某某节水中心 - 205 - - general_budget -",
      ])
  }

  @Test("Projects under units in columns of their own; what is blank below is the same unit's")
  func projects() throws {
    let found = try meanings(
      """
               2024年项目支出表
                                单位：万元
      +------------+------------+------+
      |预算单位    |项目名称    |合计  |
      +------------+------------+------+
      |某某市水务局|水质监测    |  2.00|
      +------------+------------+------+
      |            |节水宣传    |  1.00|
      +------------+------------+------+
      |某某节水中心|节水设备    |  1.00|
      +------------+------------+------+
      |合计        |            |  4.00|
      +------------+------------+------+
      """)
    #expect(
      found == [
        "某某市水务局/水质监测: 某某市水务局 水质监测 - - - - -", "节水宣传: 某某市水务局 节水宣传 - - - - -",
        "某某节水中心/节水设备: 某某节水中心 节水设备 - - - - -", "合计: - - - - - - total",
      ])
  }

  @Test("A unit in cells of its own beside its accounts, whatever its name ends in")
  func unitBesideAccounts() throws {
    let found = try meanings(
      """
               2024年部门支出预算表
                                         单位：万元
      +--------+------------+--------+----------------+------+
      |单位编码|单位名称    |科目编码|科目名称        |合计  |
      +--------+------------+--------+----------------+------+
      |312001  |某某市水务局|201     |一般公共服务支出|  2.00|
      |        |            +--------+----------------+------+
      |        |            |205     |教育支出        |  1.00|
      +--------+------------+--------+----------------+------+
      |312002  |某某国有林场|201     |一般公共服务支出|  1.00|
      +--------+------------+--------+----------------+------+
      """)
    #expect(
      found == [
        "某某市水务局/一般公共服务支出: 某某市水务局 - 201 - - - -", "某某市水务局/教育支出: 某某市水务局 - 205 - - - -",
        "某某国有林场/一般公共服务支出: 某某国有林场 - 201 - - - -",
      ])
  }

  @Test("A class of purchases in the column of the units begins anew")
  func purchaseClasses() throws {
    let found = try meanings(
      """
               2024年政府采购预算表
                                         单位：万元
      +------------------+------+
      |采购项目          |金额  |
      +------------------+------+
      |货物              |  2.00|
      +------------------+------+
      |某某市水务局      |  2.00|
      +------------------+------+
      |二、服务          |  1.00|
      +------------------+------+
      |某某市水务局      |  1.00|
      +------------------+------+
      """)
    #expect(
      found == [
        "货物: - - - - - - -", "某某市水务局: 某某市水务局 - - - - - -", "二、服务: - - - - - - -",
        "某某市水务局: 某某市水务局 - - - - - -",
      ])
  }

  @Test("Two codes in a row are each of its own classification")
  func codes() throws {
    let found = try meanings(
      """
               2024年一般公共预算基本支出表
                                         单位：万元
      +----------------+----------------+----------------+----------------+------+
      |部门经济科目编码|部门经济科目名称|政府经济科目编码|政府经济科目名称|合计  |
      +----------------+----------------+----------------+----------------+------+
      |30101           |基本工资        |50101           |工资奖金津补贴  |  2.00|
      +----------------+----------------+----------------+----------------+------+
      |30102           |津贴补贴        |50101           |工资奖金津补贴  |  1.00|
      +----------------+----------------+----------------+----------------+------+
      """)
    #expect(
      found == [
        "基本工资/工资奖金津补贴: - - - 30101 50101 general_budget -", "津贴补贴/工资奖金津补贴: - - - 30102 50101 general_budget -",
      ])
  }

  @Test("Money by the column, and where it says nothing by the table")
  func funds() throws {
    let found = try meanings(
      """
                 2024年收入表
                                         单位：万元
      +--------+----------------+------------+----------+
      |科目编码|科目名称        |财政拨款收入|事业收入  |
      +--------+----------------+------------+----------+
      |201     |一般公共服务支出|        2.00|      1.00|
      +--------+----------------+------------+----------+
      """)
    #expect(
      found == ["一般公共服务支出: - - 201 - - appropriation -", "一般公共服务支出: - - 201 - - undertaking -"])
  }

  @Test("Balances beside each other are told apart by their money")
  func balances() throws {
    let found = try meanings(
      """
                 2024年收入表
                                         单位：万元
      +--------+----------------+--------+----------------+
      |科目编码|科目名称        |上年结转|上年实户资金余额|
      +--------+----------------+--------+----------------+
      |201     |一般公共服务支出|    2.00|            1.00|
      +--------+----------------+--------+----------------+
      """)
    #expect(found == ["一般公共服务支出: - - 201 - - - -", "一般公共服务支出: - - 201 - - own_funds -"])
  }

  @Test(
    "合计 is the total of the three where 会议费 is no part of it",
    arguments: [("3.00", "three_public.total"), ("4.00", "total")])
  func sums(amount: String, concept: String) throws {
    let found = try meanings(
      """
             2024年“三公”经费支出表
                               单位：万元
      +----------------------+--------+
      |项目                  |预算数  |
      +----------------------+--------+
      |合计                  |    \(amount)|
      +----------------------+--------+
      |因公出国（境）费      |    1.00|
      +----------------------+--------+
      |公务接待费            |    2.00|
      +----------------------+--------+
      |会议费                |    1.00|
      +----------------------+--------+
      """)
    #expect(found.first == "合计: - - - - - - \(concept)")
  }

  @Test("货物 and 服务 in a column of their own end the unit and the project above")
  func purchases() throws {
    let found = try meanings(
      """
             2024年政府采购预算表
                               单位：万元
      +------------+--------+------------+------+
      |采购品目大类|专项名称|采购物品名称|总计  |
      +------------+--------+------------+------+
      |货物        |        |            |  2.00|
      +------------+--------+------------+------+
      |某某市水务局|        |            |  2.00|
      +------------+--------+------------+------+
      |            |水质监测|复印纸      |  2.00|
      +------------+--------+------------+------+
      |服务        |        |            |  1.00|
      +------------+--------+------------+------+
      """)
    #expect(
      found == [
        "货物: - - - - - - -", "某某市水务局: 某某市水务局 - - - - - -", "水质监测/复印纸: 某某市水务局 水质监测 - - - - -", "服务: - - - - - - -",
      ])
  }

  @Test("其他支出 is a 类 of the functional classification, but not in the panel of the economic one")
  func panels() throws {
    let found = try meanings(
      """
             2024年收支总表
                                 单位：万元
      +----------+------+----------------+------+----------------------+------+
      |收入             |支出                                                 |
      +----------+------+----------------+------+----------------------+------+
      |项目      |预算数|支出功能分类科目|预算数|部门预算支出经济科目  |预算数|
      +----------+------+----------------+------+----------------------+------+
      |本年收入  |  2.00|其他支出        |  2.00|其他支出              |  2.00|
      +----------+------+----------------+------+----------------------+------+
      """)
    #expect(found == ["本年收入: - - - - - - income.total", "其他支出: - - 229 - - - -", "其他支出: - - - - - - -"])
  }

  @Test("收入合计 is the income of the year, but not beside a line 本年收入")
  func summarySums() throws {
    func page(_ first: String) -> String {
      """
               2024年收支总表
                                   单位：万元
      +------------+------+------------+------+
      |收入               |支出               |
      +------------+------+------------+------+
      |项目        |预算数|项目        |预算数|
      +------------+------+------------+------+
      |\(first)|  2.00|教育支出    |  3.00|
      +------------+------+------------+------+
      |上年结转    |  1.00|            |      |
      +------------+------+------------+------+
      |收入合计    |  3.00|支出合计    |  3.00|
      +------------+------+------------+------+
      """
    }
    let split = try meanings(page("一、本年收入"))
    #expect(split.contains("一、本年收入: - - - - - - income.total"))
    #expect(split.contains("收入合计: - - - - - - grand_total"))
    #expect(split.contains("支出合计: - - - - - - expenditure.total"))
    #expect(try meanings(page("财政拨款    ")).contains("收入合计: - - - - - - income.total"))
  }
}

// What a clause takes from those before it.

import BudgetModel
import Testing

@testable import Prose

@Suite("Context of the prose")
struct ContextTests {
  @Test("类 comes from the heading, 款 and 项 from the sentence, and all of them stay for the next sentence")
  func path() {
    let narrative = ProseText.narrative(
      ["1.统计信息事务（款）行政运行（项）。主要用于人员支出。年初预算为3万元，支出决算为2万元。"],
      below: ["一、财政拨款支出决算情况说明", "（一）一般公共服务支出（类）"])
    #expect(narrative.figures.map(\.kind) == [.initialBudget, .final])
    for figure in narrative.figures {
      #expect(figure.path == AccountPath(category: "一般公共服务支出", group: "统计信息事务", item: "行政运行"))
      #expect(figure.subject == "行政运行")
      #expect(figure.section == "一、财政拨款支出决算情况说明")
      #expect(figure.headings == ["一、财政拨款支出决算情况说明", "（一）一般公共服务支出（类）"])
    }
  }

  @Test("Behind the parts the whole is the subject again")
  func whole() {
    let narrative = ProseText.narrative(["政府采购10万元，其中：货物4万元、服务6万元。较上年增加1万元。"])
    #expect(narrative.figures.map(\.subject) == ["政府采购", "货物", "服务", "政府采购"])
  }

  @Test("A heading names the subject of a text that does not")
  func heading() {
    let narrative = ProseText.narrative(
      ["2024年预算数29.00万元，主要用于出访。"], below: ["一、“三公”经费情况说明", "（一）因公出国（境）费情况"], report: .budget)
    #expect(narrative.figures.map(\.summary) == ["因公出国（境）费 budget 29.00 万元"])
  }

  @Test("Parts on lines of their own belong to the whole above them")
  func list() {
    let narrative = ProseText.narrative(["支出预算合计10万元，其中：", "基本支出4万元，占40%；", "项目支出6万元，占60%。"], report: .budget)
    #expect(narrative.figures.compactMap(\.of) == ["支出预算合计", "支出预算合计"])
  }

  @Test("A day of a count holds for its paragraph, until another year is named")
  func asOf() {
    let narrative = ProseText.narrative(["截至2024年8月31日，共有车辆3辆，其中：业务用车3辆。2025年安排购置车辆1辆。"])
    #expect(narrative.figures.map(\.asOf) == ["2024-08-31", "2024-08-31", nil])
  }

  @Test("A code that is printed is the code")
  func code() {
    let narrative = ProseText.narrative(["行政运行（2014001）3万元。", "（一）2010301-事业运行4万元。"])
    #expect(narrative.figures.map(\.code) == ["2014001", "2010301"])
    #expect(narrative.figures.map(\.subject) == ["行政运行", "事业运行"])
  }

  @Test("The year that a change is measured from")
  func baseYear() {
    let narrative = ProseText.narrative(["会议费3万元，比上年增加1万元。", "培训费3万元，比2022年度增加1万元。", "差旅费3万元，比2024年预算增加1万元。"])
    #expect(narrative.figures.map(\.baseYear) == [nil, 2023, nil, 2022, nil, nil])
    #expect(narrative.figures.last?.kind == .budgetChange)
  }

  @Test("The parts that explain no money give no figures")
  func otherMatters() {
    let narrative = ProseText.narrative(["编制52人，其中行政编制44人。"], below: ["第一部分部门概况", "四、人员情况说明"])
    #expect(narrative.figures.isEmpty)
  }

  @Test("Every number is accounted for")
  func numbers() {
    let narrative = ProseText.narrative(["1.2024年行政运行（2014001）3万元，单价5万元以上设备2台，编号为77。"])
    let numbers = narrative.numbers
    #expect([numbers.figures, numbers.dates, numbers.codes, numbers.thresholds, numbers.unused] == [2, 1, 1, 1, 1])
    #expect(numbers.listNumbers >= 1)
  }
}

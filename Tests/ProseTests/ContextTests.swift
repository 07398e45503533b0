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

  @Test("A 款 on a line of its own is one of the 类 that was named before")
  func lastPath() {
    let narrative = ProseText.narrative([
      "1.一般公共服务支出（类）2024年度决算5万元。其中：", "人大事务（款）2024年度决算2万元。", "政协事务（款）2024年度决算3万元。",
    ])
    #expect(narrative.figures.compactMap { $0.path?.category } == ["一般公共服务支出", "一般公共服务支出", "一般公共服务支出"])
    #expect(narrative.figures.map(\.subject) == ["一般公共服务支出", "人大事务", "政协事务"])
  }

  @Test("The whole of one list is not that of the list after it")
  func nextList() {
    let narrative = ProseText.narrative([
      "（一）“三公”经费支出10万元，其中：", "公务用车费7万元，其中公务用车购置费0万元。", "（二）“三公”经费支出决算中，公务接待费支出决算3万元，占30%。",
    ])
    #expect(narrative.figures.last?.of == "“三公”经费")
  }

  @Test("What an amount is called otherwise is no new subject")
  func explanation() {
    let narrative = ProseText.narrative(["1.财政拨款收入9万元，为从财政取得的一般公共预算拨款。与上年相比增加1万元。"])
    #expect(narrative.figures.map(\.subject) == ["财政拨款收入", "财政拨款收入"])
  }

  @Test("Quotes inside the name of an account stay in pairs")
  func quotes() {
    let narrative = ProseText.narrative(["“公共安全支出”（类）法院（款）“两庭”建设（项）支出决算为5万元。"])
    #expect(narrative.figures.first?.path == AccountPath(category: "公共安全支出", group: "法院", item: "“两庭”建设"))
  }

  @Test("A heading says what its text divides")
  func divided() {
    let narrative = ProseText.narrative(
      ["农林水支出4万元，占40%；住房保障支出6万元，占60%。"], below: ["一、支出情况说明", "（一）一般公共预算当年拨款结构情况"], report: .budget)
    #expect(narrative.figures.compactMap(\.of) == ["一般公共预算当年拨款", "一般公共预算当年拨款"])
  }

  @Test("The end of last year is a day of the document's year")
  func endOfLastYear() {
    let figures = ProseText.narrative(["截至上年底，本部门共有车辆3辆，单价20万元以上的设备6台。"]).figures
    #expect(figures.map(\.asOf) == ["2023-12-31", "2023-12-31"])
    #expect(figures.first?.subject == "车辆")
  }

  @Test("A day holds on behind the office, and ends at another year")
  func day() {
    let narrative = ProseText.narrative(["截至2024年底，本部门共有车辆7辆。全年运行费3万元。"])
    #expect(narrative.figures.map(\.asOf) == ["2024-12-31", nil])
  }

  @Test("Behind the parts the whole is the subject again")
  func whole() {
    let narrative = ProseText.narrative(["政府采购10万元，其中：货物4万元、服务6万元。较上年增加1万元。"])
    #expect(narrative.figures.map(\.subject) == ["政府采购", "货物", "服务", "政府采购"])
    let parted = ProseText.narrative(["支出预算9万元，其中：教育支出4万元，住房保障支出5万元；支出比上年增加1万元。"], report: .budget)
    #expect(parted.figures.map(\.subject) == ["支出预算", "教育支出", "住房保障支出", "支出"])
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

// “三公” tables print their items as headers, once for each measure, or once for each unit, or as rows.

import BudgetModel
import Testing

@Suite("三公 tables")
struct ThreePublicTests {
  @Test("A note below the one row of amounts, inside the frame, is no row")
  func noteInFrame() {
    let table = "合计 | 因公出国（境）费 | 公务接待费\n6.00 | 1.00 | 5.00\n"
    for note in ["注：本表反映“三公”经费支出情况", "本表反映“三公”经费支出情况。"] {
      let found = rows("“三公”经费支出决算表", table + note + " | < | <")
      #expect(found == "合计: final 6.00\n因公出国（境）费: final 1.00\n公务接待费: final 5.00")
    }
    #expect(rows("“三公”经费支出决算表", table + "7.00 | 1.00 | 6.00").isEmpty)
  }

  @Test("Items as headers under both measures")
  func bothMeasures() {
    let found = rows(
      "财政拨款“三公”经费支出决算表",
      """
      预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
      合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费
      ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^
      6.00 | 1.00 | 3.00 | 1.00 | 2.00 | 2.00 | 5.00 | 1.00 | 2.00 | 0.00 | 2.00 | 2.00
      """)
    #expect(
      found == """
        合计: budget 6.00
        因公出国（境）费: budget 1.00
        公务用车购置及运行维护费: budget 3.00
        公务用车购置费: budget 1.00
        公务用车运行维护费: budget 2.00
        公务接待费: budget 2.00
        合计: final 5.00
        因公出国（境）费: final 1.00
        公务用车购置及运行维护费: final 2.00
        公务用车购置费: final 0.00
        公务用车运行维护费: final 2.00
        公务接待费: final 2.00
        """)
  }

  @Test("A year before 预算数 and 决算数 leaves them what they are")
  func measuresOfYear() {
    let table = """
      2018年度预算数 | < | 2018年度决算数 | < | 统计数 | 2017年度决算数
      合计 | 公务接待费 | 合计 | 公务接待费 | 合计 | 合计
      6.00 | 6.00 | 5.00 | 5.00 | 5.00 | 7.00
      """
    #expect(
      rows("“三公”经费支出决算表", table, fiscalYear: 2018) == """
        合计: budget 6.00
        公务接待费: budget 6.00
        合计: final 5.00
        公务接待费: final 5.00
        合计: final 5.00
        合计: prior_year 7.00
        """)
  }

  @Test("Two years as rows: the later one is the table's where no title says it")
  func yearsWithoutTitle() {
    let found = rows(
      "“三公”经费支出预算对比表",
      """
      年度 | 合计 | 公务接待费
      2025年 | 3.00 | 3.00
      2026年 | 2.00 | 2.00
      增减额 | -1.00 | -1.00
      """, fiscalYear: nil, report: .budget)
    #expect(
      found == """
        合计: prior_year 3.00
        公务接待费: prior_year 3.00
        合计: budget 2.00
        公务接待费: budget 2.00
        合计: change -1.00
        公务接待费: change -1.00
        """)
  }

  @Test("A unit in the first of its years is that of the others; the sum's years, and years that begin anew, have none")
  func unitOfFirstYear() {
    let found = rows(
      "“三公”经费支出表",
      """
      单位 | 年度 | 公务接待费
      合计 | 2025年 | 3.00
      | 2026年 | 2.00
      某局 | 2025年 | 3.00
      | 2026年 | 2.00
      | 增减额 | -1.00
      | 2025年 | 1.00
      """, fiscalYear: 2026, report: .budget)
    #expect(
      found == """
        公务接待费: prior_year 3.00
        公务接待费: budget 2.00
        某局/公务接待费: prior_year 3.00
        某局/公务接待费: budget 2.00
        某局/公务接待费: change -1.00
        公务接待费: prior_year 1.00
        """)
  }

  @Test("Without a measure in the header it is the report's")
  func headerOnly() {
    let drawing = """
      合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
      6.00 | 1.00 | 2.00 | 3.00
      """
    for (report, measure) in [(ReportKind.final, "final"), (.budget, "budget")] {
      let found = rows("“三公”经费支出表", drawing, report: report)
      #expect(
        found == """
          合计: \(measure) 6.00
          因公出国（境）费: \(measure) 1.00
          公务接待费: \(measure) 2.00
          公务用车购置及运行费: \(measure) 3.00
          """)
    }
    #expect(rows("“三公”经费支出表", drawing, report: nil).hasPrefix("合计: ? 6.00"))
  }

  @Test("A row for each unit")
  func units() {
    let found = rows(
      "“三公”经费支出预算表",
      """
      单位编码 | 单位名称 | “三公”经费 | < | < | 会议费
      ^ | ^ | 小计 | 因公出国（境）费 | 公务接待费 | ^
      合计 | < | 3.00 | 1.00 | 2.00 | 0.50
      101001 | 某某市水务局 | 3.00 | 1.00 | 2.00 | 0.50
      """, report: .budget)
    #expect(
      found == """
        “三公”经费: budget 3.00
        因公出国（境）费: budget 1.00
        公务接待费: budget 2.00
        会议费: budget 0.50
        101001 某某市水务局/“三公”经费: budget 3.00
        101001 某某市水务局/因公出国（境）费: budget 1.00
        101001 某某市水务局/公务接待费: budget 2.00
        101001 某某市水务局/会议费: budget 0.50
        """)
  }

  @Test("Measures as rows")
  func turned() {
    let found = rows(
      "“三公”经费支出决算表",
      """
      项目 | 合计 | 因公出国（境）费 | 公务接待费
      预算数 | 3.00 | 1.00 | 2.00
      决算数 | 2.00 | 0.00 | 2.00
      """)
    #expect(
      found == """
        合计: budget 3.00
        因公出国（境）费: budget 1.00
        公务接待费: budget 2.00
        合计: final 2.00
        因公出国（境）费: final 0.00
        公务接待费: final 2.00
        """)
  }

  @Test("Items as rows")
  func itemsAsRows() {
    let found = rows(
      "“三公”经费支出预算表",
      """
      项目 | 2023年预算数 | 2024年预算数 | 增减额
      合计 | 4.00 | 3.00 | -1.00
      1.因公出国（境）费 | 1.00 | 1.00 | 0.00
      2.公务接待费 | 3.00 | 2.00 | -1.00
      """, report: .budget)
    #expect(
      found == """
        合计: prior_year 4.00, budget 3.00, change -1.00
        1.因公出国（境）费: prior_year 1.00, budget 1.00, change 0.00
        2.公务接待费: prior_year 3.00, budget 2.00, change -1.00
        """)
  }

  @Test("Years as rows under a unit, and which money in the header")
  func years() {
    let found = rows(
      "财政拨款“三公”经费支出表",
      """
      预算单位 | 年度 | 合计 | < | 公务接待费 | <
      ^ | ^ | 一般公共预算 | 政府性基金 | 一般公共预算 | 国有资本
      某某市交通局 | 2023年 | 3.00 | 1.00 | 3.00 | 1.00
      | 2024年 | 5.00 | 0.50 | 5.00 | 0.50
      | 增减变化金额 | 2.00 | -0.50 | 2.00 | -0.50
      """, report: .budget)
    #expect(
      found == """
        某某市交通局/合计: prior_year 3.00
        某某市交通局/合计: prior_year 1.00
        某某市交通局/公务接待费: prior_year 3.00
        某某市交通局/公务接待费: prior_year 1.00
        某某市交通局/合计: budget 5.00
        某某市交通局/合计: budget 0.50
        某某市交通局/公务接待费: budget 5.00
        某某市交通局/公务接待费: budget 0.50
        某某市交通局/合计: change 2.00
        某某市交通局/合计: change -0.50
        某某市交通局/公务接待费: change 2.00
        某某市交通局/公务接待费: change -0.50
        """)
  }
}

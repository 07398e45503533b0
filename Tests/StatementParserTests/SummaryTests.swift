// Income beside expenditure: panels, sections, line numbers, labels over several panels.

import BudgetModel
import Testing

@Suite("Summaries")
struct SummaryTests {
  @Test("Two panels with line numbers; 栏次 is no data")
  func twoPanels() {
    let found = rows(
      "收入支出决算总表",
      """
      收入 | < | < | 支出 | < | <
      项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
      栏次 |  | 1 | 栏次 |  | 2
      一、财政拨款收入 | 1 | 12.30 | 一、一般公共服务支出 | 31 | 10.00
       | 2 |  | 二、外交支出 | 32 | 2.30
      本年收入合计 | 27 | 12.30 | 本年支出合计 | 57 | 12.30
      """)
    #expect(
      found == """
        income 1 一、财政拨款收入: final 12.30
        expenditure 31 一、一般公共服务支出: final 10.00
        expenditure 32 二、外交支出: final 2.30
        income 27 本年收入合计: final 12.30
        expenditure 57 本年支出合计: final 12.30
        """)
  }

  @Test("A third panel by nature; a label over both expenditure panels is expenditure")
  func threePanels() {
    let found = rows(
      "收支预算总表",
      """
      收入 | < | 支出 | < | < | <
      项目 | 金额 | 功能分类 | 金额 | 支出用途 | 金额
      一、财政拨款 | 3.00 | 一、教育支出 | 3.00 | 一、基本支出 | 1.00
      二、其他 | 0.00 |  |  | 二、项目支出 | 2.00
      收入合计 | 3.00 | 支出合计 | < | < | 3.00
      """, report: .budget)
    #expect(
      found == """
        income 一、财政拨款: amount 3.00
        expenditure 一、教育支出: amount 3.00
        expenditure_by_nature 一、基本支出: amount 1.00
        income 二、其他: amount 0.00
        expenditure_by_nature 二、项目支出: amount 2.00
        income 收入合计: amount 3.00
        expenditure 支出合计: amount 3.00
        """)
  }

  @Test("Panels of one section are told apart by what stands over their labels")
  func panelsOfOneSection() {
    let found = parse(
      "收支总表",
      """
      收入 | < | 支出 | < | < | <
      项目 | 预算数 | 部门预算经济分类 | 预算数 | 政府预算经济分类 | 预算数
      一、财政拨款 | 3.00 | 本年支出合计 | 3.00 | 本年支出合计 | 3.00
      """, report: .budget)
    #expect(
      found.statement.rows.flatMap(\.figures).map(\.measureLabel) == [
        "收入/预算数", "支出/部门预算经济分类/预算数", "支出/政府预算经济分类/预算数",
      ])
  }

  @Test("Expenditure by source of money in columns of its own panel")
  func appropriation() {
    let found = rows(
      "财政拨款收入支出决算总表",
      """
      收入 | < | 支出 | < | < | <
      项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      一、一般公共预算 | 5.00 | 一、教育支出 | 5.00 | 4.00 | 1.00
      总计 | 5.00 | 总计 | 5.00 | 4.00 | 1.00
      """)
    #expect(
      found == """
        income 一、一般公共预算: final 5.00
        expenditure 一、教育支出: total 5.00, general_budget 4.00, government_fund 1.00
        income 总计: final 5.00
        expenditure 总计: total 5.00, general_budget 4.00, government_fund 1.00
        """)
  }

  @Test("Dashes and blanks are no amounts, a printed zero is one")
  func zeros() {
    let found = rows(
      "收入支出决算总表",
      """
      收入 | < | 支出 | <
      项目 | 决算数 | 项目 | 决算数
      一、甲 | - | 一、乙 | 0
      二、丙 | -- | 二、丁 | 0.00
      三、戊 |  | 三、己 | -1.50
      """)
    #expect(found == "expenditure 一、乙: final 0\nexpenditure 二、丁: final 0.00\nexpenditure 三、己: final -1.50")
  }

  @Test("Lines know what they are")
  func roles() {
    let statement = parse(
      "收入支出决算总表",
      """
      收入 | < | 支出 | <
      项目 | 决算数 | 项目 | 决算数
      一、财政拨款收入 | 3.00 | 一、教育支出 | 3.00
      本年收入合计 | 3.00 | 本年支出合计 | 3.00
      年初结转和结余 | 0.00 | 年末结转和结余 | 0.00
      总计 | 3.00 | 总计 | 3.00
      """
    ).statement
    #expect(statement.summaryRows(in: .income).map(\.role) == [.item, .yearTotal, .balance, .grandTotal])
    #expect(statement.summaryRows(in: .expenditure).map(\.role) == [.item, .yearTotal, .balance, .grandTotal])
  }
}

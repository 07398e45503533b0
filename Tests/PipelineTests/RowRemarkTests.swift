// Sentences in the cells of a table: they are read as the text is, and their numbers are no amounts of the table.
// docs/prose.md, "Remarks".

import BudgetModel
import BudgetPipeline
import PageModel
import TestSupport
import Testing

@Suite("Remarks in tables")
struct RowRemarkTests {
  private static let table = """
    2024年度部门决算
    一般公共预算财政拨款支出决算表
                                                                                单位：万元
    +----------+--------------+----------+----------------------------------------+
    | 科目编码 | 科目名称     | 决算数   | 说明                                   |
    +----------+--------------+----------+----------------------------------------+
    |          | 合计         |    30.00 |                                        |
    +----------+--------------+----------+----------------------------------------+
    | 2010301  | 行政运行     |    20.00 | 较上年增加12.50万元，增长166.67%，     |
    |          |              |          | 主要是人员经费增加10.00万元。          |
    +----------+--------------+----------+----------------------------------------+
    | 2010302  | 一般管理事务 |    10.00 | 用于2个项目，预计安排会议费3.00万元。  |
    +----------+--------------+----------+----------------------------------------+
    """

  private func document() throws -> BudgetDocument {
    try BudgetReader().document(from: PageList([.drawn(Self.table)]), file: "drawn")
  }

  @Test("A change in a cell is the row's, below the table's title; what money is for is no figure")
  func figures() throws {
    let figures = try document().narrative.figures
    #expect(
      figures.map { "\($0.subject ?? "-") \($0.kind.rawValue) \($0.amount)" }
        == ["行政运行 yoy_change 12.50", "行政运行 yoy_rate 166.67", "人员经费 change_component 10.00"])
    #expect(figures.first?.code == "2010301")
    #expect(figures.first?.section == "一般公共预算财政拨款支出决算表")
    #expect(figures.map(\.baseYear) == [2023, 2023, nil])
  }

  @Test("A number stands where the cell has it")
  func places() throws {
    let figure = try #require(try document().narrative.figures.last)
    let cell = Double(44) * Page.drawnColumn
    #expect(figure.page == 1)
    #expect(figure.box.x0 > cell)
    #expect(figure.box.y0 > 9 * Page.drawnLine)
  }

  @Test("A cell beside several rows is of none of them")
  func severalRows() throws {
    let table = """
      2024年度部门决算
      一般公共预算财政拨款支出决算表
                                                                                  单位：万元
      +----------+--------------+----------+----------------------------------------+
      | 科目编码 | 科目名称     | 决算数   | 说明                                   |
      +----------+--------------+----------+----------------------------------------+
      | 2010301  | 行政运行     |    20.00 | 较上年增加12.50万元，增长166.67%，     |
      +----------+--------------+----------+ 主要是人员经费增加10.00万元。          |
      | 2010302  | 一般管理事务 |    10.00 |                                        |
      +----------+--------------+----------+----------------------------------------+
      """
    let document = try BudgetReader().document(from: PageList([.drawn(table)]), file: "drawn")
    #expect(document.narrative.figures.map(\.subject) == [nil, nil, "人员经费"])
    #expect(document.facts.map(\.code) == ["2010301", "2010302"])
  }

  @Test("The numbers of a remark are no amounts of the table")
  func facts() throws {
    #expect(try document().facts.map { "\($0.figure.amount)" } == ["30.00", "20.00", "10.00"])
  }
}

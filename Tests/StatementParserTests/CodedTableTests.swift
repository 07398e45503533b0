// Tables with codes: in one column, in three, together with the name; sums, wrapped numbers, repeated headers, numbers
// that cannot be told.

import BudgetModel
import StatementParser
import TableDrawing
import TableLayout
import Testing

@Suite("Coded tables")
struct CodedTableTests {
  @Test("合计 over the numbers of rows and their names is a name")
  func numberedUnits() {
    let found = rows("收入决算表", "序号 | 单位名称 | 合计\n1 | 甲局 | 1.00\n2 | 乙局 | 2.00\n合计 | < | 3.00")
    #expect(found.hasSuffix("合计: total 3.00"))
  }

  @Test("类 款 项 in columns of their own, beside 栏次 and the sum")
  func threeColumns() {
    expectCompleted(
      """
      功能分类科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
      类 | 款 | 项 | 栏次 | 1 | 2 | 3
      ^ | ^ | ^ | 合计 | 6.00 | 4.00 | 2.00
      """)
  }

  @Test("Beside blank 类 款 项 the code of the row is that of its unit")
  func unitCode() {
    let found = rows(
      "部门支出总表",
      """
      科目编码 | < | < | 单位代码 | 单位名称（科目） | 合计 | 基本支出
      类 | 款 | 项 | ^ | ^ | ^ | ^
       | | | 112001 | 某某市商贸局 | 6.00 | 6.00
      201 | 03 | 01 | 112001 | 行政运行 | 6.00 | 6.00
      """, report: .budget)
    #expect(
      found == """
        112001 某某市商贸局: total 6.00, basic 6.00
        2010301 行政运行: total 6.00, basic 6.00
        """, "\(found)")
  }

  @Test("类 and 款 of a second code are one code too, completed from the rows above")
  func secondCode() {
    let result = parse(
      "一般公共预算基本支出表",
      """
      部门预算支出经济分类 | < | < | 政府预算支出经济分类 | < | < | 合计
      类 | 款 | 科目名称 | 类 | 款 | 科目名称 | ^
      301 | 01 | 基本工资 | 501 | 01 | 工资奖金津补贴 | 4.00
      301 | 02 | 津贴补贴 | | 01 | 工资奖金津补贴 | 2.00
      """)
    #expect(result.statement.rows.map(\.code) == ["30101", "30102"])
    #expect(result.origins.map { $0.otherCodes.map(\.digits) } == [["50101"], ["50101"]])
  }

  @Test("A code of a catalogue before a name is the row's code, and in the row of an account part of the name")
  func catalogueCodes() {
    let found = rows(
      "政府采购预算表",
      """
      采购目录 | 合计
      A05040101复印纸 | 6.00
      B1102公路养护服务 | 6.00
      """, report: .budget)
    #expect(found == "A05040101 复印纸: total 6.00\nB1102 公路养护服务: total 6.00", "\(found)")
    let ofAccount = rows(
      "政府采购预算表",
      """
      科目编码 | 采购目录 | 合计
      2010301 | A05040101复印纸 | 6.00
      2010302 | B1102公路养护服务 | 6.00
      """, report: .budget)
    #expect(ofAccount == "2010301 A05040101复印纸: total 6.00\n2010302 B1102公路养护服务: total 6.00", "\(ofAccount)")
  }

  @Test("合计 over the numbers of the lines and their names is a name")
  func sumOverLineNumbers() {
    let found = rows(
      "项目支出预算表",
      """
      序号 | 项目名称 | 合计
      1 | 绿化养护 | 6.00
      2 | 节日摆花 | 1.00
      合计 | < | 7.00
      """, report: .budget)
    #expect(found.hasSuffix("合计: total 7.00"), "\(found)")
  }

  @Test("The unit that stands over a column's name is its unit")
  func unitOfGroup() {
    let result = parse(
      "新增资产配置表",
      """
      资产名称 | 数量 | 批复数（元） | < | 上年（万元）
      ^ | ^ | 单价 | 金额 | ^
      办公桌 | 4 | 1,500.00 | 6,000.00 | 0.60
      打印机 | 2 | 1,800.00 | 3,600.00 | 0.30
      """, report: .budget)
    #expect(result.statement.rows.flatMap(\.figures).map(\.unit) == [.yuan, .tenThousandYuan, .yuan, .tenThousandYuan])
  }

  @Test("Whole yuan of another year are no codes")
  func yearsInWholeYuan() {
    let found = rows(
      "一般公共预算支出表",
      """
      科目编码 | 科目名称 | 2023年执行数 | 2024年预算数
      合计 | < | 7304171 | 6627232
      204 | 公共安全支出 | 3324401 | 3443571
      20402 | 公安 | 3324401 | 3443571
      """, report: .budget)
    #expect(found.hasPrefix("合计: prior_year 7304171, budget 6627232"), "\(found)")
  }

  @Test("Headers in traditional characters")
  func traditional() {
    let found = rows(
      "一般公共預算支出表",
      """
      科目編碼 | 科目名稱 | 上年度決算數 | 本年度預算數 | 本年度與上年度比較增減
      201 | 一般公共服務支出 | 7.00 | 9.00 | 2.00
      合計 | < | 7.00 | 9.00 | 2.00
      """, report: .budget)
    #expect(
      found == """
        201 一般公共服務支出: prior_year 7.00, budget 9.00, change 2.00
        合計: prior_year 7.00, budget 9.00, change 2.00
        """, "\(found)")
  }

  @Test("类 款 项 on the line of the sum only")
  func levelsOnTheSumLine() {
    expectCompleted(
      """
      功能分类科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
      类 | 款 | 项 | 合计 | 6.00 | 4.00 | 2.00
      """)
  }

  @Test("类 款 项 on a line of their own")
  func levelsAlone() {
    expectCompleted(
      """
      功能分类科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
      类 | 款 | 项 | ^ | ^ | ^ | ^
      合计 | < | < | < | 6.00 | 4.00 | 2.00
      """)
  }

  private func expectCompleted(_ header: String) {
    let found = rows(
      "支出决算表",
      header + """

        201 |  |  | 一般公共服务支出 | 6.00 | 4.00 | 2.00
         | 31 |  | 党委办公厅（室）及相关机构事务 | 6.00 | 4.00 | 2.00
         |  | 01 | 行政运行 | 4.00 | 4.00 |
         |  | 02 | 一般行政管理事务 | 2.00 |  | 2.00
        """)
    #expect(
      found == """
        合计: total 6.00, basic 4.00, project 2.00
        201 一般公共服务支出: total 6.00, basic 4.00, project 2.00
        20131 党委办公厅（室）及相关机构事务: total 6.00, basic 4.00, project 2.00
        2013101 行政运行: total 4.00, basic 4.00
        2013102 一般行政管理事务: total 2.00, project 2.00
        """)
  }

  @Test("The code in one column")
  func oneColumn() {
    let found = rows(
      "收入决算表",
      """
      科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 其他收入
      ^ | ^ | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^
      栏次 | < | 1 | 2 | 3 | 4 | 5 | 6
      合计 | < | 9.00 | 5.00 | 1.00 | 2.00 | 0.50 | 1.00
      201 | 一般公共服务支出 | 9.00 | 5.00 | 1.00 | 2.00 | 0.50 | 1.00
      2010501 | 行政运行 | 9.00 | 5.00 | 1.00 | 2.00 | 0.50 | 1.00
      """)
    let figures = "total 9.00, appropriation 5.00, superior_subsidy 1.00, undertaking 2.00, ? 0.50, other 1.00"
    #expect(found == "合计: \(figures)\n201 一般公共服务支出: \(figures)\n2010501 行政运行: \(figures)")
  }

  @Test("A 款 that prints its own two digits only, in the column of whole codes")
  func shortSections() {
    func found(_ item: String) -> String {
      rows(
        "支出决算表",
        """
        科目编码 | 科目名称 | 本年支出合计
        208 | 社会保障和就业支出 | 3.00
        05 | 行政事业单位养老支出 | 3.00
        \(item) | 机关事业单位基本养老保险缴费支出 | 3.00
        """)
    }
    #expect(found("2080505").split(separator: "\n")[1] == "20805 行政事业单位养老支出: total 3.00")
    // Where no item prints its whole code, 05 may be anything.
    #expect(found("06").split(separator: "\n")[1] == "05 行政事业单位养老支出: total 3.00")
  }

  @Test("A row that the end of a page cut below its code")
  func cutRow() {
    let found = rows(
      "支出决算表",
      """
      科目编码 | 科目名称 | 本年支出合计
      201 | 一般公共服务支出 | 6.00
      20131 | 党委办公厅（室）及相关 |
      ---
       | 机构事务 | 6.00
      208 | 社会保障和就业支出 | 2.00
      """)
    #expect(
      found == """
        201 一般公共服务支出: total 6.00
        20131 党委办公厅（室）及相关机构事务: total 6.00
        208 社会保障和就业支出: total 2.00
        """)
    let amountsAbove = rows(
      "支出决算表",
      """
      科目编码 | 科目名称 | 本年支出合计
      20131 | 党委办公厅（室）及相关 | 6.00
      ---
       | 机构事务 |
      """)
    #expect(amountsAbove == "20131 党委办公厅（室）及相关机构事务: total 6.00")
  }

  @Test("A label without a code is a row of its own where nothing was cut")
  func uncutRow() {
    let header = "科目编码 | 科目名称 | 本年支出合计\n"
    // On one page; with amounts in both; a sum.
    #expect(rows("支出决算表", header + "20131 | 甲 |\n | 乙 | 6.00") == "乙: total 6.00")
    #expect(
      rows("支出决算表", header + "20131 | 甲 | 1.00\n---\n | 乙 | 6.00") == "20131 甲: total 1.00\n乙: total 6.00")
    #expect(rows("支出决算表", header + "20131 | 甲 |\n---\n | 合计 | 6.00") == "合计: total 6.00")
  }

  @Test("Code and name in one cell")
  func coded() {
    let found = rows(
      "一般公共预算支出表",
      """
      科目 | 合计 | 基本支出 | 项目支出
      201-一般公共服务支出 | 3.00 | 1.00 | 2.00
      20105-统计信息事务 | 3.00 | 1.00 | 2.00
      [2010501]行政运行 | 3.00 | 1.00 | 2.00
      合计 | 3.00 | 1.00 | 2.00
      """, report: .budget)
    #expect(
      found == """
        201 一般公共服务支出: total 3.00, basic 1.00, project 2.00
        20105 统计信息事务: total 3.00, basic 1.00, project 2.00
        2010501 行政运行: total 3.00, basic 1.00, project 2.00
        合计: total 3.00, basic 1.00, project 2.00
        """)
  }

  @Test("人员经费 and 公用经费 under 基本支出")
  func nested() {
    let found = rows(
      "一般公共预算支出表",
      """
      科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出
      ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^
      2010501 | 行政运行 | 6.00 | 3.00 | 2.00 | 1.00 | 3.00
      """, report: .budget)
    #expect(found == "2010501 行政运行: total 6.00, basic 3.00, personnel 2.00, operating 1.00, project 3.00")
  }

  @Test("Panels side by side of the economic classification have no section")
  func economic() {
    let found = rows(
      "一般公共预算财政拨款基本支出决算明细表",
      """
      人员经费 | < | < | 公用经费 | < | <
      科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
      301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 2.00
      30101 | 基本工资 | 5.00 | 30201 | 办公费 | 2.00
      人员经费合计 | < | 5.00 | 公用经费合计 | < | 2.00
      """)
    let items = found.split(separator: "\n")
    #expect(items.prefix(2) == ["301 工资福利支出: final 5.00", "302 商品和服务支出: final 2.00"])
    #expect(items.suffix(2) == ["人员经费合计: final 5.00", "公用经费合计: final 2.00"])
  }

  @Test("Levels of accounts and the sum")
  func levels() {
    let statement = parse(
      "支出决算表",
      """
      科目编码 | 科目名称 | 本年支出合计 | 基本支出
      201 | 一般公共服务支出 | 1.00 | 1.00
      20105 | 统计信息事务 | 1.00 | 1.00
      2010501 | 行政运行 | 1.00 | 1.00
      合计 | < | 1.00 | 1.00
      """
    ).statement
    #expect(statement.functionRows.map(\.level) == [.type, .section, .item, nil])
    let total = statement.functionRows.first { $0.isTotal }
    #expect(total?.basic?.amount == Amount(coefficient: 100, scale: 2))
    #expect(statement.incomeRows.isEmpty && statement.summaryRows.isEmpty, "a table has the rows of its kind only")
  }

  @Test("All above a row of column numbers is header, merged or not")
  func notMerged() {
    let found = rows(
      "收入总表",
      """
      单位编码 | 单位名称 | 部门预算 | < | <
       | | 合计 | 一般公共预算 | 其他收入
       | | | 小计 |
      ** | ** | 1 | 2 | 3
      302 | 某某局 | 3.00 | 2.00 | 1.00
      """)
    #expect(found == "302 某某局: total 3.00, general_budget 2.00, other 1.00")
  }

  @Test("A row of column numbers with one number", arguments: ["**", "甲", "*"])
  func oneColumnNumber(mark: String) {
    #expect(rows("机关运行经费预算表", "项目 | 金额\n\(mark) | 1\n办公费 | 12.40") == "办公费: amount 12.40")
    #expect(rows("机关运行经费预算表", "项目 | 金额\n一 | 1\n办公费 | 12.40").contains("amount 1\n"))
  }

  @Test("Rows and columns whose name lacks characters are left out and said")
  func unnamed() {
    let result = parse(
      "支出决算表",
      """
      科目编码 | 科目名称 | 合计 | 基本支出 | 项\u{FFFD}支出
      201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00
      208 | 社会\u{FFFD}支出 | 5.00 | 4.00 | 1.00
      \u{FFFD}21 | 住房保障支出 | 6.00 | 6.00 |
      """)
    #expect(result.statement.rows.map(\.figures.count) == [2])
    #expect(result.diagnostics.count { $0.id == "parser.unnamed-label" } == 4)
    #expect(result.numbers.facts == 2 && result.numbers.unused == 6)
  }

  @Test("A header that is repeated in the table is no data")
  func numbersAgain() {
    let found = rows(
      "支出决算表",
      """
      科目编码 | 科目名称 | 合计 | 基本支出
      栏次 | < | 1 | 2
      201 | 甲 | 1.00 | 1.00
      栏次 | < | 1 | 2
      208 | 乙 | 2.00 | 2.00
      """)
    #expect(found == "201 甲: total 1.00, basic 1.00\n208 乙: total 2.00, basic 2.00")
  }

  @Test("What looks like a number and is none is left out and said")
  func malformed() {
    let result = parse(
      "支出决算表",
      """
      科目编码 | 科目名称 | 合计 | 基本支出
      201 | 甲 | 1.2.3 | 1.00
      208 | 乙 | 12,34 | 2.00
      """)
    #expect(result.statement.rows.flatMap(\.figures).map(\.amount.description) == ["1.00", "2.00"])
    #expect(result.diagnostics.map(\.id) == ["parser.malformed-number", "parser.malformed-number"])
    #expect(result.diagnostics.allSatisfy { $0.page == 1 && $0.box != nil })
  }

  @Test("A table without a unit says so, and its amounts have none")
  func noUnit() {
    let table = SourceTable.drawn(title: "支出决算表", "科目编码 | 科目名称 | 合计\n201 | 甲 | 1.00")
    let result = TableParser(fiscalYear: nil, report: nil).parse(table)
    #expect(result.diagnostics.map(\.id) == ["parser.no-unit"])
    #expect(result.statement.rows.flatMap(\.figures).map(\.unit) == [nil])
  }

  @Test("A percentage is no money")
  func percentage() {
    let statement = parse("其他情况表", "项目 | 预算数 | 增减率\n甲 | 1.00 | 12.5%").statement
    #expect(statement.rows.flatMap(\.figures).map(\.unit) == [.tenThousandYuan, .percent])
  }
}

// Lists of contents, as lines and as a table with rules.

import BudgetModel
import StatementParser
import TableDrawing
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Contents")
struct ContentsReaderTests {
  private func read(_ pages: String...) -> [ContentsEntry] {
    var reader = ContentsReader()
    for (index, page) in pages.enumerated() {
      reader.read(TableFinder().layout(PageTokenizer().tokenize(.drawn(number: index + 1, page))))
    }
    reader.findEmpty(notOn: [])
    return reader.entries
  }

  @Test("Lines with numbers, dots and pages")
  func lines() {
    let entries = read(
      """
              目  录
      第一部分  概况
      一、主要职能
      第二部分  2024年度部门决算表
      一、收入支出决算总表……………………5
      二、收入决算表 6
      公开03表 支出决算表
      三、支出决算情况说明
      """)
    #expect(entries.map(\.title) == ["收入支出决算总表", "收入决算表", "支出决算表"])
    #expect(entries.map(\.number) == [nil, nil, "公开03表"])
    #expect(entries.map(\.kind) == [.incomeExpenditureSummary, .income, .expenditure])
    #expect(entries.allSatisfy { $0.page == 1 })
  }

  @Test("A list that goes on over the page")
  func twoPages() {
    #expect(read("目录\n一、收入决算表\n", "二、支出决算表\n\n三、财政拨款收入支出决算总表").count == 3)
  }

  @Test("The titles above tables are no list")
  func titles() {
    #expect(read("收入决算表\n\n支出决算表").isEmpty)
    #expect(read("目录\n一、收入决算表\n二、支出决算表", "收入决算表\n\n单位：万元").count == 2)
  }

  @Test("A title that stands over nothing is an empty table, if no amount is left over on its page")
  func empty() {
    let list = "目录\n一、收入决算表\n二、支出决算表\n三、国有资本经营预算财政拨款支出决算表"
    let page = """
      2024年度国有资本经营预算财政拨款支出决算表

      单位：万元

      本单位没有此项支出。
      """
    #expect(read(list, page).map(\.emptyPage) == [nil, nil, 2])
    #expect(read(list, page + "\n\n        1,234.56        789.00").map(\.emptyPage) == [nil, nil, nil])
    #expect(read(list, "收入决算表\n\n   合计      12.00").map(\.emptyPage) == [nil, nil, nil])
    // A page before the tables that lists them once more.
    let titles = "2024年度收入决算表\n\n2024年度支出决算表\n\n2024年度国有资本经营预算财政拨款支出决算表"
    #expect(read(list, "一、主要职能", titles).map(\.emptyPage) == [nil, nil, nil])
  }

  @Test("A list drawn as a table is no table")
  func drawn() {
    var reader = ContentsReader()
    let list = SourceTable.drawn(
      """
      报表 | 报表名称 | 是否空表
      表1 | 部门综合预算收支总表 | 否
      表2 | 部门综合预算收入总表 | 否
      表11 | 部门综合预算结转资金支出表 | 是
      """)
    let isList = reader.take(list)
    #expect(isList)
    #expect(reader.entries.map(\.number) == ["表1", "表2", "表11"])
    #expect(reader.entries.map(\.kind) == [.incomeExpenditureSummary, .income, .other])
    let table = SourceTable.drawn("项目 | 金额\n甲 | 1.00\n乙 | 2.00\n丙 | 3.00")
    let isListToo = reader.take(table)
    #expect(!isListToo)
    #expect(reader.entries.count == 3)
  }
}

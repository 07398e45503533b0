// Counts among amounts: 公务用车保有量（辆） stands below 公务接待费 and in its columns, and is no money.

import BudgetModel
import StatementParser
import TableDrawing
import TableLayout
import Testing

@Suite("Counts among amounts")
struct CountedRowsTests {
  @Test("Rows of counts and their parts are no facts; what follows them is money again")
  func counts() {
    let drawing = """
      项目 | 行次 | 预算数 | 决算数
      （一）支出合计 | 1 | 12.00 | 10.00
      1．公务接待费 | 2 | 12.00 | 10.00
      （二）相关统计数 | 3 | — | —
      1．公务用车保有量（辆） | 4 | — | 6
      2．国内公务接待批次（个） | 5 | — | 38
      其中：外事接待批次（个） | 6 | — | 1
      二、会议费 | 7 | — | 3.00
      （一）车辆数合计（辆） | 8 | — | 6
      1．机要通信用车 | 9 | — | 2
      其中：越野车 | 10 | — | 1
      三、培训费 | 11 | — | 4.00
      """
    let result = parse("“三公”经费支出决算表", drawing)
    #expect(
      result.statement.rows.map { "\($0.item) \($0.figures.map { "\($0.amount)" }.joined(separator: " "))" } == [
        "（一）支出合计 12.00 10.00", "1．公务接待费 12.00 10.00", "二、会议费 3.00", "三、培训费 4.00",
      ])
    #expect(result.numbers.nonAmounts == 6)
    #expect(result.origins.count == 4)
  }

  @Test("What is bought in pieces costs money: in lists of purchases, and beside a column of quantities")
  func purchases() {
    #expect(rows("政府采购支出决算表", "项目 | 金额\n合计 | 3.00\n复印机（台） | 3.00").hasSuffix("复印机（台）: amount 3.00"))
    #expect(
      rows("国有资产情况表", "项目 | 数量 | 金额\n一、车辆（辆） | 6 | 130.50").hasSuffix("一、车辆（辆）: amount 130.50"))
  }

  @Test("A number with a fraction counts nothing, but measures an area")
  func fractions() {
    let found = rows(
      "国有资产情况表", "项目 | 金额\n合计 | 5.85\n复印机（台） | 1.85\n公务用车（辆） | 4.00\n办公用房（平方米） | 1234.56")
    #expect(found.hasSuffix("合计: amount 5.85\n复印机（台）: amount 1.85\n公务用车（辆）: amount 4.00"))
  }

  @Test("Whole numbers beside things are money where the header says so; where nothing tells, what is left out is said")
  func things() {
    let columns = parse("设备购置情况表", "项目 | 一般公共预算拨款 | 其他资金\n合计 | 3.00 | 1.00\n复印机（台） | 3.00 | 1.00")
    #expect(columns.statement.rows.map(\.item) == ["合计", "复印机（台）"])
    #expect(columns.diagnostics.isEmpty)
    let years = parse("设备购置情况表", "项目 | 预算数\n合计 | 3.00\n复印机（台） | 3.00\n其中：彩色 | 2.00\n公务用车保有量（辆） | 6")
    #expect(years.statement.rows.map(\.item) == ["合计"])
    #expect(
      years.diagnostics.map(\.message) == [
        "2 numbers in rows that name things by the piece, such as \"3.00\", were taken for counts"
      ])
  }

  @Test("What is counted from some price on needs no unit; a column of that name holds what it is worth")
  func countedFromPrice() {
    let found = rows("机构运行信息表", "项目 | 统计数\n（一）行政单位 | 12.00\n（二）单价100万元（含）以上设备（不含车辆） | 3\n四、会议费 | 5.00")
    #expect(found == "（一）行政单位: final 12.00\n四、会议费: final 5.00")
    let worth = rows("国有资产情况表", "项目 | 资产总额 | 单价200万元以上大型设备\n合计 | 12.00 | 3.00")
    #expect(worth.hasSuffix("3.00"))
  }

  @Test("Parts of counts are counts, and what they cost is money")
  func partsOfCounts() {
    let found = rows(
      "人员经费情况表", "单位 | 实有人数 | < | 采购数量 | <\n^ | 合计 | 在职 | 台数 | 金额\n某某局 | 7 | 5 | 2 | 3.00")
    #expect(found == "某某局: amount 3.00", "\(found)")
  }

  @Test("A column may count things too")
  func columns() {
    for header in ["公务用车保有量（辆）", "接待国内团组（个）"] {
      let found = rows("“三公”经费支出决算表", "单位名称 | \(header) | 公务接待费\n甲局 | 6 | 3.00\n乙局 | 12 | 4.00")
      #expect(found.hasPrefix("甲局/公务接待费: final 3.00\n"), "\(found)")
      #expect(!found.contains("12"))
    }
  }

  @Test("A threshold is no price: 单价200万元以上设备 is a column of money")
  func threshold() {
    #expect(
      rows("国有资产占有使用情况表", "项目 | 资产总额 | 单价200万元以上设备\n合计 | 9.00 | 4.00").hasSuffix("合计: ? 9.00, ? 4.00"))
  }

  @Test("A row may name its unit in a column of its own")
  func unitOfRow() {
    for header in ["计量单位", "单位"] {
      let result = parse("“三公”经费情况表", "项目 | \(header) | 决算数\n公务接待费 | 元 | 12.00\n接待情况 | 批次 | 38\n会议费 | 万元 | 3.00")
      #expect(result.statement.rows.map(\.item) == ["公务接待费", "会议费"])
      #expect(result.statement.rows.flatMap(\.figures).map(\.unit) == [.yuan, .tenThousandYuan])
    }
  }

  @Test("A unit on a line of the header of its own belongs to the line above")
  func unitLine() {
    let drawing = """
      项目 | 数量 | 金额
      ^ | （辆/台） | （元）
      车辆 | 6 | 130.50
      """
    let result = parse("国有资产情况表", drawing)
    let figures = result.statement.rows.flatMap(\.figures)
    #expect(figures.map { "\($0.amount)" } == ["130.50"])
    #expect(figures.first?.measure == .amount)
    #expect(figures.first?.unit == .yuan)
  }
}

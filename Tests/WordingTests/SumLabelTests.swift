// Words for sums: what each of them decides, and where they decide nothing.

import Testing
import Wording

@Suite("Labels of sums")
struct SumLabelTests {
  @Test("Rows that are sums", arguments: ["合计", "总计", "小计", "合計", "總計", "小計", "支出合计", "人员经费小计", "本年支出合计"])
  func rows(label: String) {
    #expect(SumLabel.isRow(label))
  }

  @Test("Rows that are none", arguments: ["", "计", "共计", "会计", "资产总额", "项目支出年度预算合计", "合计数"])
  func otherRows(label: String) {
    #expect(!SumLabel.isRow(label))
  }

  @Test("The word alone")
  func alone() {
    for word in ["合计", "总计", "小计", "合計", "小計"] { #expect(SumLabel.isPlain(word)) }
    for word in ["支出合计", "共计", "计"] { #expect(!SumLabel.isPlain(word)) }
  }

  @Test("A part is no whole")
  func wholes() {
    for word in ["合计", "总计"] {
      #expect(SumLabel.isWhole(word))
      #expect(SumLabel.isRowOfWhole("人员经费" + word))
      #expect(!SumLabel.isRowOfWhole("某某局某某项目" + word))
      #expect(SumLabel.endsInWhole("某某局某某项目" + word))
    }
    #expect(!SumLabel.isWhole("小计") && !SumLabel.isRowOfWhole("小计") && !SumLabel.endsInWhole("小计"))
    #expect(SumLabel.endsInPart("某某局/小计") && !SumLabel.endsInPart("合计"))
  }

  @Test("Columns that are sums", arguments: ["计", "合计", "小计", "总计", "项目支出共计", "资金总额", "项目支出总数"])
  func columns(header: String) {
    #expect(SumLabel.isColumn(header))
  }

  @Test("Columns that are none", arguments: ["", "会计", "金额", "合计（万元）"])
  func otherColumns(header: String) {
    #expect(!SumLabel.isColumn(header))
  }

  @Test("Sums of a panel", arguments: ["合计", "总计", "总合计", "收入合计", "支出合计", "收入总计", "支出总计", "收支总计"])
  func panels(label: String) {
    #expect(SumLabel.isPanel(label))
    #expect(SumLabel.isTable(label))
  }

  @Test("The sum of the year is that of a table without balances, and of no panel")
  func years() {
    #expect(SumLabel.isTable("本年支出合计"))
    #expect(!SumLabel.isPanel("本年支出合计"))
    #expect(!SumLabel.isTable("小计") && !SumLabel.isPanel("基本支出合计"))
  }

  @Test("All the money of a project", arguments: ["年度资金总额", "资金合计", "总计金额"])
  func funding(label: String) {
    #expect(SumLabel.namesAllFunding(label))
    #expect(!SumLabel.namesAllFunding("其他资金"))
  }
}

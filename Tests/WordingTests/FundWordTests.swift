// Names of money, of offices and of stages, and the words around them.

import Testing
import Wording

@Suite("Funds, stages, offices, contents")
struct FundWordTests {
  @Test("A header that names money in any wording", arguments: ["一般公共预算", "政府性基金", "单位资金", "财政性拨款", "国有资本经营"])
  func funds(header: String) {
    #expect(FundWord.isMarked(header))
  }

  @Test("A header that names none", arguments: ["预算数", "小计", "公务接待费"])
  func others(header: String) {
    #expect(!FundWord.isMarked(header))
  }

  @Test("Classes of purchases", arguments: ["货物", "一、货物A", "工程类", "（三）服务"])
  func purchases(label: String) {
    #expect(PurchaseClass.isOne(label))
  }

  @Test("What only begins so", arguments: ["货物运输", "服务中心", "工程款", "其他"])
  func noPurchases(label: String) {
    #expect(!PurchaseClass.isOne(label))
  }

  @Test("A budget that was changed in the course of the year", arguments: ["调整预算数", "全年预算数(A)", "调整后预算"])
  func adjusted(header: String) {
    #expect(BudgetWord.isAdjusted(header))
    #expect(!BudgetWord.isAdjusted("年初预算数"))
  }

  @Test("Headers of columns of offices", arguments: ["单位", "预算单位", "单位名称", "单位编码", "预算部门名称"])
  func columns(header: String) {
    #expect(OrganizationMark.isColumn(header))
    #expect(!OrganizationMark.isColumn("计量单位"))
  }

  @Test("Headers of columns of codes", arguments: ["科目编码", "项目代码", "编号"])
  func codes(header: String) {
    #expect(CodeLevel.isOfCodes(header))
    #expect(!CodeLevel.isOfCodes("科目名称"))
  }

  @Test("Where a list of contents begins", arguments: ["目录", "目录……1", "目"])
  func contents(line: String) {
    #expect(ContentsMark.begins(line))
    #expect(!ContentsMark.begins("项目目录"))
  }

  @Test("The year that a document is of", arguments: ["本年收入合计", "当年预算"])
  func thisYear(label: String) {
    #expect(FiscalYear.isThisYear(label))
    #expect(!FiscalYear.isThisYear("上年结转"))
  }

  @Test("Names of offices end alike", arguments: ["局", "委", "厅", "馆"])
  func offices(end: Character) {
    #expect(OfficeWord.ends.contains(end))
    #expect(!OfficeWord.ends.contains("费"))
  }
}

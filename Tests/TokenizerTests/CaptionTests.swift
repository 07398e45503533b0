// The lines above a table: number, title, whose it is and in which unit, in the spellings that documents use.

import BudgetModel
import Testing
import Tokenizer
import Wording

@Suite("Captions")
struct CaptionTests {
  private func caption(_ lines: String...) -> Caption {
    var caption = Caption()
    for line in lines { caption.read(line: line.foldedLabel) }
    return caption
  }

  @Test(
    "Table numbers",
    arguments: [
      "公开01表", "公开表三", "预算表12", "预算01表", "表1", "表十一", "附表2", "附表2-1", "财决公开01表", "部门公开表1", "决算02表", "表3-2",
    ])
  func numbers(text: String) {
    #expect(caption(text) == Caption(number: text))
  }

  @Test(
    "A number before a title",
    arguments: [
      ("表1收支总体情况表", "表1", "收支总体情况表"), ("表3：支出总表", "表3", "支出总表"), ("公开01表 收入支出决算总表", "公开01表", "收入支出决算总表"),
      ("附表2-1、项目支出表", "附表2-1", "项目支出表"), ("预算01表　部门收支总表", "预算01表", "部门收支总表"),
      // A title that begins with a digit is not the end of its number.
      ("表五 一般公共预算支出表", "表五", "一般公共预算支出表"), ("附表1-5 一般公共预算支出表", "附表1-5", "一般公共预算支出表"),
      ("表十 一般公共预算支出表", "表十", "一般公共预算支出表"), ("表十一 一般公共预算支出表", "表十一", "一般公共预算支出表"),
      ("表七 三公经费支出表", "表七", "三公经费支出表"), ("公开表6 一般公共预算支出表", "公开表6", "一般公共预算支出表"),
    ])
  func numberedTitles(text: String, number: String, title: String) {
    #expect(caption(text) == Caption(number: number, title: title))
  }

  @Test(
    "Titles",
    arguments: [
      "收入支出决算总表", "2024年度部门收支总表", "一般公共预算财政拨款支出决算表", "支出预算表（按功能科目）", "“三公”经费支出表", "收入决算表（续）", "政府采购明细",
      "一般公共预算基本支出表—人员经费（工资福利支出）（按部门预算经济分类）", "一般公共预算基本支出表--公用经费",
      "艾滋病防治-安全用血项目绩效自评表",
    ])
  func titles(text: String) {
    #expect(caption(text) == Caption(title: text))
  }

  @Test(
    "No titles",
    arguments: [
      "注：本表反映收支情况表", "备注：详见附表", "本表无数据。", "人大代表", "财务报表", "表", "收入和支出总体情况的说明如下；见下表", "说明：支出表",
      "2024年度收支情况", "第一部分部门概况", "部门收支总表------------12",
      "部门收支总表—反映本部门全年各项收入和支出情况",
    ])
  func noTitles(text: String) {
    #expect(!caption(text).namesTable)
  }

  @Test(
    "Units",
    arguments: [
      ("单位：万元", MoneyUnit.tenThousandYuan), ("单位:元", .yuan), ("金额单位：元", .yuan), ("金额单位:万元", .tenThousandYuan),
      ("（单位：人民币万元）", .tenThousandYuan), ("单位：千元", .thousandYuan), ("计量单位：亿元", .hundredMillionYuan),
      ("货币单位：人民币元", .yuan), ("单位： 万 元", .tenThousandYuan), ("单位：萬元", .tenThousandYuan),
      ("单位：百万元", .millionYuan), ("单位：人民币百万元", .millionYuan), ("单位：新臺幣千元", .other("新臺幣千元")),
      ("單位：新臺幣千元", .other("新臺幣千元")),
    ])
  func units(text: String, unit: MoneyUnit) {
    #expect(caption(text).unit == unit)
    #expect(!caption(text).namesTable)
    #expect(caption(text).organization == nil)
  }

  @Test(
    "Organizations",
    arguments: [
      "部门：某某市水务局", "部门名称：某某市水务局", "单位名称:某某市水务局", "编制单位：某某市水务局", "预算单位：某某市水务局", "填报单位：某某市水务局",
      "公开部门：某某市水务局", "单位：某某市水务局", "编制部门：某某市水务局",
    ])
  func organizations(text: String) {
    #expect(caption(text).organization == "某某市水务局")
    #expect(caption(text).unit == nil)
  }

  @Test(
    "A name ends where the next label begins, and what no list knows is no part of one",
    arguments: [
      ("部门名称：某某市水务局填报日期：2024年3月1日", "某某市水务局"), ("部门：某某市水务局（单位：人）", "某某市水务局"),
      ("编制单位：某某市水务局负责人：", "某某市水务局"), ("部门：某某市水务局不明栏目：甲", nil as String?),
    ])
  func labelsBeside(text: String, organization: String?) {
    #expect(caption(text).organization == organization)
  }

  @Test("One line may say everything")
  func together() {
    let expected = Caption(number: "公开01表", organization: "某某市水务局", unit: .tenThousandYuan)
    #expect(caption("公开01表 部门：某某市水务局 单位：万元") == expected)
    #expect(caption("部门：某某市水务局　　金额单位：万元", "公开01表") == expected)
  }

  @Test("What is known stays")
  func firstWins() {
    let read = caption("单位：万元", "单位：元", "收入决算表", "支出决算表")
    #expect(read.unit == .tenThousandYuan)
    #expect(read.title == "收入决算表")
  }

  @Test("Prose says nothing", arguments: ["本单位共有人员三十五人。", "收入合计比上年增加", "一、部门职责", "- 12 -"])
  func prose(text: String) {
    var caption = Caption()
    let isRead = caption.read(line: text)
    #expect(!isRead)
    #expect(caption == Caption())
  }
}

// What a form is by its labels, where no title says it.

import BudgetModel
import TableDrawing
import TableLayout
import Testing

@testable import RecordParser

@Suite("Kinds of forms")
struct FormKindTests {
  private func kind(_ text: String) -> TableKind? { FormKind.kind(of: SourceTable.drawn(text).grid) }

  @Test("Indicators with a place for the project's name are a project's, without it the department's")
  func indicators() {
    let list = "\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 期数 | 4"
    #expect(kind("项目名称 | 刊物印制费 | < | <" + list) == .projectPerformance)
    #expect(kind("专项名称 | 刊物印制费 | < | <" + list) == .projectPerformance)
    #expect(kind("部门名称 | 某某局 | < | <" + list) == .overallPerformance)
  }

  @Test("Goals beside projects, and the rest of a form by the levels of its indicators")
  func rest() {
    #expect(kind("项目 | 绩效目标\n甲 | 按时完成。") == .projectPerformance)
    #expect(kind("产出指标 | 数量指标 | 期数 | 4\n^ | 质量指标 | 合格率 | 95%") == .projectPerformance)
  }

  @Test("A word in a sentence is no label, and a table of amounts no form")
  func others() {
    #expect(kind("科目 | 金额\n201 | 1.00") == nil)
    #expect(kind("项目 | 说明\n甲 | 这个项目的绩效目标是按时完成全部工作。") == nil)
  }

  @Test("Tables of amounts are left as they are")
  func amounts() {
    var statement = Statement(kind: .expenditure, pages: [1])
    let table = SourceTable.drawn("项目名称 | 某某项目\n产出指标 | 数量指标\n效益指标 | 质量指标")
    #expect(RecordReader.read(table, into: &statement).isEmpty)
    #expect(statement.records.isEmpty)
  }
}

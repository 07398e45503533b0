// Whose money the titles of a document's tables say that it counts.

import Testing
import Wording

@Suite("部门预算, 单位预算")
struct AccountsScopeTests {
  @Test(
    "Titles say it behind their year; those that speak of it within say nothing, and of two kinds none counts",
    arguments: [
      (["2025年部门收入预算总表", "一般公共预算支出表"], AccountsScope.department as AccountsScope?),
      (["2026年预算单位收入预算总表", "2026年单位“三公”经费预算表"], .unit),
      (["2026年预算单位一般公共预算基本支出部门预算经济分类预算表"], .unit), (["部门综合预算收支总表"], .department),
      (["一般公共预算部门经济分类支出表"], nil), (["2025年部门收入预算总表", "2025年单位支出预算总表"], nil), ([], nil),
    ])
  func titles(titles: [String], scope: AccountsScope?) {
    #expect(AccountsScope(titles: titles) == scope)
  }
}

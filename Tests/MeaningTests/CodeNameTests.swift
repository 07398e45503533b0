// A name that is another code's is noted, where our list knows both and is valid, and nowhere else.

import BudgetPipeline
import PageModel
import TestSupport
import Testing

@Suite("Names against codes")
struct CodeNameTests {
  private func notes(year: Int, code: String, name: String) throws -> [String] {
    let page = """
               \(year)年一般公共预算支出表
                                  单位：万元
      +--------+----------------------------+------+
      |科目编码|科目名称                    |合计  |
      +--------+----------------------------+------+
      |\(code)|\(name)|  2.00|
      +--------+----------------------------+------+
      """
    return try BudgetReader().document(from: PageList([.drawn(page)]), file: "").diagnostics
      .filter { $0.id == "meaning.name-of-other-code" }.map(\.message)
  }

  @Test("一般行政管理事务 is 2010802 and not 2010801; of the codes with that name the nearest is named")
  func contradiction() throws {
    #expect(
      try notes(year: 2024, code: "2010801 ", name: "一般行政管理事务            ") == [
        "the row 2010801 is called 一般行政管理事务, which is the name of 2010802; 2010801 is 行政运行"
      ])
  }

  @Test(
    "What fits, what our list does not know, and years before our list are no findings",
    arguments: [
      (2024, "2010801 ", "行政运行                    "), (2024, "2010801 ", "某某事务                    "),
      (2024, "2999901 ", "行政运行                    "), (2024, "210     ", "医疗卫生与计划生育支出      "),
      (2018, "2010801 ", "一般行政管理事务            "),
    ])
  func silence(year: Int, code: String, name: String) throws {
    #expect(try notes(year: year, code: code, name: name) == [])
  }
}

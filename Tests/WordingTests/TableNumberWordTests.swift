// The words around the numbers of tables and parts.

import Testing
import Wording

@Suite("Numbers of tables")
struct TableNumberWordTests {
  @Test(
    "A number may have two words before its digits",
    arguments: [
      ("公开01表", "01表"), ("财决公开01表", "01表"), ("部决01表", "01表"), ("预算表12", "表12"), ("附表2-1", "表2-1"),
      ("附件2", "2"), ("部门预决算表3", "表3"), ("预算公开表1", "表1"), ("表3", "表3"), ("收入决算表", "收入决算表"),
    ])
  func digits(text: String, rest: String) {
    #expect(TableNumberWord.digitsOnward(text[...]) == rest)
  }

  @Test("In a list of contents they stand in any order", arguments: [("公开表03", "03"), ("附件1支出表", "1支出表")])
  func letters(text: String, rest: String) {
    #expect(TableNumberWord.lettersRemoved(from: text[...]) == rest)
  }

  @Test("Parts are counted", arguments: ["第二部分", "附件2", "附表一", "表3", "附1"])
  func parts(text: String) {
    #expect(TableNumberWord.beginsPart(text))
  }

  @Test("What is not counted is no part", arguments: ["附件", "表格", "支出表1", "第部分"])
  func others(text: String) {
    #expect(!TableNumberWord.beginsPart(text))
  }

  @Test(
    "The mark of an annex is removed with its number",
    arguments: [
      ("附件2：某某局", "某某局"), ("附件1-2：某某局", "某某局"),
      ("附件1-5一般公共预算支出表", "一般公共预算支出表"), ("附件二：某某局", "某某局"), ("附件某某局", "某某局"), ("某某局", "某某局"),
    ])
  func annex(text: String, rest: String) {
    #expect(TableNumberWord.annexRemoved(from: text) == rest)
  }
}

import Testing
import Wording

@Suite("The day on which a form was filled in")
struct FilledOnTests {
  @Test(
    "Behind its word and a colon, in any spelling",
    arguments: [
      ("填报日期：2025年4月18日", "2025-04-18"), ("单位名称：某某局填报日期:2025-4-9", "2025-04-09"),
      ("填表时间：2025.12.31填表人：某某", "2025-12-31"), ("填报日期：2025年4月", "2025-04"),
    ])
  func dates(text: String, iso: String) {
    #expect(FilledOn.date(in: text) == iso)
  }

  @Test("Nothing else is one", arguments: ["填报日期：", "填报日期", "日期：2025年4月9日", "填报日期：2025年13月1日", "填报日期：2025"])
  func others(text: String) {
    #expect(FilledOn.date(in: text) == nil)
  }
}

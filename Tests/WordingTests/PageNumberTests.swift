// Heads and feet of pages.

import Testing
import Wording

@Suite("Numbers of pages")
struct PageNumberTests {
  @Test("Numbers with their word or with both parts", arguments: ["第2页", "第2页共9页", "第2页,共9页", "第2页，共9页", "2/9"])
  func numbers(text: String) {
    #expect(PageNumber.isOne(text))
    #expect(PageNumber.isFurniture(text))
  }

  @Test("Alone they may be anything", arguments: ["2", "9/2", "1/2/3", "第页", "页2表", "12.5"])
  func others(text: String) {
    #expect(!PageNumber.isOne(text))
  }

  @Test("Furniture", arguments: ["-2-", "— 12 —", "–3–", "－4－", "·5·", "12", "---", ""])
  func furniture(text: String) {
    #expect(PageNumber.isFurniture(text.filter { $0 != " " }))
  }

  @Test("Amounts are none", arguments: ["12345", "12.5", "-2.5-", "表1"])
  func amounts(text: String) {
    #expect(!PageNumber.isFurniture(text))
  }

  @Test("What stands before them on the same line")
  func removed() {
    #expect(PageNumber.removed(from: "某某局第2页,共9页") == "某某局")
    #expect(PageNumber.removed(from: "某某局2025-10-27") == "某某局")
    #expect(PageNumber.removed(from: "某某局2025年10月27日") == "某某局")
    #expect(PageNumber.removed(from: "某某局") == "某某局")
  }
}

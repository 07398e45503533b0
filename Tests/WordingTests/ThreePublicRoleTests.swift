// The items of the “三公”经费 in the wordings that tables have.

import Testing
import Wording

@Suite("Items of the 三公 table")
struct ThreePublicRoleTests {
  @Test(
    "Each wording is one item",
    arguments: [
      ("\"三公\"经费合计", ThreePublicRole.trio), ("因公出国(境)费", .abroad), ("公务接待费", .reception), ("机关运行经费", .agency),
      ("行政经费", .agency), ("公务用车购置及运行维护费", .vehicles), ("公务用车费", .vehicles), ("公务用车购置费", .purchase),
      ("购置费", .purchase), ("公务用车运行维护费", .operation), ("运行费", .operation), ("会议费", .meeting), ("培训费", .training),
    ])
  func roles(name: String, role: ThreePublicRole) {
    #expect(ThreePublicRole(name) == role)
  }

  @Test("What is no item, or two", arguments: ["", "合计", "办公费", "会议费、培训费"])
  func others(name: String) {
    #expect(ThreePublicRole(name) == nil)
  }

  @Test("What tells the table", arguments: ["因公出国(境)费用", "公务接待费", "公务用车购置费"])
  func names(text: String) {
    #expect(ThreePublicRole.isNamed(in: text))
    #expect(!ThreePublicRole.isNamed(in: "设备购置及运行接待"))
  }
}

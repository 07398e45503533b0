// Pages as people write them.

import BudgetPipeline
import Testing

@Suite("Page selections")
struct PageSelectionTests {
  @Test(
    "Accepted",
    arguments: [
      ("5", [5]), ("5-7", [5, 6, 7]), ("3,7-9", [3, 7, 8, 9]), ("9-", [9, 10, 11, 12]), (" 1 - 2 , 4", [1, 2, 4]),
      ("2,2", [2]),
    ])
  func accepted(text: String, pages: [Int]) throws {
    let selection = try #require(PageSelection(text))
    #expect((1...12).filter(selection.contains) == pages)
  }

  @Test("Refused", arguments: ["", "0", "-3", "a", "3-1", "1,,2", "1-2-3", "1.5", "5-a", ","])
  func refused(text: String) {
    #expect(PageSelection(text) == nil)
  }
}

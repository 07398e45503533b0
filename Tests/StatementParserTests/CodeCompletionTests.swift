// 类 | 款 | 项 in columns of their own: a row prints only the part in which it differs from the one above.

import Testing

@testable import StatementParser

@Suite("Code completion")
struct CodeCompletionTests {
  private func codes(_ rows: [[String]]) -> [String?] {
    var completion = CodeCompletion()
    return rows.map { completion.code(printed: $0) }
  }

  @Test("Rows that print their last part only")
  func lastPart() {
    let rows = [
      ["201", "", ""], ["", "31", ""], ["", "", "01"], ["", "", "02"], ["208", "", ""], ["", "05", ""], ["", "", "05"],
    ]
    #expect(codes(rows) == ["201", "20131", "2013101", "2013102", "208", "20805", "2080505"])
  }

  @Test("Rows that print all parts")
  func allParts() {
    #expect(
      codes([["201", "31", "01"], ["201", "31", "02"], ["208", "05", "05"]]) == ["2013101", "2013102", "2080505"])
  }

  @Test("Rows that print the joined code in each column")
  func joined() {
    #expect(codes([["201", "20131", "2013101"], ["208", "20805", "2080505"]]) == ["2013101", "2080505"])
  }

  @Test("A row without a code has none, and does not forget what stands above")
  func noCode() {
    #expect(codes([["201", "", ""], ["", "", ""], ["", "31", ""]]) == ["201", nil, "20131"])
    #expect(codes([[]]) == [nil])
  }

  @Test("Two levels, as in the economic classification")
  func economic() {
    #expect(
      codes([["301", ""], ["", "01"], ["", "02"], ["302", ""], ["", "01"]]) == [
        "301", "30101", "30102", "302", "30201",
      ])
  }

  @Test("A 款 of two digits belongs to the last 类, where items print all seven")
  func twoDigits() {
    var completion = CodeCompletion()
    let printed = ["208", "05", "2080505", "210", "11"]
    #expect(printed.map { completion.completed($0, amongItems: true) } == ["208", "20805", "2080505", "210", "21011"])
    var units = CodeCompletion()
    #expect(["208", "05"].map { units.completed($0, amongItems: false) } == ["208", "05"])
    var first = CodeCompletion()
    #expect(first.completed("05", amongItems: true) == "05", "there is no 类 above it")
  }
}

import Testing

@testable import WorkbookWriter

@Suite("Names of sheets")
struct SheetNamesTests {
  @Test(
    "Excel takes every name",
    arguments: [
      ("收支总表", "1-2 表1 收支总表"), ("a/b\\c[d]:e*f?g'h", "1-2 表1 a_b_c_d__e_f_g_h"), ("a\u{1}\nb", "1-2 表1 a__b"),
      ("", "1-2 表1"), (String(repeating: "长", count: 40), "1-2 表1 " + String(repeating: "长", count: 24)),
      // Two units of UTF-16 each: half a character is none.
      (String(repeating: "𠮷", count: 40), "1-2 表1 " + String(repeating: "𠮷", count: 12)),
    ])
  func names(title: String, name: String) {
    let found = SheetNames.name(document: 1, table: 2, number: "表1", title: title)
    #expect(found == name)
    #expect(found.utf16.count <= 31)
  }

  @Test("Tables of the same title have different names")
  func unique() {
    let title = String(repeating: "项目支出绩效目标表", count: 5)
    let names = (1...120).map { SheetNames.name(document: 12, table: $0, number: nil, title: title) }
    #expect(Set(names).count == names.count)
  }
}

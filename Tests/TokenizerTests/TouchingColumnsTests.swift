// Columns that touch where no rule parts them.

import PageModel
import TestSupport
import Testing

@testable import Tokenizer

@Suite("Touching columns")
struct TouchingColumnsTests {
  private func words(_ list: [(String, x: Double, y: Double)]) -> Set<String> {
    Set(PageTokenizer().tokenize(.set(list)).tokens.map(\.text))
  }

  /// Amounts that end at 100, and labels that begin two points behind.
  private static let rows: [(String, x: Double, y: Double)] = [
    ("12.30", 75, 0), ("外交支出", 102, 0), ("4.50", 80, 20), ("国防支出", 102, 20), ("120.00", 70, 40),
    ("教育支出", 102, 40),
  ]

  @Test("Labels that begin where amounts end are words of their own")
  func labels() {
    #expect(words(Self.rows) == ["12.30", "外交支出", "4.50", "国防支出", "120.00", "教育支出"])
  }

  @Test("Where no other row says that a column ends, a word stays whole")
  func alone() {
    #expect(words(Array(Self.rows[..<2])) == ["12.30外交支出"])
    var crooked = Self.rows
    for index in [2, 3] { crooked[index].x += 9 }
    for index in [4, 5] { crooked[index].x += 18 }
    #expect(words(crooked).contains("12.30外交支出"))
  }

  @Test("Two amounts show their column, if labels of three rows begin behind it")
  func summary() {
    var rows = Self.rows
    rows[4].x = 20
    #expect(words(rows).isSuperset(of: ["12.30", "外交支出", "4.50", "国防支出"]))
    rows[5].x = 104.5
    #expect(words(rows).contains("12.30外交支出"))
  }

  @Test("A code that begins where amounts end is one of the next column, if there is white between")
  func codes() {
    var rows = Self.rows
    for (index, code) in [(1, "30201"), (3, "30202"), (5, "30203")] { rows[index].0 = code }
    #expect(words(rows).isSuperset(of: ["12.30", "30201", "30202", "30203"]))
  }

  /// Names that fill their columns, two points apart, over amounts.
  private static func header(amounts: [Double]) -> [(String, x: Double, y: Double)] {
    [("一般公共", 50, 0), ("政府基金", 92, 0)] + amounts.flatMap { x in [("12.30", x, 20.0), ("45.60", x, 40.0)] }
  }

  @Test("Names over two columns of amounts are two")
  func header() {
    #expect(words(Self.header(amounts: [60, 105])).isSuperset(of: ["一般公共", "政府基金"]))
    // One over one column, whatever white it has.
    #expect(words(Self.header(amounts: [60])).contains("一般公共政府基金"))
    #expect(words(Self.header(amounts: [80, 105])).contains("一般公共政府基金"))
  }
}

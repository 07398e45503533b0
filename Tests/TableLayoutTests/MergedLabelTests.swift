// Labels in the middle of several rows, where no rule shows which rows those are.

import PageModel
import TestSupport
import Testing
import Tokenizer

@testable import TableLayout

@Suite("Merged labels without rules")
struct MergedLabelTests {
  /// Rows of a table, 20 points high, under a header: each its words right of the labels.
  /// - Parameter labels: text and the middle of it, in rows.
  private static func grid(_ rows: [[String]], labels: [(String, middle: Double)]) -> String? {
    let top = 100.0
    var words: [(String, x: Double, y: Double)] = [("支出表", 150, 40), ("单位：万元", 330, 60)]
    for (name, x) in zip(["单位", "编码", "名称", "合计", "基本支出"], [50.0, 130, 200, 300, 380]) { words.append((name, x, 80)) }
    for (index, row) in rows.enumerated() {
      for (word, x) in zip(row, [130.0, 200, 300, 380]) where !word.isEmpty {
        words.append((word, x, top + Double(index) * 20))
      }
    }
    for (text, middle) in labels {
      // Ten points a line.
      let lines = text.split(separator: "/").map(String.init)
      for (index, line) in lines.enumerated() {
        words.append((line, 50, top + middle * 20 - 10 + Double(2 * index - lines.count + 1) * 5))
      }
    }
    let page = Page.set(words)
    return TableFinder().layout(PageTokenizer().tokenize(page)).blocks.compactMap(\.grid?.grid).first.map(text(of:))
  }

  private static let accounts = [
    ["2010301", "行政运行", "1.00", "1.00"], ["2010302", "管理事务", "2.00", "2.00"], ["2080501", "离退休", "3.00", "3.00"],
  ]

  @Test("A label between two rows is that of both")
  func evenRows() {
    let found = Self.grid(
      [["合计", "", "6.00", "6.00"]] + Self.accounts + [["2010301", "行政运行", "4.00", "4.00"]],
      labels: [("甲局", middle: 2), ("乙中心", middle: 4)])
    #expect(
      found == """
        单位|编码|名称|合计|基本支出
        |合计||6.00|6.00
        甲局|2010301|行政运行|1.00|1.00
        ^|2010302|管理事务|2.00|2.00
        乙中心|2080501|离退休|3.00|3.00
        ^|2010301|行政运行|4.00|4.00
        """)
  }

  @Test("One in the middle row of three is that of all three, where the first row would have none")
  func oddRows() {
    let found = Self.grid([["合计", "", "6.00", "6.00"]] + Self.accounts, labels: [("甲局", middle: 2.5)])
    #expect(found?.contains("甲局|2010301|行政运行|1.00|1.00\n^|2010302") == true)
  }

  @Test("Codes that fall show where the next label's rows begin")
  func codes() {
    // On its next page, the rows of the label before come first.
    let rows = [["2210203", "购房补贴", "9.00", "9.00"]] + Self.accounts
    let found = Self.grid(rows, labels: [("甲局", middle: 2.5)])
    #expect(found?.contains("|2210203|购房补贴|9.00|9.00\n甲局|2010301|行政运行|1.00|1.00\n^|2010302") == true)
  }

  @Test("A label in the first of its rows stays there")
  func firstRow() {
    let found = Self.grid(Self.accounts + Self.accounts, labels: [("甲局", middle: 0.5), ("乙局", middle: 3.5)])
    #expect(found?.contains("甲局|2010301|行政运行|1.00|1.00\n|2010302") == true)
    #expect(found?.contains("\n乙局|2010301|行政运行|1.00|1.00\n|2010302") == true)
  }

  @Test("A label on two lines is one, in the middle of its rows")
  func twoLines() {
    let found = Self.grid(
      [["合计", "", "6.00", "6.00"]] + Self.accounts, labels: [("某某县某某局/本级", middle: 2.5)])
    #expect(found?.contains("\n某某县某某局本级|2010301|行政运行|1.00|1.00\n^|2010302|管理事务|2.00|2.00\n^|2080501") == true)
  }

  @Test("Lines that fill the height of two rows are a label of each")
  func full() {
    let found = Self.grid(
      [["合计", "", "6.00", "6.00"]] + Self.accounts,
      labels: [("某某县某某局/某某站本级/某某县某某局/某某站下属", middle: 2), ("乙局", middle: 3.5)])
    #expect(found?.contains("^|2010302") == false)
  }

  @Test("No label reaches over the sum of all")
  func sumOfAll() {
    let rows = [["合计", "", "6.00", "6.00"]] + Self.accounts + Self.accounts
    let found = Self.grid(rows, labels: [("甲局", middle: 1.5), ("乙局", middle: 4.5)])
    #expect(found?.contains("\n|合计||6.00|6.00\n甲局|2010301|行政运行|1.00|1.00\n|2010302") == true)
  }
}

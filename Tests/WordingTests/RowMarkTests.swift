// Words that say what a row, a line or a label is: columns are numbered, a note, a part, a table that goes on, a page.

import Testing
import Wording

@Suite("Marks of rows and lines")
struct RowMarkTests {
  @Test(
    "Rows that number columns",
    arguments: [
      ["栏次", "1"], ["1", "2"], ["0", "1", "2"], ["类", "款", "项", "1", "2"], ["甲", "1"], ["乙", "丙", "丁", "1", "2"],
      ["**", "1"], ["1", "2", "3=1+2"], ["1=2+3", "2", "3"], ["1＝2", "2"], ["码栏次", "1"],
    ])
  func numbering(cells: [String]) {
    #expect(ColumnNumbering.isRow(cells))
  }

  @Test(
    "Rows of data",
    arguments: [
      [], ["1"], ["2", "3"], ["1", "3"], ["合计", "1", "2"], ["乙", "1"], ["类", "款", "项"], ["1.00", "2"], ["码栏次", "7"],
    ])
  func data(cells: [String]) {
    #expect(!ColumnNumbering.isRow(cells))
  }

  @Test("Words of a line number columns only if they are plain numbers, or stand in the place of one")
  func lines() {
    for words in [["栏次", "3"], ["1", "2", "3"], ["0", "1"], ["**", "**", "1", "2"], ["类", "1", "2"]] {
      #expect(ColumnNumbering.isLine(words))
    }
    for words in [[], ["1"], ["2", "3"], ["1", "3"], ["**", "**"], ["**", "2", "3"], ["1", "2=1"]] {
      #expect(!ColumnNumbering.isLine(words))
    }
    #expect(ColumnNumbering.isMark("栏次") && !ColumnNumbering.isMark("行次"))
    #expect(ColumnNumbering.isStars("**") && !ColumnNumbering.isStars("*1"))
  }

  @Test("What the rows of one unit rise by")
  func order() {
    #expect(["2010301", "2080501行政", "2025年", "增减变化"].map(RowOrder.key) == ["2010301", "2080501", "2025", "~"])
    #expect(RowOrder.key("小计") == nil && "2026" < "~")
  }

  @Test("Levels of a code")
  func levels() {
    for word in ["类", "款", "项"] { #expect(CodeLevel.isOne(word) && CodeLevel.areAll(word)) }
    #expect(CodeLevel.areAll("类款项") && !CodeLevel.isOne("类款项"))
    #expect(!CodeLevel.isOne("") && !CodeLevel.isOne("项目") && !CodeLevel.areAll("款项目"))
  }

  @Test("Notes", arguments: ["注：本表反映", "备注：无", "说明：详见"])
  func notes(line: String) {
    #expect(NoteMark.begins(line))
    #expect(!NoteMark.begins("附" + line))
  }

  @Test("Parts")
  func parts() {
    for label in ["其中:财政拨款", "其中,财政拨款", "其中、财政拨款", "其中财政拨款"] {
      #expect(PartMark.begins(label))
      #expect(PartMark.removed(from: label[...]) == "财政拨款")
    }
    #expect(!PartMark.begins("财政拨款其中") && PartMark.removed(from: "财政拨款") == nil)
  }

  @Test("Tables that go on", arguments: ["续表", "（续表）", "(续)", "接上页", "情况表（续）", "情况表(续)", "表续"])
  func continued(line: String) {
    #expect(ContinuationMark.isLine(line))
  }

  @Test("Only a title may say it anywhere")
  func continuedTitles() {
    #expect(ContinuationMark.isIn(title: "支出（续）表") && !ContinuationMark.isLine("支出（续）表"))
    #expect(!ContinuationMark.isIn(title: "支出表") && !ContinuationMark.isLine("继续教育支出"))
  }
}

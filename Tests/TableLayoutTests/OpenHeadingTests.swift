// Headings above a table that has no title: of a sentence, an outline or a page between the two.

import TableLayout
import TestSupport
import Testing

@Suite("Headings that no table has taken")
struct OpenHeadingTests {
  private static let grid = """
    +------+------+--------+
    |事项  |内容  |完成情况|
    +------+------+--------+
    |服务  |信息  |报送六条|
    +------+------+--------+
    """
  /// A line that shows how wide the page is.
  private static let prose = "本单位的各项工作都按照年初的计划完成，有关情况在下面的表里一一说明。"

  private func headings(_ pages: String...) -> [[String]] { assembly(of: pages).finish().map(\.headings) }

  @Test("A heading with a sentence below it, without its number")
  func sentence() {
    let page = "  七、重点工作完成情况\n\n" + Self.prose + "\n" + Self.grid
    #expect(headings(page) == [["重点工作完成情况"]])
  }

  @Test("A part a page above, over the last headings of its outline")
  func outline() {
    let first = "第四部分重点工作完成情况\n\n" + Self.prose + "\n\n一、党建\n\n（一）学习\n\n二、服务\n\n（一）信息"
    #expect(headings(first, Self.grid) == [["重点工作完成情况", "服务", "信息"]])
  }

  @Test("A title in the middle of the page has no number, and stands below those that have one")
  func centred() {
    let page = "第四部分附件\n\n" + Self.prose + "\n\n                            重点工作情况\n\n" + Self.grid
    #expect(headings(page) == [["附件", "重点工作情况"]])
  }

  @Test("A line over all columns at the top of a frame")
  func inside() {
    let frame = "+----------------------+\n|2024年重点工作完成情况|\n" + Self.grid
    #expect(headings(frame) == [["2024年重点工作完成情况"]])
    let sentence = "+----------------------+\n|工作按照计划，完成较好|\n" + Self.grid
    #expect(headings(sentence) == [[]])
  }

  @Test("No heading is what a table before has taken, a line of the contents, or the first line of a sentence")
  func none() {
    let taken = "一、重点工作\n\n" + Self.prose + "\n" + Self.grid
    #expect(headings(taken, "本年另有下面的工作：\n" + Self.grid.replacing("服务", with: "党建")).last == [])
    #expect(headings("一、重点工作……12\n" + Self.prose + "\n" + Self.grid) == [[]])
    #expect(headings("一、本单位的各项工作都按照年初的计划有序推进并且及时地报告了情况\n" + Self.grid) == [[]])
  }
}

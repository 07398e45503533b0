// Captions that do not stand right above their table, and those that say that it is another one.

import BudgetModel
import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Where captions stand")
struct CaptionPlaceTests {
  private static func table(_ label: String, _ first: String = "1.00") -> String {
    """
    +------+------+------+
    |项目  |基本  |项目数|
    +------+------+------+
    |\(label)    |  \(first)|  2.00|
    +------+------+------+
    """
  }

  private static let first = "支出决算表\n编制单位：青石县档案局  单位：万元\n" + table("甲")

  private static let rows = """
    +------+------+------+
    |乙    |  3.00|  4.00|
    +------+------+------+
    """

  @Test("What stands apart behind an office's name, or is the number of a page, is no part of it")
  func apartFromName() {
    let table = "\n" + Self.table("甲")
    for line in [
      "部门：青石县档案局                某某印章", "部门：青石县档案局                第6页 共12页", "部门：青石县档案局第6页共1",
      "部门：青石县档案局                2024年     单位：万元",
    ] {
      #expect(tables("支出决算表\n" + line + table).map(\.caption.organization) == ["青石县档案局"], "\(line)")
    }
    #expect(tables("支出决算表\n部门：          青石县档案局" + table).map(\.caption.organization) == ["青石县档案局"])
  }

  @Test("Title, office and unit at the foot of the page are the next table's")
  func footCaption() {
    let found = tables(
      Self.first + "\n\n收入决算表\n编制单位：青石县方志办  单位：元\n       - 1 -", Self.rows)
    #expect(
      found.map(\.caption) == [
        Caption(title: "支出决算表", organization: "青石县档案局", unit: .tenThousandYuan),
        Caption(title: "收入决算表", organization: "青石县方志办", unit: .yuan),
      ])
  }

  @Test("Office and unit at the foot of the page are the next table's though other captions say the same")
  func likeCaptions() {
    let line = "编制单位：青石县档案局  单位：万元"
    let found = tables(
      Self.first + "\n\n收入决算表\n\(line)\n       - 1 -", Self.rows + "\n\n支出表\n\(line)\n" + Self.table("丙"))
    #expect(found.map(\.caption.unit) == [.tenThousandYuan, .tenThousandYuan, .tenThousandYuan])
    #expect(found.map(\.caption.title) == ["支出决算表", "收入决算表", "支出表"])
  }

  @Test("A heading at the foot of the page, or above a header that is repeated, parts two tables")
  func heading() {
    let foot = tables(Self.first + "\n\n（二）档案馆项目支出情况\n              单位：元", Self.rows)
    #expect(foot.map(\.caption.unit) == [.tenThousandYuan, .yuan])
    #expect(tables(Self.first, "（二）档案馆项目支出情况\n\n" + Self.table("乙")).count == 2)
  }

  @Test("A unit at the foot of the page announces a table, if the one above has said its own")
  func unitAtFoot() {
    let foot = "\n信息化项目\n              单位：万元"
    #expect(tables(Self.first + foot, Self.rows).count == 2)
    #expect(tables(Self.first.replacing("单位：万元", with: "") + foot, Self.rows).count == 1)
  }

  @Test("Where a table has no title, another line above a repeated header is another table")
  func untitled() {
    let first = "局机关\n\n" + Self.table("甲")
    #expect(tables(first, "档案馆\n\n" + Self.table("乙")).count == 2)
    #expect(tables(first, "局机关\n\n" + Self.table("乙")).count == 1)
    for line in ["局机关（续）", "接上页", "第2页，共5页"] {
      #expect(tables(first, line + "\n\n" + Self.table("乙")).count == 1, "\(line)")
    }
    #expect(tables("支出决算表\n" + Self.table("甲"), "附注\n\n" + Self.table("乙")).count == 1)
  }

  @Test("Notes, their lists, running feet and page numbers part nothing")
  func noHeading() {
    let foot = "\n注：1.本表反映支出\n2.本表单位为万元\n三、青石县档案局决算\n        - 3 -"
    let found = tables("三、青石县档案局决算\n" + Self.first + foot, Self.rows)
    #expect(found.map { text(of: $0.grid) } == ["项目|基本|项目数\n甲|1.00|2.00\n乙|3.00|4.00"])
    #expect(tables(Self.first + "\n三、青石县档案局决算", Self.rows + "\n三、青石县档案局决算").count == 1)
    let lastWithout = tables("三、青石县档案局决算", Self.first + "\n三、青石县档案局决算", Self.rows)
    #expect(lastWithout.count == 1)
  }

  @Test("The end of a page of prose is a caption only if it says a unit")
  func prosePage() {
    let found = tables("本页是说明。\n支出决算表\n单位：元", Self.rows, "本页是说明。\n支出决算表", Self.rows)
    #expect(found.map(\.caption) == [Caption(title: "支出决算表", unit: .yuan), Caption()])
  }

  @Test("Another office's table, or one in another unit, is another table; equal ones do not vanish")
  func otherOffice() {
    #expect(tables(Self.first, Self.first).count == 1)
    let onPages = (1...2).map { Self.first.replacing("档案局  单位：万元", with: "档案局 第\($0)页") }
    #expect(tables(onPages[0], onPages[1]).count == 1)
    for (old, new) in [("档案局", "方志办"), ("万元", "元")] {
      #expect(tables(Self.first, Self.first.replacing(old, with: new)).count == 2)
    }
  }

  @Test("Two units in one caption contradict each other: said, and the nearest is kept")
  func contradictingUnits() {
    for caption in ["金额单位：元\n单位：万元\n", "金额单位：万元  单位：元\n"] {
      let assembly = assembly(of: ["支出决算表\n" + caption + Self.table("甲")])
      #expect(
        assembly.finish().map(\.caption) == [
          Caption(title: "支出决算表", unit: .tenThousandYuan, isUnitContradicted: true)
        ])
      #expect(assembly.diagnostics.map(\.id) == ["layout.contradicting-units"])
    }
    #expect(assembly(of: [Self.first]).diagnostics.isEmpty)
    // Above the title another table's caption ends.
    #expect(assembly(of: ["单位：元\n支出决算表\n单位：万元\n" + Self.table("甲")]).diagnostics.isEmpty)
  }

  @Test("Tables side by side have captions of their own, or one for all")
  func sideBySide() {
    let frames = """
      +----+------+     +----+------+
      |项目|金额  |     |项目|金额  |
      +----+------+     +----+------+
      |甲  |  1.00|     |乙  |  2.00|
      +----+------+     +----+------+
      """
    let two = tables("本级支出表          下属支出表\n  单位：万元          单位：元\n" + frames)
    #expect(
      two.map(\.caption) == [
        Caption(title: "本级支出表", unit: .tenThousandYuan), Caption(title: "下属支出表", unit: .yuan),
      ])
    let headed = tables("（一）本级             （二）下属\n  单位：万元          单位：元\n" + frames)
    #expect(headed.map(\.caption) == [Caption(unit: .tenThousandYuan), Caption(unit: .yuan)])
    let halfSaid = tables("（一）本级             （二）下属\n  单位：万元\n" + frames)
    #expect(halfSaid.map(\.caption) == [Caption(unit: .tenThousandYuan), Caption()])
    let one = tables("           支出决算表\n                     单位：元\n" + frames)
    #expect(one.map(\.caption) == Array(repeating: Caption(title: "支出决算表", unit: .yuan), count: 2))
  }
}

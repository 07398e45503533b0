// Names of units whose merged cells a page break cuts, on pages that are drawn as text and read by all phases.

import BudgetModel
import BudgetPipeline
import PageModel
import TestSupport
import Testing

@Suite("Labels that a page break cuts")
struct CutLabelTests {
  /// `item status` of each fact.
  private func facts(_ pages: String...) throws -> [String] {
    let drawn = pages.enumerated().map { Page.drawn(number: $0 + 1, $1) }
    return try BudgetReader().document(from: PageList(drawn), file: "").facts.map { fact in
      "\(fact.item) \(fact.figure.status?.rawValue ?? "")"
    }
  }

  private static let head = """
             2024年项目支出表
                              单位：万元
    +------------+--------+------+
    |预算单位    |项目名称|合计  |
    +------------+--------+------+

    """

  @Test("A name that stands too high in its cell is that of the rows above the break too")
  func nameBelow() throws {
    let found = try facts(
      Self.head + """
        |            |水质监测|  2.00|
        |            +--------+------+
        |            |节水宣传|  1.00|
        +------------+--------+------+
        """,
      Self.head + """
        |某某市水务局|节水设备|  3.00|
        |            +--------+------+
        |            |河道整治|  4.00|
        |            +--------+------+
        |            |小计    | 10.00|
        +------------+--------+------+
        """)
    #expect(
      found == ["水质监测", "节水宣传", "节水设备", "河道整治", "小计"].map { "某某市水务局/\($0) verified" })
  }

  @Test("A name that stands too low in its cell is that of the row below the break too, and a 小计 is of the name above")
  func nameAbove() throws {
    let single = try facts(
      Self.head + """
        |            |水质监测|  2.00|
        |            +--------+------+
        |            |节水宣传|  1.00|
        |            +--------+------+
        |某某市水务局|节水设备|  3.00|
        +------------+--------+------+
        """,
      Self.head + """
        |            |河道整治|  4.00|
        +------------+--------+------+
        |合计        |        | 10.00|
        +------------+--------+------+
        """)
    #expect(single.last { $0.contains("河道整治") }?.hasPrefix("某某市水务局/河道整治") == true, "\(single)")
    let sum = try facts(
      Self.head + """
        |            |水质监测|  2.00|
        |某某市水务局+--------+------+
        |            |节水宣传|  1.00|
        +------------+--------+------+
        """,
      Self.head + """
        |            |小计    |  3.00|
        +------------+--------+------+
        |            |节水设备|  3.00|
        |某某节水中心+--------+------+
        |            |小计    |  3.00|
        +------------+--------+------+
        |合计        |        |  6.00|
        +------------+--------+------+
        """)
    #expect(sum.contains("某某市水务局/小计 verified"), "\(sum)")
  }

  @Test("合计 is of nobody, and names at the top of all cells say nothing")
  func nobodys() throws {
    let found = try facts(
      Self.head + """
        |            |合计    | 10.00|
        +------------+--------+------+
        """,
      Self.head + """
        |某某市水务局|节水设备|  3.00|
        |            +--------+------+
        |            |河道整治|  7.00|
        +------------+--------+------+
        """)
    #expect(found.first?.hasPrefix("合计") == true, "\(found)")
    let top = try facts(
      Self.head + """
        |某某市水务局|水质监测|  2.00|
        |            +--------+------+
        |            |节水宣传|  1.00|
        +------------+--------+------+
        |            |其他项目|  1.00|
        +------------+--------+------+
        """,
      Self.head + """
        |某某节水中心|节水设备|  3.00|
        |            +--------+------+
        |            |河道整治|  7.00|
        +------------+--------+------+
        """)
    #expect(top.contains { $0.hasPrefix("其他项目") }, "\(top)")
  }
}

// Forms and lists of text that are ruled across only: merged cells show in where the rules begin.

import Testing

@Suite("Text ruled across")
struct AcrossTableTests {
  @Test("Merged cells and columns of a form whose rules show its rows")
  func form() {
    let found = layout(
      """
      +-------------------------------------------+
       项目名称      甲项目   主管部门     某局
      +-------------------------------------------+
                      一级指标  三级指标    指标值
                    +-----------------------------+
             绩效               次数        2
             指标     产出指标+-------------------+
                                人数        3
      +-------------------------------------------+
      """)
    #expect(
      found == """
        项目名称|甲项目|主管部门+2|某局
        绩效指标|一级指标+2|三级指标|指标值
        ^|产出指标+2|次数|2
        ^|^+2|人数|3
        """)
  }

  @Test("Rows that a page break cuts have no rule at its side, and labels merged over the page no text")
  func cut() {
    let found = layout(
      """
                          很多
                +--------------+
                 人数      3
                +--------------+
                 天数      4
      +------------------------+
       改进措施  加强管
      """)
    #expect(found == "||很多\n^|人数|3\n^|天数|4\n改进措施|加强管+2")
  }

  @Test("Two rows at the top of a page are the rest of a table, below other words they are not")
  func topOfPage() {
    let rows = """
      +------------------------+
       服务      信息    报送
      +------------------------+
       安全      保密    检查
      +------------------------+
      """
    #expect(layout(rows) == "服务|信息|报送\n安全|保密|检查")
    let head = """
      +------------------------+
       某局        2026年预算
      +------------------------+
      """
    #expect(layout(head).hasPrefix("line "))
    #expect(layout("单位：万元\n" + rows).hasPrefix("line 单位：万元\nline "))
  }

  @Test("A table of amounts is read by its amounts")
  func amounts() {
    let found = layout(
      """
      单位：万元
      +--------------------------+
       合计      小计     其他
      +--------------------------+
         12.30    11.20     1.10
      +--------------------------+
      """)
    #expect(found == "line 单位：万元\n合计|小计|其他\n12.30|11.20|1.10")
  }

  @Test("A header ruled across belongs to the rows of amounts below it, which are not ruled")
  func ruledHeader() {
    let found = layout(
      """
                     收支总表
                                                         单位：万元
      +----------------------------------------------------------+
                收入                      支出
      +----------------------------------------------------------+
       项目          预算数  项目            合计    一般    基金
      +----------------------------------------------------------+
       栏次               1  栏次               2       3       4
      +----------------------------------------------------------+

       一、财政拨款   30.00  一、教育支出   20.00   20.00    0.00

       二、其他收入    1.00  二、卫生支出   11.00   10.00    1.00

       收入总计       31.00  支出总计       31.00   30.00    1.00
      """)
    let rows = found.split(separator: "\n").filter { $0.contains("|") }
    #expect(rows.contains("项目|预算数|项目|合计|一般|基金"))
    #expect(rows.last == "收入总计|31.00|支出总计|31.00|30.00|1.00")
    #expect(found.split(separator: "\n").filter { $0.hasPrefix("line") }.count == 2, "the caption")
    #expect(rows.count == 6)
  }
}

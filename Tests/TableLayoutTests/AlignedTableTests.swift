// Tables without upright rules: columns show in how words line up.

import Testing

@Suite("Tables without rules")
struct AlignedTableTests {
  @Test("Columns of amounts below a caption")
  func plain() {
    let found = layout(
      """
      收入决算表
      单位：万元
      项目            预算数      决算数
      一、财政拨款      12.30       11.20
      二、其他收入       1.00        2.00
      合计              13.30       13.20
      """)
    #expect(
      found == """
        line 收入决算表
        line 单位：万元
        项目|预算数|决算数
        一、财政拨款|12.30|11.20
        二、其他收入|1.00|2.00
        合计|13.30|13.20
        """)
  }

  @Test("Only ruled across")
  func across() {
    let found = layout(
      """
      收入决算表
      +---------------------------------+
       项目            预算数      决算数
      +---------------------------------+
       财政拨款          12.30       11.20
      +---------------------------------+
       其他收入           1.00        2.00
      +---------------------------------+
      """)
    #expect(found == "line 收入决算表\n项目|预算数|决算数\n财政拨款|12.30|11.20\n其他收入|1.00|2.00")
  }

  @Test("Names in the middle of wide columns belong to them in their order")
  func names() {
    let found = layout(
      """
      收支总表
      单位：万元
               项目       行次   预算数        项目       行次   预算数
      财政拨款          1         3.00  教育           61        3.00
      其他收入          2         1.00  卫生           62        1.00
      合计              3         4.00  合计           63        4.00
      """)
    #expect(
      found.hasSuffix(
        """
        项目|行次|预算数|项目|行次|预算数
        财政拨款|1|3.00|教育|61|3.00
        其他收入|2|1.00|卫生|62|1.00
        合计|3|4.00|合计|63|4.00
        """))
  }

  @Test("A blank column has the name above it, in a cell as high as a header whose lowest line is elsewhere")
  func blankColumn() {
    let found = layout(
      """
      收入总表
      单位：元
       科目编码

                   科目名称      合计     财政拨款   事业收入   经营收入   其他收入

      类    款
      206         科学技术       9.00         5.00                             4.00
      206   02    基础研究       9.00         5.00                             4.00
      208         社会保障       1.00         1.00
      208   05    养老支出       1.00         1.00
      """)
    #expect(found.contains("206|02|基础研究|9.00|5.00|||4.00\n208||社会保障|1.00|1.00|||"))
    #expect(found.contains("|合计|财政拨款|事业收入|经营收入|其他收入"))
  }

  @Test("A row that numbers columns, with stars where a column has no number")
  func stars() {
    let found = layout(
      """
      支出总表
      单位：万元
        编码           名称           合计        基本支出
         **             **             1             2
      201      公共服务                   3.00          3.00
      20101    人大事务                   1.00          1.00
      20102    政协事务                   2.00          2.00
      """)
    #expect(
      found.hasSuffix(
        """
        编码|名称|合计|基本支出
        **|**|1|2
        201|公共服务|3.00|3.00
        20101|人大事务|1.00|1.00
        20102|政协事务|2.00|2.00
        """))
  }

  @Test("A group's name stands over its columns")
  func groups() {
    let found = layout(
      """
      支出决算表
                         预算数                决算数

      项目          基本      项目        基本      项目
      教育           1.00      2.00        1.50      2.50
      卫生           3.00      4.00        3.50      4.50
      住房           5.00      6.00        5.50      6.50
      """)
    #expect(
      found == """
        line 支出决算表
        项目|预算数+2|决算数+2
        ^|基本|项目|基本|项目
        教育|1.00|2.00|1.50|2.50
        卫生|3.00|4.00|3.50|4.50
        住房|5.00|6.00|5.50|6.50
        """)
  }

  @Test("One group's name, alone on its line")
  func loneGroup() {
    let found = layout(
      """
      支出决算表
                            决算数

      项目          合计      基本      项目
      教育           3.00      1.00      2.00
      卫生           7.00      3.00      4.00
      住房          11.00      5.00      6.00
      """)
    #expect(
      found == """
        line 支出决算表
        项目|决算数+3
        ^|合计|基本|项目
        教育|3.00|1.00|2.00
        卫生|7.00|3.00|4.00
        住房|11.00|5.00|6.00
        """)
  }

  @Test("Names in the middle of wide columns, amounts on the right, a group in the middle of its cells")
  func wideColumns() {
    func grid() -> String {
      layout(
        """
        支出决算表
                                              基本支出
          科目          合计            小计            人员            其他
        教育                  9.00            6.00            4.00            3.00
        卫生                  8.00            5.00            3.00            3.00
        住房                  7.00            4.00            2.00            3.00
        """)
    }
    let rows = "教育|9.00|6.00|4.00|3.00\n卫生|8.00|5.00|3.00|3.00\n住房|7.00|4.00|2.00|3.00"
    #expect(grid() == "line 支出决算表\n科目|合计|基本支出+2|其他\n^|^|小计|人员|^\n\(rows)")
  }

  @Test("A group's name in the middle of cells that are wider than their words")
  func wideFirstColumn() {
    let found = layout(
      """
      支出决算表
                                            基本支出
        科目       合计             小计             人员      公用      其他
      教育            9.00                    6.00      4.00      2.00      3.00
      卫生            8.00                    5.00      3.00      2.00      3.00
      住房            7.00                    4.00      2.00      2.00      3.00
      """)
    #expect(found.contains("科目|合计|基本支出+3|其他\n^|^|小计|人员|公用|^"))
  }

  @Test("Labels on the left of wide columns below names in their middle")
  func wideLabels() {
    let found = layout(
      """
      收支决算表
                     收入                               支出
                项目            决算数             项目            决算数
      一、拨款                    9.00  一、教育                    9.00
      二、其他                    3.00  二、住房                    3.00
      合计                       12.00  合计                       12.00
      """)
    #expect(
      found == """
        line 收支决算表
        收入+2|支出+2
        项目|决算数|项目|决算数
        一、拨款|9.00|一、教育|9.00
        二、其他|3.00|二、住房|3.00
        合计|12.00|合计|12.00
        """)
  }

  @Test("Blank cells stay blank")
  func blanks() {
    let found = layout(
      """
      支出决算表
      项目          合计      基本      项目
      教育           3.00                3.00
      卫生           7.00      3.00      4.00
      住房                     5.00
      """)
    #expect(found.hasSuffix("教育|3.00||3.00\n卫生|7.00|3.00|4.00\n住房||5.00|"))
  }

  @Test("Prose with numbers is no table")
  func prose() {
    let found = layout(
      """
      本年收入合计  12.30  万元，比上年增加
      1.20 万元，其中财政拨款  11.00  万元，
      占  89.4%  ，其他收入    1.30  万元。
      """)
    #expect(!found.contains("|"))
  }

  @Test("Amounts in the middle of their columns line up too, with nothing that announces them")
  func centred() {
    let found = layout(
      """
      农林支出      117.00       112.00

      交通支出       8.00         8.00

      其他支出     11119.00     11119.00

      住房支出       5.00         5.00
      """)
    #expect(found.hasPrefix("农林支出|117.00|112.00\n"))
  }

  @Test("A long name over a column at the side is no title")
  func longName() {
    let found = layout(
      """
      支出表
                                     单位：万元
                                   2026年预算数比2025年
      项目        合计    基本           预算数增减额
      教育支出   30.00   10.00                    20.00
      卫生支出    3.00    2.00                     3.00
      """)
    #expect(found.split(separator: "\n").contains("项目|合计|基本|2026年预算数比2025年预算数增减额"))
  }
}

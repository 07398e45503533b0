// Frames that rule their columns only, and cells that wrap, which look alike.

import PageModel
import TableLayout
import TestSupport
import Testing

@Suite("Rows without rules")
struct UnruledRowsTests {
  @Test("Rules between columns only: lines are rows")
  func columnsOnly() {
    let found = layout(
      """
      +------+--------------+----------+
      |编码  |名称          |      金额|
      +------+--------------+----------+
      |201   |一般公共服务  |      9.00|
      |20101 |人大事务      |      4.00|
      |20102 |政协事务      |      5.00|
      +------+--------------+----------+
      """)
    #expect(found == "编码|名称|金额\n201|一般公共服务|9.00\n20101|人大事务|4.00\n20102|政协事务|5.00")
  }

  @Test("Rules after blocks of rows: a block of two is cut where another shows that lines are rows")
  func blocks() {
    let found = layout(
      """
      +--------------+----------+
      |名称          |      金额|
      +--------------+----------+
      |人大事务      |      4.00|
      |政协事务      |      5.00|
      |统战事务      |      5.00|
      +--------------+----------+
      |教育          |      6.00|
      |科技          |      7.00|
      +--------------+----------+
      """)
    #expect(found == "名称|金额\n人大事务|4.00\n政协事务|5.00\n统战事务|5.00\n教育|6.00\n科技|7.00")
  }

  @Test("Blocks of two rows are cut where each row has a code")
  func codedPairs() {
    let found = layout(
      """
      +-------+------------+--------+
      |编码   |名称        |    金额|
      +-------+------------+--------+
      |       |合计        |    9.00|
      +-------+------------+--------+
      |201    |公共服务    |    4.00|
      |20101  |人大事务    |    4.00|
      +-------+------------+--------+
      |204    |公共安全    |    5.00|
      +-------+------------+--------+
      """)
    #expect(found == "编码|名称|金额\n|合计|9.00\n201|公共服务|4.00\n20101|人大事务|4.00\n204|公共安全|5.00")
  }

  @Test("Panels: a row needs a label in one of them only")
  func panels() {
    let found = layout(
      """
      +--------------+----------+--------------+----------+
      |收入          |      金额|支出          |      金额|
      +--------------+----------+--------------+----------+
      |财政拨款      |      9.00|教育          |      2.00|
      |事业收入      |      1.00|科技          |      3.00|
      |              |          |卫生          |      5.00|
      |合计          |     10.00|合计          |     10.00|
      +--------------+----------+--------------+----------+
      """)
    #expect(
      found == "收入|金额|支出|金额\n财政拨款|9.00|教育|2.00\n事业收入|1.00|科技|3.00\n||卫生|5.00\n合计|10.00|合计|10.00")
  }

  @Test("A label that fills its line goes on in the next")
  func wrappedLabel() {
    let found = layout(
      """
      +--------------+----------+
      |名称          |      金额|
      +--------------+----------+
      |人大事务      |      4.00|
      |政协以及统战的|      5.00|
      |事务          |          |
      |教育          |      6.00|
      |科技          |      7.00|
      +--------------+----------+
      """)
    #expect(found == "名称|金额\n人大事务|4.00\n政协以及统战的事务|5.00\n教育|6.00\n科技|7.00")
  }

  @Test("A long label, an amount in pieces, two amounts beside one label: one row of the frame stays one")
  func oneRow() {
    let wrapped = layout(
      """
      +--------------+------+
      |政协以及统战的|123456|
      |事务由机关党委|789012|
      |承担          | 34.56|
      +--------------+------+
      """)
    #expect(wrapped == "政协以及统战的事务由机关党委承担|12345678901234.56")
    let two = layout(
      """
      +--------------+----------+
      |名称          |      金额|
      +--------------+----------+
      |人大事务      |      4.00|
      |              |      3.00|
      +--------------+----------+
      """)
    #expect(two == "名称|金额\n人大事务|4.003.00")
  }

  @Test("Each part of the proof is asked for")
  func proof() {
    let wrappedLabel = layout(
      """
      +--------------+----------+
      |政协以及统战的|      1.00|
      |事务由机关党委|      2.00|
      |承担          |      3.00|
      +--------------+----------+
      """)
    #expect(wrappedLabel == "政协以及统战的事务由机关党委承担|1.002.003.00")
    let wrappedAmount = layout(
      """
      +--------------+------+
      |人大          |123456|
      |政协          |789012|
      |统战          | 34.56|
      +--------------+------+
      """)
    #expect(wrappedAmount == "人大政协统战|12345678901234.56")
    let unnamed = layout(
      """
      +--------------+----------+
      |人大          |      1.00|
      |政协          |      2.00|
      |              |      3.00|
      |统战          |      4.00|
      +--------------+----------+
      """)
    #expect(unnamed == "人大政协统战|1.002.003.004.00")
  }

  @Test("One cell of several amounts among rows that are ruled is no list")
  func oddRow() {
    let found = layout(
      """
      +--------------+----------+
      |人大事务      |      4.00|
      +--------------+----------+
      |政协事务      |      1.00|
      |其中          |      2.00|
      |其他          |      3.00|
      +--------------+----------+
      |教育          |      6.00|
      +--------------+----------+
      |科技          |      7.00|
      +--------------+----------+
      """)
    #expect(found == "人大事务|4.00\n政协事务其中其他|1.002.003.00\n教育|6.00\n科技|7.00")
  }

  @Test("What hangs at a frame's lower edge is no part of it")
  func chart() {
    let found = layout(
      """
      +--------+--------+
      |项目    |金额    |
      +--------+--------+
      |合计    |   12.30|
      +--+-----+--------+
         |  5.00        |
         +--------------+
         |              |
         +--------------+
      """)
    #expect(found == "项目|金额\n合计|12.30\nline 5.00")
  }

  @Test("A frame goes on where only its side is missing")
  func openSide() {
    let found = layout(
      """
      +--------+--------+--------+
      |项目    |备注    |金额    |
      +--------+--------+--------+
      |甲      |        |   12.30|
      +--------+--------+--------+
       乙               |    1.00|
      ------------------+--------+
      """)
    #expect(found == "项目|备注|金额\n甲||12.30\n乙+2|1.00")
  }
}

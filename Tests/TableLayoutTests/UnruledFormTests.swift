// Forms without any rules: rows and merged cells by distance and alignment, or not at all.

import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Forms without rules")
struct UnruledFormTests {
  private func diagnostics(_ drawing: String) -> [String] {
    TableFinder().layout(PageTokenizer().tokenize(.drawn(drawing))).diagnostics.map(\.id)
  }

  @Test("Levels in the middle of their rows are merged over them")
  func middle() {
    let found = layout(
      """
        项目名称             甲项目

                  一级指标   二级指标   三级指标   指标值

                             数量指标   次数       2

        绩效目标  产出指标   质量指标   合格率     3

                             时效指标   及时率     4

                  效益指标   社会效益   影响       5

        改进措施             加强管理
      """)
    #expect(
      found == """
        项目名称+2|甲项目+3
        绩效目标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|次数|2
        ^|^|质量指标|合格率|3
        ^|^|时效指标|及时率|4
        ^|效益指标|社会效益|影响|5
        改进措施+2|加强管理+3
        """)
  }

  @Test("A label in the middle of two rows is merged over them, and their words stand below each other in their order")
  func labelBesideRows() {
    var page = Page.drawn(
      """
        项目名称          甲项目

                 预算数      执行数
        资金
                        9.50     8.50

        三级指标   指标值     完成值

        次数       2          2

        天数       3          3

        改进措施   加强管理
      """)
    // The two rows stand closer than the drawing shows: y0 of each, and how far it moves.
    let moves = [30.0: 6.0, 58: -6]
    for index in page.glyphs.indices {
      let move = moves[page.glyphs[index].box.y0] ?? 0
      page.glyphs[index].box.y0 += move
      page.glyphs[index].box.y1 += move
    }
    let cells = assembly(of: [page]).finish().flatMap(\.grid.cells)
    func column(_ text: String) -> Int? { cells.first { $0.text == text }?.column }
    #expect(cells.first { $0.text == "资金" }?.rowSpan == 2)
    #expect(column("9.50") != nil && column("9.50") == column("预算数"))
    #expect(column("8.50") != nil && column("8.50") == column("执行数"))
  }

  @Test("Levels in the first of their rows are merged over those that follow")
  func first() {
    let found = layout(
      """
        一级指标   三级指标   指标值

        产出指标   次数       2

                   合格率     3

        效益指标   影响       5

                   好评       6

                   收入       7
      """)
    #expect(found == "一级指标|三级指标|指标值\n产出指标|次数|2\n^|合格率|3\n效益指标|影响|5\n^|好评|6\n^|收入|7")
  }

  @Test(
    "Where levels fit neither, or no value stands beside a name, nothing is read and a word is said",
    arguments: [
      """
        一级指标   三级指标   指标值

                   次数       2
        产出指标
                   合格率     3

                   影响       5

                   好评       6

        效益指标   收入       7
      """,
      """
        一级指标   三级指标   指标值

        产出指标   次数       2

                   合格率

        效益指标   影响       5
      """,
    ])
  func unclear(drawing: String) {
    #expect(!layout(drawing).contains("|"))
    #expect(diagnostics(drawing) == ["layout.unruled-form"])
  }

  private static let cut = """
    序号   重要事项   工作内容   完成情况

    1      党建       学习       完成三次

                      宣传       完成两期

    2      服务       信息       报送六条

    """

  @Test(
    "A list that the page's foot cuts goes on in its columns, and blank cells on top of the page are the last label's")
  func rest() {
    let found = tables(
      Self.cut,
      """
                        督查       办结九件

      3      安全       培训       开展四期
      """)
    #expect(
      found.map { text(of: $0.grid) } == [
        """
        序号|重要事项|工作内容|完成情况
        1|党建|学习|完成三次
        ^|^|宣传|完成两期
        2|服务|信息|报送六条
        ||督查|办结九件
        3|安全|培训|开展四期
        """
      ])
    #expect(found.map(\.pages) == [[1, 2]])
  }

  @Test("Where the header is printed again, the first rows may be blank below it")
  func headerAgain() {
    let found = tables(
      Self.cut,
      """
      序号   重要事项   工作内容   完成情况

                        督查       办结九件

      3      安全       培训       开展四期
      """)
    #expect(found.map { text(of: $0.grid) }.first?.hasSuffix("报送六条\n||督查|办结九件\n3|安全|培训|开展四期") == true)
  }

  @Test("A row that the page's foot cuts has the rest of one text only")
  func restOfRow() {
    let found = tables(
      Self.cut,
      """
                                   还有两条

      3      安全       培训       开展四期
      """)
    #expect(found.map { text(of: $0.grid) }.first?.hasSuffix("报送六条\n|||还有两条\n3|安全|培训|开展四期") == true)
  }

  @Test("What follows on the next page is no row, unless its words stand in the columns")
  func noRest() {
    for next in ["第五部分  名词解释", "一般公共预算财政拨款收入指财政拨付的资金。", "安全培训"] {
      let assembly = assembly(of: [Self.cut, "  " + next])
      #expect(assembly.finish().map(\.pages) == [[1]], "\(next)")
      #expect(assembly.diagnostics.isEmpty, "\(next)")
    }
  }

  @Test("A rest whose rows nothing tells is said, and not read")
  func unclearRest() {
    let assembly = assembly(of: [
      Self.cut,
      """
      3      安全       培训       开展四期
                        演练
                                   开展六期
      """,
    ])
    #expect(assembly.finish().map(\.pages) == [[1]])
    #expect(assembly.diagnostics.map(\.id) == ["layout.unruled-form"])
  }

  @Test("A number alone on its line is a row's; at the end of the page it is the page's")
  func numberAlone() {
    let found = layout(
      """
        序号   重要事项   工作内容   完成情况

                          学习       完成三次

        1      党建

                          宣传       完成两期

                              - 3 -
      """)
    #expect(
      found.hasPrefix("序号|重要事项|工作内容|完成情况\n1|党建|学习|完成三次\n^|^|宣传|完成两期\nline"), "\(found)")
  }
}

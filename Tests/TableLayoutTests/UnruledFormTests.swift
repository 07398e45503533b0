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

  @Test("Levels in the first of their rows stay there")
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
    #expect(found == "一级指标|三级指标|指标值\n产出指标|次数|2\n|合格率|3\n效益指标|影响|5\n|好评|6\n|收入|7")
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

  @Test("A list that ends with its page may go on, and is said")
  func cut() {
    let drawing = """
        三级指标   指标值   完成值

        次数       2        2

        合格率     3        3
      """
    #expect(layout(drawing) == "三级指标|指标值|完成值\n次数|2|2\n合格率|3|3")
    #expect(diagnostics(drawing) == ["layout.unruled-form"])
  }
}

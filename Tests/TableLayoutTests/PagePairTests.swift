// Two pages on one sheet: each half keeps its own caption, and tables beside each other on one page stay together.

import BudgetModel
import PageModel
import TableLayout
import TestSupport
import Testing
import Tokenizer

@Suite("Two pages on one sheet")
struct PagePairTests {
  /// Tables on both halves, of which the left one does not say its unit.
  private static let sheet = """
        收入预算表                      支出预算表
                                        单位：万元
        +------+------+                 +------+------+
        |项目  |金额  |                 |项目  |金额  |
        +------+------+                 +------+------+
        |甲    |  1.00|                 |乙    |  2.00|
        +------+------+                 +------+------+
    """

  private func page(_ drawing: String, number: Int = 1, width: Double? = nil) -> TokenizedPage {
    var page = Page.drawn(number: number, drawing)
    // Half a sheet ends as far behind its table as it begins before it.
    let end = max(page.glyphs.map(\.box.x1).max() ?? 0, page.rules.map(\.end).max() ?? 0)
    page.width = width ?? end + Self.left(page)
    page.height = page.width / 2
    return PageTokenizer().tokenize(page)
  }

  private static func left(_ page: Page) -> Double { page.glyphs.map(\.box.x0).min() ?? 0 }

  private func captions(_ sheets: TokenizedPage...) -> [Caption] {
    var (pairs, assembly) = (PagePairs(), TableAssembly())
    for sheet in sheets {
      for page in pairs.pages(of: sheet) { assembly.add(TableFinder().layout(page)) }
    }
    return assembly.finish().map(\.caption)
  }

  @Test("Each half has its own caption")
  func captions() {
    #expect(
      captions(page(Self.sheet)) == [
        Caption(title: "收入预算表"), Caption(title: "支出预算表", unit: .tenThousandYuan),
      ])
  }

  @Test("A sheet is parted into pages that follow each other, and says so")
  func numbers() {
    var pairs = PagePairs()
    let pages = pairs.pages(of: page(Self.sheet, number: 4))
    #expect(pages.map(\.number) == [4, 5])
    #expect(pages.flatMap(\.diagnostics).map(\.id) == ["layout.two-pages"])
  }

  @Test("A title across the middle is one of both tables, and little white between them parts no page")
  func together() {
    let shared = Self.sheet.replacingOccurrences(
      of: "    收入预算表                      支出预算表", with: "                    收入支出预算总表")
    var pairs = PagePairs()
    #expect(pairs.pages(of: page(shared)).count == 1)
    let near = Self.sheet.replacingOccurrences(of: "                 +", with: "   +")
    #expect(near != Self.sheet)
    #expect(pairs.pages(of: page(near)).count == 1)
  }

  @Test("Halves that say nothing of themselves are parted where a sheet of that size was, or page numbers follow")
  func known() {
    let rows = """
          +------+------+                 +------+------+
          |丙    |  1.00|                 |乙    |  2.00|
          +------+------+                 +------+------+
      """
    var pairs = PagePairs()
    let first = page(Self.sheet)
    func numbered(_ left: Int, _ right: Int) -> TokenizedPage {
      page(rows + "\n           \(left)                                  \(right)", width: first.width)
    }
    #expect(pairs.pages(of: page(rows, width: first.width)).count == 1)
    #expect(pairs.pages(of: numbered(2, 3)).count == 2)
    pairs = PagePairs()
    #expect(pairs.pages(of: numbered(2, 4)).count == 1)
    #expect(pairs.pages(of: first).count == 2)
    #expect(pairs.pages(of: page(rows, width: first.width)).count == 2)
  }

  @Test("A header that is repeated at another height begins another page, one at the same height a panel")
  func repeated() {
    let sheet = """
          收入预算表
          +------+------+                 +------+------+
          |项目  |金额  |                 |项目  |金额  |
          +------+------+                 +------+------+
          |甲    |  1.00|                 |乙    |  2.00|
          +------+------+                 +------+------+
      """
    let higher = """
                                          +------+------+
          收入预算表                      |项目  |金额  |
          +------+------+                 +------+------+
          |项目  |金额  |                 |乙    |  2.00|
          +------+------+                 +------+------+
          |甲    |  1.00|
          +------+------+
      """
    var pairs = PagePairs()
    #expect(pairs.pages(of: page(sheet)).count == 1)
    #expect(pairs.pages(of: page(higher)).count == 2)
  }
}

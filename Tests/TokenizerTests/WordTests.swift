// Glyphs to words, on pages drawn in text: what stands together is a word, what a rule parts are two.

import PageModel
import TestSupport
import Testing
import Tokenizer

@Suite("Words")
struct WordTests {
  private func words(_ page: Page) -> [String] { PageTokenizer().tokenize(page).tokens.map(\.text) }
  private func words(_ drawing: String) -> [String] { words(.drawn(drawing)) }

  @Test("Words are parted by white, and read from top to bottom")
  func plain() {
    #expect(words("收入    12.30\n支出    8.00") == ["收入", "12.30", "支出", "8.00"])
  }

  @Test("Letter-spaced amounts are one word, with their spaces in the raw text gone")
  func letterSpaced() throws {
    let tokens = PageTokenizer().tokenize(.drawn("2, 024. 59    1 2 3")).tokens
    #expect(tokens.map(\.text) == ["2,024.59", "123"])
  }

  @Test("A rule between two columns that touch parts them")
  func touchingColumns() {
    #expect(words("12.30|45.60\n     |\n合计 |") == ["12.30", "45.60", "合计"])
  }

  @Test("A long label spills over a rule, and so does an amount, until it has its decimals")
  func spill() {
    #expect(words(touching("一般公共服务支", "出", rule: 70)) == ["一般公共服务支出"])
    #expect(words(touching("1234567", "8", rule: 35)) == ["12345678"])
    #expect(words(touching("123456.", "78", rule: 33)) == ["123456.78"])
    let apart = PageTokenizer().tokenize(touching("1234.56", "78.90", rule: 35)).tokens
    #expect(apart.map(\.text) == ["1234.56", "78.90"])
    #expect(apart.map(\.doubts) == [.overfull, .overfull], "which digit is whose is a guess")
  }

  @Test("Behind two decimals, a step that is uneven begins the next number; both are in doubt")
  func uneven() {
    for shift in [0.5, 2, -1] {
      var page = Page.drawn("123456.78123456.78")
      for index in page.glyphs.indices.suffix(9) {
        let box = page.glyphs[index].box
        page.glyphs[index].box = Box(x0: box.x0 + shift, y0: box.y0, x1: box.x1 + shift, y1: box.y1)
      }
      let tokens = PageTokenizer().tokenize(page).tokens
      #expect(tokens.map(\.text) == ["123456.78", "123456.78"], "moved by \(shift)")
      #expect(tokens.map(\.doubts) == [.overfull, .overfull])
    }
  }

  @Test("A 1 that is narrower than the other digits ends no number")
  func narrowOne() {
    var page = Page.drawn("325.4615")
    let step = page.glyphs[1].box.x0 - page.glyphs[0].box.x0
    let last = page.glyphs[7].box
    page.glyphs[7].box = Box(x0: last.x0 - step * 0.16, y0: last.y0, x1: last.x1 - step * 0.16, y1: last.y1)
    #expect(words(page) == ["325.4615"])
  }

  @Test("Names that fill their columns are two words, letter-spaced ones are one")
  func closelySet() {
    func gap(_ text: String, at index: Int) -> Page {
      var page = Page.drawn(text)
      for glyph in index..<page.glyphs.count {
        let box = page.glyphs[glyph].box
        let shift = page.glyphs[glyph].size * 0.5
        page.glyphs[glyph].box = Box(x0: box.x0 + shift, y0: box.y0, x1: box.x1 + shift, y1: box.y1)
      }
      return page
    }
    #expect(words(gap("本年收入合财政拨款", at: 5)) == ["本年收入合", "财政拨款"])
    #expect(words(gap("某某局（本级）宣传教育", at: 7)) == ["某某局（本级）", "宣传教育"])
    #expect(words(gap("某某中心“一网通办”", at: 4)) == ["某某中心", "“一网通办”"])
    #expect(words(gap("合计", at: 1)) == ["合计"])
    #expect(words(gap("1,234一般公共", at: 5)) == ["1,234", "一般公共"])
    #expect(words(gap("12.30（一）", at: 5)) == ["12.30", "（一）"])
    #expect(words(gap("0教育支出", at: 1)) == ["0", "教育支出"])
    #expect(words(gap("-教育支出", at: 1)) == ["-", "教育支出"])
    #expect(words(gap("2026年度", at: 4)) == ["2026年度"])
    #expect(words(gap("0年末结转", at: 1)) == ["0", "年末结转"])
  }

  @Test("A small digit behind an amount is a note's, and a word of its own")
  func note() {
    var page = Page.drawn("11.501")
    page.glyphs[5].size = 5
    page.glyphs[5].box.y1 -= 4
    #expect(Set(words(page)) == ["11.50", "1"], "it stands higher, and so comes first")
  }

  @Test("What is in doubt about a character is in doubt about its word, and where it comes from goes along")
  func doubts() {
    var page = Page.drawn("12.30    45.60")
    page.glyphs[1].doubts = .unlikePrint
    page.glyphs[2].source = .scan
    let tokens = PageTokenizer().tokenize(page).tokens
    #expect(tokens.map(\.doubts) == [.unlikePrint, []])
    #expect(tokens.map(\.source) == [.scan, .text])
  }

  @Test("Two narrow letters beside each other are two, not one printed twice")
  func narrowLetters() {
    var page = Page.drawn("Hawaii")
    for index in page.glyphs.indices {
      let left = 2.2 * Double(index)
      page.glyphs[index].box = Box(x0: left, y0: 2, x1: left + 2.2, y1: 12)
    }
    #expect(words(page) == ["Hawaii"])
  }

  @Test("Bold made by printing twice is one word")
  func doubled() {
    var page = Page.drawn("合计    12.30")
    let first = page.glyphs
    let second = first.map { glyph -> Glyph in
      var glyph = glyph
      glyph.box = Box(x0: glyph.box.x0 + 0.4, y0: glyph.box.y0, x1: glyph.box.x1 + 0.4, y1: glyph.box.y1)
      return glyph
    }
    // Glyph by glyph, word by word, or the whole line.
    page.glyphs = zip(first, second).flatMap { [$0, $1] }
    #expect(words(page) == ["合计", "12.30"])
    page.glyphs = [first.prefix(2), second.prefix(2), first.dropFirst(2), second.dropFirst(2)].flatMap { $0 }
    #expect(words(page) == ["合计", "12.30"])
    page.glyphs = first + second
    #expect(words(page) == ["合计", "12.30"])
  }

  @Test("Two equal digits beside each other are two")
  func repeatedDigits() {
    #expect(words("11.00    2200") == ["11.00", "2200"])
  }

  @Test("What cannot be seen is no word")
  func invisible() {
    var page = Page.drawn("合计    12.30")
    for index in page.glyphs.indices where page.glyphs[index].box.x0 > 30 { page.glyphs[index].isVisible = false }
    #expect(words(page) == ["合计"])
  }

  @Test("Pieces in any order become one word")
  func anyOrder() {
    var page = Page.drawn("一般公共预算    1,234.50")
    page.glyphs.reverse()
    #expect(words(page) == ["一般公共预算", "1,234.50"])
  }

  @Test("Glyphs of other heights stay on their line")
  func punctuationBoxes() {
    var page = Page.drawn("1,234.50")
    for index in page.glyphs.indices where !("0"..."9").contains(page.glyphs[index].scalar) {
      page.glyphs[index].box.y0 += 3
      page.glyphs[index].box.y1 += 3
    }
    #expect(words(page) == ["1,234.50"])
  }

  @Test("A word keeps its box, its size and its text as the layer has it")
  func places() throws {
    let token = try #require(PageTokenizer().tokenize(.drawn("    ⾦额")).tokens.first)
    #expect(token.text == "金额")
    #expect(token.raw == "⾦额")
    #expect(token.box == Box(x0: 20, y0: 2, x1: 40, y1: 12))
    #expect(token.size == 10)
  }

  /// Two texts that touch where a rule stands, as no drawing can show it.
  private func touching(_ left: String, _ right: String, rule x: Double) -> Page {
    var page = Page.drawn(left + right)
    page.rules = [RulingLine(axis: .vertical, position: x, start: 0, end: 20)]
    return page
  }
}

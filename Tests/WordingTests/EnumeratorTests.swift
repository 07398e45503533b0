// Numbers before headings and labels: which sign makes which rank, and what remains.

import Testing
import Wording

@Suite("Enumerators")
struct EnumeratorTests {
  @Test(
    "Every style with its signs, its number and what remains",
    arguments: [
      ("一、支出", Enumerator.Style.chinese, 1), ("十二、支出", .chinese, 12), ("１２、支出", .digits, 12), ("二十、支出", .chinese, 20),
      ("三.支出", .chinese, 3),
      ("（四）支出", .bracketedChinese, 4), ("(五)支出", .bracketedChinese, 5), ("六，支出", .chinese, 6),
      ("1.支出", .digits, 1), ("12、支出", .digits, 12), ("3．支出", .digits, 3), ("４，支出", .digits, 4), ("5,支出", .digits, 5),
      ("(1)支出", .bracketedDigits, 1), ("（10）支出", .bracketedDigits, 10), ("①支出", .circled, 1), ("⑨支出", .circled, 9),
      ("1）支出", .halfBracketed, 1), ("七)支出", .halfBracketed, 7), ("八、支出", .chinese, 8), ("九、支出", .chinese, 9),
    ])
  func styles(text: String, style: Enumerator.Style, number: Int) throws {
    let enumerator = try #require(Enumerator(startOf: text[...]))
    #expect(enumerator.style == style)
    #expect(enumerator.number == number)
    #expect(enumerator.rest == "支出")
  }

  @Test("No enumerators", arguments: ["", "支出", "2024年", "2024.1", "(支出)", "（一", "一般公共预算", "1", "(1、", "201支出", "、支出"])
  func none(text: String) {
    #expect(Enumerator(startOf: text[...]) == nil)
  }

  @Test("Ranks from the outermost in; what is half a bracket has none")
  func ranks() {
    let texts = ["一、a", "（一）a", "1.a", "(1)a", "①a"]
    #expect(texts.map { Enumerator(startOf: $0[...])?.rank } == [1, 2, 3, 4, 5])
    #expect(Enumerator(startOf: "1）a")?.rank == nil)
  }

  @Test("Headings begin with any but ① and 1）")
  func headings() {
    for text in ["一、职责", "（一）职责", "1.职责", "(1)职责"] {
      #expect(text.startsWithEnumerator)
      #expect(text.withoutEnumerator == "职责")
    }
    for text in ["①职责", "1）职责", "职责", "2026年"] {
      #expect(!text.startsWithEnumerator)
      #expect(text.withoutEnumerator == text)
    }
  }

  @Test("Digits that count", arguments: Array("一二三四五六七八九十0189０９"))
  func digits(character: Character) {
    #expect(character.isOrdinalDigit)
  }

  @Test("Signs that do not", arguments: Array("表第、.a-"))
  func others(character: Character) {
    #expect(!character.isOrdinalDigit)
  }
}

// Look-alike characters become the ordinary ones; nothing else of a label changes.

import Testing

@testable import Wording

@Suite("Character folding")
struct CharacterFoldingTests {
  @Test(
    "Radicals and compatibility forms",
    arguments: [
      ("⼀⼈⼊⼤⼩⼯⾏⾦⾷", "一人入大小工行金食"), ("⻢⻔⻋⻓⻅", "马门车长见"), ("⾮⾯⾳⻚⻛", "非面音页风"), ("\u{F9FD}\u{FA19}", "什神"),
      ("⺟⻄⻘", "母西青"),
    ])
  func radicals(printed: String, label: String) {
    #expect(printed.foldedLabel == label)
  }

  @Test("White space goes, of every kind")
  func whiteSpace() {
    #expect(" 一\u{00A0}般\u{3000}公\u{2003}共\u{200B}预\n算\u{FEFF}".foldedLabel == "一般公共预算")
  }

  @Test("Width and signs of a label stay", arguments: ["①㎡（一）“三公”１２，", "其中：教育收费、", "Ａ级"])
  func labelsStay(text: String) {
    #expect(text.foldedLabel == text)
  }

  @Test("For matching, width and quotes are one")
  func matching() {
    #expect("“三公”（境）１２％：".foldedForMatching == "\"三公\"(境)12%:")
    #expect("〔2024〕".foldedForMatching == "(2024)")
    #expect("−—–".foldedForMatching == "---")
  }

  @Test("For matching, traditional characters are simplified ones; a label keeps them")
  func traditional() {
    #expect("上年度決算數".foldedForMatching == "上年度决算数")
    #expect("財政撥款收入（總計）".foldedForMatching == "财政拨款收入(总计)")
    #expect("財政撥款收入（總計）".foldedLabel == "財政撥款收入（總計）")
    #expect("后里乾坤".foldedForMatching == "后里乾坤", "what has two simplified forms stays")
  }

  @Test("Every ordinary ideograph and every ASCII sign is itself")
  func identity() {
    let plain = Array(0x4E00...0x9FA5) + Array(0x21...0x7E)
    for value in plain.compactMap(Unicode.Scalar.init) {
      #expect(CharacterFolding.label(value) == value)
    }
  }

  @Test("All Kangxi radicals become ideographs")
  func kangxi() {
    for value in (0x2F00...0x2FD5).compactMap(Unicode.Scalar.init) {
      #expect((0x4E00...0x9FFF).contains(CharacterFolding.label(value)?.value ?? 0), "\(value)")
    }
  }

  @Test("What begins or ends with a word does so byte by byte")
  func beginsAndEnds() {
    #expect("一般公共预算".begins(with: "一般"))
    #expect(!"一般".begins(with: "一般公共"))
    #expect("支出合计".ends(with: "合计"))
    #expect(!"计".ends(with: "合计"))
    #expect(!"合计数".ends(with: "合计"))
    #expect("本年支出"[...].dropFirst(2).begins(with: "支出"))
    #expect("本年支出"[...].dropLast(2).ends(with: "年"))
  }
}

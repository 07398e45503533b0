// A message without a phrase is said in English to somebody who reads Chinese.

import Foundation
import TestSupport
import Testing

@testable import Texts

@Suite("Phrases")
struct PhraseTests {
  @Test("Values are found again, and put where the Chinese wants them")
  func values() {
    let book = Translations([
      "\"{0}\" was left out: {1}": "“{0}”未采用：{1}", "it is long": "太长", "{0} of {1}": "{1} 之 {0}",
      "page {0} of {1}": "第 {0} 页（共 {1} 页）",
    ])
    #expect(book.chinese("it is long") == "太长")
    #expect(book.chinese("\"1,2\" was left out: it is long") == "“1,2”未采用：太长")
    #expect(book.chinese("\"1\" was left out: 其他 of 合计") == "“1”未采用：合计 之 其他")
    // The one with more words of its own is meant.
    #expect(book.chinese("page 3 of 7") == "第 3 页（共 7 页）")
    #expect(book.chinese("it is longer") == nil)
    #expect(book.chinese("x page 3") == nil)
  }

  @Test("Each phrase has the places of its English in Chinese, or fewer, and no English word")
  func sound() {
    #expect(Translations.phrases.count > 300, "a list was not read")
    for (english, chinese) in Translations.phrases {
      let places = [english, chinese].map { Set($0.matches(of: /\{\d\}/).map { String($0.0) }) }
      #expect(places[1].isSubset(of: places[0]), "\(english)")
      #expect(foreignWords(in: chinese) == [], "\(chinese)")
    }
  }

  /// Texts of the sources that people are shown: of diagnostics, problems, refusals.
  @Test("Every message that the sources make has a phrase")
  func complete() throws {
    let messages = try SourceMessages.all()
    #expect(messages.count > 100, "the sources were not understood")
    for (file, message) in messages { #expect(Language.knows(message), "\(file): \(message)") }
  }
}

// Documentation in Chinese says what the English one says: no id, column or value is left behind.

import Foundation
import TestSupport
import Testing

@Suite("Documentation in Chinese")
struct TranslatedDocsTests {
  private static func text(_ name: String) throws -> String {
    try Repository.text(of: Repository.root.appendingPathComponent("docs/\(name)"))
  }

  /// Names in code type that programs know: columns, values, ids, options. What is printed in documents is none.
  private static func names(_ text: String) -> Set<String> {
    Set(text.matches(of: /`(-{0,2}[a-z][a-z0-9_.-]*)`/).map { String($0.1) })
  }

  @Test("Each page names all that its English one names", arguments: ["contract", "diagnostics", "command-line"])
  func complete(page: String) throws {
    let (english, chinese) = (try Self.names(Self.text("\(page).md")), try Self.names(Self.text("\(page).zh-CN.md")))
    #expect(english.count > 10)
    #expect(english.subtracting(chinese).sorted() == [])
    #expect(chinese.subtracting(english).sorted() == [])
  }
}

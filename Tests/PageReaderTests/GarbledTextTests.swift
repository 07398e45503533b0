// Text whose font does not say which characters it draws.

import PageModel
import Testing

@testable import PageReader

@Suite("Garbled text")
struct GarbledTextTests {
  private func diagnostic(_ text: String, isVisible: Bool = true) -> Diagnostic? {
    let box = Box(x0: 0, y0: 0, x1: 10, y1: 10)
    let glyphs = text.unicodeScalars.map { Glyph(scalar: $0, box: box, size: 10, isVisible: isVisible) }
    return GarbledText.diagnostic(glyphs, page: 7)
  }

  @Test("Letters that no budget prints", arguments: ["江苏省政协Þ|厅ÿĀ", "\u{E123}\u{E124}\u{E125}", "\u{5}\u{6}\u{FFFD}"])
  func garbled(text: String) {
    let found = diagnostic(text)
    #expect(found?.id == "reader.garbled-text")
    #expect(found?.severity == .warning)
    #expect(found?.page == 7)
  }

  @Test(
    "What budgets do print",
    arguments: ["2.5×3÷2=±1", "①Ⅱ％“三公”·℃", "\u{F0FE}\u{F0A3}\u{F052}", "赠送 Müller 先生", "（一）、ABC"])
  func sound(text: String) { #expect(diagnostic(text) == nil) }

  @Test("A few in a long text are names; what cannot be seen does not count")
  func few() {
    #expect(diagnostic("éèç" + String(repeating: "年", count: 1000)) == nil)
    #expect(diagnostic("ÞÿĀ", isVisible: false) == nil)
  }
}

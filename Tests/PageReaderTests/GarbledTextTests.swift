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

  private func fonts(_ text: String, font: Int = 0) -> Set<Int> {
    let box = Box(x0: 0, y0: 0, x1: 10, y1: 10)
    let other = Glyph(scalar: "年", box: box, size: 10, font: font + 1)
    return GarbledText.fonts(
      Array(repeating: other, count: 2000)
        + text.unicodeScalars.map { Glyph(scalar: $0, box: box, size: 10, font: font) })
  }

  @Test("A font is garbled by its own text, however much else the page holds")
  func ownFont() {
    #expect(fonts("Ş、国ź资本、ż", font: 3) == [3])
  }

  @Test("A name does not spoil a font", arguments: ["Société Générale à côté", "\u{E863}镇、\u{E863}村、\u{E863}办", "Ş"])
  func name(text: String) { #expect(fonts(text).isEmpty) }
}

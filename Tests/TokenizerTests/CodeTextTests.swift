// Classification codes alone and together with their names; years and counts are none.

import Testing
import Tokenizer

@Suite("Codes")
struct CodeTextTests {
  @Test(
    "Code and name in one cell",
    arguments: [
      ("2010501-行政运行", "2010501", "行政运行"), ("[2010501]行政运行", "2010501", "行政运行"),
      ("【2010501】行政运行", "2010501", "行政运行"), ("［201］一般公共服务支出", "201", "一般公共服务支出"),
      ("201一般公共服务支出", "201", "一般公共服务支出"), ("20805行政事业单位养老支出", "20805", "行政事业单位养老支出"),
      ("２０１－一般公共服务支出", "201", "一般公共服务支出"), ("A-货物", "A", "货物"), ("C0504—维修和保养服务", "C0504", "维修和保养服务"),
      ("301-工资福利支出（在职）", "301", "工资福利支出（在职）"), ("11000022T000000460216-信息系统运维", "11000022T000000460216", "信息系统运维"),
      ("326001某某县交通运输局（机关）", "326001", "某某县交通运输局（机关）"), ("A05040101复印纸", "A05040101", "复印纸"),
      ("B1102公路养护服务", "B1102", "公路养护服务"), ("A02021003A4黑白打印机", "A02021003", "A4黑白打印机"),
    ])
  func coded(text: String, code: String, name: String) {
    let read = CodedName(text)
    #expect(read?.code == code)
    #expect(read?.name == name)
  }

  @Test(
    "Texts without a code",
    arguments: [
      "行政运行", "", "201", "2026年", "2025-2026年", "300万元", "100人", "120个", "1-5", "-201", "201-", "[]行政运行", "[2010501]",
      "一、201", "12月", "30000元", "A货物", "a-货物", "1-项目",
      "326001水质监测", "A4纸", "A10型打印机", "A020复印纸", "K2035大桥", "A0504-1",
    ])
  func notCoded(text: String) {
    #expect(CodedName(text) == nil)
  }

  @Test("Digits of a code", arguments: [("201", "201"), ("２０１", "201"), (" 2010501 ", "2010501"), ("01", "01")])
  func digits(text: String, digits: String) {
    #expect(text.codeDigits == digits)
  }

  @Test("No digits of a code", arguments: ["", "201.0", "1,234", "-201", "2010501-行政运行", "1234567890123"])
  func noDigits(text: String) {
    #expect(text.codeDigits == nil)
  }

  @Test(
    "Codes of a catalogue", arguments: [("A", true), ("C0504", true), ("A02-1", false), ("AB", false), ("", false)])
  func catalogue(text: String, isCode: Bool) {
    #expect((text.catalogueCode != nil) == isCode)
  }
}

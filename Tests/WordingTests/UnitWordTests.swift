// Names of units of money.

import Testing
import Wording

@Suite("Units")
struct UnitWordTests {
  @Test(
    "Names with the power of ten that leads to yuan",
    arguments: [("元", 0), ("千元", 3), ("万元", 4), ("萬元", 4), ("百万元", 6), ("亿元", 8)])
  func powers(name: String, power: Int) {
    for printed in [name, "人民币" + name] {
      #expect(UnitWord.power(of: printed) == power)
      #expect(UnitWord.leading(printed + "公开01表") == printed)
    }
    #expect(UnitWord.money(endOf: "12.5" + name) == name)
    #expect(name.hasSuffix(UnitWord.ending))
  }

  @Test("What is no money")
  func others() {
    for text in ["", "人", "分", "%", "百元", "人民币"] { #expect(UnitWord.power(of: text) == nil) }
    #expect(UnitWord.leading("辆") == nil && UnitWord.leading("大约有许多万元") == nil)
    #expect(UnitWord.leading("新臺幣千元") == "新臺幣千元" && UnitWord.power(of: "新臺幣千元") == nil)
    #expect(UnitWord.money(endOf: "10分") == nil && UnitWord.money(endOf: "10人") == nil)
  }
}

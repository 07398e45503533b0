// Amounts are exact: what is printed is what is written, whatever is done between.

import BudgetModel
import Foundation
import Testing

@Suite("Amounts")
struct AmountTests {
  @Test(
    "Printing",
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (163_530, 2, "1635.30"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-163_530, 2, "-1635.30"),
      (12, 0, "12"), (15, -7, "150000000"), (0, -4, "0"), (-1, -1, "-10"), (Int64.min, 0, "-9223372036854775808"),
      (Int64.max, 3, "9223372036854775.807"),
    ] as [(Int64, Int, String)])
  func printing(coefficient: Int64, scale: Int, text: String) {
    #expect(Amount(coefficient: coefficient, scale: scale).description == text)
  }

  @Test("Reading what was written", arguments: ["0", "0.00", "-0.05", "1635.30", "9223372036854775.807", "12"])
  func reading(text: String) {
    #expect(Amount(text)?.description == text)
  }

  @Test("Refused", arguments: ["", "1.2.3", "1,234", "12abc", "abc", "1 2", "9223372036854775808", "--1", "."])
  func refused(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test(
    "A sum keeps the decimals of the finest, and is none where it does not fit",
    arguments: [
      (["13.32", "2.65"], "15.97"), (["1", "0.001", "-3"], "-1.999"), ([], "0"),
      (["9223372036854775807", "1"], nil), (["9223372036854775807", "0.1"], nil),
    ] as [([String], String?)])
  func adding(texts: [String], sum: String?) {
    #expect(texts.compactMap { Amount($0) }.sum()?.description == sum)
  }

  @Test(
    "万元 to 元 keeps every digit",
    arguments: [("1635.30", 4, "16353000"), ("0.123456", 4, "1234.56"), ("-3", 8, "-300000000")])
  func shifting(text: String, power: Int, yuan: String) throws {
    #expect(try #require(Amount(text)).shifted(by: power).description == yuan)
  }

  @Test("Random amounts survive printing, JSON and a shift there and back")
  func roundTrips() throws {
    var state: UInt64 = 7
    for _ in 0..<5000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let amount = Amount(
        coefficient: Int64(bitPattern: state) >> Int64(state >> 58 & 63), scale: Int(state >> 40 & 7))
      #expect(Amount(amount.description) == amount)
      #expect(amount.shifted(by: 4).shifted(by: -4) == amount)
      #expect(try JSONDecoder().decode(Amount.self, from: JSONEncoder().encode(amount)) == amount)
    }
  }
}

@Suite("Units")
struct MoneyUnitTests {
  @Test(
    "Spellings",
    arguments: [
      ("元", MoneyUnit.yuan), ("人民币元", .yuan), ("千元", .thousandYuan), ("万元", .tenThousandYuan), ("萬元", .tenThousandYuan),
      ("人民币万元", .tenThousandYuan), ("亿元", .hundredMillionYuan), ("%", .percent), ("％", .percent), ("辆", .other("辆")),
    ])
  func spellings(printed: String, unit: MoneyUnit) {
    #expect(MoneyUnit(printed: printed) == unit)
  }

  @Test("A unit's symbol is read as that unit", arguments: ["元", "千元", "万元", "亿元", "%", "人次"])
  func symbols(symbol: String) throws {
    #expect(MoneyUnit(printed: symbol).symbol == symbol)
    let data = try JSONEncoder().encode([MoneyUnit(printed: symbol)])
    #expect(try JSONDecoder().decode([MoneyUnit].self, from: data) == [MoneyUnit(printed: symbol)])
  }

  @Test("Only money becomes yuan")
  func powers() {
    #expect(["元", "千元", "万元", "亿元"].map { MoneyUnit(printed: $0).powerToYuan } == [0, 3, 4, 8])
    #expect(MoneyUnit.percent.powerToYuan == nil)
    #expect(MoneyUnit.other("辆").powerToYuan == nil)
  }
}

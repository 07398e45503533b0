// Every form of a number that is accepted, and everything that must be refused: a wrong number is worse than none.

import BudgetModel
import Testing
import Tokenizer

@Suite("Numbers as printed")
struct NumberTextTests {
  @Test(
    "Amounts",
    arguments: [
      ("0", "0"), ("0.00", "0.00"), ("12", "12"), ("1635.30", "1635.30"), ("1,635.30", "1635.30"),
      ("12,345,678.90", "12345678.90"), ("120258,600", "120258600"), ("007", "7"), ("2.123456", "2.123456"),
      // White space of all kinds, also inside.
      (" 12.5 ", "12.5"), ("2, 024. 59", "2024.59"), ("1\u{00A0}635.30", "1635.30"), ("　8.0", "8.0"),
      // Full width.
      ("２０２４．５９", "2024.59"), ("１，６３５．３０", "1635.30"), ("－３．５", "-3.5"), ("（３．５）", "-3.5"),
      // Negatives.
      ("-3.5", "-3.5"), ("−3.5", "-3.5"), ("–3.5", "-3.5"), ("—3.5", "-3.5"), ("(3.5)", "-3.5"), ("（3.5）", "-3.5"),
      ("△3.5", "-3.5"), ("▲3.5", "-3.5"), ("+3.5", "3.5"), ("-0.01", "-0.01"), ("-1,234.50", "-1234.50"),
      // The largest that is exact.
      ("9223372036854775807", "9223372036854775807"), ("92233720368547758.07", "92233720368547758.07"),
    ])
  func amounts(text: String, plain: String) {
    #expect(NumberText(text).map(shown) == "amount \(plain)")
  }

  @Test("Percentages", arguments: [("12.5%", "12.5"), ("-3%", "-3"), ("１００％", "100"), ("0.00%", "0.00")])
  func percentages(text: String, plain: String) {
    #expect(NumberText(text).map(shown) == "percentage \(plain)")
  }

  @Test("Printed for nothing", arguments: ["-", "--", "—", "——", "－", "–", "/", "- -"])
  func dashes(text: String) {
    #expect(NumberText(text) == .dash)
  }

  @Test(
    "Like a number, yet none",
    arguments: [
      "1.2.3", "12,34", "1,2345", "1,23,456", ",123", "123,", "1.", ".5", "1,234,56.7", "1.5,000", "--3", "-(3)", "(3",
      "3)", "3-", "1-2", "+-3", "5%5", "%5", "()3", "9223372036854775808", "12345678901234567890.12", "1,,234", "(-3)",
    ])
  func malformed(text: String) {
    #expect(NumberText(text) == .malformed)
  }

  @Test(
    "No number at all",
    arguments: [
      "", " ", "合计", "12abc", "1e5", "2024年", "12.5万元", "１２元", "①", "㎡", "一", "十二", "1:2", "3.5。", "１２、", "<5", "0x1F",
      ".", ",", "(", "()", "%", "+", "٣", "½",
    ])
  func noNumber(text: String) {
    #expect(NumberText(text) == nil)
  }

  @Test("What is written comes back as it was, whatever separators are printed")
  func roundTrip() {
    var numbers = SeededNumbers(seed: 20_240_101)
    for _ in 0..<2000 {
      let amount = Amount(coefficient: numbers.next(), scale: Int.random(in: 0...6, using: &numbers))
      #expect(NumberText(amount.description) == .amount(amount))
      #expect(NumberText(separated(amount.description)) == .amount(amount))
    }
  }

  private func shown(_ number: NumberText) -> String {
    switch number {
    case .amount(let amount): "amount \(amount)"
    case .percentage(let amount): "percentage \(amount)"
    case .dash: "dash"
    case .malformed: "malformed"
    }
  }

  private func separated(_ text: String) -> String {
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0, digit.isNumber { whole.append(",") }
      whole.append(digit)
    }
    return String(whole.reversed()) + (parts.count == 2 ? "." + parts[1] : "")
  }
}

/// Numbers that are the same in every run, of all lengths.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }

  mutating func next() -> Int64 {
    let bits: UInt64 = next()
    return Int64(bitPattern: bits) >> Int64.random(in: 1...62, using: &self)
  }
}

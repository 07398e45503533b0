import BudgetModel
import Testing

@testable import WorkbookWriter

@Suite("Amounts as cells")
struct AmountCellTests {
  @Test(
    "The printed decimals and separators are the format",
    arguments: [
      ("1635.30", "1635.30", "0.00"), ("1635.30", "1,635.30", "#,##0.00"), ("7", "7", "0"), ("-0.50", "-0.50", "0.00"),
      ("12.5", "12.5%", "0.0\"%\""), ("323650900.890089", "323,650,900.890089", "#,##0.000000"),
    ])
  func format(amount: String, raw: String, format: String) throws {
    let amount = try #require(Amount(amount))
    guard case .number(let number, let found) = AmountCell(amount, raw: raw) else {
      Issue.record("\(raw) must be a number")
      return
    }
    #expect(found == format)
    #expect(number == Double(amount.description))
  }

  @Test(
    "What Excel would round stays text",
    arguments: [
      ("123456789012345", true), ("1234567890123456", false), ("123456789012.3456", false), ("0.000000123456789", true),
    ])
  func digits(text: String, isNumber: Bool) throws {
    switch AmountCell(try #require(Amount(text))) {
    case .number: #expect(isNumber)
    case .text(let written):
      #expect(!isNumber)
      #expect(written == text)
    }
  }
}

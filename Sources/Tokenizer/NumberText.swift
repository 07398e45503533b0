// The one strict reader of printed numbers. It refuses what is not wholly a number: a wrong number is worse than none.

import BudgetModel
import PageModel
import Wording

/// What the text of a cell is as a number.
package enum NumberText: Sendable, Hashable {
  case amount(Amount)
  /// A number with a percent sign.
  case percentage(Amount)
  /// `-`, `--`, `—`, `/`: printed for nothing.
  case dash
  /// Nothing but digits and signs, yet no number: `1.2.3`, `12,34`; or a number with a character that nobody can name.
  case malformed

  /// Reads `1,635.30`, `２０２４．５９`, `2, 024. 59`, `-3.5`, `(3.5)`, `△3.5`, `￥3.5`, `12.5%`. White space is ignored.
  /// Nil for text that does not try to be a number.
  package init?(_ text: some StringProtocol) {
    var signs: [UInt8] = []
    var isUnnamed = false
    for scalar in text.unicodeScalars {
      guard let folded = CharacterFolding.label(scalar) else { continue }
      switch CharacterFolding.numeric(folded) {
      case Glyph.unnamed: isUnnamed = true
      // It says that it is money, and nothing of how much.
      case "¥", "￥": continue
      case "△", "▲": signs.append(UInt8(ascii: "-"))
      case let sign where sign.isASCII: signs.append(UInt8(sign.value))
      default: return nil
      }
    }
    guard !signs.isEmpty else { return nil }
    if isUnnamed {
      guard signs.contains(where: Self.isDigit), signs.allSatisfy(Self.belongsToNumbers) else { return nil }
      self = .malformed
      return
    }
    if signs.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
      self = .dash
      return
    }
    guard signs.contains(where: Self.isDigit), signs.allSatisfy(Self.belongsToNumbers) else {
      return nil
    }
    var body = signs[...]
    let isPercentage = body.last == UInt8(ascii: "%")
    if isPercentage { body.removeLast() }
    guard let amount = Self.signed(body) else {
      self = .malformed
      return
    }
    self = isPercentage ? .percentage(amount) : .amount(amount)
  }

  /// Whether a text is nothing but the sign of a currency, which stands at the other end of its cell.
  package static func isCurrency(_ text: String) -> Bool {
    // Asked of each word: scalars are compared sooner than texts.
    guard let first = text.unicodeScalars.first, first == "¥" || first == "￥" else { return false }
    return text.unicodeScalars.dropFirst().isEmpty
  }

  /// Whether it says how much.
  package var isNumber: Bool {
    switch self {
    case .amount, .percentage: true
    case .dash, .malformed: false
    }
  }

  /// Whether it is an amount to the cent: nothing of it is missing.
  package var hasCents: Bool {
    if case .amount(let amount) = self { amount.scale >= 2 } else { false }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func belongsToNumbers(_ byte: UInt8) -> Bool {
    isDigit(byte) || "+-,.()%".utf8.contains(byte)
  }

  private static func signed(_ text: ArraySlice<UInt8>) -> Amount? {
    var body = text
    var isNegative = false
    if body.first == UInt8(ascii: "("), body.last == UInt8(ascii: ")") {
      body = body.dropFirst().dropLast()
      isNegative = true
    }
    if body.first == UInt8(ascii: "-") {
      guard !isNegative else { return nil }
      body.removeFirst()
      isNegative = true
    } else if body.first == UInt8(ascii: "+") {
      body.removeFirst()
    }
    guard let amount = unsigned(body) else { return nil }
    return isNegative
      ? Amount(coefficient: -amount.coefficient, scale: amount.scale) : amount
  }

  private static func unsigned(_ text: ArraySlice<UInt8>) -> Amount? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, hasValidGroups(whole) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy(isDigit) else { return nil }
    var coefficient: Int64 = 0
    for digit in whole.filter(isDigit) + decimals {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(digit) - 0x30)
      guard !overflow, !carry else { return nil }
      coefficient = sum
    }
    return Amount(coefficient: coefficient, scale: decimals.count)
  }

  /// Three digits follow each separator. Some documents separate the last group only: `120258,600`.
  private static func hasValidGroups(_ whole: ArraySlice<UInt8>) -> Bool {
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

// What a cell holds as a whole: one number, a code with its name, or words. Both parsers read their cells with it.

import BudgetModel
import PageModel
import Tokenizer

package enum CellContent {
  case empty
  case number(NumberText)
  /// An amount that says its unit itself: `16,410.71万元`.
  case money(Amount, MoneyUnit)
  case codedName(CodedName)
  case text

  package init(_ cell: Cell) {
    guard !cell.isEmpty else {
      self = .empty
      return
    }
    if let number = Self.number(cell) {
      self = number
    } else if let coded = CodedName(cell.text) {
      self = .codedName(coded)
    } else {
      self = .text
    }
  }

  /// A narrow column wraps a long number, but two numbers in one cell must never become one.
  private static func number(_ cell: Cell) -> CellContent? {
    let parts = NumberParts(cell)
    guard let joined = NumberText(parts.text) else { return nil }
    guard joined == .dash || parts.isOneNumber else { return .number(.malformed) }
    guard let unit = parts.unit else { return .number(joined) }
    return if case .amount(let amount) = joined { .money(amount, MoneyUnit(printed: unit)) } else { nil }
  }

  package var amount: Amount? {
    switch self {
    case .number(.amount(let amount)), .number(.percentage(let amount)), .money(let amount, _): amount
    default: nil
    }
  }

  /// The unit that the cell itself says.
  package var unit: MoneyUnit? {
    switch self {
    case .number(.percentage): .percent
    case .money(_, let unit): unit
    default: nil
    }
  }
}

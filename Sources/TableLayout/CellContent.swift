// What a cell holds as a whole: one number, a code with its name, or words. Both parsers read their cells with it.

import BudgetModel
import PageModel
import Tokenizer

package enum CellContent {
  case empty
  case number(NumberText)
  case codedName(CodedName)
  case text

  package init(_ cell: Cell) {
    guard !cell.isEmpty else {
      self = .empty
      return
    }
    if let number = Self.number(cell) {
      self = .number(number)
    } else if let coded = CodedName(cell.text) {
      self = .codedName(coded)
    } else {
      self = .text
    }
  }

  /// A narrow column wraps a long number, but two numbers in one cell must never become one.
  private static func number(_ cell: Cell) -> NumberText? {
    let parts = NumberParts(cell)
    guard let joined = NumberText(parts.text) else { return nil }
    return joined == .dash || parts.isOneNumber ? joined : .malformed
  }

  package var amount: Amount? {
    switch self {
    case .number(.amount(let amount)), .number(.percentage(let amount)): amount
    default: nil
    }
  }

  package var isPercentage: Bool {
    if case .number(.percentage) = self { true } else { false }
  }
}

// What a cell holds, read once.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

enum CellContent {
  case empty
  case number(NumberText)
  case codedName(CodedName)
  case text

  init(_ cell: Cell) {
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
    guard let joined = NumberText(cell.text) else { return nil }
    guard case .amount = joined else { return joined }
    let isOne = cell.lines.allSatisfy(\.isOneNumber) && cell.lines.dropLast().allSatisfy(\.isCutNumber)
    return isOne ? joined : .malformed
  }

  var amount: Amount? {
    switch self {
    case .number(.amount(let amount)), .number(.percentage(let amount)): amount
    default: nil
    }
  }

  var isPercentage: Bool {
    if case .number(.percentage) = self { true } else { false }
  }
}

extension TextLine {
  /// Its words stand behind one another, near, and no word but the last could end a number.
  fileprivate var isOneNumber: Bool {
    zip(tokens, tokens.dropFirst()).allSatisfy { left, right in
      let gap = right.box.x0 - left.box.x1
      return gap > -left.size * 0.7 && gap < left.size * 1.5
        && abs(left.box.midY - right.box.midY) < left.size / 4 && !left.text.hasDecimals
    }
  }

  /// A line of a wrapped number that goes on below: nothing of it looks like an end.
  fileprivate var isCutNumber: Bool { !text.hasDecimals || text.hasSuffix(".") }
}

extension String {
  fileprivate var hasDecimals: Bool {
    if case .amount(let amount) = NumberText(self) { amount.scale >= 2 } else { false }
  }
}

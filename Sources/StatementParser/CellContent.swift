// What a cell holds, read once.

import BudgetModel
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
    let parts = cell.lines.flatMap { line in line.tokens.map(\.text) }
    guard parts.count > 1, case .amount = joined else { return joined }
    let wholes = parts.filter { part in
      if case .amount(let amount) = NumberText(part) { return amount.scale >= 2 } else { return false }
    }
    let last = parts[parts.count - 1]
    let lastIsWhole =
      parts.dropLast().allSatisfy { NumberText($0)?.isWholeGroup == true }
      && NumberText(last)?.isWholeGroup == true
    if wholes.count > 1 || (cell.lines.count > 1 && lastIsWhole) { return .malformed }
    return joined
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

extension NumberText {
  /// A number that could stand alone: it has decimals, so nothing of it can be missing before them.
  fileprivate var isWholeGroup: Bool {
    if case .amount(let amount) = self { amount.scale > 0 } else { false }
  }
}

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
    let parts = NumberParts(cell)
    guard let joined = NumberText(parts.text) else { return nil }
    return joined == .dash || parts.isOneNumber ? joined : .malformed
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

extension String {
  /// Whether a point or comma between two digits stands anywhere in it.
  var holdsAmount: Bool {
    let signs = Array(unicodeScalars)
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    return signs.indices.dropFirst().dropLast().contains { index in
      (signs[index] == "." || signs[index] == ",") && isDigit(signs[index - 1]) && isDigit(signs[index + 1])
    }
  }
}

extension String {
  /// Whether something is printed in it that the page's text does not name: nobody can say which word it is.
  var lacksCharacters: Bool { unicodeScalars.contains(Glyph.unnamed) }
}

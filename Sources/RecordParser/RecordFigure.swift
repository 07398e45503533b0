// Amounts in forms: a number alone, or with its unit in the cell (`1404.22万元`, `10分`).

import BudgetModel
import TableLayout
import Tokenizer
import Wording

enum RecordFigure {
  /// The amount that a cell prints; nil if it is not wholly one.
  /// - Parameters:
  ///   - label: header path and row label, as printed.
  ///   - unit: what the labels around say; a unit in the cell wins.
  static func figure(_ cell: Cell, measure: Measure? = nil, label: String, unit: MoneyUnit?) -> Figure? {
    guard let box = cell.textBox, let (amount, own) = amount(in: cell) else { return nil }
    return Figure(
      measure: measure, headerPath: [label], amount: amount, unit: own ?? unit, gridColumn: cell.column,
      page: cell.page, box: box, raw: cell.raw, source: cell.source, doubt: cell.doubts)
  }

  /// Whether a cell is wholly an amount.
  static func isFigure(_ cell: Cell) -> Bool { amount(in: cell) != nil }

  private static func amount(in cell: Cell) -> (Amount, MoneyUnit?)? {
    let content = CellContent(cell)
    if let amount = content.amount { return (amount, content.unit) }
    guard cell.text.hasSuffix(UnitWord.points),
      case .amount(let amount) = NumberText(cell.text.dropLast(UnitWord.points.count))
    else { return nil }
    return (amount, MoneyUnit(printed: UnitWord.points))
  }

  /// The unit in a label's brackets: `（万元）`, `（单位：万元）`, `(%)`.
  static func unit(inLabel label: String) -> MoneyUnit? {
    let text = label.foldedForMatching
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
    let inside = text[text.index(after: open)..<close].split(separator: ":").last.map(String.init) ?? ""
    return inside == "%" || UnitWord.power(of: inside) != nil ? MoneyUnit(printed: inside) : nil
  }
}

// Rows that count things among rows of money: 公务用车保有量（辆）, 国内公务接待批次（个）. Their numbers are no amounts, and neither are
// those of the parts below them: 2．主要负责人用车.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct CountedRows {
  /// How deep the row of counts stands whose parts may follow, by panel; ``noRank`` for one without a number.
  private var open: [Int: Int] = [:]
  /// Above all numbers: only 其中 stands below it.
  private static let noRank = Int.max

  /// Whether a row counts things. Rows must come from top to bottom.
  mutating func takes(_ row: RowFragment) -> Bool {
    guard let label = row.labels.last?.foldedForMatching, row.code == nil else {
      open[row.panel] = nil
      return false
    }
    let rank = Enumerator(startOf: label[...])?.rank
    if CountWord.isNamed(in: label) {
      // A part with a unit of its own leaves open what it is a part of.
      if !PartMark.begins(label) { open[row.panel] = rank ?? Self.noRank }
      return true
    }
    guard let above = open[row.panel], !MoneyWord.isNamed(in: label), !SumLabel.isRow(label),
      rank.map({ $0 > above }) ?? PartMark.begins(label)
    else {
      open[row.panel] = nil
      return false
    }
    return true
  }
}

extension RowReader {
  /// Takes the counts out of rows of things.
  mutating func leaveOutCounts(of rows: inout [RowFragment]) {
    guard mayCount else { return }
    var counted = CountedRows()
    for index in rows.indices where counted.takes(rows[index]) && !rows[index].holdsFractions {
      tally.numbers.facts -= rows[index].figures.count
      tally.numbers.nonAmounts += rows[index].figures.count
      rows[index].figures = []
    }
  }

  /// The unit of money that a row says in a column of its own.
  func unit(inRow row: Int) -> MoneyUnit? {
    unitText(inRow: row).flatMap { UnitWord.power(of: $0) == nil ? nil : MoneyUnit(printed: $0) }
  }

  /// Whether a row says there that it counts things.
  func counts(inRow row: Int) -> Bool { unitText(inRow: row).map(CountWord.isUnit) ?? false }

  private func unitText(inRow row: Int) -> String? { columns.unitColumn.map { columns.grid[row, $0].text } }
}

extension RowFragment {
  /// Whether it prints parts of things, which nobody counts: 复印机（台） 1.85 is what they cost. Areas have parts.
  fileprivate var holdsFractions: Bool {
    !CountWord.isArea(labels.last ?? "") && figures.contains { !$0.amount.isWhole }
  }
}

extension TableColumns {
  /// Whether a column says how many there are of what the row names, beside what they cost.
  var holdQuantities: Bool { columns.contains { $0?.path.contains(where: StubVocabulary.isQuantity) ?? false } }
}

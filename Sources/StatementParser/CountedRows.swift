// Rows that count things among rows of money: 公务用车保有量（辆）, 国内公务接待批次（个）. Their numbers are no amounts, and neither are
// those of the parts below them: 2．主要负责人用车.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct CountedRows {
  /// What the numbers of a row may be.
  enum CountedReading {
    case money, count
    /// What things cost or how many there are, as the header says: 复印机（台）.
    case things
  }

  private struct OpenRow {
    /// How deep it stands; ``noRank`` without a number.
    var rank: Int
    var reading: CountedReading
  }

  /// The row of counts whose parts may follow, by panel.
  private var open: [Int: OpenRow] = [:]
  /// Above all numbers: only 其中 stands below it.
  private static let noRank = Int.max

  /// What the numbers of a row may be. Rows must come from top to bottom.
  mutating func reading(of row: RowFragment) -> CountedReading {
    guard let label = row.labels.last?.foldedForMatching, row.code == nil else {
      open[row.panel] = nil
      return .money
    }
    let rank = Enumerator(startOf: label[...])?.rank
    let isOfThreshold = CountWord.isOfThreshold(label)
    if isOfThreshold || CountWord.isNamed(in: label) {
      let reading: CountedReading = isOfThreshold || CountWord.isThing(label) ? .things : .count
      // A part with a unit of its own leaves open what it is a part of.
      if !PartMark.begins(label) { open[row.panel] = OpenRow(rank: rank ?? Self.noRank, reading: reading) }
      return reading
    }
    guard let above = open[row.panel], !MoneyWord.isNamed(in: label), !SumLabel.isRow(label),
      rank.map({ $0 > above.rank }) ?? PartMark.begins(label)
    else {
      open[row.panel] = nil
      return .money
    }
    return above.reading
  }
}

extension RowReader {
  /// Takes the counts out of rows of things.
  mutating func leaveOutCounts(of rows: inout [RowFragment]) {
    guard mayCount else { return }
    var counted = CountedRows()
    var unsure: [Figure] = []
    for index in rows.indices {
      let reading = counted.reading(of: rows[index])
      guard reading != .money, !rows[index].holdsFractions else { continue }
      // Tables of the 三公 print how many vehicles there are, whatever stands above them.
      let counts = rows[index].figures.filter { reading == .count || isThreePublic || !$0.isPrice }
      tally.numbers.facts -= counts.count
      tally.numbers.nonAmounts += counts.count
      rows[index].figures.removeAll(where: counts.contains)
      if reading == .things, !isThreePublic { unsure += counts }
    }
    tally.addCounts(unsure)
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

extension Figure {
  /// Whether its header speaks of money; 决算数 stands above counts too.
  fileprivate var isPrice: Bool { measure.map { !Self.years.contains($0) } ?? false }

  private static let years: Set<Measure> = [
    .final, .budget, .initialBudget, .adjustedBudget, .priorYear, .total, .change,
  ]
}

extension TableColumns {
  /// Whether a column says how many there are of what the row names, beside what they cost.
  var holdQuantities: Bool { columns.contains { $0?.path.contains(where: StubVocabulary.isQuantity) ?? false } }
}

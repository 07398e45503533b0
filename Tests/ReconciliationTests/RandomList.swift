// Lists of projects, or of what is procured, as anybody might plan them: round figures, and labels of many shapes. From a
// generator with a seed, so that a list that fails a test comes again.

import BudgetModel
import PageModel

struct RandomList {
  enum Shape: CaseIterable {
    /// Whole tens, the same in both columns.
    case tens
    /// Round figures, the second column close to the first.
    case round
    /// All amounts the same.
    case equal
    /// Numbered 1. 2. 3.
    case numbered
    /// With a column of codes that count the lines.
    case counted
    /// Numbered 1. 2. 3. with lines （一）（二） between that are numbered by themselves.
    case twoNumberings
    /// Labels of different lengths in the middle of their column.
    case centred
    /// Labels that begin anywhere.
    case ragged
    /// A second label that many rows leave blank.
    case remarks
    /// A cell with the unit that several rows share.
    case sharedUnits
  }

  private var random: LinearGenerator
  private let shape: Shape

  init(seed: UInt64, shape: Shape) {
    random = LinearGenerator(state: seed)
    self.shape = shape
  }

  /// Columns 0 to 2 hold labels, 3 and 4 amounts.
  mutating func next(hasTotal: Bool = false) -> Statement {
    let count = Int.random(in: 4...14, using: &random)
    var rows = (0..<count).map { _ in amounts() }
    if hasTotal { rows.insert([0, 1].map { column in rows.map { $0[column] }.reduce(0, +) }, at: 0) }
    var lines: [StatementRow] = []
    var cells: [PrintedCell] = []
    for (index, amounts) in rows.enumerated() {
      let isTotal = hasTotal && index == 0
      let label = isTotal ? Label(text: "合计", x0: 100, columns: [0]) : label(hasTotal ? index - 1 : index)
      lines.append(Self.row(index, label, amounts))
      if shape == .counted, !isTotal { lines[index].code = "\(hasTotal ? index : index + 1)" }
      cells += label.columns.map { column in
        PrintedCell(
          row: index, column: column, rowSpan: 1, columnSpan: 1, text: label.text, page: 1, box: Self.box(0, index))
      }
    }
    let isProcurement = Bool.random(using: &random)
    return Statement(
      kind: isProcurement ? .governmentProcurement : .projectExpenditure, unit: .tenThousandYuan, pages: [1],
      columns: StatementColumn.columns(
        headerPaths: [["单位"], ["项目名称"], ["说明"], ["预算数"], ["决算数"]], rows: lines), rows: lines,
      grid: PrintedGrid(rowCount: rows.count, columnCount: 5, cells: cells))
  }

  private struct Label {
    var text: String
    var x0: Double
    /// Those in which the row prints one.
    var columns: [Int]
  }

  private mutating func label(_ index: Int) -> Label {
    let length = Int.random(in: 2...12, using: &random)
    let text = String((0..<length).map { _ in "档案馆库设备整理维修购置宣传培训监测评审".randomElement(using: &random) ?? "项" })
    switch shape {
    case .tens, .round, .equal, .counted: return Label(text: text, x0: 50, columns: [0])
    case .numbered: return Label(text: "\(index + 1).\(text)", x0: 50, columns: [0])
    case .twoNumberings:
      let number = index % 2 == 0 ? "\(index / 2 + 1)." : "（\(["一", "二", "三", "四", "五", "六", "七"][index / 2])）"
      return Label(text: number + text, x0: 50, columns: [0])
    case .centred: return Label(text: text, x0: 110 - Double(length) * Self.letter / 2, columns: [0])
    case .ragged: return Label(text: text, x0: 50 + Double.random(in: 0...60, using: &random), columns: [0])
    case .remarks: return Label(text: text, x0: 50, columns: Bool.random(using: &random) ? [0] : [0, 2])
    case .sharedUnits: return Label(text: text, x0: 50, columns: index % 3 == 0 ? [0, 1] : [1])
    }
  }

  /// In hundredths.
  private mutating func amounts() -> [Int64] {
    switch shape {
    case .equal: return [1000, 900]
    case .tens, .counted, .numbered, .remarks, .sharedUnits:
      let tens = Int64.random(in: 1...20, using: &random) * 1000
      return [tens, tens]
    default:
      let round: Int64 = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50].randomElement(using: &random) ?? 1
      return [round * 100, max(1, round - Int64.random(in: 0...2, using: &random)) * 100]
    }
  }

  private static func row(_ index: Int, _ label: Label, _ amounts: [Int64]) -> StatementRow {
    let labelBox = box(label.x0, index, width: Double(label.text.count) * letter)
    let figures = zip([(3, Measure.budget, "预算数"), (4, .final, "决算数")], amounts).map { column, amount in
      let amount = Amount(coefficient: amount, scale: 2)
      return Figure(
        measure: column.1, headerPath: [column.2], amount: amount, unit: .tenThousandYuan, gridColumn: column.0,
        page: 1, box: box(Double(column.0) * 100, index), raw: amount.description)
    }
    return StatementRow(gridRow: index, labels: [label.text], labelBox: labelBox, figures: figures)
  }

  /// In points.
  private static let letter = 10.0

  private static func box(_ x0: Double, _ row: Int, width: Double = 40) -> Box {
    Box(x0: x0, y0: Double(row) * 20, x1: x0 + width, y1: Double(row) * 20 + letter)
  }
}

/// Knuth's linear congruential generator: the same numbers everywhere.
private struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The lower bits repeat soon.
    return (state >> 32) | (state << 32)
  }
}

// How wide the columns of a table are and how high its rows, so that nothing is cut. A program that opens the sheet finds
// the height of wrapped cells itself, but not of merged ones.

import BudgetModel

struct PrintedRoom {
  /// By column, in digits.
  private(set) var widths: [Double]
  /// In points, of the rows that need more than the usual.
  let heights: [Int: Double]

  private static let bounds = 6.0...42.0
  /// Of columns whose cells would otherwise be higher than a row can be.
  private static let widest = 120.0
  private static let lineHeight = 16.0
  /// The most that Excel allows.
  private static let highest = 409.0
  /// What A4 takes upright, at a size that is easy to read.
  private static let portraitWidth = 100.0
  private static let formulaWidth = 16.0
  private static let gapWidth = 3.0

  init(_ grid: PrintedGrid) {
    var widths = Self.widths(of: grid)
    Self.widen(&widths, for: grid)
    self.widths = widths
    heights = Self.heights(of: grid, widths)
  }

  var width: Double { widths.reduce(0, +) }
  var isWide: Bool { width > Self.portraitWidth }

  /// In points; nil for the usual one.
  static func height(lines: Int) -> Double? { lines > 1 ? min(Double(lines) * lineHeight, highest) : nil }

  /// Columns behind a gap.
  mutating func append(_ columns: Int) {
    widths += [Self.gapWidth] + [Double](repeating: Self.formulaWidth, count: columns)
  }

  /// Wide enough for what stands in one column alone, and for two lines of a header over several; long labels are
  /// wrapped.
  private static func widths(of grid: PrintedGrid) -> [Double] {
    var widths = [Double](repeating: bounds.lowerBound, count: grid.columnCount)
    for cell in grid.cells where cell.columnSpan == 1 {
      let isHeader = cell.row < grid.headerRows
      // A header may take two lines.
      let width = TextWidth.longestLine(cell.text) / (isHeader ? 2 : 1) + 3
      widths[cell.column] = max(widths[cell.column], min(width, bounds.upperBound))
    }
    for cell in grid.cells where cell.columnSpan > 1 && cell.row < grid.headerRows {
      let columns = cell.columns
      let missing = TextWidth.of(cell.text) / 2 + 2 - widths[columns].reduce(0, +)
      if missing > 0 { for column in columns { widths[column] += missing / Double(columns.count) } }
    }
    return widths
  }

  /// Room for long texts in one row: no row can be higher than ``highest``.
  private static func widen(_ widths: inout [Double], for grid: PrintedGrid) {
    let mostLines = Int(highest / lineHeight)
    for cell in grid.cells {
      let width = widths[cell.columns].reduce(0, +)
      let most = mostLines * cell.rowSpan
      guard TextWidth.lines(cell.text, width: width) > most else { continue }
      let wanted = min(TextWidth.of(cell.text) / Double(most) + 4, widest * Double(cell.columnSpan))
      for column in cell.columns { widths[column] *= max(1, wanted / width) }
    }
  }

  private static func heights(of grid: PrintedGrid, _ widths: [Double]) -> [Int: Double] {
    var lines = [Int](repeating: 1, count: grid.rowCount)
    // What spans several rows takes the room that the others leave.
    for cell in grid.cells.sorted(by: { $0.rowSpan < $1.rowSpan }) {
      let rows = cell.row..<cell.row + cell.rowSpan
      let missing =
        TextWidth.lines(cell.text, width: widths[cell.columns].reduce(0, +)) - lines[rows].reduce(0, +)
      guard missing > 0 else { continue }
      for (index, row) in rows.enumerated() {
        lines[row] += missing / rows.count + (index < missing % rows.count ? 1 : 0)
      }
    }
    let heights = lines.enumerated().compactMap { row, count in height(lines: count).map { (row, $0) } }
    return Dictionary(uniqueKeysWithValues: heights)
  }
}

extension PrintedCell {
  fileprivate var columns: Range<Int> { column..<column + columnSpan }
}

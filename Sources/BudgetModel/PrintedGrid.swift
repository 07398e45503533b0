// A table as it is printed, for people who want the sheet and not the facts.

import PageModel

public struct PrintedCell: Sendable, Hashable, Codable {
  /// 0-based, of the top left corner.
  public var row, column: Int
  public var rowSpan, columnSpan: Int
  /// Wrapped lines joined, white space dropped.
  public var text: String
  /// 1-based.
  public var page: Int
  /// The cell's area in points.
  public var box: Box

  public init(
    row: Int, column: Int, rowSpan: Int, columnSpan: Int, text: String, page: Int, box: Box
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.text = text
    self.page = page
    self.box = box.rounded
  }
}

public struct PrintedGrid: Sendable, Hashable, Codable {
  public var rowCount, columnCount: Int
  /// How many rows at the top are header.
  public var headerRows: Int
  public var cells: [PrintedCell]

  public init(
    rowCount: Int = 0, columnCount: Int = 0, headerRows: Int = 0, cells: [PrintedCell] = []
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.headerRows = headerRows
    self.cells = cells
  }

  /// The texts row by row.
  /// - Parameter filled: whether a merged cell's text stands in every place that it spans, or in the first only.
  public func rows(filled: Bool) -> [[String]] {
    var rows = [[String]](
      repeating: [String](repeating: "", count: columnCount), count: rowCount)
    for cell in cells {
      guard filled else {
        rows[cell.row][cell.column] = cell.text
        continue
      }
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan { rows[row][column] = cell.text }
      }
    }
    return rows
  }
}

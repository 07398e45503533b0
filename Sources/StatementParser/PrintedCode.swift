// What a row prints in its columns of codes, before its codes are joined.

import TableLayout

/// What a row prints of one code: whole in one column, or a part in each column of its levels.
struct PrintedCode {
  /// Of the grid: where it begins.
  var column: Int
  /// The header over the columns of its levels; nil for a code in one column, or where none stands over them.
  var group: Cell?
  var isOfLevels: Bool
  /// By level; empty where its column is blank.
  var parts: [String]

  var isBlank: Bool { parts.allSatisfy(\.isEmpty) }

  /// Whether a cell of a column goes on with this code.
  func goesOn(in column: TableColumn) -> Bool { isOfLevels && column.isOfCodeLevel && group == column.codeGroup }
}

extension [PrintedCode] {
  /// Takes a cell of a column of codes.
  mutating func take(_ digits: String, of cell: Cell, in column: TableColumn) {
    if let last = indices.last, self[last].goesOn(in: column) {
      if self[last].isBlank { self[last].column = cell.column }
      self[last].parts.append(digits)
    } else if column.isOfCodeLevel || !digits.isEmpty {
      append(
        PrintedCode(column: cell.column, group: column.codeGroup, isOfLevels: column.isOfCodeLevel, parts: [digits]))
    }
  }

  /// Which of them is the row's own: the first, but where the columns of its levels are blank no other columns of levels.
  var own: Int? {
    let first = firstIndex(where: \.isOfLevels)
    return indices.first { !self[$0].isBlank && (!self[$0].isOfLevels || $0 == first) }
  }
}

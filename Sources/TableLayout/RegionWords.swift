// What stands between two rules across, where nothing is ruled between the rows: which of its words are labels and which are
// amounts, and which of its lines are one row.

import PageModel
import Tokenizer
import Wording

struct RegionWords {
  private let cells: [Cell]
  private let settings: LayoutSettings
  /// The x at which labels end and amounts begin.
  let stubEnd: Double
  /// The numbers of columns that do nothing but count the lines, of blank ones too.
  private let counters: Set<Token>

  init(_ cells: [Cell], settings: LayoutSettings) {
    self.cells = cells
    self.settings = settings
    stubEnd = Self.stub(of: cells)?.area.x1 ?? -.infinity
    counters = Set(cells.filter { $0.counts(atLeast: settings.fewestRows) }.flatMap(\.tokens))
  }

  /// The last cell of labels: behind the columns of codes, 201 | 03 | 01, or 某某局 | 2010301.
  private static func stub(of cells: [Cell]) -> Cell? {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.firstIndex(where: { !$0.isNumbers || $0.isCodes }) else { return nil }
    let codes = filled[first...].dropFirst().prefix(while: \.isCodes)
    guard let next = filled[safe: codes.endIndex], !codes.isEmpty, !next.isNumbers else { return filled[first] }
    return next
  }

  func amounts(of row: AlignedRow) -> [Token] {
    row.tokens.filter { $0.isAmount && $0.box.midX > stubEnd && !counters.contains($0) }
  }

  private func labels(of row: AlignedRow) -> [Token] { row.tokens.filter { $0.box.midX < stubEnd } }

  /// Whether a number stands in a row that does nothing but count it.
  func isCounted(_ row: AlignedRow) -> Bool { row.tokens.contains(where: counters.contains) }

  /// Whether a text leaves no room for another character in its cell.
  func fills(_ text: Box, size: Double, of area: Box) -> Bool {
    area.width - text.width < size * settings.wrapRoomInEms
  }

  /// Lines as rows: a label that fills its cell takes the next line along.
  func rows(of lines: [TextLine]) -> [AlignedRow] {
    var rows: [AlignedRow] = []
    for row in AlignedRows(settings: settings, rules: []).rows(of: lines) {
      if let last = rows.last, isWrapped(last, into: row) {
        rows[rows.count - 1].lines += row.lines
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  /// Whether a label fills its cell and goes on in a line that says nothing else, or the other way round.
  private func isWrapped(_ upper: AlignedRow, into lower: AlignedRow) -> Bool {
    guard amounts(of: upper).isEmpty != amounts(of: lower).isEmpty, let end = labels(of: upper).last,
      let next = labels(of: lower).last, labels(of: lower).count == 1 || labels(of: upper).count == 1,
      let cell = cells.first(where: { $0.area.contains(centreOf: end.box) }), cell.area.contains(centreOf: next.box)
    else { return false }
    return fills(end.box, size: end.size, of: cell.area)
  }
}

extension Cell {
  /// Whether its lines count: 1, 2, 3.
  fileprivate func counts(atLeast fewest: Int) -> Bool {
    let numbers = lines.compactMap { Int($0.text) }
    return numbers.count == lines.count && numbers.count >= fewest
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// Whether it holds codes, whole ones or the last digits of such, 03 and 01, and nothing else but the word for a sum.
  fileprivate var isCodes: Bool {
    let codes = lines.filter { !SumLabel.isPlain($0.text) }
    return !codes.isEmpty
      && codes.allSatisfy { $0.text.isAccountCode || $0.text.count == 2 && $0.text.codeDigits != nil }
  }

  /// Whether every line of it is a number.
  var isNumbers: Bool {
    !lines.isEmpty && lines.allSatisfy { $0.tokens.allSatisfy { NumberText($0.text) != nil } }
  }
}

extension String {
  /// Whole, of any level: 201, 20103, 2010301.
  var isAccountCode: Bool { count == 3 && codeDigits != nil || isLowerAccountCode }

  /// Whole, with 款 or 项 in it: 20103, 2010301.
  var isLowerAccountCode: Bool { [5, 7].contains(count) && codeDigits != nil }
}

// What the record readers ask of a grid and of its texts: a page break cuts merged cells in two and leaves one half blank,
// and labels are compared by their bare words.

import PageModel
import TableLayout
import Tokenizer
import Wording

extension Grid {
  /// Whether the texts of a column on two pages can be the halves of one that the page break cut: nothing but the break
  /// stands between them.
  func canBeCut(below lastRow: Int, above row: Int, column: Int) -> Bool {
    let (upper, lower) = (self[lastRow, column], self[row, column])
    guard let last = upper.lines.last, let first = lower.lines.first else { return true }
    return upper.area.y1 - last.box.y1 <= last.size * RecordSettings.mostLinesToCut
      && first.box.y0 - lower.area.y0 <= first.size * RecordSettings.mostLinesToCut
  }

  /// The other half of a cell that is open at the foot of its page, where rules close others there.
  func cutHalf(below cell: Cell) -> Cell? {
    let next = cell.rows.upperBound
    guard next < rowCount, beginsPage(next), isCutOpen(cell) else { return nil }
    let below = self[next, cell.column]
    return below.columns == cell.columns && !below.isEmpty && below.text != cell.text ? below : nil
  }

  func cutHalf(above cell: Cell) -> Cell? {
    guard beginsPage(cell.row) else { return nil }
    let above = self[cell.row - 1, cell.column]
    return above.columns == cell.columns && !above.isEmpty && above.text != cell.text && isCutOpen(above) ? above : nil
  }

  /// Whether a blank cell, as high as its page, is part of the one whose text stands on the next page, though a text stands
  /// on the page before too: a rule closes that one, or it alone stands in the middle of its cell.
  func belongsBelow(_ cell: Cell) -> Bool {
    let next = cell.rows.upperBound
    guard cell.isEmpty, beginsPage(cell.row), next < rowCount, beginsPage(next) else { return false }
    let (above, below) = (self[cell.row - 1, cell.column], self[next, cell.column])
    guard above.columns == cell.columns, below.columns == cell.columns, !above.isEmpty, !below.isEmpty else {
      return false
    }
    return leavesCutsOpen ? !above.isOpenBelow : above.isCentred && !below.isCentred
  }

  /// The text that a cell of merged labels has, also where a page break left its own half of the cell blank and the
  /// text stands in the other half.
  func mergedText(_ cell: Cell) -> String? {
    if !cell.isEmpty { return cell.text }
    if beginsPage(cell.row), !belongsBelow(cell) {
      let above = self[cell.row - 1, cell.column]
      if above.columns == cell.columns { return above.isEmpty ? nil : above.text }
    }
    let next = cell.rows.upperBound
    guard next < rowCount, beginsPage(next), !beginsPage(cell.row) || belongsBelow(cell) else { return nil }
    let below = self[next, cell.column]
    return below.columns == cell.columns && !below.isEmpty ? below.text : nil
  }
}

extension Cell {
  /// Whether its text stands in the middle of what its page has of the cell.
  var isCentred: Bool {
    guard let box = textBox, let first = lines.first else { return false }
    return abs(box.midY - area.midY) < first.size * RecordSettings.centresDrift
  }

  func fillsLastLine() -> Bool { fillsLastLine(room: RecordSettings.mostRoomInLine) }

  /// Nothing that says anything: no text, dashes, or a unit in brackets.
  var saysNothing: Bool {
    // A full stop alone is the last line of a text.
    if isEmpty || text.bareLabel.isEmpty && text != "。" { return true }
    if case .number(.dash) = CellContent(self) { return true }
    return false
  }
}

extension String {
  /// For comparing labels: half-width signs, no bracketed remarks, no colons.
  var bareLabel: String {
    var result = ""
    var depth = 0
    for character in foldedForMatching {
      switch character {
      case "(", "[", "【": depth += 1
      case ")", "]", "】": depth = max(0, depth - 1)
      case ":", "、", "。", "*", "…": break
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }

  /// Whether a sentence is not at its end.
  var breaksOff: Bool { last.map { !"。！？；.!?;）)”".contains($0) } ?? false }

  func containsAny(_ words: [String]) -> Bool { words.contains { holds($0) } }
  func endsInAny(_ words: [String]) -> Bool { words.contains { hasSuffix($0) } }

  /// Without any of these words.
  func without(_ words: [String]) -> String {
    words.reduce(self) { $0.replacing($1, with: "") }
  }
}

extension Optional where Wrapped == String {
  /// Adds a further piece of a text that rows or pages cut in two.
  mutating func append(_ piece: String) {
    guard !piece.isEmpty else { return }
    self = (self ?? "") + piece
  }
}

// Whether what a cell prints is one number. A narrow column wraps a long one, a point may have a space behind it, a note's
// number may stand behind it, raised and small; but two numbers in one cell must never become one, however well the sums
// of such numbers hold. docs/layout.md, "One number or two".

import PageModel
import Tokenizer
import Wording

package struct NumberParts {
  /// The cell's lines without the numbers of notes, and without what says only which money it is.
  private let lines: [[Token]]
  private let cellWidth: Double
  /// The unit of money that the cell ends in.
  let unit: String?

  private static var settings: LayoutSettings { .standard }

  package init(_ cell: Cell) {
    let tokens = cell.tokens
    // A word that is alone is no note.
    let largest = tokens.count == 1 ? 0 : tokens.filter { NumberText($0.text) != nil }.map(\.size).max() ?? 0
    let feet = tokens.filter { $0.size == largest }.map(\.box.y1)
    var lines = cell.lines.map { line in
      line.tokens.filter { token in
        if NumberText.isCurrency(token.text) { return false }
        let isSmall = token.size < largest * Self.settings.noteSize && Int(token.text) != nil
        let isRaised = feet.contains { $0 > token.box.y1 && $0 - token.box.y1 < largest }
        return !(isSmall && isRaised && feet.contains { $0 - token.box.y1 > largest * Self.settings.noteRise })
      }
    }.filter { !$0.isEmpty }
    unit = UnitWord.money(endOf: cell.text)
    if let unit { Self.drop(unit, endOf: &lines) }
    self.lines = lines
    cellWidth = cell.area.width
  }

  /// A unit may be a word of its own, or a line, or the end of the number's word, or be broken over two of them.
  private static func drop(_ unit: String, endOf lines: inout [[Token]]) {
    var left = unit
    while !left.isEmpty, var last = lines.last?.last {
      let shared = min(left.count, last.text.count)
      guard last.text.hasSuffix(left.suffix(shared)) else { return }
      last.text.removeLast(shared)
      left.removeLast(shared)
      lines[lines.count - 1].removeLast()
      if !last.text.isEmpty { lines[lines.count - 1].append(last) }
      if lines[lines.count - 1].isEmpty { lines.removeLast() }
    }
  }

  var text: String { lines.flatMap { $0 }.map(\.text).joined() }

  var isOneNumber: Bool {
    lines.allSatisfy(Self.isOne) && zip(lines, lines.dropFirst()).allSatisfy { isBroken($0, before: $1) }
  }

  /// Whether a number of several lines could be read in another way: as a number for each line.
  package var isAmbiguous: Bool {
    zip(lines, lines.dropFirst()).contains { !Self.wantsMore($0) && !Self.wantsLess($1) }
  }

  /// Words that stand behind one another, near, each of which is unfinished or begins in the middle.
  private static func isOne(_ line: [Token]) -> Bool {
    zip(line, line.dropFirst()).allSatisfy { left, right in
      let gap = right.box.x0 - left.box.x1
      return gap > -left.size * settings.deepestPartOverlapInEms && gap < left.size * settings.widestPartGapInEms
        && abs(left.box.midY - right.box.midY) < left.size * settings.partDriftInEms
        && (wantsMore([left]) || wantsLess([right]))
    }
  }

  private func isBroken(_ line: [Token], before next: [Token]) -> Bool {
    if Self.wantsMore(line) || Self.wantsLess(next) { return true }
    let (text, rest) = (Self.text(line), Self.text(next))
    guard let box = line.map(\.box).union(), NumberText(text)?.hasCents != true, !rest.hasSuffix("%") else {
      return false
    }
    return box.width >= cellWidth * Self.settings.fullLine && rest.count <= text.count
  }

  /// It ends in the middle of a number: in a sign, a point, a comma.
  private static func wantsMore(_ line: [Token]) -> Bool {
    text(line).unicodeScalars.last.map { "-+.,，．△(（－−".unicodeScalars.contains($0) } ?? false
  }

  /// It begins in the middle of a number, or is the end of its bracket.
  private static func wantsLess(_ line: [Token]) -> Bool {
    text(line).unicodeScalars.first.map { ".,，．)）%％".unicodeScalars.contains($0) } ?? false
  }

  private static func text(_ line: [Token]) -> String { line.map(\.text).joined() }
}

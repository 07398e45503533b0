// Whether what a cell prints is one number. A narrow column wraps a long one, a point may have a space behind it, a note's
// number may stand behind it, raised and small; but two numbers in one cell must never become one, however well the sums
// of such numbers hold. docs/layout.md, "One number or two".

import PageModel
import Tokenizer

package struct NumberParts {
  /// The cell's lines without the numbers of notes.
  private let lines: [[Token]]
  private let cellWidth: Double

  private enum Limits {
    /// A note's number is smaller than this share of the amount, …
    static let noteSize = 0.75
    /// … and its foot stands above the amount's by this share of it.
    static let noteRise = 0.15
    /// A line that is broken fills this share of its cell: else there would be room for more.
    static let fullLine = 0.5
    /// How far apart, in ems, the parts of one number may stand on a line, and how far over one another.
    static let widestGap = 1.5
    static let deepestOverlap = 0.7
  }

  package init(_ cell: Cell) {
    let largest = cell.tokens.filter { NumberText($0.text) != nil }.map(\.size).max() ?? 0
    let feet = cell.tokens.filter { $0.size == largest }.map(\.box.y1)
    lines = cell.lines.map { line in
      line.tokens.filter { token in
        let isSmall = token.size < largest * Limits.noteSize && Int(token.text) != nil
        let isRaised = feet.contains { $0 > token.box.y1 && $0 - token.box.y1 < largest }
        return !(isSmall && isRaised && feet.contains { $0 - token.box.y1 > largest * Limits.noteRise })
      }
    }.filter { !$0.isEmpty }
    cellWidth = cell.area.width
  }

  var text: String { lines.flatMap { $0 }.map(\.text).joined() }

  var isOneNumber: Bool {
    lines.allSatisfy(Self.isOne) && zip(lines, lines.dropFirst()).allSatisfy { isBroken($0, before: $1) }
  }

  /// Whether a number of several lines could be read in another way: as a number for each line.
  package var isAmbiguous: Bool { zip(lines, lines.dropFirst()).contains { !Self.wantsMore($0) && !Self.wantsLess($1) } }

  /// Words that stand behind one another, near, each of which is unfinished or begins in the middle.
  private static func isOne(_ line: [Token]) -> Bool {
    zip(line, line.dropFirst()).allSatisfy { left, right in
      let gap = right.box.x0 - left.box.x1
      return gap > -left.size * Limits.deepestOverlap && gap < left.size * Limits.widestGap
        && abs(left.box.midY - right.box.midY) < left.size / 4 && (wantsMore([left]) || wantsLess([right]))
    }
  }

  private func isBroken(_ line: [Token], before next: [Token]) -> Bool {
    if Self.wantsMore(line) || Self.wantsLess(next) { return true }
    let (text, rest) = (Self.text(line), Self.text(next))
    guard let box = line.map(\.box).union(), !text.hasDecimals, !rest.hasSuffix("%") else { return false }
    return box.width >= cellWidth * Limits.fullLine && rest.count <= text.count
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

extension String {
  fileprivate var hasDecimals: Bool {
    if case .amount(let amount) = NumberText(self) { amount.scale >= 2 } else { false }
  }
}

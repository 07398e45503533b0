// Texts longer than their cells. A line that wraps below the foot of its cell lies over the text of the cell below, or is
// cut off there: its middle is in that cell, but it is the text above that goes on. docs/layout.md, "With rules".

import PageModel
import Tokenizer

enum OverfullTexts {
  /// The cell that ends where another begins, in the same columns, or in more: the name of a group of columns.
  struct Upper {
    let cell: Int
    let isGroup: Bool
  }

  /// The words of each cell, those that run over from the cell above given back to it.
  /// - Parameter top: y where a cell begins.
  static func returned(_ contents: [[Token]], top: (Int) -> Double, above: (Int) -> Upper?) -> [[Token]] {
    var result = contents
    // Where all that is printed lies too high, a label stands on the line of its amounts still.
    func numbers(besides cell: Int) -> [Token] {
      contents.indices.filter { top($0) == top(cell) }.flatMap { contents[$0] }.filter(\.isNumber)
    }
    // From the foot up: a text that has its last line again is whole, and keeps its first.
    for cell in contents.indices.sorted(by: { top($0) > top($1) }) where !contents[cell].isEmpty {
      let tokens = result[cell]
      guard let above = above(cell), let foot = result[above.cell].map(\.box.y1).max() else { continue }
      let over = tokens.filter { token in
        tokens.contains { token.isPrinted(over: $0) }
          || token.isCut(at: top(cell), among: tokens)
            // What goes on in the name of a group leaves the column its own.
            && (!above.isGroup || tokens.contains { $0.box.midY > token.box.midY })
            && !result[above.cell].contains { token.lies(over: $0) }
            && !numbers(besides: cell).contains { $0.isOnLine(of: token) }
      }
      guard !over.isEmpty,
        over.allSatisfy({ $0.box.y0 - foot < $0.size * LayoutSettings.standard.overfullLeadingInEms })
      else { continue }
      result[cell].removeAll(where: over.contains)
      result[above.cell] += over
    }
    return result
  }
}

extension Token {
  /// Whether the border above it goes through it, near its middle, and no line of its cell is a line's height below it: a
  /// text that is too high for its cell as a whole keeps its first line.
  fileprivate func isCut(at top: Double, among tokens: [Token]) -> Bool {
    box.midY - top < size * LayoutSettings.standard.cutMiddleInEms && !isNumber
      && tokens.allSatisfy { $0.box.midY - box.midY < size * LayoutSettings.standard.usualLineInEms }
  }

  /// Whether lines of one text would lie over each other so.
  fileprivate func lies(over other: Token) -> Bool {
    abs(box.midY - other.box.midY) < min(size, other.size) * LayoutSettings.standard.usualLineInEms
  }

  /// Whether it lies over a word that stands a little lower: in one cell words stand beside each other, or a line apart.
  /// Two numbers are left to those who doubt them.
  fileprivate func isPrinted(over other: Token) -> Bool {
    let (settings, em) = (LayoutSettings.standard, min(size, other.size))
    let distance = other.box.midY - box.midY
    guard distance > 0, distance < em * settings.tightestLineInEms,
      box.horizontalOverlap(other.box) > em * settings.overprintInEms
    else { return false }
    // Where characters are not known their places are not either.
    return ![self, other].contains { $0.text.unicodeScalars.contains(Glyph.unnamed) }
      && !isNumber
  }

  fileprivate var isNumber: Bool { NumberText(text)?.isNumber ?? false }

  fileprivate func isOnLine(of other: Token) -> Bool {
    abs(box.midY - other.box.midY) < min(size, other.size) * LayoutSettings.standard.lineSlackInEms
  }
}

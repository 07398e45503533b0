// What explains a table below it, over one line or several.

import PageModel
import Tokenizer

/// `注：本表反映……`
package struct TableNote: Sendable {
  package private(set) var lines: [TextLine]

  init(_ line: TextLine) { lines = [line] }

  /// Its lines as one.
  package var text: String { lines.map(\.text).joined() }

  /// Takes the line below that goes on with it: the rest of a line that ends at the right edge, the next of its numbered
  /// sentences, or a sentence right below the first.
  /// - Parameter table: what the note stands below.
  mutating func take(_ line: TextLine, below table: Box) {
    let settings = LayoutSettings.standard
    guard let last = lines.last, let first = lines.first, line.isLike(last), !line.isHeading, !line.isFurniture else {
      return
    }
    let gap = line.box.y0 - last.box.y1
    guard abs(gap) < line.size * settings.widestNoteGapInEms else { return }
    let slack = last.size * settings.mostRoomInEms
    let isRest = !last.text.hasSuffix("。") && last.box.x1 > table.x1 - slack
    let isNext = last.text.hasSuffix("。") && text.holds("1.") && line.text.startsWithEnumerator
    let isSentence =
      line.text.hasSuffix("。") && abs(line.box.x0 - first.box.x0) < slack
      && gap < line.size * settings.noteSpacingInEms
    if isRest || isNext || isSentence { lines.append(line) }
  }
}

extension TextLine {
  /// Whether it is printed as large as another.
  fileprivate func isLike(_ line: TextLine) -> Bool {
    abs(size - line.size) < line.size * LayoutSettings.standard.noteSizeTolerance
  }
}

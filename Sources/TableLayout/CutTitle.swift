// A title over the middle of a sheet that is wider than its paper is cut like its columns are: the left piece ends where the
// left part of the sheet does, the right piece begins where the right part begins, at the same height. Neither is a title.

import PageModel
import Tokenizer

/// A title of two pieces, the second of which stands over the right part of a sheet.
struct CutTitle {
  let title: String
  let right: TextLine

  /// Nil where no two lines are the pieces of one title.
  /// - Parameters:
  ///   - left: lines above the left part that reach its right edge.
  ///   - lines: those above the right part.
  ///   - part: the frame of the right part.
  init?(_ left: [TextLine], _ lines: [TextLine], above part: Box, settings: LayoutSettings) {
    for piece in left {
      for line in lines where line.box.x0 < part.x0 + line.size && piece.isLevel(with: line, settings: settings) {
        var caption = Caption()
        // A letter that the edge of the paper cuts is printed on both sides of it.
        let isHalved = line.box.x0 < part.x0 && line.text.first == piece.text.last
        caption.read(line: piece.text + line.text.dropFirst(isHalved ? 1 : 0))
        guard let title = caption.title else { continue }
        (self.title, right) = (title, line)
        return
      }
    }
    return nil
  }
}

extension TextLine {
  /// Whether it ends where a frame does, or beyond: the edge of the paper may cut it there.
  func reachesEnd(of frame: Box) -> Bool { box.x1 > frame.x1 - size }

  fileprivate func isLevel(with other: TextLine, settings: LayoutSettings) -> Bool {
    abs(box.midY - other.box.midY) <= settings.sheetSlack && abs(size - other.size) < settings.titleSizeSlack
  }
}

// What lines outside the grids say by themselves: notes, prose, headings, page numbers.

import PageModel
import Tokenizer
import Wording

extension TextLine {
  /// Explains the table above it.
  var isNote: Bool { NoteMark.begins(text) }

  /// `公开04表` on a line of its own.
  var loneTableNumber: String? {
    var caption = Caption()
    caption.read(line: text)
    return caption.number == text ? caption.number : nil
  }

  /// Numbers in a sentence are no table's.
  var isProse: Bool {
    text.contains { "。，；：".contains($0) } || tokens.count { !$0.isAmount } > 2
  }

  /// A page number or a line of dashes: it says nothing of a table.
  var isFurniture: Bool { PageNumber.isFurniture(text) }

  /// `续上表`, `接上页`, `……情况（续）`: the table of the page before goes on.
  var saysContinued: Bool { ContinuationMark.isLine(text) }

  /// `（二）档案馆项目支出情况`, `附件2 …`: a chapter begins, and no table goes on over it.
  var isHeading: Bool {
    (text.startsWithEnumerator || TableNumberWord.beginsPart(text))
      && text.count <= LayoutSettings.standard.longestHeading && !isNote && !text.contains { "。，；：,;:".contains($0) }
  }
}

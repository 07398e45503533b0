// What lines outside the grids say by themselves: notes, prose, headings, page numbers.

import PageModel
import Tokenizer

extension TextLine {
  /// Explains the table above it.
  var isNote: Bool {
    text.hasPrefix("注") || text.hasPrefix("备注") || text.hasPrefix("说明")
  }

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
  var isFurniture: Bool {
    let bare = text.filter { !"-—–－·第页共/".contains($0) }
    return bare.allSatisfy(\.isWholeNumber) && bare.count <= 4
  }

  /// `（二）档案馆项目支出情况`: a chapter begins, and no table goes on over it.
  var isHeading: Bool {
    text.startsWithEnumerator && text.count <= Self.longestHeading && !isNote
      && !text.contains { "。，；：,;:".contains($0) }
  }

  private static let longestHeading = 40
}

extension String {
  /// `第2页`, `第2页共9页`, `2/9页`
  var isPageNumber: Bool {
    contains("页") && contains(where: \.isWholeNumber) && allSatisfy { $0.isWholeNumber || "第页共/,，".contains($0) }
  }
}

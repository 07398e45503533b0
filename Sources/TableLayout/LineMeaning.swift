// What lines outside the grids say by themselves: notes, prose, headings, page numbers.

import PageModel
import Tokenizer
import Wording

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
    let signs = "-—–－·第页共/"
    guard text.allSatisfy({ $0.isWholeNumber || signs.contains($0) }) else { return text.isPageNumber }
    return text.holds("页") || text.count(where: \.isWholeNumber) <= Self.longestPageNumber
  }

  private static let longestPageNumber = 4

  /// `续上表`, `接上页`, `……情况（续）`: the table of the page before goes on.
  var saysContinued: Bool {
    ["续", "（续", "(续", "接上"].contains(where: text.hasPrefix) || ["续", "续）", "续)"].contains(where: text.hasSuffix)
  }

  /// `（二）档案馆项目支出情况`, `附件2 …`: a chapter begins, and no table goes on over it.
  var isHeading: Bool {
    (text.startsWithEnumerator || text.startsWithNumberedPart) && text.count <= Self.longestHeading && !isNote
      && !text.contains { "。，；：,;:".contains($0) }
  }

  private static let longestHeading = 40
}

extension String {
  /// `第2页`, `第2页共9页`, `2/9`
  var isPageNumber: Bool {
    guard allSatisfy({ $0.isWholeNumber || "第页共/,，".contains($0) }) else { return false }
    let numbers = split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard !numbers.isEmpty else { return false }
    return holds("页") || split(separator: "/").count == 2 && numbers.count == 2 && numbers[0] <= numbers[1]
  }

  /// `第二部分`, `附件2`, `表一`
  fileprivate var startsWithNumberedPart: Bool {
    guard let mark = ["附表", "附件", "附", "表", "第"].first(where: hasPrefix) else { return false }
    return dropFirst(mark.count).first.map { $0.isWholeNumber || "一二三四五六七八九十".contains($0) } ?? false
  }
}

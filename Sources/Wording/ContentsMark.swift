// The word over a list of contents.

/// 目录, of which a line may hold the first half alone where it is letter-spaced.
package enum ContentsMark {
  package static let word = "目录"
  private static let half = "目"

  /// Parts that contents and headings count.
  private static let parts = ["部分", "章", "节", "篇"]

  /// `第一部分`, and not 第一中学.
  package static func isPart(_ text: String) -> Bool {
    TableNumberWord.beginsPart(text) && parts.contains(where: text.hasSuffix)
  }

  /// `2024年重点工作完成情况` of `第四部分 2024年重点工作完成情况`; nil for a text that begins with no part.
  package static func partRemoved(from text: String) -> String? {
    guard TableNumberWord.beginsPart(text) else { return nil }
    let counted = text.dropFirst().drop(while: \.isOrdinalDigit)
    return parts.first(where: counted.hasPrefix).map { String(counted.dropFirst($0.count)) }
  }

  /// `目录`, `目录……1`, `目`
  package static func begins(_ line: String) -> Bool { line.hasPrefix(word) || line == half }
}

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

  /// `目录`, `目录……1`, `目`
  package static func begins(_ line: String) -> Bool { line.hasPrefix(word) || line == half }
}

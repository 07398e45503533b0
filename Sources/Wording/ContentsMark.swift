// The word over a list of contents.

/// 目录, of which a line may hold the first half alone where it is letter-spaced.
package enum ContentsMark {
  package static let word = "目录"
  private static let half = "目"

  /// `目录`, `目录……1`, `目`
  package static func begins(_ line: String) -> Bool { line.hasPrefix(word) || line == half }
}

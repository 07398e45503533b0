// 其中: what follows is part of what stands before, and not beside it.

/// 其中.
package enum PartMark {
  package static let word = "其中"
  private static let signs: Set<Character> = [":", ",", "、"]

  /// `其中：财政拨款`
  package static func begins(_ label: String) -> Bool { label.hasPrefix(word) }

  /// `财政拨款` of `其中:财政拨款`; nil for a label without it.
  /// - Parameter label: folded for matching.
  package static func removed(from label: Substring) -> Substring? {
    label.hasPrefix(word) ? label.dropFirst(word.count).drop(while: signs.contains) : nil
  }
}

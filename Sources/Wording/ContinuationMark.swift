// 续: a table of the page before goes on.

/// `续表`, `接上页`, `……情况（续）`.
package enum ContinuationMark {
  private static let word = "续"
  private static let beginnings = [word, "（续", "(续", "接上"]
  private static let ends = [word, "续）", "续)"]

  /// Whether a line of its own says it.
  package static func isLine(_ line: String) -> Bool {
    beginnings.contains { line.hasPrefix($0) } || ends.contains { line.hasSuffix($0) }
  }

  /// Whether a title says it: `收入决算表（续）`
  package static func isIn(title: String) -> Bool { title.holds(word) }
}

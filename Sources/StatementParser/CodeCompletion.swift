// Codes in columns of their own, 类 | 款 | 项: a row often prints only the part in which it differs from the one above.

struct CodeCompletion {
  /// The last complete parts, by level.
  private var parts: [String] = []

  /// The last 类 that was printed whole.
  private var type: String?

  /// A code in one column: a 款 that prints its own two digits only, 05 below 208, is completed.
  mutating func completed(_ code: String, amongItems: Bool) -> String {
    if code.count == 3 { type = code }
    guard amongItems, code.count == 2, let type else { return code }
    return type + code
  }

  /// The code of a row.
  /// - Parameter printed: by level, what its columns print; empty where they are blank.
  /// - Returns: nil if the row prints no code at all.
  mutating func code(printed: [String]) -> String? {
    guard let last = printed.lastIndex(where: { !$0.isEmpty }) else { return nil }
    // A whole code in one cell over all three columns may stand in the middle of them.
    if printed.count(where: { !$0.isEmpty }) == 1, last > 0, printed[last].count >= 3 {
      return printed[last]
    }
    var row: [String] = []
    for level in 0...last {
      let part = printed[level].isEmpty && parts.indices.contains(level) ? parts[level] : printed[level]
      // Some print the joined code of the level in each column: 201 | 20103 | 2010301.
      if let above = row.last, part.count > above.count, part.hasPrefix(row.joined()) {
        row = [part]
      } else {
        row.append(part)
      }
    }
    if row.count == last + 1 { parts = row }
    return row.joined()
  }
}

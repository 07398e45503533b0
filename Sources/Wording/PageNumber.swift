// Numbers of pages, and the dates that stand beside them on heads and feet: they say nothing of a table.

/// `第2页共9页`, `2/9`, `- 12 -`.
package enum PageNumber {
  private static let word = "页"
  private static let signs: Set<Character> = ["第", "页", "共", "/", ",", "，"]
  private static let dashes: Set<Character> = ["-", "—", "–", "－", "·", "第", "页", "共", "/"]
  private static let tails: Set<Character> = ["第", "页", "共", "年", "月", "日", "/", "-", ",", "，", "."]
  /// Longer numbers without the word are amounts.
  private static let longest = 4

  /// `第2页`, `第2页共9页`, `2/9`
  package static func isOne(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isWholeNumber || signs.contains($0) }) else { return false }
    let numbers = text.split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard !numbers.isEmpty else { return false }
    return text.holds(word) || text.split(separator: "/").count == 2 && numbers.count == 2 && numbers[0] <= numbers[1]
  }

  /// Also a number alone, between dashes, or the dashes alone.
  package static func isFurniture(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isWholeNumber || dashes.contains($0) }) else { return isOne(text) }
    return text.holds(word) || text.count(where: \.isWholeNumber) <= longest
  }

  /// What stands before `第2页` or a date on the same line.
  package static func removed(from text: String) -> Substring {
    let end = text.lastIndex { !$0.isWholeNumber && !tails.contains($0) }
    return end.map { text[...$0] } ?? text[...]
  }
}

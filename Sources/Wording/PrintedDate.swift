// The date on a cover: 2025年10月27日, or the month alone.

/// Dates that stand alone on a line.
package enum PrintedDate {
  private static let marks: Set<Character> = ["年", "月", "日"]

  /// `2025-10-27` of `2025年10月27日`, `2025-10` of `2025年10月`; nil for any other text.
  /// - Parameter text: folded for matching.
  package static func iso(_ text: String) -> String? {
    let parts = text.split(whereSeparator: marks.contains).map { Int($0) }
    guard text.hasSuffix("月") || text.hasSuffix("日"), parts.count == 2 || parts.count == 3,
      let year = parts[0], FiscalYear.plausible.contains(year), let month = parts[1], (1...12).contains(month)
    else { return nil }
    guard parts.count == 3 else { return "\(year)-\(twoDigits(month))" }
    guard let day = parts[2], (1...31).contains(day) else { return nil }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// The same of `2025-04-18`, `2025/4/18` and `2025.4.18` too, where it is known to be a date.
  package static func iso(numbered text: String) -> String? {
    let parts = text.split { "-－/.".contains($0) }
    guard parts.count == 2 || parts.count == 3, parts.joined().allSatisfy(\.isNumber) else {
      return iso(text.foldedForMatching)
    }
    return iso(zip(parts, ["年", "月", "日"]).map { $0 + $1 }.joined())
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

// The date on a cover: 2025年10月27日, or the month alone.

/// Dates that stand alone on a line.
public enum PrintedDate {
  private static let marks: Set<Character> = ["年", "月", "日"]

  /// `2025-10-27` of `2025年10月27日`, `2025-10` of `2025年10月`; nil for any other text.
  /// - Parameter text: folded for matching.
  public static func iso(_ text: String) -> String? {
    let parts = text.split(whereSeparator: marks.contains).map { Int($0) }
    guard text.hasSuffix("月") || text.hasSuffix("日"), parts.count == 2 || parts.count == 3,
      let year = parts[0], FiscalYear.plausible.contains(year), let month = parts[1], (1...12).contains(month)
    else { return nil }
    guard parts.count == 3 else { return "\(year)-\(twoDigits(month))" }
    guard let day = parts[2], (1...31).contains(day) else { return nil }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

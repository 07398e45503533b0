// 填报日期：2025年4月18日, above a form or in it.

/// The day on which a form was filled in.
package enum FilledOn {
  private static let marks = ["填报日期", "填表日期", "填报时间", "填表时间"]

  /// ISO, of the first such date in a text; nil if there is none behind one of the words, which a colon ends.
  /// - Parameter text: folded, without white space.
  package static func date(in text: String) -> String? {
    for mark in marks {
      guard let range = text.firstRange(of: mark) else { continue }
      let rest = text[range.upperBound...]
      guard let colon = rest.first, ":：".contains(colon) else { continue }
      let date = rest.dropFirst().prefix { $0.isNumber || "年月日-－/.".contains($0) }
      return PrintedDate.iso(numbered: String(date))
    }
    return nil
  }
}

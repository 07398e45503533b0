// Years in titles, headers and lines: 2024年, 2024年度. A year is four digits before 年; without 年 they are a code or an
// amount.

/// The years that texts name.
package enum FiscalYear {
  /// Departments publish since 2010; plans reach some years ahead. What lies outside is no year.
  static let plausible = 1990...2100
  private static let mark = "年"
  /// 年 and this are one word: 2024年度.
  private static let suffix: Character = "度"
  private static let digitCount = 4
  /// The year that a document is of.
  package static let thisYear = ["本年", "当年"]
  /// Headers of columns that hold years.
  private static let columnHeaders: Set<String> = ["年度", "年份"]

  /// 2024 of `某某局2024年度部门决算`: the first year of a text.
  package static func first(in text: String) -> Int? {
    for range in text.ranges(of: mark) {
      let digits = text[..<range.lowerBound].suffix(digitCount)
      if let year = year(digits) { return year }
    }
    return nil
  }

  /// 2023 of `2023年决算数`, and what stands behind 年 or 年度; nil where the text begins with no year.
  package static func leading(_ text: String) -> (year: Int, rest: Substring)? {
    let digits = text.prefix(digitCount)
    let behind = text[digits.endIndex...]
    guard behind.hasPrefix(mark), let year = year(digits) else { return nil }
    let rest = behind.dropFirst()
    return (year, rest.first == suffix ? rest.dropFirst() : rest)
  }

  /// 2026 of a line that says nothing else: `（2026年度）`
  package static func alone(in line: String) -> Int? {
    let text = line.foldedForMatching.filter { $0 != "(" && $0 != ")" }
    guard let (year, rest) = leading(text), rest.isEmpty, text.last == suffix else { return nil }
    return year
  }

  /// Whether a label speaks of the year that the document is of: 本年收入合计.
  package static func isThisYear(_ label: String) -> Bool { thisYear.contains { label.holds($0) } }

  /// Whether a header says that its column holds years: they look like codes, or like amounts.
  package static func isColumnHeader(_ header: String) -> Bool { columnHeaders.contains(header) }

  /// What a title says behind its year: `收支总表` of `某某局2024年度收支总表`; all of it where it names none. 年度 tells
  /// even without digits, which stand on another line.
  package static func textBehind(in title: String) -> Substring {
    if let range = title.firstRange(of: mark + String(suffix)) { return title[range.upperBound...] }
    let last = title.ranges(of: mark).last { range in
      let digits = title[..<range.lowerBound].suffix(digitCount)
      return digits.count == digitCount && digits.allSatisfy(\.isWholeNumber)
    }
    return last.map { title[$0.upperBound...] } ?? title[...]
  }

  /// `某某市某某局` of `2026年度某某市某某局` and of `年度某某市某某局`; in Chinese digits too, as covers write it.
  package static func removed(from title: String) -> String {
    guard let range = title.firstRange(of: mark + String(suffix)) ?? title.firstRange(of: mark) else {
      // 2026 on a line of its own.
      return year(title.prefix(digitCount)) == nil ? title : String(title.dropFirst(digitCount))
    }
    let digits = title[..<range.lowerBound].suffix(digitCount)
    guard digits.allSatisfy({ $0.isWholeNumber || zeros.contains($0) }) else { return title }
    return String(title[..<digits.startIndex] + title[range.upperBound...])
  }

  private static func year(_ digits: Substring) -> Int? {
    guard digits.count == digitCount, let year = Int(digits) ?? chinese(digits), plausible.contains(year) else {
      return nil
    }
    return year
  }

  /// 2024 of `二〇二四`, as covers write it: digit by digit, and its zero in many shapes.
  private static func chinese(_ digits: Substring) -> Int? {
    var number = 0
    for digit in digits {
      let value = zeros.contains(digit) ? 0 : digit.isChineseOrdinal ? digit.wholeNumberValue ?? ten : ten
      guard value < ten else { return nil }
      number = number * ten + value
    }
    return number
  }

  private static let ten = 10
  /// What stands for the zero of `二〇二四`: its character, the number word, and the letters and circles that look like it.
  private static let zeros: Set<Character> = ["〇", "零", "○", "O", "o", "0"]
}

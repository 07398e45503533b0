// The digits that headings, rows and tables are counted with: 1, １ and 一. Of an amount they are no digits.

extension Character {
  /// `3`, `３`, `三`, `十`
  package var isOrdinalDigit: Bool { isChineseOrdinal || isWholeNumber }

  /// `三`, `十`
  var isChineseOrdinal: Bool {
    // Scalars compare as numbers, characters as texts: this is asked of the beginning of every line.
    unicodeScalars.count == 1 && unicodeScalars.first?.isChineseOrdinal == true
  }
}

extension Unicode.Scalar {
  var isChineseOrdinal: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }
}

/// Numbers written with ``Character/isOrdinalDigit``.
package enum Ordinal {
  private static let ten: Character = "十"
  /// Words that a title may begin with, and that begin with what looks like a digit.
  private static let words = ["一般", "三公"]
  private static let hyphens: Set<Character> = ["-", "－"]
  /// `二十一`
  private static let longestNumeral = 3

  /// The number that a text begins with, written in one way: `2-1`, `十一`, `五` of `五一般公共预算支出表`.
  package static func leading(_ text: Substring) -> Substring {
    var end = part(text).endIndex
    while end > text.startIndex, let hyphen = text[end...].first, hyphens.contains(hyphen) {
      let next = part(text[end...].dropFirst())
      guard !next.isEmpty else { break }
      end = next.endIndex
    }
    return text[..<end]
  }

  private static func part(_ text: Substring) -> Substring {
    let digits = text.prefix { $0.isWholeNumber && !$0.isChineseOrdinal }
    guard digits.isEmpty else { return digits }
    for count in (1...longestNumeral).reversed() {
      let numeral = text.prefix(count)
      guard numeral.count == count, isNumeral(numeral), let last = numeral.indices.last,
        !words.contains(where: text[last...].hasPrefix)
      else { continue }
      return numeral
    }
    return text.prefix(0)
  }

  /// `五`, `十`, `十一`, `二十`, `二十一`: no more than one digit on either side of 十.
  private static func isNumeral(_ text: Substring) -> Bool {
    let digits = text.split(separator: ten, omittingEmptySubsequences: false)
    return text.allSatisfy(\.isChineseOrdinal) && digits.count <= 2 && digits.allSatisfy { $0.count <= 1 }
  }

  /// 12 of `12`, `１２` and `十二`; 2 of `②`.
  static func value(_ digits: Substring) -> Int {
    var number = 0
    for digit in digits {
      if digit == ten {
        number = max(number, 1) * 10
      } else if let value = digit.wholeNumberValue {
        // 十二 adds, 12 shifts.
        number = digit.isChineseOrdinal ? number + value : number * 10 + value
      }
    }
    return number
  }
}

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
enum Ordinal {
  /// 12 of `12`, `１２` and `十二`; 2 of `②`.
  static func value(_ digits: Substring) -> Int {
    var number = 0
    for digit in digits {
      if digit == "十" {
        number = max(number, 1) * 10
      } else if let value = digit.wholeNumberValue {
        // 十二 adds, 12 shifts.
        number = digit.isChineseOrdinal ? number + value : number * 10 + value
      }
    }
    return number
  }
}

// Dates in sentences, whole or in part, with the words for the end of a year and of a month.

/// 2024年12月31日, 2025年底, 2025.1.1, 3月, 24时
struct DateLexer {
  let text: [Unicode.Scalar]
  let end: Int

  /// Those of plans and of founding days.
  private static let years = 1900...2099

  func date(at start: Int) -> (Lexeme.Kind, Int)? {
    guard let (first, afterFirst) = digits(at: start), afterFirst < end else { return nil }
    if afterFirst - start == 4, Self.years.contains(first) {
      if text[afterFirst] == "年" { return afterYear(first, at: afterFirst + 1) }
      if "-~至".unicodeScalars.contains(text[afterFirst]), let (second, after) = digits(at: afterFirst + 1),
        Self.years.contains(second), after < end, text[after] == "年"
      {
        return (.date(ProseDate(year: second)), after + 1)
      }
      if text[afterFirst] == ".", let (month, after) = digits(at: afterFirst + 1), (1...12).contains(month),
        after < end,
        text[after] == ".", let (day, last) = digits(at: after + 1), (1...31).contains(day)
      {
        return (.date(ProseDate(year: first, month: month, day: day)), last)
      }
      return nil
    }
    guard afterFirst - start <= 2 else { return nil }
    if text[afterFirst] == "月" {
      if let (day, after) = digits(at: afterFirst + 1), after < end, text[after] == "日" {
        return (.date(ProseDate(month: first, day: day)), after + 1)
      }
      return (.date(ProseDate(month: first)), afterFirst + 1)
    }
    if text[afterFirst] == "日" || text[afterFirst] == "时" || text[afterFirst] == "点" {
      return (.date(ProseDate()), afterFirst + 1)
    }
    return nil
  }

  private func afterYear(_ year: Int, at start: Int) -> (Lexeme.Kind, Int) {
    var date = ProseDate(year: year)
    var at = start
    if at < end, text[at] == "度" { at += 1 }
    if at < end, text[at] == "底" || text[at] == "末" {
      date.isEnd = true
      return (.date(date), at + 1)
    }
    guard let (month, afterMonth) = digits(at: at), afterMonth < end, text[afterMonth] == "月" else {
      return (.date(date), at)
    }
    date.month = month
    at = afterMonth + 1
    if let (day, afterDay) = digits(at: at), afterDay < end, text[afterDay] == "日" {
      date.day = day
      at = afterDay + 1
    } else if at < end, text[at] == "底" || text[at] == "末" {
      at += 1
    }
    return (.date(date), at)
  }

  private func digits(at start: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while at < end, let digit = text[at].digit, at - start < 5 {
      value = value * 10 + digit
      at += 1
    }
    return at == start ? nil : (value, at)
  }
}

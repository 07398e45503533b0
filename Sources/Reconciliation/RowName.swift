// The label of a row says more than a name: an enumerator, whose rank and number tell its place among others, and 其中.

import Wording

/// A row's label, taken apart: `其中：（一）因公出国（境）费` is the name with its rank and its mark.
struct RowName {
  /// The innermost label, folded, without enumerator and mark.
  let name: String
  /// 0 for none, 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①
  let rank: Int
  /// Of the enumerator; 0 for none.
  let number: Int
  /// 其中：
  let isPart: Bool

  init(_ item: String) {
    var text = item.foldedForMatching[...]
    var isPart = false
    if text.hasPrefix("其中") {
      isPart = true
      text = text.dropFirst(2).drop { ":,、".contains($0) }
    }
    let (rank, rest) = Self.enumerator(of: text)
    self.rank = rank
    number = rank == 0 ? 0 : Self.number(text.dropLast(rest.count))
    self.isPart = isPart
    name = String(rest)
  }

  private static let digits: Set<Character> = Set("一二三四五六七八九十")

  /// 12 of `12.`, of `十二、` and of `（十二）`; 2 of ②.
  private static func number(_ enumerator: Substring) -> Int {
    var number = 0
    for digit in enumerator {
      if digit == "十" {
        number = max(number, 1) * 10
      } else if let value = digit.wholeNumberValue {
        // 十二 adds, 12 shifts.
        number = digit.isASCII ? number * 10 + value : number + value
      }
    }
    return number
  }

  private static func enumerator(of text: Substring) -> (rank: Int, rest: Substring) {
    guard let first = text.first else { return (0, text) }
    if "①②③④⑤⑥⑦⑧⑨".contains(first) { return (5, text.dropFirst()) }
    let isBracketed = first == "("
    let inside = isBracketed ? text.dropFirst() : text
    let number = inside.prefix { digits.contains($0) || ($0.isASCII && $0.isNumber) }
    guard !number.isEmpty, number.count <= 3, let next = inside.dropFirst(number.count).first else { return (0, text) }
    let isChinese = number.allSatisfy { digits.contains($0) }
    let rest = inside.dropFirst(number.count + 1)
    if isBracketed { return next == ")" ? (isChinese ? 2 : 4, rest) : (0, text) }
    return "、.,".contains(next) ? (isChinese ? 1 : 3, rest) : (0, text)
  }
}

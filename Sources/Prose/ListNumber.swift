// The numbers that headings and items of lists begin with; they say how deep a heading is.

/// A list number at the start of a text.
struct ListNumber: Equatable {
  enum Style: Int, Comparable {
    /// 第一部分
    case part = 1
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1. and 1、
    case digits
    /// （1） and 1）
    case bracketedDigits
    /// ①
    case circled

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  let style: Style
  /// How many characters it takes.
  let length: Int

  init?(_ text: some RandomAccessCollection<Unicode.Scalar>) {
    let head = text.prefix(Self.longest).map(\.lexical)
    guard let found = Self.part(head) ?? Self.bracketed(head) ?? Self.plain(head) ?? Self.circled(head) else {
      return nil
    }
    (style, length) = found
  }

  private static let longest = 8
  private static let chinese = Set("〇零一二三四五六七八九十百".unicodeScalars)

  private typealias Found = (Style, Int)

  private static func part(_ head: [Unicode.Scalar]) -> Found? {
    guard head.first == "第" else { return nil }
    let number = head.dropFirst().prefix { chinese.contains($0) || $0.digit != nil }
    let rest = head.dropFirst(1 + number.count)
    guard !number.isEmpty, rest.starts(with: "部分".unicodeScalars) || rest.first == "章" else { return nil }
    let length = 1 + number.count + (rest.first == "章" ? 1 : 2)
    return (.part, length + (":、.".unicodeScalars.contains(head.dropFirst(length).first ?? " ") ? 1 : 0))
  }

  private static func bracketed(_ head: [Unicode.Scalar]) -> Found? {
    guard head.first == "(" else { return nil }
    let number = head.dropFirst().prefix { chinese.contains($0) || $0.digit != nil }
    guard !number.isEmpty, number.count <= 3, head.dropFirst(1 + number.count).first == ")" else { return nil }
    let isChinese = chinese.contains(number[number.startIndex])
    guard isChinese || number.count <= 2 else { return nil }
    let length = 2 + number.count
    let mark = head.dropFirst(length).first
    return (isChinese ? .bracketedChinese : .bracketedDigits, length + (mark == "、" || mark == "." ? 1 : 0))
  }

  private static func plain(_ head: [Unicode.Scalar]) -> Found? {
    let number = head.prefix { chinese.contains($0) }
    if !number.isEmpty, number.count <= 3, "、.．".unicodeScalars.contains(head.dropFirst(number.count).first ?? " ") {
      return (.chinese, number.count + 1)
    }
    let digits = head.prefix { $0.digit != nil }
    guard (1...2).contains(digits.count), let mark = head.dropFirst(digits.count).first else { return nil }
    let next = head.dropFirst(digits.count + 1).first
    if mark == ")" { return (.bracketedDigits, digits.count + 1) }
    // `1.5万元` is an amount; `1.2026年` is the first item.
    guard mark == "、" || mark == "." && !(next?.digit != nil && !startsYear(head.dropFirst(digits.count + 1)))
    else { return nil }
    return (.digits, digits.count + 1)
  }

  /// 2026年
  private static func startsYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.prefix { $0.digit != nil }
    return digits.count == 4 && (digits.first == "1" || digits.first == "2")
      && text.dropFirst(4).first.map { $0 == "年" } ?? true
  }

  private static func circled(_ head: [Unicode.Scalar]) -> Found? {
    guard let first = head.first, (0x2460...0x2473).contains(first.value) else { return nil }
    return (.circled, 1)
  }
}

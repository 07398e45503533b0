// The numbers that headings and items of lists begin with; they say how deep a heading is.

import Wording

/// A list number at the start of a text.
struct ListNumber: Equatable {
  /// 0 for 第一部分, then as ``Enumerator/rank`` has it.
  let rank: Int
  /// How many characters it takes.
  let length: Int

  static let partRank = 0
  /// 一、
  static let sectionRank = 1
  /// Behind those that have a rank: 1）
  private static let lowestRank = 6

  /// - Parameter text: in any width of signs.
  init?(_ text: some RandomAccessCollection<Unicode.Scalar>) {
    guard let first = text.first, first == Self.partMark || Enumerator.mayBegin(with: first) else { return nil }
    let head = Array(text.prefix(Self.longest))
    if let end = Self.part(head) {
      (rank, length) = (Self.partRank, end)
      return
    }
    guard let enumerator = Enumerator(startOf: String(head)[...]) else { return nil }
    let rest = Array(enumerator.rest.unicodeScalars)
    if enumerator.style == .digits, rest.first?.digit != nil, !Self.startsYear(rest) { return nil }
    rank = enumerator.rank ?? Self.lowestRank
    // （一）、
    length = head.count - rest.count + (rank > Self.sectionRank && rest.first == "、" ? 1 : 0)
  }

  /// Long enough for `（十二）2026年`.
  private static let longest = 10

  /// 第一部分, 第三章
  private static func part(_ head: [Unicode.Scalar]) -> Int? {
    guard head.first == partMark else { return nil }
    let number = head.dropFirst().prefix { Character($0).isOrdinalDigit }
    let rest = head.dropFirst(1 + number.count)
    guard !number.isEmpty, let word = partWords.first(where: { rest.starts(with: $0) }) else { return nil }
    let length = 1 + number.count + word.count
    return length + (":：、.".unicodeScalars.contains(head.dropFirst(length).first ?? " ") ? 1 : 0)
  }

  private static let partMark: Unicode.Scalar = "第"
  private static let partWords = ["部分", "章"].map { Array($0.unicodeScalars) }

  /// `1.5万元` is an amount, `1.2026年` the first item of a list.
  private static func startsYear(_ text: [Unicode.Scalar]) -> Bool {
    let digits = text.prefix { $0.digit != nil }
    return digits.count == 4 && (text.dropFirst(4).first.map { $0 == "年" } ?? true)
  }
}

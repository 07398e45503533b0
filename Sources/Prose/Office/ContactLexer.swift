// Where an office can be reached: a telephone number behind 电话, an address of the web.

import BudgetModel

struct ContactLexer {
  private let paragraph: Paragraph
  private let text: [Unicode.Scalar]

  init(_ paragraph: Paragraph) {
    self.paragraph = paragraph
    text = paragraph.text.map(\.lexical)
  }

  private static let phoneWords = ["电话", "联系方式"].map { Array($0.unicodeScalars) }
  /// What may stand between the word and the number.
  private static let between = Set("号码为是:：".unicodeScalars)
  private static let signs = Set("()-—–~/、 ".unicodeScalars)
  /// A number of a town has seven digits, one with its area fewer than these.
  private static let digits = 7...24

  /// 联系电话：（029）86787659, 联系方式：023-86787659
  var phone: OfficeProfile.Text? { phoneRange.map(printed) }

  /// Where it stands in the text.
  var phoneRange: Range<Int>? { Self.phoneWords.lazy.compactMap { phone(behind: $0) }.first }

  private func phone(behind words: [Unicode.Scalar]) -> Range<Int>? {
    guard let word = text.range(of: words), word.upperBound < text.count else { return nil }
    guard let start = text[word.upperBound...].firstIndex(where: { !Self.between.contains($0) }) else { return nil }
    let run = text[start...].prefix { $0.digit != nil || Self.signs.contains($0) }
    let end = run.lastIndex { $0.digit != nil }.map { $0 + 1 } ?? run.startIndex
    let number = start..<end
    return Self.digits.contains(text[number].count { $0.digit != nil }) ? number : nil
  }

  private static let schemes = ["http://", "https://", "www."].map { Array($0.unicodeScalars) }

  /// http://www.example.gov.cn
  var website: OfficeProfile.Text? {
    // Most paragraphs have no letters.
    guard text.contains("w") || text.contains("h"),
      let start = Self.schemes.compactMap({ text.range(of: $0)?.lowerBound }).min()
    else { return nil }
    var run = text[start...].prefix { $0.isASCII && !"()[]<>,;".unicodeScalars.contains($0) }
    while let last = run.last, ".:/".unicodeScalars.contains(last), last != "/" { run = run.dropLast() }
    return run.contains(".") ? printed(run.startIndex..<run.endIndex) : nil
  }

  private func printed(_ range: Range<Int>) -> OfficeProfile.Text {
    let place = paragraph.place(of: range)
    return OfficeProfile.Text(text: paragraph.string(range), page: place.page, box: place.box)
  }
}

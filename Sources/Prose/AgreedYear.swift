// The year of a text without a title, from its own sentences: only if all that begin with a year and speak of money name
// the same one.

extension ProseReader {
  /// Nil where the sentences name none, or several.
  package var agreedYear: Int? {
    let running = RunningLines(lines)
    let paragraphs = ParagraphBuilder().paragraphs(of: lines.filter { !running.contains($0) })
    let years = paragraphs.flatMap { paragraph -> [Int] in
      let body = paragraph.text.dropFirst(ListNumber(paragraph.text)?.length ?? 0).map(\.lexical)
      return body.split(separator: "。").filter { $0.contains(AgreedYear.money) }.compactMap(AgreedYear.first)
    }
    return years.count >= AgreedYear.fewest && Set(years).count == 1 ? years[0] : nil
  }
}

private enum AgreedYear {
  /// A single sentence may speak of another year.
  static let fewest = 2
  static let money: Unicode.Scalar = "元"
  private static let length = 4

  /// 2024年度收入合计…
  static func first(of sentence: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = sentence.prefix { $0.digit != nil }
    let rest = sentence.dropFirst(digits.count)
    // 2024年12月 is a day, and none that an account is of.
    guard digits.count == length, rest.first == "年", rest.dropFirst().first?.digit == nil else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
  }
}

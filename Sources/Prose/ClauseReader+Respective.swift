// 分别: numbers in a row that are of different things, in the same order. 基本支出、项目支出分别占60%和40%.

import BudgetModel

/// What the numbers behind 分别 are of, the next one first, and what they say.
struct RespectiveNumbers {
  var subjects: [ProseSubject]
  /// 2022年、2023年会议费分别为: the years of one subject's numbers; empty where they are of different ones.
  var years: [Int] = []
  /// Of the first one; the others say the same.
  var meaning: ClauseReader.NumberMeaning?
}

extension ClauseReader {
  /// Prepares for the numbers behind 分别.
  /// - Parameter index: of the word.
  mutating func takeRespectively(at index: Int) {
    let rest = lexemes[(index + 1)...]
    let counts = [rest.prefix { !$0.endsRow }, rest.prefix { $0.isOfRow }].map { $0.count { $0.isNumber } }
    for count in counts where count > 1 {
      if let row = yearly(count, before: index) {
        respective = row
        return
      }
      let listed = [bufferStart, listStart(before: index)].map { names(from: $0, to: index) }
      let subjects = listed.first { $0.count == count } ?? lastSubjects(count)
      guard subjects.count == count else { continue }
      respective = RespectiveNumbers(subjects: subjects)
      return
    }
  }

  /// 2022年、2023年会议费分别为3万元、2万元
  private func yearly(_ count: Int, before index: Int) -> RespectiveNumbers? {
    let start = listStart(before: index)
    guard start < index else { return nil }
    let years = lexemes[start..<index].compactMap { lexeme -> Int? in
      if case .date(let date) = lexeme.kind { date.year } else { nil }
    }
    guard years.count == count, Set(years).count == count,
      let subject = named(NounPhrase(lexemes[start..<index], in: text, document: document)).first ?? context.current
    else { return nil }
    return RespectiveNumbers(subjects: years.map { _ in subject }, years: years)
  }

  /// 占支出合计的比重分别为60%和40%: what the numbers say stands before the word.
  /// - Returns: whether it does.
  mutating func keepsRoles(at index: Int) -> Bool {
    guard roles.isShare || roles.change != nil else { return false }
    if roles.isShare { roles.base = Self.whole(noun(before: index).text).nilIfEmpty }
    bufferStart = index + 1
    return true
  }

  /// 支出合计的比重
  static func whole(_ name: String) -> String {
    proportions.reduce(name) { name, word in name.hasSuffix(word) ? String(name.dropLast(word.count)) : name }
  }

  private static let proportions = ["的比重", "的比例", "比重", "比例"]

  /// Behind what ended before the list: 行政运行，事业运行分别为….
  private func listStart(before index: Int) -> Int {
    lexemes[..<index].lastIndex { $0.endsList }.map { $0 + 1 } ?? 0
  }

  /// 基本支出、项目支出
  private func names(from start: Int, to index: Int) -> [ProseSubject] {
    guard start < index else { return [] }
    let parts = lexemes[start..<index].split {
      $0.kind == .pause || $0.kind == .comma || text[$0.range] == ["和"]
    }
    return parts.count > 1 ? parts.compactMap { NounPhrase($0, in: text, document: document).subject } : []
  }

  /// The subjects of the last amounts of the sentence; fewer if two of them are of one thing.
  private func lastSubjects(_ count: Int) -> [ProseSubject] {
    let sentence = paragraph.string(sentence)
    let amounts = found.figures.filter { $0.sentence == sentence && $0.unit?.powerToYuan != nil && $0.direction == nil }
    let subjects = amounts.suffix(count).compactMap(\.proseSubject)
    return Set(subjects).count == count ? subjects : []
  }

  /// A number of the row that is not read has its subject all the same.
  mutating func passRespective() {
    guard respective?.subjects.isEmpty == false else { return }
    respective?.subjects.removeFirst()
    if respective?.years.isEmpty == false { respective?.years.removeFirst() }
  }

  /// The next number's subject and meaning, where 分别 said them.
  mutating func nextRespective(_ meaning: NumberMeaning) -> (subject: ProseSubject, meaning: NumberMeaning)? {
    guard var row = respective, !row.subjects.isEmpty else { return nil }
    let subject = row.subjects.removeFirst()
    row.meaning = row.meaning ?? meaning
    var own = row.meaning ?? meaning
    if let year = row.years.first {
      own.year = year
      if let ofDocument = document.fiscalYear, year < ofDocument, own.isAmount { own.kind = .priorYear }
      row.years.removeFirst()
    }
    respective = row.subjects.isEmpty ? nil : row
    return (subject, own)
  }
}

extension Lexeme {
  var isNumber: Bool { if case .number = kind { true } else { false } }

  /// Whether a row of numbers ends here: those with 、 and 和 between them go on.
  fileprivate var endsRow: Bool { [.comma, .semicolon, .colon, .fullStop].contains(kind) }

  /// Whether a row with commas goes on: nothing but numbers stands in it.
  fileprivate var isOfRow: Bool { isNumber || [.comma, .pause, .phrase(.link)].contains(kind) }

  /// Whether the names of a list with commas begin behind it.
  fileprivate var endsList: Bool {
    switch kind {
    case .number, .semicolon, .colon, .fullStop, .comparison, .listNumber, .close: true
    case .phrase(.parts), .phrase(.reason), .phrase(.purpose), .phrase(.change), .phrase(.share): true
    default: false
    }
  }
}

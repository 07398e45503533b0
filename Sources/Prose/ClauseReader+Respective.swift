// 分别: numbers in a row that are of different things, in the same order. 基本支出、项目支出分别占60%和40%.

import BudgetModel

/// What the numbers behind 分别 are of, the next one first, and what they say.
struct RespectiveNumbers {
  var subjects: [ProseSubject]
  /// Of the first one; the others say the same.
  var meaning: ClauseReader.NumberMeaning?
}

extension ClauseReader {
  /// Prepares for the numbers behind 分别.
  /// - Parameter index: of the word.
  mutating func takeRespectively(at index: Int) {
    let count = lexemes[(index + 1)...].prefix { !$0.endsRow }.count { $0.isNumber }
    guard count > 1 else { return }
    let names = listedNames(before: index)
    let subjects = names.count == count ? names : lastSubjects(count)
    guard subjects.count == count else { return }
    respective = RespectiveNumbers(subjects: subjects)
  }

  /// 基本支出、项目支出
  private func listedNames(before index: Int) -> [ProseSubject] {
    guard bufferStart < index else { return [] }
    let parts = lexemes[bufferStart..<index].split { $0.kind == .pause || text[$0.range] == ["和"] }
    return parts.count > 1 ? parts.compactMap { NounPhrase($0, in: text, document: document).subject } : []
  }

  /// The subjects of the last amounts of the sentence; fewer if two of them are of one thing.
  private func lastSubjects(_ count: Int) -> [ProseSubject] {
    let sentence = paragraph.string(sentence)
    let amounts = found.figures.filter { $0.sentence == sentence && $0.unit?.powerToYuan != nil && $0.direction == nil }
    let subjects = amounts.suffix(count).compactMap { figure in
      figure.subject.map { ProseSubject($0, path: figure.path, code: figure.code) }
    }
    return Set(subjects).count == count ? subjects : []
  }

  /// A number of the row that is not read has its subject all the same.
  mutating func passRespective() {
    guard respective?.subjects.isEmpty == false else { return }
    respective?.subjects.removeFirst()
  }

  /// The next number's subject and meaning, where 分别 said them.
  mutating func nextRespective(_ meaning: NumberMeaning) -> (subject: ProseSubject, meaning: NumberMeaning)? {
    guard var row = respective, !row.subjects.isEmpty else { return nil }
    let subject = row.subjects.removeFirst()
    row.meaning = row.meaning ?? meaning
    respective = row.subjects.isEmpty ? nil : row
    return row.meaning.map { (subject, $0) }
  }
}

extension Lexeme {
  var isNumber: Bool { if case .number = kind { true } else { false } }

  /// Whether a row of numbers ends here: those with 、 and 和 between them go on.
  fileprivate var endsRow: Bool { [.comma, .semicolon, .colon, .fullStop].contains(kind) }
}

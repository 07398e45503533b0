// The words before a number without its links: whose amount it is, and which one. 一般公共预算财政拨款支出 | 年初预算 | 为

import BudgetModel
import Wording

struct NounPhrase {
  /// Empty where only a measure is said.
  private(set) var subjects: [ProseSubject] = []
  private(set) var measure: NarrativeFigure.Kind?
  /// The measure's own words.
  private(set) var measureText = ""
  /// Whether the number holds for each of several names: 均为.
  private(set) var isForEach = false
  /// A year that the phrase names: 2025年预算数.
  private(set) var year: Int?
  /// 上年预算数
  private(set) var isLastYear = false
  /// Whether it ends in 的: 年初预算的115%.
  private(set) var endsInOf = false
  /// The whole as it stands, for names of what a share is of.
  private(set) var text = ""

  var isEmpty: Bool { subjects.isEmpty }
  /// Whether the phrase says nothing at all.
  var isBlank: Bool { subjects.isEmpty && measure == nil }
  var subject: ProseSubject? { subjects.first }

  init() {}

  /// - Parameter lexemes: without marks but for 、 and brackets.
  init(_ lexemes: ArraySlice<Lexeme>, in text: [Unicode.Scalar], document: ProseDocument) {
    var rest = Self.withoutOffice(lexemes, in: text)
    while let first = rest.first, first.isLeadingFiller { rest = rest.dropFirst() }
    trimTail(&rest, in: text)
    for lexeme in lexemes {
      if case .date(let date) = lexeme.kind, let year = date.year { self.year = year }
      if lexeme.kind == .phrase(.lastYear) { isLastYear = true }
      if case .phrase(.measure(let kind)) = lexeme.kind { measure = measure ?? kind }
    }
    let code = Self.code(lexemes)
    var name = Self.name(rest, in: text, document: document)
    name = Array(Self.withSpending(String(name), before: measureText).unicodeScalars)
    self.text = String(name).withPrintedBrackets
    guard !name.isEmpty else { return }
    if let path = AccountPath(name) ?? AccountPath(dashed: name), let leaf = path.leaf {
      subjects = [ProseSubject(leaf, path: path, code: code)]
    } else if let names = NameList(name, isForEach: isForEach)?.names {
      isForEach = true
      subjects = names.map { ProseSubject(String($0).withPrintedBrackets, code: code) }
      if subjects.contains(where: { $0.name.unicodeScalars.count < 2 }) {
        subjects = [ProseSubject(self.text, code: code)]
      }
    } else {
      subjects = [ProseSubject(self.text, code: code)]
    }
  }

  /// 火灾事故数、盗窃事故数为0: the word of the last name stands in the link.
  mutating func takeNumberWord() {
    guard !isEmpty else { return }
    text += Self.numberWord
    subjects =
      NameList(Array(text.unicodeScalars), isForEach: isForEach)?.names.map { ProseSubject(String($0)) }
      ?? [ProseSubject(text)]
  }

  private static let numberWord = "数"

  /// `2010301`, or its parts: `205教育支出（类）02普通教育（款）`
  private static func code(_ lexemes: ArraySlice<Lexeme>) -> String? {
    let codes = lexemes.compactMap { lexeme -> String? in
      if case .code(let code) = lexeme.kind { code } else { nil }
    }
    guard let first = codes.first, first.count > NumberLexer.partLength else { return nil }
    return codes.dropFirst().reduce(first) { $1.count == NumberLexer.partLength ? $0 + $1 : $0 }
  }

  private mutating func trimTail(_ rest: inout ArraySlice<Lexeme>, in text: [Unicode.Scalar]) {
    endsInOf = rest.last.map { text[$0.range] == ["的"] } ?? false
    while let last = rest.last {
      switch last.kind {
      case .phrase(.each): isForEach = true
      case .phrase(.measure(let kind)):
        // 收入预算, 支出预算: without the measure nothing is left that says what it is.
        guard measure == nil, rest.dropLast().contains(where: \.isName), !Self.isBare(rest.dropLast(), in: text) else {
          if rest.dropLast().contains(where: \.isName) { return }
          measure = measure ?? kind
          measureText = String(text[last.range])
          rest = rest.dropLast()
          continue
        }
        measure = kind
        measureText = String(text[last.range])
      case .phrase(.link), .phrase(.nearLink), .phrase(.filler), .phrase(.ownYear), .phrase(.lastYear), .pause, .date,
        .phrase(.none):
        break
      case .phrase(.name) where text[last.range].elementsEqual(Self.grantBudget):
        // A name that says which amount it is, where those of funds, 一般公共预算, do not.
        measure = measure ?? .budget
        return
      default: return
      }
      rest = rest.dropLast()
    }
  }

  /// 财政拨款支出决算数: what is spent and not what is given; the measure began with its word.
  static func withSpending(_ name: String, before measure: String) -> String {
    measure.hasPrefix(spending) && name.hasSuffix(grant) ? name + spending : name
  }

  private static let spending = "支出"
  private static let grant = "拨款"
  private static let grantBudget = Array("财政拨款预算".unicodeScalars)

  private static let bareNames: Set<String> = [
    "本年", "部门", "单位", "收入", "支出", "收支", "本年收入", "本年支出", "本部门收入", "总收入", "总支出", "收入、支出", "收、支", "收入和支出",
  ]

  private static func isBare(_ lexemes: ArraySlice<Lexeme>, in text: [Unicode.Scalar]) -> Bool {
    guard let first = lexemes.first(where: \.isName), let last = lexemes.last(where: \.isName) else { return false }
    return bareNames.contains(String(text[first.range.lowerBound..<last.range.upperBound]))
  }

  /// Without the office that a sentence begins with: 某某局2024年度….
  private static func withoutOffice(_ lexemes: ArraySlice<Lexeme>, in text: [Unicode.Scalar]) -> ArraySlice<Lexeme> {
    guard let index = lexemes.firstIndex(where: \.isYear), index > lexemes.startIndex else { return lexemes }
    let before = lexemes[lexemes.startIndex].range.lowerBound..<lexemes[index].range.lowerBound
    guard let last = text[before].last, ProseDocument.officeEnds.contains(last), AccountPath(text[before]) == nil else {
      return lexemes
    }
    return lexemes[index...]
  }

  private static func name(
    _ lexemes: ArraySlice<Lexeme>, in text: [Unicode.Scalar], document: ProseDocument
  ) -> [Unicode.Scalar] {
    var name: [Unicode.Scalar] = []
    for lexeme in lexemes where !lexeme.isYear && !lexeme.isCode {
      // 某某局共有车辆, 绩效自评中共发现问题: what is counted stands behind.
      if lexeme.kind == .phrase(.link), text[lexeme.range.lowerBound] == "共", name != party {
        name = []
        continue
      }
      name += text[lexeme.range]
    }
    if let office = document.offices.first(where: { name.starts(with: $0) }) { name.removeFirst(office.count) }
    while let word = leadingWords.first(where: { name.count > $0.count && name.starts(with: $0) }) {
      name.removeFirst(word.count)
    }
    if let word = trailingWords.first(where: { name.ends(with: $0) }), name.count > word.count {
      name.removeLast(word.count)
    }
    return Array(name.trimming(trimmed))
  }

  /// 中共某某区委…: no number of anything.
  private static let party: [Unicode.Scalar] = ["中"]
  private static let leadingWords: [[Unicode.Scalar]] = [
    PartMark.word, "本部门", "本单位", "的", "共有", "共", "年度", "部门现有", "单位现有", "现有", "拟安排", "计划安排",
    "部门预算安排", "单位预算安排", "预算安排", "安排", "含", "包含",
  ].map { Array($0.unicodeScalars) }
  /// The longest first.
  private static let trailingWords: [[Unicode.Scalar]] = [
    "绩效自评综述", "绩效自评结果", "绩效自评情况", "绩效评价结果", "绩效自评得分", "绩效评价得分", "自评综述", "自评得分", "评价得分", "综合得分",
  ].map { Array($0.unicodeScalars) }
  private static let trimmed: [Unicode.Scalar] = Array("“”\"‘’、：:".unicodeScalars).filter {
    !"“”".unicodeScalars.contains($0)
  }
}

extension Lexeme {
  var isYear: Bool {
    if case .date(let date) = kind { date.year != nil } else { false }
  }

  var isCode: Bool {
    if case .code = kind { true } else { false }
  }

  /// Part of a name.
  var isName: Bool {
    switch kind {
    case .text, .phrase(.name), .threshold, .open, .close, .code: true
    default: false
    }
  }

  fileprivate var isLeadingFiller: Bool {
    switch kind {
    case .phrase(.link), .phrase(.nearLink), .phrase(.filler), .phrase(.ownYear), .pause, .date, .phrase(.added),
      .phrase(.lastYear),
      .listNumber:
      true
    default: false
    }
  }
}

// The grammar: reads the lexemes of a paragraph from left to right, gives each number the roles of the words before it, and
// carries the context on. docs/prose.md, "Clauses" and "Context".

import BudgetModel
import PageModel

struct ClauseReader {
  let document: ProseDocument
  let paragraph: Paragraph
  let text: [Unicode.Scalar]
  let lexemes: [Lexeme]
  var context: ProseContext
  var found = ProseFindings()
  var roles = ClauseRoles()
  /// Index of the first lexeme of the names before the next number.
  var bufferStart = 0
  /// Index of the first lexeme of the clause.
  var clauseStart = 0
  /// Whether the lexeme before the buffer is a number.
  var followsNumber = false
  /// What the numbers behind 分别 are of.
  var respective: RespectiveNumbers?
  /// The characters of the sentence.
  var sentence = 0..<0

  init(_ paragraph: Paragraph, document: ProseDocument, context: ProseContext) {
    let lexer = Lexer(paragraph)
    self.document = document
    self.paragraph = paragraph
    text = lexer.text
    lexemes = lexer.lexemes(in: 0..<text.count)
    self.context = context
  }

  mutating func read() {
    sentence = sentenceRange(from: 0)
    var index = 0
    while index < lexemes.count { index = step(index) }
    endClause(at: lexemes.count)
  }

  /// Takes a lexeme, and returns the index of the next one to take.
  private mutating func step(_ index: Int) -> Int {
    switch lexemes[index].kind {
    case .number(let amount, let unit): takeNumber(amount, unit, at: index)
    case .comparison(let comparison): take(comparison, at: index)
    case .phrase(let phrase): take(phrase, at: index)
    case .listNumber:
      context.isPurpose = false
      found.numbers.listNumbers += 1
      clear(after: index)
    case .comma: endClause(at: index)
    case .semicolon, .colon:
      endClause(at: index)
      if lexemes[index].kind == .semicolon { endItem(before: index + 1) }
    case .fullStop:
      endClause(at: index)
      respective = nil
      context.endSentence()
      sentence = sentenceRange(from: index + 1)
    case .open: return openBracket(index)
    case .close: if context.closeBracket() { clear(after: index) }
    case .date: takeDate(index)
    case .code: found.numbers.codes += 1
    case .threshold: found.numbers.thresholds += 1
    case .label: found.numbers.listNumbers += 1
    case .text, .pause: break
    }
    return index + 1
  }

  /// A semicolon ends a reason unless a further one follows, and always what money is for.
  private mutating func endItem(before next: Int) {
    context.isPurpose = false
    if next < lexemes.count, lexemes[next].kind == .phrase(.furtherReason) { return }
    context.isReason = false
    context.comparesInReason = false
  }

  private mutating func takeDate(_ index: Int) {
    found.numbers.dates += 1
    guard case .date(let date) = lexemes[index].kind, let iso = date.iso else { return }
    if index > 0, lexemes[index - 1].kind == .phrase(.asOf) {
      context.asOf = iso
      clear(after: index)
    } else if clauseStart == index {
      context.asOf = nil
    }
  }

  /// 截至上年底: a day that the text names by the document's year.
  mutating func takeEndOfLastYear(after index: Int) {
    guard index + 1 < lexemes.count, let year = document.fiscalYear,
      Self.endsOfLastYear.contains(String(text[lexemes[index + 1].range]))
    else { return }
    context.asOf = ProseDate(year: year - 1, isEnd: true).iso
  }

  private static let endsOfLastYear: Set<String> = ["上年底", "上年末"]

  /// A bracket with numbers is a clause of its own; any other one is part of the name.
  private mutating func openBracket(_ index: Int) -> Int {
    let close = lexemes[index...].firstIndex { $0.kind == .close } ?? lexemes.count
    let inner = lexemes[index..<min(lexemes.count, closing(index))]
    let holdsNumber = inner.contains { if case .number = $0.kind { true } else { false } }
    guard holdsNumber else {
      // 减少（增加）0万元: a form's other word.
      if roles.change != nil, bufferStart == index { bufferStart = close + 1 }
      return close + 1
    }
    let noun = noun(before: index)
    if !noun.isEmpty { context.topics += noun.subjects.prefix(1) }
    let topics = context.topics
    context.openBracket(followsAmount: followsNumber && noun.isBlank)
    if !noun.isEmpty { context.current = topics.last }
    clear(after: index)
    return index + 1
  }

  /// The bracket's other end, over brackets inside it.
  private func closing(_ index: Int) -> Int {
    var depth = 0
    for at in index..<lexemes.count {
      if lexemes[at].kind == .open { depth += 1 }
      if lexemes[at].kind == .close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return lexemes.count
  }

  private func sentenceRange(from index: Int) -> Range<Int> {
    guard index < lexemes.count else { return text.count..<text.count }
    let stop = lexemes[index...].first { $0.kind == .fullStop }
    return lexemes[index].range.lowerBound..<(stop?.range.upperBound ?? text.count)
  }

  /// The names since the last number or mark.
  func noun(before index: Int) -> NounPhrase {
    bufferStart < index ? NounPhrase(lexemes[bufferStart..<index], in: text, document: document) : NounPhrase()
  }

  mutating func clear(after index: Int) {
    roles = ClauseRoles()
    bufferStart = index + 1
    clauseStart = index + 1
    followsNumber = false
  }
}

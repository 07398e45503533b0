// What each role does to the clause and the context.

import BudgetModel

extension ClauseReader {
  mutating func take(_ comparison: Comparison, at index: Int) {
    keepSubject(noun(before: index))
    context.comparison = comparison
    context.partsOfChange = false
    context.isPurpose = false
    if context.isReason { context.comparesInReason = true }
    roles.isComparisonOpen = !comparison.isClosed
    roles.followsComparison = true
    if let direction = comparison.direction {
      (roles.change, roles.isComparisonOpen, roles.followsComparison) = (direction, false, false)
    }
    bufferStart = index + 1
  }

  mutating func take(_ phrase: Phrase, at index: Int) {
    switch phrase {
    case .change(let direction): takeVerb(at: index) { $0.change = direction }
    case .became: takeVerb(at: index) { $0.isLevel = true }
    case .share: takeVerb(at: index) { $0.isShare = true }
    case .completion:
      let isOfBudget = text[lexemes[index].range].starts(with: Self.budget)
      takeVerb(at: index) { roles in
        roles.isCompletion = true
        roles.implied = isOfBudget ? NarrativeFigure.Kind.budget.rawValue : nil
      }
    case .added where context.isReason: takeVerb(at: index) { $0.change = .increase }
    case .reason:
      context.isReason = true
      context.comparesInReason = false
      context.isPurpose = false
      clear(after: index)
    case .furtherReason: clear(after: index)
    case .purpose:
      settle(noun(before: index))
      context.isPurpose = true
      clear(after: index)
    case .parts:
      if text[lexemes[index].range].starts(with: Self.respectively) {
        takeRespectively(at: index)
        if keepsRoles(at: index) { return }
      }
      if !context.isReason { settle(noun(before: index)) }
      context.openParts()
      context.partsOfChange = found.figures.last.map { $0.direction != nil } ?? false
      clear(after: index)
    case .flat:
      takeFlat(at: index)
      clear(after: index)
    case .asOf:
      takeEndOfLastYear(after: index)
      clear(after: index)
    case .each where text[lexemes[index].range].elementsEqual(Self.respectively): takeRespectively(at: index)
    case .ownYear where clauseStart == index: context.asOf = nil
    case .ownYear, .name, .measure, .added, .link, .nearLink, .each, .none, .filler, .lastYear: break
    }
  }

  private static let budget = Array("预算".unicodeScalars)
  private static let respectively = Array("分别".unicodeScalars)

  private mutating func takeVerb(at index: Int, _ change: (inout ClauseRoles) -> Void) {
    if !roles.isComparisonOpen { keepSubject(noun(before: index)) }
    roles.isComparisonOpen = false
    roles.followsComparison = false
    change(&roles)
    bufferStart = index + 1
  }

  private mutating func keepSubject(_ noun: NounPhrase) {
    if !noun.isBlank { roles.subject = noun }
  }

  /// A name without a number becomes the subject.
  private mutating func settle(_ noun: NounPhrase) {
    guard !context.isReason, !context.isPurpose, let subject = named(noun).first else { return }
    context.current = subject
  }

  /// A clause ends: a name without a number is what the next clauses speak of.
  mutating func endClause(at index: Int) {
    let noun = noun(before: index)
    let isNone = takeNone(before: index)
    takeNew(before: index)
    let candidate = roles.subject ?? noun
    if let whole = divided(noun) { context.whole = whole }
    if !isNone, !context.isReason, !context.isPurpose, let subject = candidate.subject, !followsNumber, !isExplanation {
      let isName = subject.path != nil || index < lexemes.count && lexemes[index].kind == .colon
      if isName || SubjectWords.isMoneyName(subject.name) || isFirstName(subject, at: index) {
        context.current = named(candidate).first
        context.topics = []
      } else {
        context.topics.append(subject)
      }
    }
    // In a reason too what is compared goes on behind the comma: …收入与上年同期相比，增加….
    let compared = context.isReason && roles.followsComparison && noun.isBlank ? roles.subject : nil
    clear(after: index)
    roles.subject = compared
  }

  /// 财政拨款收入3万元，为从财政取得的拨款: what an amount is called otherwise is no new subject.
  private var isExplanation: Bool {
    guard clauseStart > 1, clauseStart < lexemes.count, lexemes[clauseStart].kind == .phrase(.link),
      lexemes[clauseStart - 1].kind == .comma, case .number = lexemes[clauseStart - 2].kind
    else { return false }
    return Self.equations.contains(text[lexemes[clauseStart].range.lowerBound])
  }

  private static let equations = Set("为是".unicodeScalars)

  /// “三公”经费财政拨款支出决算中: the whole that the shares behind it are of.
  private func divided(_ noun: NounPhrase) -> ProseSubject? {
    guard !context.isReason, let word = SubjectWords.frameEnds.first(where: { noun.text.hasSuffix($0) }) else {
      return nil
    }
    let name = NounPhrase.withSpending(String(noun.text.dropLast(word.count)), before: word)
    return SubjectWords.isMoneyName(name) ? ProseSubject(name) : nil
  }

  /// A short first sentence behind a list number is a heading in the line: （一）因公出国（境）费用。
  private func isFirstName(_ subject: ProseSubject, at index: Int) -> Bool {
    index < lexemes.count && lexemes[index].kind == .fullStop && lexemes.first?.kind == .listNumber
      && lexemes[..<index].allSatisfy { $0.kind != .comma } && subject.name.count <= SubjectWords.longestHeading
  }

  /// The subjects of a noun phrase with the levels above that the context knows.
  func named(_ noun: NounPhrase) -> [ProseSubject] {
    noun.subjects.map { subject in
      var subject = subject
      // Only a 款 is surely of the last 类: an item by itself may be of any.
      let last = subject.path?.group == nil ? nil : context.lastPath
      subject.path = subject.path?.completed(by: context.headingPath ?? context.current?.path ?? last)
      if subject.path?.item != nil { subject.path = subject.path?.completed(by: context.groupPath) }
      return subject
    }
  }

  private mutating func takeFlat(at index: Int) {
    guard !context.isReason, !context.isPurpose else { return }
    let noun = roles.subject ?? noun(before: index)
    let subject = named(noun).first ?? context.current
    add(.flat, subject: subject?.name, comparator: context.comparison?.printed, at: index)
  }

  /// 2024年度无“三公”经费财政拨款支出: what there is nothing of is what the next clauses speak of.
  /// - Returns: whether the clause says that there is nothing.
  private mutating func takeNone(before index: Int) -> Bool {
    guard !context.isReason, !context.isPurpose, !followsNumber, bufferStart < index,
      let none = lexemes[bufferStart..<index].firstIndex(where: { $0.kind == .phrase(.none) })
    else { return false }
    let rest = lexemes[(none + 1)..<index]
    let noun = NounPhrase(rest, in: text, document: document)
    let before = NounPhrase(lexemes[bufferStart..<none], in: text, document: document)
    let name = (noun.subject?.name ?? "") + noun.measureText
    guard SubjectWords.speaksOfMoney(name), before.text.count <= SubjectWords.longestHeading else { return false }
    // 年初未安排预算: the account itself is spoken of.
    let isOfCurrent = SubjectWords.isGeneric(name)
    add(.none, subject: isOfCurrent ? context.current?.name ?? name : name, comparator: nil, at: none)
    if !isOfCurrent, let subject = named(noun).first, subject.isMoney { context.current = subject }
    return true
  }

  /// 主要原因是新增转拨项目; 单位2024年新成立: a name stands behind the word, or what it says is of what stands before.
  private mutating func takeNew(before index: Int) {
    guard !context.isPurpose, !followsNumber, clauseStart < index,
      let new = lexemes[clauseStart..<index].firstIndex(where: { $0.kind == .phrase(.added) }),
      !lexemes[clauseStart..<index].contains(where: { $0.saysOtherThanNew })
    else { return }
    let behind = NounPhrase(ownNames(lexemes[(new + 1)..<index]), in: text, document: document)
    let before = NounPhrase(lexemes[clauseStart..<new].prefix { !$0.isYear }, in: text, document: document)
    let own = [behind, before].compactMap { $0.subject?.name }.first { !SubjectWords.isGeneric($0) }
    guard let name = own ?? context.current?.name else { return }
    add(.new, subject: name, comparator: nil, at: new)
  }

  /// 新增人员的职业年金: up to what belongs to it.
  private func ownNames(_ lexemes: ArraySlice<Lexeme>) -> ArraySlice<Lexeme> {
    guard let name = lexemes.firstIndex(where: \.isName),
      let link = lexemes[name...].firstIndex(where: { $0.kind == .phrase(.link) })
    else { return lexemes }
    return lexemes[..<link]
  }

  private mutating func add(_ kind: NarrativeStatement.Kind, subject: String?, comparator: String?, at index: Int) {
    let place = paragraph.place(of: lexemes[index].range)
    found.statements.append(
      NarrativeStatement(
        kind: kind, subject: subject, comparator: comparator, page: place.page, box: place.box,
        sentence: paragraph.string(sentence)))
  }
}

extension Lexeme {
  /// Whether a clause with it says more than that something is new: that it changes, or that nothing is.
  fileprivate var saysOtherThanNew: Bool {
    switch kind {
    case .phrase(.none), .phrase(.change), .phrase(.flat), .phrase(.share), .phrase(.completion): true
    default: false
    }
  }
}

// Numbers to figures: the roles of the words before a number give its kind and its subject.

import BudgetModel
import PageModel

extension ClauseReader {
  /// - Parameter printed: the unit as the page has it.
  mutating func takeNumber(_ amount: Amount, _ printed: MoneyUnit?, at index: Int) {
    var noun = noun(before: index)
    if let last = found.figures.last, isFurtherPart(printed) { roles.change = last.direction }
    guard let unit = printed ?? unitOfNothing(amount, noun, at: index) ?? unitUnsaid(noun, at: index),
      unit != .other("万") || isEndOfWords(index)
    else {
      passRespective()
      leaveUnused(at: index)
      return
    }
    if unit == CountWords.unsaid, !text[..<lexemes[index].range.lowerBound].ends(with: CountWords.numberWord) {
      noun.takeNumberWord()
    }
    var reading = kind(of: noun, unit: unit)
    var subjects = subjects(noun, reading: reading, unit: unit, at: index)
    if let next = nextRespective(reading) {
      subjects = [next.subject]
      // 分别减少5万元、增加20万元: each says its own direction.
      if roles.change == nil { reading = next.meaning }
    }
    let isCountedBehind = reading.kind == .count && isCountedBehind(index)
    context.component = reading.kind == .changeComponent ? subjects : []
    let place = paragraph.place(of: lexemes[index].range)
    for subject in subjects.isEmpty ? [nil] : subjects.map(Optional.some) {
      found.figures.append(
        NarrativeFigure(
          subject: subject?.name, path: subject?.path, code: subject?.code, kind: reading.kind, amount: amount,
          unit: printed, direction: reading.direction, baseYear: baseYear(of: reading.kind, noun),
          of: reading.kind == .share && reading.of == subject?.name ? nil : reading.of,
          comparator: reading.isCompared ? context.comparison?.printed : nil, asOf: context.asOf, page: place.page,
          box: place.box, sentence: paragraph.string(sentence), raw: paragraph.string(lexemes[index].range),
          doubt: place.doubts))
    }
    found.numbers.figures += 1
    if let path = subjects.last?.path { context.take(path: path) }
    if reading.movesSubject, !roles.isShare || unit == .percent, let subject = subjects.last {
      context.current = subject
      context.group = subjects.count > 1 ? subjects : []
    }
    context.topics = []
    let open = rolesOfPercentage(behind: index, noun: noun)
    clear(after: index)
    if let open { roles = open }
    if isCountedBehind { leaveOwner(at: index + 1) }
    followsNumber = true
  }

  /// 政府性基金预算为0。: nothing needs no unit, and is money where the words before it are of money.
  private func unitOfNothing(_ amount: Amount, _ noun: NounPhrase, at index: Int) -> MoneyUnit? {
    guard amount.coefficient == 0, noun.measure != nil, isEndOfWords(index) else { return nil }
    return .yuan
  }

  /// 追加人员经费200万元、项目经费100万元: the verb is of both.
  private func isFurtherPart(_ unit: MoneyUnit?) -> Bool {
    !context.component.isEmpty && roles.change == nil && unit?.powerToYuan != nil && bufferStart < lexemes.count
      && lexemes[bufferStart].kind == .pause
  }

  /// 完成年初预算1,400万元的107.14%, 占支出合计9,800万元的94.9%: the roles that go on behind the amount.
  private func rolesOfPercentage(behind index: Int, noun: NounPhrase) -> ClauseRoles? {
    guard roles.isShare || roles.isCompletion, roles.base == nil, index + 2 < lexemes.count,
      text[lexemes[index + 1].range] == ["的"], case .number(_, .percent?) = lexemes[index + 2].kind
    else { return nil }
    var open = roles
    open.base = roles.isCompletion ? noun.measure?.rawValue ?? noun.text.nilIfEmpty : noun.text.nilIfEmpty
    return open
  }

  /// 3家事业单位的机关运行经费: what was counted is no part of the next name.
  private mutating func leaveOwner(at counted: Int) {
    guard counted + 1 < lexemes.count, lexemes[counted + 1].kind == .phrase(.link) else { return }
    bufferStart = counted + 2
  }

  /// 1410.00万，: money, where nothing that could be counted follows.
  func isEndOfWords(_ index: Int) -> Bool {
    guard index + 1 < lexemes.count else { return true }
    return lexemes[index + 1].kind != .text
  }

  private mutating func leaveUnused(at index: Int) {
    found.numbers.unused += 1
    let place = paragraph.place(of: lexemes[index].range)
    found.diagnostics.append(
      Diagnostic(
        "prose.unused-number", .note, page: place.page, box: place.box.rounded,
        message: "\"\(paragraph.string(lexemes[index].range))\" in the text is of no unit that is known"))
    clear(after: index)
  }

  /// What a number says, as far as its words tell.
  struct NumberMeaning {
    var kind: NarrativeFigure.Kind
    var direction: NarrativeFigure.Direction?
    var of: String?
    var isCompared = false
    /// Whether its subject is that of the clauses that follow.
    var movesSubject: Bool
  }

  private func kind(of noun: NounPhrase, unit: MoneyUnit) -> NumberMeaning {
    let isPercent = unit == .percent || unit == .other("个百分点") || unit == .other("百分点")
    let isMoney = unit.powerToYuan != nil || unit == .other("万")
    let moves = !context.isReason && !context.isPurpose
    if roles.isShare, isPercent {
      return NumberMeaning(
        kind: .share, of: roles.base ?? (noun.isBlank ? context.whole?.name : noun.text), movesSubject: moves)
    }
    if let change = roles.change, isMoney || isPercent || !noun.isBlank || roles.subject != nil {
      if let reading = changed(change, noun: noun, isPercent: isPercent, isMoney: isMoney, moves: moves) {
        return reading
      }
    }
    if roles.isCompletion, isPercent {
      return NumberMeaning(
        kind: .completionRate, of: roles.base ?? noun.measure?.rawValue ?? noun.text.nilIfEmpty ?? roles.implied,
        movesSubject: moves)
    }
    if isPercent, noun.isBlank, let rate = rateInBracket() { return rate }
    if roles.followsComparison, noun.isEmpty || roles.isComparisonOpen, isMoney {
      return NumberMeaning(kind: baseKind(noun), isCompared: true, movesSubject: false)
    }
    if isPercent { return NumberMeaning(kind: .rate, movesSubject: moves) }
    if !isMoney { return NumberMeaning(kind: unit == .other("分") ? .score : .count, movesSubject: moves) }
    return NumberMeaning(kind: plainKind(noun), movesSubject: moves)
  }

  private func changed(
    _ change: NarrativeFigure.Direction, noun: NounPhrase, isPercent: Bool, isMoney: Bool, moves: Bool
  ) -> NumberMeaning? {
    let isPart = context.partsOfChange || context.isReason && !context.comparesInReason
    // 增加了产业类专项资金 16,861.78万元: what follows the verb is what was added.
    if isMoney, !noun.isEmpty || isPart {
      return NumberMeaning(kind: .changeComponent, direction: change, movesSubject: false)
    }
    let isBudget = context.comparison.map(isOfThisYear) ?? false
    if isPercent {
      return NumberMeaning(
        kind: isBudget ? .budgetChangeRate : .yearRate, direction: change, isCompared: true, movesSubject: moves)
    }
    guard isMoney || context.comparison != nil && noun.isBlank && !isPart else { return nil }
    return NumberMeaning(
      kind: isBudget ? .budgetChange : .yearChange, direction: change, isCompared: true, movesSubject: moves)
  }

  /// 增加5.00万元（83.33%）
  private func rateInBracket() -> NumberMeaning? {
    guard let outside = context.brackets.last, outside.followsAmount, let last = found.figures.last,
      last.kind == .yearChange || last.kind == .budgetChange
    else { return nil }
    return NumberMeaning(
      kind: last.kind == .yearChange ? .yearRate : .budgetChangeRate, direction: last.direction, isCompared: true,
      movesSubject: false)
  }

  /// Whether it compares with the document's own year: its budget.
  private func isOfThisYear(_ comparison: Comparison) -> Bool {
    switch comparison.time {
    case nil: true
    case .lastYear: false
    case .year(let year): year == document.fiscalYear
    }
  }

  /// Of the amount that something is compared with.
  private func baseKind(_ noun: NounPhrase) -> NarrativeFigure.Kind {
    guard let comparison = context.comparison, isOfThisYear(comparison) else { return .priorYear }
    // 比2024年“三公”经费年初预算20万元
    if comparison.basis == .unsaid, let measure = noun.measure { return measure }
    switch comparison.basis {
    case .initialBudget: return .initialBudget
    case .adjustedBudget: return .adjustedBudget
    case .budget, .unsaid: return .budget
    case .final: return .final
    }
  }

  private func plainKind(_ noun: NounPhrase) -> NarrativeFigure.Kind {
    let isNamed = noun.measure != nil || !context.isReason && noun.subject.map(\.isMoney) ?? true
    if noun.isLastYear, isNamed { return .priorYear }
    if let outside = context.brackets.last, outside.followsAmount, let measure = noun.measure,
      [.initialBudget, .adjustedBudget, .budget].contains(measure)
    {
      return .budgetInBrackets
    }
    if let year = noun.year, let own = document.fiscalYear, year < own, noun.measure != nil { return .priorYear }
    return noun.measure ?? (context.isReason ? .amount : document.plainKind)
  }

  private func baseYear(of kind: NarrativeFigure.Kind, _ noun: NounPhrase) -> Int? {
    switch kind {
    case .priorYear where noun.year != nil && noun.year != document.fiscalYear: return noun.year
    case .yearChange, .yearRate, .priorYear:
      if case .year(let year)? = context.comparison?.time { return year }
      return document.fiscalYear.map { $0 - 1 }
    default: return nil
    }
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}

// Numbers to figures.

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
      if roles.change == nil || next.meaning.year != nil { reading = next.meaning }
    }
    let isCountedBehind = reading.kind == .count && isCountedBehind(index)
    context.component = reading.kind == .changeComponent ? subjects : []
    let place = paragraph.place(of: lexemes[index].range)
    for subject in subjects.isEmpty ? [nil] : subjects.map(Optional.some) {
      found.figures.append(
        NarrativeFigure(
          subject: subject?.name, path: subject?.path, code: subject?.code, kind: reading.kind, amount: amount,
          unit: printed, direction: reading.direction, baseYear: baseYear(of: reading, noun),
          of: reading.kind == .share && reading.of == subject?.name ? nil : reading.of,
          comparator: reading.isCompared ? context.comparison?.printed : nil, asOf: context.asOf, page: place.page,
          box: place.box, sentence: paragraph.string(sentence), raw: paragraph.string(lexemes[index].range),
          doubt: place.doubts))
    }
    found.numbers.figures += 1
    if let path = subjects.last?.path { context.take(path: path) }
    if reading.movesSubject, !roles.isShare || unit == .percent, let subject = subjects.last {
      context.current = subject
      if unit.powerToYuan != nil { context.money = subject }
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
    if let phone = ContactLexer(paragraph).phoneRange, phone.overlaps(lexemes[index].range) {
      found.numbers.codes += 1
      clear(after: index)
      return
    }
    found.numbers.unused += 1
    let place = paragraph.place(of: lexemes[index].range)
    found.diagnostics.append(
      Diagnostic(
        "prose.unused-number", .note, page: place.page, box: place.box.rounded,
        message: "\"\(paragraph.string(lexemes[index].range))\" in the text is of no unit that is known"))
    clear(after: index)
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}

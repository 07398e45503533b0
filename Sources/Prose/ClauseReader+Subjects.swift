// Whose a number is.

import BudgetModel

extension ClauseReader {
  /// The subjects of a number; empty if the text names none.
  func subjects(_ noun: NounPhrase, reading: NumberMeaning, unit: MoneyUnit, at index: Int) -> [ProseSubject] {
    let own = isOfVerb(reading) ? roles.subject ?? NounPhrase() : noun
    // 由16%调整为20%
    if roles.isLevel, own.isEmpty, followsNumber, let before = found.figures.last?.proseSubject { return [before] }
    let names = named(own)
    if reading.kind == .amount || reading.kind == .changeComponent || own.isEmpty, unit != .percent, endsInLink(index),
      let name = nameBehind(index)
    {
      return [ProseSubject(name)]
    }
    if own.isEmpty, reading.kind == .yearRate || reading.kind == .budgetChangeRate, !context.component.isEmpty {
      return context.component
    }
    if let sum = sumOfList(own, before: index) { return [sum] }
    if own.isEmpty, comparesMoney(reading, unit), let money = context.money { return [money] }
    if own.isEmpty { return carried(own, unit: unit, at: index) }
    guard names.count == 1, !noun.isForEach, !own.isForEach else { return names }
    if reading.kind == .count, let counted = counted(names[0], at: index) { return [counted] }
    // 接待26批次，共支出1.7万元
    let isOfSum = names[0].name == "支出" && bufferStart < index && text[lexemes[bufferStart].range] == ["共"]
    let isGeneric =
      isOfSum && found.figures.last?.kind == .count || unit.powerToYuan != nil && isGeneric(names[0])
      || reading.kind == .score && SubjectWords.isGenericForScore(names[0].name)
    return isGeneric ? carried(own, unit: unit, at: index).nilIfEmpty ?? names : names
  }

  /// 公务用车费9万元，公务用车3辆，与上年相比减少1万元: the count is of no money, and the change is.
  private func comparesMoney(_ reading: NumberMeaning, _ unit: MoneyUnit) -> Bool {
    guard reading.isCompared, unit.powerToYuan != nil, let last = found.figures.last else { return false }
    return last.kind == .count && last.sentence == paragraph.string(sentence)
  }

  /// Whether the subject stands before the verb: what stands between it and the number is something else.
  private func isOfVerb(_ reading: NumberMeaning) -> Bool {
    if roles.isLevel { return true }
    return switch reading.kind {
    case .share, .completionRate, .yearRate, .budgetChangeRate: true
    case .yearChange, .budgetChange: true
    case .changeComponent: noun(isBeforeVerb: true)
    case .priorYear, .initialBudget, .adjustedBudget, .budget, .final: roles.followsComparison
    default: false
    }
  }

  /// Of a change in a reason: nothing stands between the verb and the number.
  private func noun(isBeforeVerb: Bool) -> Bool { roles.subject != nil && !isNamedBehindVerb }

  private var isNamedBehindVerb: Bool {
    bufferStart < lexemes.count && lexemes[bufferStart].isName
  }

  /// 纳入预算管理的 700万元 培训费收入, 划转 240万元 办案费
  private func endsInLink(_ index: Int) -> Bool {
    context.isReason
      || index > 0 && lexemes[index - 1].kind == .phrase(.link) && text[lexemes[index - 1].range.lowerBound] == "的"
  }

  /// 支出 behind an account is its own.
  private func isGeneric(_ subject: ProseSubject) -> Bool {
    if subject.name == "支出", let current = context.current {
      // Behind parts it is the whole: 其中：基本支出3万元；支出比上年增加1万元。
      if context.listsParts, current.path == nil { return false }
      return current.path != nil || current.name.hasSuffix("费") || current.name.hasSuffix("支出")
    }
    // 覆盖率100%，涉及资金3万元: a rate has no money.
    if let current = context.current, SubjectWords.isRate(current.name) { return false }
    return SubjectWords.isGeneric(subject.name)
  }

  /// 住房公积金48万元、提租补贴12万元，合计60万元: the whole of what was listed, and not of the last of it.
  private func sumOfList(_ noun: NounPhrase, before index: Int) -> ProseSubject? {
    guard bufferStart < index, noun.isEmpty || noun.subject.map({ SubjectWords.sums.contains($0.name) }) ?? false
    else { return nil }
    let words = text[lexemes[bufferStart].range.lowerBound...]
    guard let word = SubjectWords.sums.first(where: { words.starts(with: $0.unicodeScalars) }) else { return nil }
    let own = paragraph.string(sentence)
    let listed = found.figures.filter { $0.sentence == own && $0.unit?.powerToYuan != nil && $0.direction == nil }
    guard Set(listed.map(\.subject)).count > 1 else { return nil }
    return context.whole ?? ProseSubject(word)
  }

  /// Where the words before the number name nothing.
  private func carried(_ noun: NounPhrase, unit: MoneyUnit, at index: Int) -> [ProseSubject] {
    if !context.topics.isEmpty, !context.isReason, unit.powerToYuan != nil || context.current == nil {
      let names = context.topics.map(\.name).map(Self.withoutFrame).filter { !$0.isEmpty }
      if !noun.isEmpty, !names.isEmpty { return [ProseSubject(names.joined(separator: "/"))] }
    }
    if noun.year != nil, context.listsParts, let whole = context.whole { return [whole] }
    if unit.powerToYuan == nil, unit != .percent, let counted = counted(unit, at: index) { return [counted] }
    if noun.measureText.contains("支出"), let current = context.current, current.name.contains("收入"),
      !current.name.contains("支出")
    {
      return [ProseSubject("支出")]
    }
    if context.group.last == context.current, !context.group.isEmpty { return context.group }
    return context.current.map { [$0] } ?? []
  }

  /// 在…中, 由…的
  private static func withoutFrame(_ name: String) -> String {
    var rest = name[...]
    if rest.hasPrefix("在") { rest = rest.dropFirst() }
    if rest.hasPrefix("由") { rest = rest.dropFirst() }
    if rest.hasSuffix("中") { rest = rest.dropLast() }
    if rest.hasSuffix("的") { rest = rest.dropLast() }
    return String(rest)
  }
}

extension NarrativeFigure {
  /// What it is of, for a figure that is of the same.
  var proseSubject: ProseSubject? { subject.map { ProseSubject($0, path: path, code: code) } }
}

extension Array {
  fileprivate var nilIfEmpty: [Element]? { isEmpty ? nil : self }
}

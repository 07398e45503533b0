// Whose a number is.

import BudgetModel

extension ClauseReader {
  /// The subjects of a number; empty if the text names none.
  func subjects(_ noun: NounPhrase, reading: NumberMeaning, unit: MoneyUnit, at index: Int) -> [ProseSubject] {
    let own = isOfVerb(reading) ? roles.subject ?? NounPhrase() : noun
    let names = named(own)
    if reading.kind == .amount || reading.kind == .changeComponent || own.isEmpty, unit != .percent, endsInLink(index),
      let name = nameBehind(index)
    {
      return [ProseSubject(name)]
    }
    if own.isEmpty, reading.kind == .yearRate || reading.kind == .budgetChangeRate, !context.component.isEmpty {
      return context.component
    }
    if own.isEmpty { return carried(own, unit: unit, at: index) }
    guard names.count == 1, !noun.isForEach, !own.isForEach else { return names }
    if reading.kind == .count, isCountedBehind(index), let name = nameBehind(index) {
      return [ProseSubject(name)]
    }
    if reading.kind == .count, names[0].name == "人数", let event { return [event] }
    let isGeneric =
      unit.powerToYuan != nil && isGeneric(names[0])
      || reading.kind == .score && SubjectWords.isGenericForScore(names[0].name)
    return isGeneric ? carried(own, unit: unit, at: index).nilIfEmpty ?? names : names
  }

  /// Whether the subject stands before the verb: what stands between it and the number is something else.
  private func isOfVerb(_ reading: NumberMeaning) -> Bool {
    switch reading.kind {
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
    return SubjectWords.isGeneric(subject.name)
  }

  /// Where the words before the number name nothing.
  private func carried(_ noun: NounPhrase, unit: MoneyUnit, at index: Int) -> [ProseSubject] {
    if !context.topics.isEmpty, !context.isReason, unit.powerToYuan != nil || context.current == nil {
      let names = context.topics.map(\.name).map(Self.withoutFrame).filter { !$0.isEmpty }
      if !noun.isEmpty, !names.isEmpty { return [ProseSubject(names.joined(separator: "/"))] }
    }
    if noun.year != nil, context.listsParts, let whole = context.whole { return [whole] }
    if unit.powerToYuan == nil, unit != .percent, let name = nameBehind(index) { return [ProseSubject(name)] }
    if noun.measureText.contains("支出"), let current = context.current, current.name.contains("收入"),
      !current.name.contains("支出")
    {
      return [ProseSubject("支出")]
    }
    if context.group.last == context.current, !context.group.isEmpty { return context.group }
    return context.current.map { [$0] } ?? []
  }

  /// 召开会议3次，人数240人: what the count right before is of.
  private var event: ProseSubject? {
    guard let last = found.figures.last, last.kind == .count, last.sentence == paragraph.string(sentence) else {
      return nil
    }
    return last.subject.map { ProseSubject($0) }
  }

  /// 48家单位: what is counted may stand behind.
  func nameBehind(_ index: Int) -> String? {
    let names = lexemes[(index + 1)...].prefix { $0.kind == .text || $0.kind == .phrase(.name) }
    guard let first = names.first, let last = names.last else { return nil }
    var words = text[first.range.lowerBound..<last.range.upperBound]
    if let verb = words.indices.dropFirst().first(where: { at in
      SubjectWords.verbs.contains { words[at...].starts(with: $0) }
    }) {
      words = words[..<verb]
    }
    // 12个项目中
    if words.count > 1, words.last == "中" { words = words.dropLast() }
    if let joint = SubjectWords.joints.first(where: { words.count > $0.count && words.ends(with: $0) }) {
      words = words.dropLast(joint.count)
    }
    return String(words).withPrintedBrackets
  }

  /// 等2个项目, 承担的93项任务, 及下属3家单位, 1个行政单位、3家事业单位: the words before the number do not name what is counted.
  func isCountedBehind(_ index: Int) -> Bool {
    guard index > bufferStart, nameBehind(index) != nil else { return false }
    let before = lexemes[index - 1]
    switch before.kind {
    case .phrase(.nearLink): return text[before.range] == ["等"]
    case .phrase(.link): return text[before.range] == ["的"]
    case .text: return (SubjectWords.joints + SubjectWords.doings).contains { text[before.range].ends(with: $0) }
    case .pause:
      guard let last = found.figures.last, last.kind == .count else { return false }
      return index - 1 > bufferStart && noun(before: index - 1).text == last.subject
    default: return false
    }
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

extension Array {
  fileprivate var nilIfEmpty: [Element]? { isEmpty ? nil : self }
}

// What a number says, from the roles of the words before it: its kind, its direction, what it is of. docs/prose.md, "Kinds".

import BudgetModel

extension ClauseReader {
  /// What a number says, as far as its words tell.
  struct NumberMeaning {
    var kind: NarrativeFigure.Kind
    var direction: NarrativeFigure.Direction?
    var of: String?
    var isCompared = false
    /// That its own words name.
    var year: Int?
    /// Whether its subject is that of the clauses that follow.
    var movesSubject: Bool

    /// Whether it is an amount of a year's account, and no change of one.
    var isAmount: Bool { kind == .final || kind == .budget || kind == .amount }
  }

  func kind(of noun: NounPhrase, unit: MoneyUnit) -> NumberMeaning {
    let isPercent = unit.isShare || unit == .other("倍") && roles.change != nil
    let isMoney = unit.powerToYuan != nil || unit == .other("万")
    let moves = !context.isReason && !context.isPurpose
    if isPercent, roles.isShare { return share(noun, moves: moves) }
    let isChanged = isMoney || isPercent || !noun.isBlank || roles.subject != nil || context.comparison != nil
    if isChanged, let change = roles.change,
      let reading = changed(change, noun: noun, isPercent: isPercent, isMoney: isMoney, moves: moves)
    {
      return reading
    }
    if isPercent { return rate(noun, moves: moves) }
    if isMoney, roles.followsComparison, noun.isEmpty || roles.isComparisonOpen {
      return NumberMeaning(kind: baseKind(noun), isCompared: true, movesSubject: false)
    }
    if !isMoney { return NumberMeaning(kind: unit == .other("分") ? .score : .count, movesSubject: moves) }
    return NumberMeaning(kind: plainKind(noun), movesSubject: moves)
  }

  private func share(_ noun: NounPhrase, moves: Bool) -> NumberMeaning {
    let whole = noun.isBlank ? context.whole?.name : Self.whole(noun.text)
    return NumberMeaning(kind: .share, of: roles.base ?? whole, movesSubject: moves)
  }

  /// Of a percentage that is no share and no change.
  private func rate(_ noun: NounPhrase, moves: Bool) -> NumberMeaning {
    if roles.isCompletion {
      return NumberMeaning(
        kind: .completionRate, of: roles.base ?? noun.measure?.rawValue ?? noun.text.nilIfEmpty ?? roles.implied,
        movesSubject: moves)
    }
    if noun.isBlank, let rate = rateInBracket() { return rate }
    // 为年初预算的80%
    if noun.isEmpty, noun.endsInOf, let measure = noun.measure, measure.isOfBudget {
      return NumberMeaning(kind: .completionRate, of: measure.rawValue, movesSubject: moves)
    }
    return NumberMeaning(kind: .rate, movesSubject: moves)
  }

  /// 年初预算40万元，决算45万元，增加5万元: nothing else is compared.
  private var followsBudgetAndFinal: Bool {
    let last = found.figures.suffix(2)
    guard let budget = last.first, let final = last.last, budget.subject == final.subject, final.kind == .final,
      budget.sentence == paragraph.string(sentence), budget.sentence == final.sentence
    else { return false }
    return budget.kind.isOfBudget
  }

  /// 资产总额较年初增加: the year's beginning, and not its first budget.
  private func isOfStock(_ comparison: Comparison, _ noun: NounPhrase) -> Bool {
    guard comparison.printed == "年初",
      let name = roles.subject?.subject?.name ?? noun.subject?.name ?? context.current?.name
    else { return false }
    return SubjectWords.stocks.contains { name.contains($0) }
  }

  private func changed(
    _ change: NarrativeFigure.Direction, noun: NounPhrase, isPercent: Bool, isMoney: Bool, moves: Bool
  ) -> NumberMeaning? {
    let isPart = context.partsOfChange || context.isReason && !context.comparesInReason
    // 增加了产业类专项资金 16,861.78万元: what follows the verb is what was added.
    if isMoney, !noun.isEmpty || isPart {
      return NumberMeaning(kind: .changeComponent, direction: change, movesSubject: false)
    }
    let isBudget = context.comparison.map { isOfThisYear($0) && !isOfStock($0, noun) } ?? followsBudgetAndFinal
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
    if let outside = context.brackets.last, outside.followsAmount, let measure = noun.measure, measure.isOfBudget {
      return .budgetInBrackets
    }
    if let year = noun.year, let own = document.fiscalYear, year < own, noun.measure != nil { return .priorYear }
    return noun.measure ?? (context.isReason ? .amount : document.plainKind)
  }

  func baseYear(of reading: NumberMeaning, _ noun: NounPhrase) -> Int? {
    switch reading.kind {
    case .priorYear where reading.year != nil: return reading.year
    case .priorYear where noun.year != nil && noun.year != document.fiscalYear: return noun.year
    case .yearChange, .yearRate, .priorYear:
      if case .year(let year)? = context.comparison?.time { return year }
      return document.fiscalYear.map { $0 - 1 }
    default: return nil
    }
  }
}

extension MoneyUnit {
  fileprivate var isShare: Bool {
    self == .percent || ["‰", "个百分点", "百分点"].contains { self == .other($0) }
  }
}

extension NarrativeFigure.Kind {
  fileprivate var isOfBudget: Bool { [.initialBudget, .adjustedBudget, .budget].contains(self) }
}

// Figures of the text against each other. Which belong together is told by subject, kind and nearness; where that is not
// certain there is no test.

import BudgetModel
import PageModel

struct TextTies {
  private let figures: [NarrativeFigure]
  private let statements: [NarrativeStatement]
  private let report: ReportKind?
  private let fiscalYear: Int?
  private let tester: FigureTester
  private(set) var checks: [NarrativeCheck] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ narrative: Narrative, report: ReportKind?, fiscalYear: Int?) {
    figures = narrative.figures
    statements = narrative.statements
    self.report = report
    self.fiscalYear = fiscalYear
    tester = FigureTester(figures)
  }

  mutating func tie() {
    for index in figures.indices {
      switch figures[index].kind {
      case .share: tieShare(index)
      case .completionRate: tieCompletion(index)
      case .yearRate, .budgetChangeRate: tieRate(index)
      case .yearChange: tieYearChange(index)
      case .budgetChange: tieBudgetChange(index)
      default: break
      }
    }
    tieParts()
    checks += RepeatTies(figures: figures, tester: tester, fiscalYear: fiscalYear).checks()
    for statement in statements where statement.kind == .flat { tieFlat(statement) }
  }

  // MARK: Which belong together

  /// How far back figures of one subject belong to one statement of it.
  private static let reach = 12

  /// The last figure before one that is of the same subject, below the same headings.
  private func last(before index: Int, _ isOfKind: (NarrativeFigure) -> Bool) -> Int? {
    let own = figures[index]
    for other in (max(0, index - Self.reach)..<index).reversed() {
      let figure = figures[other]
      guard figure.headings == own.headings else { return nil }
      if figure.isOfSubject(of: own), isOfKind(figure) { return other }
    }
    return nil
  }

  private func plainAmount(before index: Int, unit: MoneyUnit?) -> Int? {
    let kinds: Set<NarrativeFigure.Kind> =
      report == .budget ? [.budget, .amount, .initialBudget] : [.final, .amount]
    return last(before: index) {
      kinds.contains($0.kind) && (unit == nil || $0.unit == unit) && $0.unit?.powerToYuan != nil
    }
  }

  /// The amount that a share is of: the nearest one of that name before the part, or behind 其中 the whole.
  private func whole(named name: String, ofPart part: Int) -> Int? {
    let key = NarrativeFigure.key(name)
    // 财政拨款支出决算中 is of 财政拨款支出, whose last word the measure's begins with; 收入合计 is 本年收入合计.
    let names = [key, key + "支出", "本年" + key]
    var found: Int?
    for index in (0..<part).reversed() where figures[index].unit == figures[part].unit {
      let figure = figures[index]
      guard figure.kind == figures[part].kind, let subject = figure.subject.map(NarrativeFigure.key),
        names.contains(subject)
      else { continue }
      if figure.section == figures[part].section { return index }
      // Elsewhere only a name that has one amount in the whole text.
      if let found, figures[found].amount != figure.amount { return nil }
      found = found ?? index
    }
    return found
  }

  // MARK: Tests

  private mutating func tieShare(_ index: Int) {
    let share = figures[index]
    guard let of = share.of, let part = plainAmount(before: index, unit: nil), figures[part].sentence == share.sentence,
      let whole = whole(named: of, ofPart: part)
    else { return }
    checks += tester.percent(.share, index, part: part, base: whole)
  }

  private mutating func tieCompletion(_ index: Int) {
    let kinds: Set<NarrativeFigure.Kind>
    switch figures[index].of {
    case "initial_budget": kinds = [.initialBudget]
    case "adjusted_budget": kinds = [.adjustedBudget]
    case "budget": kinds = [.budget, .adjustedBudget, .initialBudget]
    default: return
    }
    guard let final = last(before: index, { $0.kind == .final }), figures[final].paragraphIsNear(figures[index]) else {
      return
    }
    let budgets = kinds.compactMap { kind in last(before: index) { $0.kind == kind } }.sorted(by: >)
      .filter { figures[final].unit == figures[$0].unit }
    // Where budgets differ and the text does not say which one is meant, that it fits one of them proves nothing.
    guard let budget = budgets.first, Set(budgets.map { figures[$0].amount }).count == 1 else { return }
    checks += tester.percent(.completion, index, part: final, base: budget)
  }

  private mutating func tieRate(_ index: Int) {
    let rate = figures[index]
    let changeKind: NarrativeFigure.Kind = rate.kind == .yearRate ? .yearChange : .budgetChange
    // 增加100万元。增长5%: the sentence may end between the two.
    guard let change = last(before: index, { $0.kind == changeKind }),
      figures[change].sentence == rate.sentence || change == index - 1, figures[change].direction == rate.direction,
      change == index - 1 || figures[change].comparator == rate.comparator
    else { return }
    if let prior = last(before: change, { $0.kind == .priorYear }), rate.kind == .yearRate,
      figures[prior].sentence == rate.sentence
    {
      checks += tester.percent(.rate, index, part: change, base: prior)
      return
    }
    guard let amount = plainAmount(before: change, unit: figures[change].unit) else { return }
    if tester.isBaseNothing(amount, change) {
      noteRateOfNothing(index)
    } else {
      checks += tester.percent(.rate, index, part: change, base: amount, isAfterChange: true)
    }
  }

  private mutating func tieYearChange(_ index: Int) {
    guard let prior = last(before: index, { $0.kind == .priorYear }),
      figures[prior].sentence == figures[index].sentence,
      let amount = plainAmount(before: prior, unit: figures[index].unit)
    else { return }
    checks += tester.change(index, from: prior, to: amount)
  }

  private mutating func tieBudgetChange(_ index: Int) {
    let comparator = figures[index].comparator ?? ""
    let kinds: Set<NarrativeFigure.Kind> =
      comparator.contains("年初")
      ? [.initialBudget]
      : comparator.contains("全年") || comparator.contains("调整")
        ? [.adjustedBudget]
        : [.budget, .adjustedBudget, .initialBudget]
    guard let final = last(before: index, { $0.kind == .final }),
      let budget = last(before: index, { kinds.contains($0.kind) })
    else { return }
    checks += tester.change(index, from: budget, to: final)
  }

  /// 决算数与全年预算数持平: the last two amounts of that subject on the page, below the same headings.
  private mutating func tieFlat(_ statement: NarrativeStatement) {
    guard let comparator = statement.comparator, comparator.hasPrefix("全年") || comparator.hasPrefix("年初"),
      let subject = statement.subject.map(NarrativeFigure.key)
    else { return }
    let kind: NarrativeFigure.Kind = comparator.hasPrefix("年初") ? .initialBudget : .adjustedBudget
    let own = figures.indices.filter {
      figures[$0].page == statement.page && figures[$0].headings == statement.headings
        && figures[$0].subject.map(NarrativeFigure.key) == subject
    }
    let finals = own.filter { figures[$0].kind == .final }
    let budgets = own.filter { figures[$0].kind == kind }
    // A name that stands there twice may be of two accounts.
    guard finals.count == 1, budgets.count == 1 else { return }
    checks += tester.sum(.flat, of: budgets, is: finals[0])
  }

  /// Parts with shares of one whole that make up 100 %.
  private mutating func tieParts() {
    var index = 0
    while index < figures.count {
      guard figures[index].kind == .share, let of = figures[index].of else {
        index += 1
        continue
      }
      var shares = [index]
      var next = index + 1
      while next < figures.count, figures[next].headings == figures[index].headings,
        figures[next].kind != .share || figures[next].of == of
      {
        if figures[next].kind == .share { shares.append(next) }
        next += 1
      }
      testParts(shares, of: of)
      index = next
    }
  }

  private mutating func testParts(_ shares: [Int], of name: String) {
    let parts = shares.compactMap { plainAmount(before: $0, unit: nil) }
    guard shares.count > 1, Set(parts).count == shares.count, let first = parts.first,
      let whole = whole(named: name, ofPart: first), tester.makeUpAll(shares)
    else { return }
    checks += tester.sum(.parts, of: parts, is: whole)
  }

  private mutating func noteRateOfNothing(_ index: Int) {
    let figure = figures[index]
    diagnostics.append(
      Diagnostic(
        "prose.rate-of-nothing", .note, page: figure.page, box: figure.box,
        message: "\(figure.raw) is a rate on a base of nothing"))
  }
}

extension NarrativeFigure {
  /// A name for comparing: without what is said or left out at will.
  static func key(_ name: String) -> String {
    String(name.unicodeScalars.filter { !"的“”\"‘’（）()【】、，·-".unicodeScalars.contains($0) })
  }

  func isOfSubject(of other: NarrativeFigure) -> Bool {
    guard let subject, let otherSubject = other.subject else { return false }
    return path == other.path && code == other.code && Self.key(subject) == Self.key(otherSubject)
  }

  /// Whether both stand close enough to speak of one thing.
  func paragraphIsNear(_ other: NarrativeFigure) -> Bool { other.page - page <= 1 }
}

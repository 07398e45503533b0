// A total that the text says twice below one numbered part. Only amounts that say themselves whose they are: parts of a
// list, amounts in brackets and behind 其中 have the same names below different wholes.

import BudgetModel

struct RepeatTies {
  let figures: [NarrativeFigure]
  let tester: FigureTester
  let fiscalYear: Int?

  private struct Key: Hashable {
    let section: String
    let subject: String
    let kind: NarrativeFigure.Kind
    let unit: MoneyUnit
    let baseYear: Int?
  }

  func checks() -> [NarrativeCheck] {
    var first: [Key: Int] = [:]
    return figures.indices.flatMap { index -> [NarrativeCheck] in
      guard let key = key(of: figures[index]) else { return [] }
      guard let before = first[key] else {
        first[key] = index
        return []
      }
      return tester.equal(.repeated, index, before)
    }
  }

  private static let kinds: Set<NarrativeFigure.Kind> = [.initialBudget, .adjustedBudget, .budget, .final]

  private func key(of figure: NarrativeFigure) -> Key? {
    guard Self.kinds.contains(figure.kind), figure.path == nil, figure.asOf == nil, let section = figure.section,
      let subject = figure.subject, let unit = figure.unit, unit.powerToYuan != nil,
      Self.wholes.contains(where: subject.contains), standsAlone(figure, subject)
    else { return nil }
    return Key(
      section: section, subject: NarrativeFigure.key(subject), kind: figure.kind, unit: unit, baseYear: figure.baseYear)
  }

  /// What says of which fund an amount is.
  private static let wholes = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "“三公”经费财政拨款"]
  private static let openers = ["本部门", "本单位", "我部门", "我单位"]

  /// Whether its sentence begins with its name, but for the own year and the own office, and goes on with what amount it
  /// is: 2024年度一般公共预算财政拨款支出年初预算为90万元，支出决算为100万元.
  private func standsAlone(_ figure: NarrativeFigure, _ subject: String) -> Bool {
    guard let number = figure.sentence.firstRange(of: figure.raw),
      let name = figure.sentence.firstRange(of: subject), name.upperBound <= number.lowerBound
    else { return false }
    var head = String(figure.sentence[..<name.lowerBound])
    for word in Self.openers + [fiscalYear.map { "\($0)年度" }, fiscalYear.map { "\($0)年" }].compactMap({ $0 }) {
      if let range = head.firstRange(of: word) { head.removeSubrange(range) }
    }
    return head.isEmpty && figure.sentence[name.upperBound..<number.lowerBound].allSatisfy(Self.between.contains)
  }

  /// The letters of measures and of amounts.
  private static let between = Set("年初全预决算支出收入数额总合计安排调整后的实际完成执行为是共万亿元0123456789.,，")
}

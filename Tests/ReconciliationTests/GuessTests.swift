// Guesses at what is wrong, missing tables, and second readings.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("What may be wrong")
struct GuessTests {
  @Test(
    "Guesses",
    arguments: [
      ("30.05", "10.00", "20.00", "rounding"), ("40.00", "10.00", "20.00", "one_digit"),
      ("36.90", "10.30", "62.60", "digits_swapped"), ("10.00", "20.00", "10.00", "sign"),
      ("13.57", "13.57", "24.68", "counted_twice"), ("97.31", "11.11", "20.00", "missing_part"),
    ])
  func guesses(total: String, first: String, second: String, guess: String) {
    let document = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | total:合计 | basic:基本支出 | project:项目支出
        201 | 甲 | \(total) | \(first) | \(second)
        202 | 乙 | 3.00 | 1.00 | 2.00
        203 | 丙 | 3.00 | 1.00 | 2.00
        """))
    #expect(document.checks.first { !$0.holds }?.guess?.rawValue == guess)
  }

  @Test("Tables that the contents promise")
  func missing() {
    let entries = [
      ContentsEntry(number: "表1", title: "收入决算表", kind: .income, page: 2),
      ContentsEntry(number: "表2", title: "支出决算表", kind: .expenditure, page: 2),
      ContentsEntry(number: "表3", title: "国有资产占用表", kind: .other, page: 2),
      ContentsEntry(number: "表4", title: "债务表", kind: .other, page: 2),
    ]
    let document = BudgetDocument.drawn(
      .drawn(.income, title: "2024年度收入决算表", number: "公开02表", "item | total:合计\n甲 | 1.00"),
      .drawn(.other, title: "某局国有资产占用表", "item | total:合计\n甲 | 1.00"), contents: entries)
    #expect(document.missingTables.map(\.title) == ["支出决算表", "债务表"])
  }

  @Test("A table whose title ends in another's words does not take its entry")
  func sameEnd() {
    let entries = [
      ContentsEntry(title: "支出决算表", kind: .expenditure, page: 2),
      ContentsEntry(title: "一般公共预算财政拨款支出决算表", kind: .generalBudgetExpenditure, page: 2),
      ContentsEntry(title: "国有资本经营预算财政拨款支出决算表", kind: .stateCapital, page: 2),
    ]
    let table = "item | total:合计\n甲 | 1.00"
    let first = Statement.drawn(.generalBudgetExpenditure, title: "一般公共预算财政拨款支出决算表", table)
    let second = Statement.drawn(.expenditure, title: "2024年度支出决算表", table)
    #expect(
      BudgetDocument.drawn(first, second, contents: entries).missingTables.map(\.title)
        == ["国有资本经营预算财政拨款支出决算表"])
    #expect(
      BudgetDocument.drawn(first, contents: entries).missingTables.map(\.title)
        == ["支出决算表", "国有资本经营预算财政拨款支出决算表"])
    // What stands empty on a page is not missing.
    var empty = entries
    empty[2].emptyPage = 9
    var document = BudgetDocument.drawn(first, second, contents: empty)
    #expect(document.missingTables.isEmpty)
    // A table that is there stands empty nowhere.
    document.contents[0].emptyPage = 7
    document.settleContents()
    #expect(document.contents.map(\.emptyPage) == [nil, nil, 9])
  }

  private static let drawing = """
    code | item | total:合计 | basic:基本支出 | project:项目支出
    201 | 甲 | 3.00 | 1.00 | 2.00
    20131 | 甲一 | 3.00 | 1.00 |
    """

  /// What the parser said when it left the amount out.
  private static let complaint = Diagnostic("parser.unused-number", page: 1, message: "left out")
  private static let other = Diagnostic("parser.unused-number", page: 1, message: "left out elsewhere")

  private func reading(_ amount: String, measure: Measure? = .project) -> SecondReading {
    let figure = Figure(
      measure: measure, headerPath: ["项目支出"], amount: Amount(amount) ?? .zero, unit: .tenThousandYuan, gridColumn: 4,
      page: 1, box: Box(x0: 240, y0: 20, x1: 280, y1: 30), raw: amount)
    return SecondReading(table: 0, row: 1, figures: [figure], complaints: [Self.complaint])
  }

  @Test("An unclear amount is taken where the sums ask for it")
  func taken() {
    var drawn = BudgetDocument.drawn(.drawn(.expenditure, Self.drawing))
    drawn.diagnostics = [Self.other, Self.complaint]
    drawn.numbers.unused = 2
    let document = Reconciler().reconcile(drawn, readings: [reading("2.00")])
    #expect(document.statusText == "vvv vvv")
    #expect(document.diagnostics.first == Self.other)
    #expect(document.diagnostics.dropFirst().map(\.id) == ["reconcile.second-reading"])
    #expect(document.numbers.facts == 1 && document.numbers.unused == 1)
  }

  @Test("It is not taken where they do not, nor where nothing is wrong")
  func notTaken() {
    let other = Reconciler().reconcile(.drawn(.drawn(.expenditure, Self.drawing)), readings: [reading("2.50")])
    #expect(other.statusText.contains("c"))
    #expect(other.diagnostics.isEmpty)
    let whole = Self.drawing.replacing("1.00 |\n", with: "1.00 | 2.00\n").replacing("1.00 |", with: "1.00 | 2.00")
    let fine = Reconciler().reconcile(.drawn(.drawn(.expenditure, whole)), readings: [reading("2.00")])
    #expect(fine.diagnostics.isEmpty)
  }

  @Test("It is not taken where the sums would hold and not prove it")
  func unproven() {
    // No sum speaks for an amount whose column nobody understands.
    let drawing = Self.drawing.replacing("project:项目支出", with: ":其他")
    let document = Reconciler().reconcile(
      .drawn(.drawn(.expenditure, drawing)), readings: [reading("2.00", measure: nil)])
    #expect(document.statusText.contains("c"))
    #expect(document.diagnostics.isEmpty)
  }
}

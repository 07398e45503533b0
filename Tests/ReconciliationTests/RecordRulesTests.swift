// Sums of records: the points of a form, and a project's money in its form and in the table of projects.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("Sums of records")
struct RecordRulesTests {
  private func figure(_ raw: String, label: String, unit: MoneyUnit? = nil, at y: Double) -> Figure {
    Figure(
      measure: nil, headerPath: [label], amount: Amount(raw) ?? Amount(coefficient: 0), unit: unit, gridColumn: 0,
      page: 1,
      box: Box(x0: 0, y0: y, x1: 40, y1: y + 10), raw: raw)
  }

  /// A form with one indicator for each of the points; those that are blank have none, `^` is the cell above.
  private func points(
    _ points: [String], header: String = "分值", total: String? = nil, money: String? = nil
  ) -> Statement {
    var record = PerformanceRecord(project: "甲")
    var above: Figure?
    for (index, raw) in points.enumerated() {
      var indicator = PerformanceIndicator(page: 1)
      if !raw.isEmpty { above = raw == "^" ? above : figure(raw, label: header, at: Double(index) * 20) }
      indicator.weight = raw.isEmpty ? nil : above
      record.indicators.append(indicator)
    }
    record.totalWeight = total.map { figure($0, label: header, at: 900) }
    if let money {
      var line = FundingLine(name: "年度资金总额")
      line.weight = figure(money, label: header, at: 800)
      record.funding = [line]
    }
    return Statement(kind: .projectPerformance, pages: [1], records: [record])
  }

  private func verdicts(_ statements: Statement..., rule: String) -> [String] {
    var document = BudgetDocument.drawn()
    document.statements = statements
    return Reconciler().reconcile(document).checks.filter { $0.rule == rule }
      .map { "\($0.verdict): \($0.found) = \($0.expected)" }
  }

  @Test("Without a total, points come to what their header says")
  func statedWhole() {
    let rule = "performance_weight"
    #expect(verdicts(points(["50", "40"], header: "分值权重（90分）"), rule: rule) == ["exact: 90 = 90"])
    #expect(verdicts(points(["50", "39"], header: "分值权重（90分）"), rule: rule) == ["conflict: 89 = 90"])
    #expect(verdicts(points(["50", "40"], header: "指标权重(%)"), rule: rule) == ["conflict: 90 = 100"])
    #expect(verdicts(points(["33.3", "33.3", "33.3"], header: "指标权重(%)"), rule: rule) == ["rounding: 99.9 = 100.0"])
  }

  @Test("Points of which some may not be read contradict nothing, those in one cell count once")
  func unknownPoints() {
    let rule = "performance_weight"
    #expect(verdicts(points(["50", "", "30"], header: "分值权重（90分）"), rule: rule) == [])
    #expect(verdicts(points(["50", "40", "^"], header: "分值权重（90分）"), rule: rule) == ["exact: 90 = 90"])
  }

  @Test("Where neither header nor total says it, a hundred holds or nothing is said")
  func plainWhole() {
    let rule = "performance_weight"
    #expect(verdicts(points(["60", "40"]), rule: rule) == ["exact: 100 = 100"])
    #expect(verdicts(points(["50", "40"], money: "10"), rule: rule) == ["exact: 100 = 100"])
    #expect(verdicts(points(["50", "40"]), rule: rule) == ["exact: 90 = 90"])
    #expect(verdicts(points(["50", "30"]), rule: rule) == [])
  }

  @Test("With a total, the money's ten points are part of it, printed or not, or apart")
  func printedTotal() {
    let rule = "performance_score"
    #expect(verdicts(points(["50", "40"], total: "100", money: "10"), rule: rule) == ["exact: 100 = 100"])
    #expect(verdicts(points(["50", "40"], total: "90", money: "10"), rule: rule) == ["exact: 90 = 90"])
    #expect(verdicts(points(["50", "40"], total: "100"), rule: rule) == ["exact: 100 = 100"])
    #expect(verdicts(points(["46", "40"], total: "100", money: "10"), rule: rule) == ["conflict: 100 = 96"])
    #expect(verdicts(points(["46", "", "40"], total: "100", money: "10"), rule: rule) == [])
  }

  private func form(_ project: String, _ line: String, _ amount: String) -> Statement {
    var funding = FundingLine(name: line)
    funding.amount = figure(amount, label: line, unit: .tenThousandYuan, at: 0)
    return Statement(
      kind: .projectPerformance, pages: [1], records: [PerformanceRecord(project: project, funding: [funding])])
  }

  private func table(_ rows: String, title: String = "项目支出表", unit: MoneyUnit = .yuan) -> Statement {
    .drawn(.projectExpenditure, unit: unit, title: title, "item | budget:预算数\n" + rows)
  }

  @Test("A project's money is the same in its form and in the table of projects")
  func projectBudget() {
    let rule = "performance_budget"
    let projects = table("甲（一期） | 146820.00\n乙 | 270000.00")
    #expect(verdicts(projects, form("甲(一期)", "年度资金总额", "14.68"), rule: rule) == ["rounding: 146800.00 = 146820.00"])
    #expect(verdicts(projects, form("乙", "年度资金总额", "27.1"), rule: rule) == ["conflict: 271000.00 = 270000.00"])
    #expect(verdicts(projects, form("丙", "年度资金总额", "27.1"), rule: rule) == [])
  }

  @Test("What a form counts for all years, or of one fund, contradicts nothing")
  func otherMoney() {
    let rule = "performance_budget"
    let projects = table("甲 | 10.00", unit: .tenThousandYuan)
    #expect(verdicts(projects, form("甲", "实施期资金总额", "10.00"), rule: rule) == ["exact: 10.00 = 10.00"])
    #expect(verdicts(projects, form("甲", "实施期资金总额", "30.00"), rule: rule) == [])
    #expect(verdicts(projects, form("甲", "其中：财政拨款", "8.00"), rule: rule) == [])
    let ofOneFund = table("甲 | 8.00", title: "一般公共预算项目支出表", unit: .tenThousandYuan)
    #expect(verdicts(ofOneFund, form("甲", "年度资金总额", "10.00"), rule: rule) == [])
  }

  @Test("Several lines of a project are parts of it, or one is the sum of the others")
  func severalLines() {
    let rule = "performance_budget"
    let parts = table("甲 | 4.00\n甲 | 6.00", unit: .tenThousandYuan)
    #expect(verdicts(parts, form("甲", "年度资金总额", "10.00"), rule: rule) == ["exact: 10.00 = 10.00"])
    #expect(verdicts(parts, form("甲", "年度资金总额", "4.00"), rule: rule) == ["exact: 4.00 = 4.00"])
    #expect(verdicts(parts, form("甲", "年度资金总额", "9.00"), rule: rule) == [])
  }

  @Test("Two forms of one name may be parts of one line")
  func severalForms() {
    let projects = table("甲 | 10.00", unit: .tenThousandYuan)
    let forms = [form("甲", "年度资金总额", "4.00"), form("甲", "年度资金总额", "10.00")]
    #expect(verdicts(projects, forms[0], forms[1], rule: "performance_budget") == ["exact: 10.00 = 10.00"])
  }
}

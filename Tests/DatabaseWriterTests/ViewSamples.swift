// Small documents for the tests of the views: of one office its budget and its final accounts of 2024 and its budget of
// 2025, and of another what its department and its own unit publish under one name.

import BudgetModel
import PageModel

/// The documents of the tests.
enum ViewSample {
  /// A row with its figures, by measure and header.
  static func row(
    _ label: String, _ amounts: [(Measure, String)], section: Section? = nil, fund: Fund? = nil,
    status: Status = .verified, header: [String] = [], unit: MoneyUnit = .tenThousandYuan,
    _ dimensions: (inout Dimensions) -> Void = { _ in }
  ) -> StatementRow {
    let figures = amounts.map { measure, text in
      var figure = Figure(
        measure: measure, headerPath: header, amount: amount(text), unit: unit, page: 3,
        box: Box(x0: 1, y0: 2, x1: 30, y1: 12), raw: text)
      figure.status = status
      figure.fund = fund
      return figure
    }
    var row = StatementRow(section: section, labels: [label], figures: figures)
    dimensions(&row.dimensions)
    return row
  }

  static func amount(_ text: String) -> Amount {
    guard let amount = Amount(text) else { preconditionFailure("\(text) is no amount") }
    return amount
  }

  static func document(
    _ organization: String?, _ year: Int?, _ report: ReportKind, _ statements: [Statement], checks: [Check] = []
  ) -> BudgetDocument {
    BudgetDocument(
      identity: DocumentIdentity(
        file: "key", sha256: "0f", pageCount: 1, organization: organization, fiscalYear: year, report: report),
      statements: statements, checks: checks, diagnostics: [])
  }

  static func table(_ kind: TableKind, title: String? = nil, _ rows: [StatementRow]) -> Statement {
    Statement(kind: kind, title: title, unit: .tenThousandYuan, pages: [3], rows: rows)
  }

  static let budget2024 = document(
    "某局", 2024, .budget,
    [
      table(
        .threePublic,
        [
          row("合计", [(.budget, "5.00")]) { $0.concept = "three_public.total" },
          row("公务接待费", [(.budget, "2.00")]) { $0.concept = "three_public.reception" },
        ]),
      table(
        .incomeExpenditureSummary,
        [row("本年收入合计", [(.budget, "100.00")], section: .income) { $0.concept = "income.total" }]),
      table(
        .expenditure,
        [
          row("一般公共服务支出", [(.total, "90.00"), (.basic, "60.00"), (.project, "30.00")]) { $0.functionCode = "201" },
          row("人大事务", [(.total, "30.00")]) { $0.functionCode = "20101" },
          row("一般公共服务支出", [(.project, "29.00")], header: ["扣除基建项目后预算数"]) { $0.functionCode = "201" },
          // Parts of 201, by account and by project.
          row("办公费", [(.total, "1.00")]) { ($0.functionCode, $0.economicCode) = ("201", "302") },
          row("修缮", [(.total, "2.00")]) { ($0.functionCode, $0.project) = ("201", "修缮") },
        ]),
      table(
        .generalBudgetBasicExpenditure,
        [
          row("工资福利支出", [(.total, "50.00"), (.personnel, "50.00")], fund: .generalBudget) { $0.economicCode = "301" },
          row("办公费", [(.total, "0.80"), (.operating, "0.80")], fund: .generalBudget) {
            ($0.economicCode, $0.governmentEconomicCode) = ("30201", "50201")
          },
          row("纸张费", [(.total, "0.50"), (.operating, "0.50")], fund: .generalBudget) {
            ($0.economicCode, $0.governmentEconomicCode) = ("3020101", "50201")
          },
          row("差旅费", [(.total, "0.30"), (.operating, "0.30")], fund: .generalBudget) {
            ($0.economicCode, $0.governmentEconomicCode) = ("3021101", "50201")
          },
        ]),
    ])

  /// The office itself, without its units: another one.
  static let own2024 = document(
    "某局(本级)", 2024, .final,
    [table(.threePublic, [row("合计", [(.final, "1.00")]) { $0.concept = "three_public.total" }])])

  /// Under the name that says that its units are counted in.
  static let final2024 = document(
    "某局（汇总）", 2024, .final,
    [
      table(
        .threePublic,
        [
          row("合计", [(.budget, "4.50"), (.final, "3.50005")], status: .conflict) { $0.concept = "three_public.total" },
          row("公务接待费", [(.budget, "2.00"), (.final, "1.50")]) { $0.concept = "three_public.reception" },
        ]),
      table(
        .incomeExpenditureSummary,
        [row("本年收入合计", [(.final, "120.00")], section: .income) { $0.concept = "income.total" }]),
      table(.expenditure, [row("一般公共服务支出", [(.total, "89.99995")]) { $0.functionCode = "201" }]),
    ],
    checks: [
      Check(
        rule: "three_public_total", verdict: .conflict,
        terms: [
          Check.Term(side: .found, place: FigurePlace(table: 0, row: 0, figure: 1), proves: true),
          Check.Term(side: .expected, place: FigurePlace(table: 0, row: 1, figure: 1), proves: true),
        ],
        expected: amount("1.50"), found: amount("3.50005"), difference: amount("2.00005"),
        tolerance: amount("0.01"), unit: .tenThousandYuan, guess: .missingPart)
    ])

  static let budget2025 = document(
    "某局", 2025, .budget,
    [
      table(
        .threePublic,
        [
          row("合计", [(.budget, "4.00"), (.change, "-1.00")]) { $0.concept = "three_public.total" },
          row("某中心/合计", [(.total, "1.00")]) { ($0.concept, $0.spendingUnit) = ("three_public.total", "某中心") },
        ]),
      table(
        .incomeExpenditureSummary,
        [
          row("本年收入合计", [(.budget, "110.00"), (.priorYear, "100.00")], section: .income, header: ["上年预算数"]) {
            $0.concept = "income.total"
          }
        ]),
    ])

  /// A row for each fund, and the accounts of two units that the page does not name.
  static let department2024 = document(
    "某委", 2024, .budget,
    [
      table(
        .threePublic, title: "2024年部门“三公”经费预算表",
        [
          row("合计", [(.total, "6.00")], fund: .appropriation) { $0.concept = "three_public.total" },
          row("合计", [(.total, "5.00")], fund: .generalBudget) { $0.concept = "three_public.total" },
          row("合计", [(.total, "1.00")], fund: .governmentFund) { $0.concept = "three_public.total" },
        ]),
      table(
        .expenditure,
        [
          row("行政运行", [(.total, "10.00"), (.basic, "9.00")]) { $0.functionCode = "2010801" },
          row("行政运行", [(.total, "20.00"), (.basic, "9.50")]) { $0.functionCode = "2010801" },
        ]),
    ])

  /// Of the office alone, under the department's name.
  static let unit2024 = document(
    "某委", 2024, .budget,
    [
      table(
        .threePublic, title: "2024年预算单位“三公”经费预算表",
        [row("合计", [(.total, "4.00")], fund: .generalBudget) { $0.concept = "three_public.total" }])
    ])

  /// All of it is of one fund, which the budget does not name.
  static let fund2024 = document(
    "某委", 2024, .final,
    [
      table(
        .threePublic,
        [row("合计", [(.final, "5.50")], fund: .generalBudget) { $0.concept = "three_public.total" }])
    ])

  /// Neither says whose it is; the two lines of 接待费 disagree.
  static let nameless = document(
    nil, 2024, .budget,
    [
      table(
        .threePublic,
        [
          row("合计", [(.budget, "7.00")]) { $0.concept = "three_public.total" },
          row("公务接待费", [(.budget, "2.00")]) { $0.concept = "three_public.reception" },
          row("公务接待费", [(.budget, "3.00")]) { $0.concept = "three_public.reception" },
        ])
    ])
}

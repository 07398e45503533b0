// The views that compare, over three small documents of one office: its budget and its final accounts of 2024, and its
// budget of 2025. Each test names the figures that its view must give, so that a view that joins or adds wrongly fails.

import BudgetModel
import Foundation
import OutputFile
import PageModel
import TestSupport
import Testing

@testable import DatabaseWriter

@Suite("Views")
struct ViewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let database = try BudgetDatabase(NewFile(path: folder["a.sqlite"].path))
    for (document, name) in [
      (Sample.budget2024, "b24.pdf"), (Sample.final2024, "f24.pdf"), (Sample.budget2025, "b25.pdf"),
      (Sample.own2024, "own24.pdf"), (Sample.nameless, "n1.pdf"), (Sample.nameless, "n2.pdf"),
    ] {
      try database.add(DatabaseRows(document).json(), path: name, file: name)
    }
    try database.finish()
  }

  private func query(_ sql: String) throws -> [String] {
    try Data(sql.utf8).write(to: folder["a.sql"])
    let run = try Program.shell("sqlite3 '\(folder["a.sqlite"].path)' < '\(folder["a.sql"].path)'")
    #expect(run.status == 0, "\(run.errors)")
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test("“三公”: budget and final accounts side by side, of each item and unit, in yuan")
  func threePublic() throws {
    #expect(
      try query(
        """
        SELECT 年度, 预算单位, 概念, 项目, "预算数（元）", "决算数（元）", "决算数（分）", 核验状态 FROM 三公经费
        WHERE 部门 = '某局' ORDER BY 年度, 概念, 预算单位
        """) == [
          "2024||three_public.reception|公务接待费|20000|15000|1500000|verified",
          "2024||three_public.total|“三公”经费合计|50000|35000.5|3500050|conflict",
          "2025||three_public.total|“三公”经费合计|40000|||verified",
          "2025|某中心|three_public.total|“三公”经费合计|10000|||verified",
        ])
    // The final accounts' own 预算数 is another number than the budget that was published.
    #expect(
      try query(
        """
        SELECT budget_fen, final_accounts_budget_fen FROM three_public
        WHERE concept = 'three_public.total' AND fiscal_year = 2024 AND organization = '某局'
        """) == ["5000000|4500000"])
  }

  @Test("The office without its units is another one than the department")
  func ownAccounts() throws {
    #expect(
      try query("SELECT organization, budget_yuan IS NULL, final_yuan FROM three_public WHERE files = 'own24.pdf'")
        == ["某局（本级）|1|10000"])
  }

  @Test("Documents that do not say whose they are are not compared, and what disagrees is no figure")
  func unknown() throws {
    #expect(
      try query("SELECT budget_yuan, files FROM three_public WHERE organization IS NULL AND NOT ambiguous ORDER BY 2")
        == ["70000|n1.pdf", "70000|n2.pdf"])
    #expect(
      try query(
        "SELECT coalesce(budget_yuan, 'none') FROM three_public WHERE organization IS NULL AND ambiguous LIMIT 1")
        == ["none"])
  }

  @Test("Budget against final accounts, by concept and by function code")
  func budgetAndFinal() throws {
    #expect(
      try query(
        """
        SELECT 表类, 栏目组, 概念, 功能分类编码, "预算数（元）", "决算数（元）", "差额（元）" FROM 预算与决算
        WHERE 部门 = '某局' AND 年度 = 2024 AND 表类 <> 'three_public' ORDER BY 1, 2, 3, 4
        """) == [
          "expenditure|||201|900000|899999.5|-0.50", "expenditure|||20101|300000||",
          "income_expenditure_summary|income|income.total||1000000|1200000|200000.00",
        ])
  }

  @Test("A prior-year column against the document of that year, of the report that its header names")
  func priorYear() throws {
    #expect(
      try query(
        """
        SELECT 年度, 上年报告类型, 概念, "上年数（元）", "上年文件数（元）", "差额（元）", 文件 FROM 上年衔接 ORDER BY 1, 2, 3
        """) == ["2025|budget|income.total|1000000|1000000|0.00|b24.pdf,b25.pdf"])
  }

  @Test("Lines of the summary, by panel")
  func summary() throws {
    #expect(
      try query(
        """
        SELECT 年度, 报告类型, 栏目组, 项目, "预算数（元）", "决算数（元）", "上年数（元）" FROM 收支总表 WHERE 部门 = '某局' ORDER BY 1, 2
        """) == [
          "2024|budget|income|本年收入合计|1000000||", "2024|final|income|本年收入合计||1200000|",
          "2025|budget|income|本年收入合计|1100000||1000000",
        ])
  }

  @Test("Expenditure by function: 类 and 款, basic and project expenditure beside the total")
  func byFunction() throws {
    #expect(
      try query(
        """
        SELECT 报告类型, 类, 款, 级次, 项目, "合计（元）", "基本支出（元）", "项目支出（元）" FROM 支出按功能
        WHERE 部门 = '某局' ORDER BY 报告类型, 功能分类编码, 部门经济分类编码, 项目名称
        """) == [
          "budget|201||class|一般公共服务支出|900000|600000|300000", "budget|201||class|修缮|20000||",
          "budget|201||class|办公费|10000||", "budget|201|20101|division|人大事务|300000||",
          "final|201||class|一般公共服务支出|899999.5||",
        ])
  }

  @Test("Expenditure by economic class, of both classifications")
  func byEconomicClass() throws {
    #expect(
      try query(
        """
        SELECT 级次, 部门经济分类编码, 政府经济分类编码, "合计（元）", "人员经费（元）", "公用经费（元）" FROM 支出按经济分类
        ORDER BY 部门经济分类编码
        """) == ["class|301||500000|500000|", "division|30201|50201|8000||8000"])
  }

  @Test("A sum that does not hold is one line, with its terms, difference, guess and page")
  func findings() throws {
    #expect(
      try query("SELECT 部门, 文件, 页码, 核验, 所列数, 应为数, 差额, 单位, 推测, 所列项, 应合计项 FROM 冲突") == [
        "某局|f24.pdf|3|three_public_total|3.50005|1.50|2.00005|万元|missing_part|合计 3.50005 (3)|公务接待费 1.50 (3)"
      ])
  }

  @Test("No view has an amount as a floating-point number, and its two names give the same")
  func exact() throws {
    for view in AnalysisView.all {
      let columns = view.columns.map { "typeof(\"\($0.name)\")" }.joined(separator: " || ' ' || ")
      #expect(try query("SELECT \(columns) FROM \(view.name)").allSatisfy { !$0.contains("real") }, "\(view.name)")
      #expect(try query("SELECT * FROM \(view.name)") == query("SELECT * FROM \(view.chineseName)"))
      #expect(try !query("SELECT * FROM \(view.name)").isEmpty, "\(view.name)")
    }
  }

  @Test(
    "A question for one office reads its tables and not all amounts", arguments: AnalysisView.all.map(\.chineseName))
  func indexes(view: String) throws {
    let plan = try query("EXPLAIN QUERY PLAN SELECT * FROM \(view) WHERE 部门 = '某局'").joined(separator: "\n")
    #expect(!plan.contains("SCAN f\n") && !plan.contains("SCAN f "), "\(plan)")
    if view != AnalysisView.findings.chineseName { #expect(plan.contains("tables_by_"), "\(plan)") }
  }
}

/// The documents of the tests.
private enum Sample {
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

  static func table(_ kind: TableKind, _ rows: [StatementRow]) -> Statement {
    Statement(kind: kind, unit: .tenThousandYuan, pages: [3], rows: rows)
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

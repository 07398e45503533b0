// The views that compare, over small documents of two offices (ViewSamples.swift). Each test names the figures that its view
// must give, so that a view that joins or adds wrongly fails.

import Foundation
import OutputFile
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
      (ViewSample.budget2024, "b24.pdf"), (ViewSample.final2024, "f24.pdf"), (ViewSample.budget2025, "b25.pdf"),
      (ViewSample.own2024, "own24.pdf"), (ViewSample.nameless, "n1.pdf"), (ViewSample.nameless, "n2.pdf"),
      (ViewSample.department2024, "department24.pdf"), (ViewSample.unit2024, "unit24.pdf"),
      (ViewSample.fund2024, "fund24.pdf"),
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

  @Test(
    "Budget and final accounts that name the money of “三公” otherwise stand side by side; a column of one fund is a part"
  )
  func comparedFunds() throws {
    #expect(
      try query(
        """
        SELECT 部分, 资金性质, 预算资金性质, 决算资金性质, "预算数（元）", "决算数（元）" FROM 三公经费
        WHERE 部门 = '某委' AND 预算单位 IS NULL ORDER BY 1, 2
        """) == [
          "0||appropriation|general_budget|60000|55000", "1|general_budget|general_budget||50000|",
          "1|government_fund|government_fund||10000|",
        ])
  }

  @Test("The 单位预算 of an office whose 部门预算 is there too is that of a unit of its name")
  func unitOfOneName() throws {
    #expect(
      try query("SELECT 预算单位, \"预算数（元）\", 不唯一 FROM 三公经费 WHERE 部门 = '某委' AND 文件 = 'unit24.pdf'")
        == ["某委|40000|0"])
  }

  @Test("Rows that nothing printed tells apart are rows of the document's views, and no figure of those that compare")
  func rowsAlike() throws {
    #expect(
      try query(
        """
        SELECT 功能分类编码, "合计（元）", "基本支出（元）", 不唯一 FROM 支出按功能 WHERE 部门 = '某委' ORDER BY 3
        """) == ["2010801|100000|90000|0", "2010801|200000|95000|0"])
    #expect(
      try query("SELECT \"预算数（元）\", 不唯一 FROM 预算与决算 WHERE 部门 = '某委' AND 功能分类编码 = '2010801'")
        == ["|1"])
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
        SELECT 级次, 类, 款, 部门经济分类编码, 政府经济分类编码, "合计（元）", "人员经费（元）", "公用经费（元）" FROM 支出按经济分类
        ORDER BY 部门经济分类编码
        """) == [
          "class|301||301||500000|500000|", "division|302|30201|30201|50201|8000||8000",
          "item|302|30201|3020101|50201|5000||5000", "division|302|30211|3021101|50201|3000||3000",
        ])
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

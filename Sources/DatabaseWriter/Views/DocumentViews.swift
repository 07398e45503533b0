// Views of the lines of each document: its summary, its expenditure by function and by economic class. A row for each row
// that is printed: accounts of several units may stand one after the other, and 商品和服务支出 under two headings, without a
// word in the row that tells them apart.

extension AnalysisView {
  private static let own = Pick("role = report")
  private static let budget = Pick("role = 'budget'")
  private static let final = Pick("role = 'final'")
  private static let prior = Pick("role = 'prior_year'")
  private static let basic = Pick("measure = 'basic'")
  private static let projects = Pick("measure = 'project'")
  private static let personnel = Pick("measure = 'personnel'")
  private static let operating = Pick("measure = 'operating'")

  static let summary = AnalysisView(
    name: "summary", chineseName: "收支总表",
    columns: [
      [
        .organization, .fiscalYear, .report, .unit, .table, Column("table_number", "表号"), .section,
        Column("line", "行次"), .concept, .function, .printedItem, .fund,
      ],
      budget.columns("budget", "预算数"),
      final.columns("final", "决算数"),
      prior.columns("prior_year", "上年数"),
      [.status, .ambiguous(budget, final, prior), .page, .files],
    ],
    source: """
      FROM amount_roles
      WHERE "table" IN ('income_expenditure_summary', 'appropriation_summary') AND role IS NOT NULL
      GROUP BY organization, fiscal_year, report, "table", document_id, table_id, table_row, fund
      """)

  static let expenditureByFunction = AnalysisView(
    name: "expenditure_by_function", chineseName: "支出按功能",
    columns: [
      [
        .organization, .fiscalYear, .report, .table, .unit, .project, .fund,
        Column("class_code", "类", "substr(function_code, 1, 3)"),
        Column("division_code", "款", "CASE WHEN length(function_code) >= 5 THEN substr(function_code, 1, 5) END"),
        Column("level", "级次", functionLevel), .function, .economic, .governmentEconomic, .printedItem,
      ],
      own.columns("total", "合计"),
      basic.columns("basic", "基本支出"),
      personnel.columns("personnel", "人员经费"),
      operating.columns("operating", "公用经费"),
      projects.columns("project", "项目支出"),
      [.status, .ambiguous(own, basic, personnel, operating, projects), .page, .files],
    ],
    source: """
      FROM amount_roles
      WHERE +function_code IS NOT NULL AND "table" IN ('expenditure', 'appropriation_expenditure',
        'general_budget_expenditure', 'government_fund', 'state_capital')
      GROUP BY organization, fiscal_year, report, "table", document_id, table_id, table_row, fund
      """)

  static let expenditureByEconomicClass = AnalysisView(
    name: "expenditure_by_economic_class", chineseName: "支出按经济分类",
    columns: [
      [
        .organization, .fiscalYear, .report, .table, .unit, .project, .fund,
        Column("class_code", "类", "substr(\(economicCode), 1, 3)"),
        Column("division_code", "款", "CASE WHEN length(\(economicCode)) >= 5 THEN substr(\(economicCode), 1, 5) END"),
        Column("level", "级次", economicLevel), Column("code", "科目编码"),
        .economic, .governmentEconomic, .function, .printedItem,
      ],
      own.columns("total", "合计"),
      personnel.columns("personnel", "人员经费"),
      operating.columns("operating", "公用经费"),
      projects.columns("project", "项目支出"),
      [.status, .ambiguous(own, personnel, operating, projects), .page, .files],
    ],
    source: """
      FROM amount_roles
      WHERE coalesce(economic_code, government_economic_code) IS NOT NULL
        AND "table" IN ('general_budget_economic', 'general_budget_basic_expenditure',
          'appropriation_basic_expenditure', 'basic_expenditure', 'operating_funds')
      GROUP BY organization, fiscal_year, report, "table", document_id, table_id, table_row, fund
      """)

  private static let economicCode = "coalesce(economic_code, government_economic_code)"

  /// 类 or 款. Documents number accounts below a 款 (3010202): beside it they are a level of their own, and without it they
  /// stand for it, so that each level adds up to the whole.
  private static let economicLevel = """
    CASE WHEN length(\(economicCode)) = 3 THEN 'class'
      WHEN length(\(economicCode)) > 5 AND EXISTS (
        SELECT 1 FROM facts o
        WHERE o.table_id = amount_roles.table_id AND o.economic_code = substr(amount_roles.economic_code, 1, 5)
          AND coalesce(o.spending_unit, amount_roles.spending_unit) IS amount_roles.spending_unit) THEN 'item'
      ELSE 'division' END
    """

  /// 类, 款 or 项, by the digits of a code.
  private static let functionLevel =
    "CASE length(function_code) WHEN 3 THEN 'class' WHEN 5 THEN 'division' WHEN 7 THEN 'item' END"
}

// Views that lay amounts of several documents side by side: budget and final accounts, a year and the year before.

extension AnalysisView {
  /// The budget that was published as one; 预算数 beside the final accounts may be an adjusted one.
  private static let published = Pick("role = 'budget' AND report = 'budget'")
  private static let adjusted = Pick("role = 'budget' AND report = 'final'")
  private static let accounted = Pick("role = 'final' AND report = 'final'")

  static let threePublic = AnalysisView(
    name: "three_public", chineseName: "三公经费",
    columns: [
      [
        .organization, .fiscalYear, .unit, .sharedFund,
        Column("budget_fund", "预算资金性质", "coalesce(\(published.fund), \(adjusted.fund))"),
        Column("final_fund", "决算资金性质", accounted.fund),
        // Of the row without a fund of its own, or of the one above it.
        Column("part", "部分", "compared_fund IS NOT NULL"), .concept, .item,
      ],
      [
        Column("budget_yuan", "预算数（元）", "coalesce(\(published.yuan), \(adjusted.yuan))"),
        Column("budget_fen", "预算数（分）", "coalesce(\(published.fen), \(adjusted.fen))"),
      ],
      adjusted.columns("final_accounts_budget", "决算表中的预算数"),
      accounted.columns("final", "决算数"),
      [.status, .ambiguous(published, adjusted, accounted), .page, .files],
    ],
    source: """
      FROM amount_roles WHERE "table" = 'three_public' AND +concept IS NOT NULL AND role IN ('budget', 'final')
      GROUP BY organization, fiscal_year, spending_unit, compared_fund, concept, alone
      """)

  static let budgetAndFinal = AnalysisView(
    name: "budget_and_final", chineseName: "预算与决算",
    columns: [
      [.organization, .fiscalYear, .table, .section, .unit, .sharedFund, .concept, .function, .item],
      published.columns("budget", "预算数"),
      accounted.columns("final", "决算数"),
      accounted.difference(published),
      [.status, .ambiguous(published, accounted), .files],
    ],
    // Lines of projects and economic accounts are parts of these.
    source: """
      FROM amount_roles
      WHERE role = report AND coalesce(concept, function_code) IS NOT NULL AND project IS NULL
        AND economic_code IS NULL AND government_economic_code IS NULL
      GROUP BY organization, fiscal_year, "table", section, spending_unit, compared_fund, concept, function_code, alone
      """)

  private static let repeated = Pick("role = 'prior_year'")
  private static let original = Pick("role <> 'prior_year'")

  static let priorYearLinks = AnalysisView(
    name: "prior_year_links", chineseName: "上年衔接",
    columns: [
      [
        .organization, .fiscalYear, Column("prior_report", "上年报告类型"), .table, .section, .unit, .sharedFund, .concept,
        .function, .economic, .governmentEconomic, .item,
      ],
      repeated.columns("prior_year", "上年数"),
      original.columns("document", "上年文件数"),
      repeated.difference(original),
      [.ambiguous(repeated, original), .files],
    ],
    // A figure of its own year is what the year after repeats.
    source: """
      FROM (
        SELECT file, organization, fiscal_year + (role <> 'prior_year') AS fiscal_year,
          CASE role WHEN 'prior_year' THEN prior_report ELSE report END AS prior_report, "table", section, spending_unit,
          fund, compared_fund, concept, function_code, economic_code, government_economic_code, item, amount_yuan,
          amount_fen, role
        FROM amount_roles
        WHERE alone IS NULL AND project IS NULL AND (role = 'prior_year' OR role = report)
          AND coalesce(concept, function_code, economic_code, government_economic_code) IS NOT NULL
      ) amount_roles
      GROUP BY organization, fiscal_year, prior_report, "table", section, spending_unit, compared_fund, concept,
        function_code, economic_code, government_economic_code
      HAVING sum(role = 'prior_year') > 0
      """)
}

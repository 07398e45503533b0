// Facts with what their column says of the year: the budget, the final accounts, the year before. The views compare
// documents by it, because headers say it in many ways: 合计 of a budget is its budget as 预算数 is.

enum AmountRoles {
  /// `role` is `budget`, `final`, `prior_year`, or null for columns that are a part of another (基本支出) or a change of it.
  /// `prior_report` says whose figures a `prior_year` repeats. `alone` is null in documents that can be compared with
  /// others, and their number where the page does not say whose or of which year they are.
  ///
  /// `compared_fund` is the fund by which documents are compared: null for all of the money that a “三公” table speaks of.
  /// One year's title calls it 一般公共预算, another's 财政拨款, a third says nothing; only where a table has columns of
  /// several funds is one of them a part.
  ///
  /// `spending_unit` is the office's own name in its 单位预算 if there is its 部门预算 too: both are under one name.
  static let view = """
    CREATE VIEW amount_roles AS
      SELECT d.document_id, d.file, f.table_id, f.fact_id, t.office AS organization, t.fiscal_year, t.report, t.kind AS "table",
        t.number AS table_number, f.table_row, f.section, f.line, f.code, f.item, f.measure,
        coalesce(f.spending_unit, CASE
          WHEN t.scope = 'unit'
            AND EXISTS (SELECT 1 FROM tables o WHERE o.office = t.office AND o.scope = 'department') THEN t.office
        END) AS spending_unit,
        f.project, f.fund,
        CASE
          WHEN t.kind = 'three_public' AND (f.fund = 'appropriation' OR f.fund = 'general_budget' AND t.fund = f.fund)
            THEN NULL
          ELSE f.fund
        END AS compared_fund,
        f.function_code, f.economic_code, f.government_economic_code, f.concept, f.amount_yuan, f.amount_fen, f.status,
        f.page,
        CASE
          WHEN f.measure IN ('budget', 'initial_budget') THEN 'budget'
          WHEN f.measure IN ('final', 'prior_year') THEN f.measure
          -- A column of one fund is that fund's total.
          WHEN f.measure IN ('total', 'amount', f.fund) THEN t.report
          WHEN f.measure = 'expenditure' AND t.kind IN ('government_fund', 'state_capital') THEN t.report
        END AS role,
        CASE
          WHEN f.measure <> 'prior_year' THEN NULL
          WHEN f.measure_label LIKE '%执行%' OR f.measure_label LIKE '%决算%' THEN 'final'
          WHEN f.measure_label LIKE '%预算数%' THEN 'budget'
          ELSE t.report
        END AS prior_report,
        CASE WHEN t.office IS NULL OR t.fiscal_year IS NULL THEN d.document_id END AS alone
      FROM facts f JOIN tables t USING (table_id) JOIN documents d USING (document_id)
      -- 扣除基建项目后预算数 says again, without a part, what the column before it says.
      WHERE f.measure_label NOT LIKE '%扣除%';

    """
}

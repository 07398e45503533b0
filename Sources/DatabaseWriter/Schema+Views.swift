// The views of the database that answer questions of one document at a time; those that compare documents are in `Views`.

import BudgetWriters

extension Schema {
  /// Questions that come up again and again.
  static let views = """
    -- The columns of the CSV, and the keys.
    CREATE VIEW amounts AS
      SELECT \(amountColumns), f.amount_fen, d.path, d.document_id, f.table_id, f.fact_id
      FROM facts f JOIN tables t USING (table_id) JOIN documents d USING (document_id);

    -- 收入支出总表, 财政拨款收入支出总表
    CREATE VIEW summary_lines AS
      SELECT * FROM amounts WHERE "table" IN ('income_expenditure_summary', 'appropriation_summary');

    -- 功能分类科目: 类, 款, 项
    CREATE VIEW functional_lines AS
      SELECT *, substr(code, 1, 3) AS class_code,
        CASE WHEN length(code) >= 5 THEN substr(code, 1, 5) END AS division_code,
        CASE WHEN length(code) >= 7 THEN substr(code, 1, 7) END AS item_code,
        CASE length(code) WHEN 3 THEN 'class' WHEN 5 THEN 'division' WHEN 7 THEN 'item' END AS level
      FROM amounts
      WHERE code IS NOT NULL AND "table" IN ('income', 'expenditure', 'appropriation_expenditure',
        'general_budget_expenditure', 'government_fund', 'state_capital');

    -- 经济分类科目: 类, 款
    CREATE VIEW economic_lines AS
      SELECT *, substr(code, 1, 3) AS class_code, CASE WHEN length(code) >= 5 THEN substr(code, 1, 5) END AS division_code,
        CASE length(code) WHEN 3 THEN 'class' WHEN 5 THEN 'division' END AS level
      FROM amounts
      WHERE code IS NOT NULL AND "table" IN ('general_budget_economic', 'general_budget_basic_expenditure',
        'appropriation_basic_expenditure', 'basic_expenditure', 'operating_funds');

    -- “三公”经费
    CREATE VIEW three_public_lines AS SELECT * FROM amounts WHERE "table" = 'three_public';

    -- Sums that do not hold, a row for each amount in one.
    CREATE VIEW conflicts AS
      SELECT d.file, c.kind, c.found, c.expected, c.difference, c.tolerance, c.unit, c.guess, t.number AS table_number,
        t.title, m.side, m.item, m.measure_label, m.amount, m.page, d.document_id, c.check_id, m.table_id, m.fact_id
      FROM checks c JOIN documents d USING (document_id) JOIN check_terms m USING (check_id)
        JOIN tables t ON t.table_id = m.table_id
      WHERE c.verdict = 'conflict';

    -- What the text contradicts, itself or a table: a row for each number of it.
    CREATE VIEW text_conflicts AS
      SELECT d.file, c.kind, c.found, c.expected, c.unit, m.side, m.item, m.measure_label, m.amount,
        m.unit AS amount_unit, m.page, m.x0, m.y0, m.x1, m.y1, d.document_id, c.text_check_id, m.figure_id, m.table_id,
        m.fact_id
      FROM text_checks c JOIN documents d USING (document_id) JOIN text_check_terms m USING (text_check_id)
      WHERE c.holds = 0;

    CREATE VIEW failed_documents AS
      SELECT document_id, path, sha256, error, error_message FROM documents WHERE error IS NOT NULL;

    CREATE VIEW 金额 AS
      SELECT \(chineseColumns)
      FROM amounts;

    """ + AmountRoles.view + AnalysisView.all.map(\.sql).joined()

  /// All columns of the flat formats, wherever they stand.
  private static let amountColumns: String = FactColumn.all.map { column -> String in
    switch column.subject {
    case .document: "d.\(column.name)"
    case .table(column.name): "t.\(column.name)"
    case .table(let name): "t.\(name) AS \(quoted(column.name))"
    case .fact: "f.\(column.name)"
    }
  }.joined(separator: ", ")

  /// Without places on the page, for people.
  private static let chineseColumns: String = FactColumn.all.filter { $0.kind != .points }
    .map { column -> String in "\(quoted(column.name)) AS \(quoted(column.chineseName))" }.joined(separator: ", ")
}

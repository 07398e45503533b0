// What the database looks like. docs/outputs.md explains it to its readers.

import BudgetModel
import BudgetWriters

enum Schema {
  /// `PRAGMA application_id`: "p2b1", by which a database of ours is told from another.
  static let applicationID: Int32 = 0x7032_6231
  /// `PRAGMA user_version`: another number when a column changes its meaning or is taken away.
  static let version = 1

  /// Tables, in the order in which they are filled. A row's ``DatabaseRows`` has a key for each column.
  static let tables = """
    CREATE TABLE documents (
      document_id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT,
      organization TEXT,
      fiscal_year INTEGER,
      report TEXT CHECK (report IN ('final', 'budget')),
      published TEXT,
      producer TEXT,
      pages INTEGER,
      amounts INTEGER,
      verified INTEGER,
      unverified INTEGER,
      conflict INTEGER,
      error TEXT,
      error_message TEXT
    );
    CREATE TABLE tables (
      table_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      kind TEXT NOT NULL,
      number TEXT,
      title TEXT,
      organization TEXT,
      fiscal_year INTEGER,
      report TEXT CHECK (report IN ('final', 'budget')),
      unit TEXT,
      first_page INTEGER,
      last_page INTEGER,
      amounts INTEGER NOT NULL,
      verified INTEGER NOT NULL,
      unverified INTEGER NOT NULL,
      conflict INTEGER NOT NULL,
      records TEXT CHECK (records IS NULL OR json_valid(records))
    );
    CREATE TABLE facts (
      fact_id INTEGER PRIMARY KEY,
      table_id INTEGER NOT NULL REFERENCES tables,
      \(factColumns)
    );
    CREATE TABLE checks (
      check_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      kind TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('exact', 'rounding', 'conflict')),
      found TEXT NOT NULL,
      expected TEXT NOT NULL,
      difference TEXT NOT NULL,
      tolerance TEXT NOT NULL,
      unit TEXT,
      guess TEXT
    );
    CREATE TABLE check_terms (
      check_id INTEGER NOT NULL REFERENCES checks,
      term INTEGER NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('found', 'expected')),
      proves INTEGER NOT NULL,
      table_id INTEGER NOT NULL REFERENCES tables,
      fact_id INTEGER REFERENCES facts,
      item TEXT NOT NULL,
      measure_label TEXT NOT NULL,
      amount TEXT NOT NULL,
      unit TEXT,
      page INTEGER NOT NULL,
      PRIMARY KEY (check_id, term)
    ) WITHOUT ROWID;
    CREATE TABLE concepts (
      concept TEXT PRIMARY KEY,
      chinese TEXT NOT NULL,
      english TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE diagnostics (
      diagnostic_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      severity TEXT NOT NULL,
      id TEXT NOT NULL,
      page INTEGER,
      message TEXT NOT NULL
    );
    CREATE TABLE indicators (
      indicator_id INTEGER PRIMARY KEY,
      table_id INTEGER NOT NULL REFERENCES tables,
      project TEXT,
      level1 TEXT,
      level2 TEXT,
      level3 TEXT,
      classification TEXT,
      target TEXT,
      actual TEXT,
      weight TEXT,
      score TEXT,
      reason TEXT,
      page INTEGER NOT NULL
    );
    CREATE TABLE figures (
      figure_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      section TEXT,
      headings TEXT NOT NULL,
      subject TEXT,
      path_type TEXT,
      path_section TEXT,
      path_item TEXT,
      code TEXT,
      kind TEXT NOT NULL CHECK (kind IN (\(list(NarrativeFigure.Kind.allCases.map(\.rawValue))))),
      amount TEXT NOT NULL,
      unit TEXT,
      amount_yuan TEXT,
      amount_fen INTEGER,
      direction TEXT CHECK (direction IN ('increase', 'decrease')),
      base_year INTEGER,
      of TEXT,
      comparator TEXT,
      as_of TEXT,
      status TEXT CHECK (status IN ('verified', 'unverified', 'conflict')),
      page INTEGER NOT NULL,
      x0 REAL NOT NULL,
      y0 REAL NOT NULL,
      x1 REAL NOT NULL,
      y1 REAL NOT NULL,
      raw TEXT NOT NULL,
      sentence TEXT NOT NULL,
      doubt TEXT
    );
    CREATE TABLE statements (
      statement_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      section TEXT,
      headings TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (\(list(NarrativeStatement.Kind.allCases.map(\.rawValue))))),
      subject TEXT,
      comparator TEXT,
      page INTEGER NOT NULL,
      x0 REAL NOT NULL,
      y0 REAL NOT NULL,
      x1 REAL NOT NULL,
      y1 REAL NOT NULL,
      sentence TEXT NOT NULL
    );
    """

  /// Made when the tables are full, which takes less time.
  static let indexes = """
    CREATE INDEX documents_by_organization ON documents (organization, fiscal_year);
    CREATE INDEX documents_by_content ON documents (sha256);
    CREATE INDEX tables_by_document ON tables (document_id);
    CREATE INDEX tables_by_kind ON tables (kind, fiscal_year);
    CREATE INDEX tables_by_organization ON tables (organization, fiscal_year, kind);
    CREATE INDEX facts_by_table ON facts (table_id);
    CREATE INDEX facts_by_code ON facts (code);
    CREATE INDEX facts_by_item ON facts (item);
    CREATE INDEX facts_by_concept ON facts (concept) WHERE concept IS NOT NULL;
    CREATE INDEX facts_by_unit ON facts (spending_unit) WHERE spending_unit IS NOT NULL;
    CREATE INDEX facts_by_project ON facts (project) WHERE project IS NOT NULL;
    CREATE INDEX facts_by_function ON facts (function_code) WHERE function_code IS NOT NULL;
    CREATE INDEX facts_by_economic_class ON facts (economic_code) WHERE economic_code IS NOT NULL;
    CREATE INDEX facts_by_government_economic_class ON facts (government_economic_code)
      WHERE government_economic_code IS NOT NULL;
    CREATE INDEX facts_by_status ON facts (status) WHERE status <> 'verified';
    CREATE INDEX checks_by_document ON checks (document_id);
    CREATE INDEX checks_in_conflict ON checks (verdict) WHERE verdict = 'conflict';
    CREATE INDEX check_terms_by_fact ON check_terms (fact_id);
    CREATE INDEX check_terms_by_table ON check_terms (table_id);
    CREATE INDEX diagnostics_by_document ON diagnostics (document_id);
    CREATE INDEX indicators_by_table ON indicators (table_id);
    CREATE INDEX figures_by_document ON figures (document_id);
    CREATE INDEX figures_by_subject ON figures (subject, kind);
    CREATE INDEX figures_by_code ON figures (code) WHERE code IS NOT NULL;
    CREATE INDEX figures_in_conflict ON figures (status) WHERE status = 'conflict';
    CREATE INDEX statements_by_document ON statements (document_id);
    CREATE INDEX statements_by_subject ON statements (subject, kind);
    """

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

    CREATE VIEW failed_documents AS
      SELECT document_id, path, sha256, error, error_message FROM documents WHERE error IS NOT NULL;

    CREATE VIEW 金额 AS
      SELECT \(chineseColumns)
      FROM amounts;

    """ + AmountRoles.view + AnalysisView.all.map(\.sql).joined()

  /// Columns of `facts` beside its keys, in SQL.
  private static let factColumns: String = FactRow.columns.map { column -> String in
    let type =
      switch column.kind {
      // An exact decimal is a text: SQLite would make a floating-point number of it.
      case .text, .amount: "TEXT"
      case .integer: "INTEGER"
      case .points: "REAL"
      }
    let values = column.presence == .required ? column.values.map { check(column.name, $0) } : nil
    let parts = [column.name, type, column.presence == .optional ? nil : "NOT NULL", values].compactMap(\.self)
    return parts.joined(separator: " ") + (column.name == "amount_yuan" ? ",\n  amount_fen INTEGER" : "")
  }.joined(separator: ",\n  ")

  private static func check(_ column: String, _ values: [String]) -> String {
    "CHECK (\(column) IN (\(list(values))))"
  }

  /// Texts of SQL: `'none', 'flat'`
  private static func list(_ values: [String]) -> String { values.map { "'\($0)'" }.joined(separator: ", ") }

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

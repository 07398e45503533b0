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
      office TEXT,
      scope TEXT CHECK (scope IN ('department', 'unit')),
      fund TEXT,
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
      table_row INTEGER NOT NULL,
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
    CREATE TABLE text_checks (
      text_check_id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents,
      kind TEXT NOT NULL CHECK (kind IN (\(list(NarrativeCheck.Kind.allCases.map(\.rawValue))))),
      holds INTEGER NOT NULL,
      found TEXT NOT NULL,
      expected TEXT NOT NULL,
      unit TEXT
    );
    CREATE TABLE text_check_terms (
      text_check_id INTEGER NOT NULL REFERENCES text_checks,
      term INTEGER NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('found', 'expected')),
      proves INTEGER NOT NULL,
      figure_id INTEGER REFERENCES figures,
      table_id INTEGER REFERENCES tables,
      fact_id INTEGER REFERENCES facts,
      item TEXT NOT NULL,
      measure_label TEXT NOT NULL,
      amount TEXT NOT NULL,
      unit TEXT,
      page INTEGER NOT NULL,
      x0 REAL NOT NULL,
      y0 REAL NOT NULL,
      x1 REAL NOT NULL,
      y1 REAL NOT NULL,
      PRIMARY KEY (text_check_id, term)
    ) WITHOUT ROWID;
    """

  /// Made when the tables are full, which takes less time.
  static let indexes = """
    CREATE INDEX documents_by_organization ON documents (organization, fiscal_year);
    CREATE INDEX documents_by_content ON documents (sha256);
    CREATE INDEX tables_by_document ON tables (document_id);
    CREATE INDEX tables_by_kind ON tables (kind, fiscal_year);
    CREATE INDEX tables_by_organization ON tables (organization, fiscal_year, kind);
    CREATE INDEX tables_by_office ON tables (office, fiscal_year, kind);
    CREATE INDEX tables_of_departments ON tables (office) WHERE scope = 'department';
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
    CREATE INDEX text_checks_by_document ON text_checks (document_id);
    CREATE INDEX text_checks_that_fail ON text_checks (holds) WHERE holds = 0;
    CREATE INDEX text_check_terms_by_figure ON text_check_terms (figure_id);
    CREATE INDEX statements_by_subject ON statements (subject, kind);
    """

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
}

// A view of the database that answers one question over all its documents, under an English name and a Chinese one with
// the same columns. docs/views.md lists them. The columns stand here once, so that the two cannot differ.

/// A view in two languages.
struct AnalysisView {
  struct Column {
    var name: String
    var chineseName: String
    /// What it holds, of the rows of ``AnalysisView/source``.
    var sql: String

    init(_ name: String, _ chineseName: String, _ sql: String? = nil) {
      self.name = name
      self.chineseName = chineseName
      self.sql = sql ?? quoted(name)
    }
  }

  var name: String
  var chineseName: String
  var columns: [Column]
  /// All from FROM on. A `+` before a column keeps its index from being taken instead of the one on organizations, which
  /// few of the rows share.
  var source: String

  /// - Parameter columns: in groups, for the compiler's sake: it takes minutes over a long sum of lists.
  init(name: String, chineseName: String, columns: [[Column]], source: String) {
    self.name = name
    self.chineseName = chineseName
    self.columns = columns.flatMap(\.self)
    self.source = source
  }

  static let all = [
    threePublic, summary, expenditureByFunction, expenditureByEconomicClass, budgetAndFinal, priorYearLinks, findings,
  ]

  /// Both views.
  var sql: String {
    let english = columns.map { "\($0.sql) AS \(quoted($0.name))" }.joined(separator: ",\n  ")
    let chinese = columns.map { "\(quoted($0.name)) AS \(quoted($0.chineseName))" }.joined(separator: ", ")
    return """
      CREATE VIEW \(quoted(name)) AS SELECT
        \(english)
      \(source);
      CREATE VIEW \(quoted(chineseName)) AS SELECT \(chinese) FROM \(quoted(name));

      """
  }
}

/// A name in SQL.
func quoted(_ name: String) -> String { "\"" + name + "\"" }

extension AnalysisView.Column {
  static let organization = Self("organization", "部门")
  static let fiscalYear = Self("fiscal_year", "年度")
  static let report = Self("report", "报告类型")
  static let table = Self("table", "表类")
  static let section = Self("section", "栏目组")
  static let unit = Self("spending_unit", "预算单位")
  static let project = Self("project", "项目名称")
  static let fund = Self("fund", "资金性质")
  /// Where documents are compared: null if they call the money differently.
  static let sharedFund = Self(
    "fund", "资金性质", "CASE WHEN min(fund) = max(fund) AND count(fund) = count(*) THEN min(fund) END")
  static let function = Self("function_code", "功能分类编码")
  static let economic = Self("economic_code", "部门经济分类编码")
  static let governmentEconomic = Self("government_economic_code", "政府经济分类编码")
  static let concept = Self("concept", "概念")
  /// The vocabulary's name of a line, which does not change with wording; else the page's.
  static let item = Self(
    "item", "项目", "coalesce((SELECT chinese FROM concepts c WHERE c.concept = amount_roles.concept), min(item))")
  static let printedItem = Self("item", "项目", "min(item)")
  static let files = Self("files", "文件", "group_concat(DISTINCT file)")
  static let page = Self("page", "页码", "min(page)")
  /// Of all amounts of the row the least certain.
  static let status = Self(
    "status", "核验状态",
    """
    CASE WHEN sum(status = 'conflict') > 0 THEN 'conflict'
      WHEN sum(status <> 'verified') = 0 THEN 'verified' ELSE 'unverified' END
    """)
}

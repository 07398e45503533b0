// Where documents contradict themselves: a row for each sum that does not hold, with its terms in words.

extension AnalysisView {
  static let findings = AnalysisView(
    name: "findings", chineseName: "冲突",
    columns: [
      [
        .organization, .fiscalYear, .report, Column("file", "文件"), Column("table_number", "表号"), Column("title", "表名"),
        Column("page", "页码"), Column("check_kind", "核验"), Column("found", "所列数"), Column("expected", "应为数"),
        Column("difference", "差额"), Column("unit", "单位"), Column("guess", "推测"), Column("found_terms", "所列项"),
        Column("expected_terms", "应合计项"), Column("check_id", "核验编号"),
      ]
    ],
    source: """
      FROM (
        SELECT t.office AS organization, t.fiscal_year, t.report, d.file, t.number AS table_number, t.title, m.page,
          c.kind AS check_kind, c.found, c.expected, c.difference, c.unit, c.guess, \(terms("found")),
          \(terms("expected")), c.check_id
        FROM checks c JOIN documents d USING (document_id)
          -- The first term stands for the place.
          JOIN check_terms m ON m.check_id = c.check_id AND m.term = 1
          JOIN tables t ON t.table_id = m.table_id
        WHERE c.verdict = 'conflict'
      )
      """)

  /// The terms of a side, in their order: check_terms is kept in it.
  private static func terms(_ side: String) -> String {
    """
    (SELECT group_concat(trim(s.item || ' ' || s.measure_label) || ' ' || s.amount || ' (' || s.page || ')', '; ')
      FROM check_terms s WHERE s.check_id = c.check_id AND s.side = '\(side)') AS \(side)_terms
    """
  }
}

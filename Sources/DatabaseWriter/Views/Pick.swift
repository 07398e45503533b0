// One amount out of a group of facts: what they agree on. Where they do not agree nothing can tell which is meant, so the
// view shows none and says that there are several.

/// Facts of a group that should all print the same amount.
struct Pick {
  /// In SQL.
  var condition: String

  init(_ condition: String) { self.condition = condition }

  private var filter: String { "FILTER (WHERE \(condition))" }
  /// Amounts that are no whole number of fen are compared by their text.
  private var count: String { "count(DISTINCT coalesce(amount_fen, amount_yuan)) \(filter)" }

  var yuan: String { "CASE WHEN \(count) = 1 THEN min(amount_yuan) \(filter) END" }
  var fen: String { "CASE WHEN \(count) = 1 THEN min(amount_fen) \(filter) END" }
  /// Which money it is.
  var fund: String { "min(fund) \(filter)" }
  var isSeveral: String { "\(count) > 1" }

  /// The amount in yuan and in fen.
  func columns(_ name: String, _ chineseName: String) -> [AnalysisView.Column] {
    [
      AnalysisView.Column(name + "_yuan", chineseName + "（元）", yuan),
      AnalysisView.Column(name + "_fen", chineseName + "（分）", fen),
    ]
  }

  /// This amount less another.
  func difference(_ other: Pick) -> [AnalysisView.Column] {
    let fen = "(\(self.fen)) - (\(other.fen))"
    // Whole numbers only: a division with a point would be a floating-point number.
    let yuan = """
      CASE WHEN \(fen) IS NOT NULL THEN
        printf('%s%d.%02d', CASE WHEN \(fen) < 0 THEN '-' ELSE '' END, abs(\(fen)) / 100, abs(\(fen)) % 100) END
      """
    return [AnalysisView.Column("difference_yuan", "差额（元）", yuan), AnalysisView.Column("difference_fen", "差额（分）", fen)]
  }
}

extension AnalysisView.Column {
  /// Whether one of several picks stands for amounts that do not agree.
  static func ambiguous(_ picks: Pick...) -> Self {
    Self("ambiguous", "不唯一", picks.map(\.isSeveral).joined(separator: " OR "))
  }
}

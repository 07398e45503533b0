// The words for sums, of rows over other rows and of columns over those beside them. Ministry forms write 合计 for the
// whole, 总计 where balances are carried in and out, 小计 for a part; offices write the others.

/// Labels of sums.
package enum SumLabel {
  /// What a sum is called that has no name of its own.
  package static let plain = "合计"
  /// The sum of a part.
  package static let part = "小计"
  /// What all words for sums end in: 人员经费合计, 本年支出合计, 共计.
  package static let ending = "计"

  /// Sums of all there is.
  package static let wholes = [plain, "总计", "合計", "總計"]
  /// Sums of rows.
  package static let words = wholes + [part, "小計"]
  /// Words that are sums over columns only: as labels of rows they name what is counted, 资产总额.
  private static let columnWords = words + ["共计", "总额", "总数"]
  /// Words that are sums among sources of money only.
  private static let fundingWords = ["总额"] + wholes

  /// Sums of a whole panel of income or expenditure.
  private static let panelWords: Set<String> = [
    "合计", "总计", "总合计", "收入合计", "支出合计", "收入总计", "支出总计", "收支总计",
  ]
  /// Sums of a whole table, which may have no panels: then the sum of the year is all there is, while in a panel
  /// balances follow it.
  private static let tableWords = panelWords.union(["本年支出合计"])

  /// A label that ends in a word for a sum and is longer than this names something: 项目支出年度预算合计.
  private static let longest = 8

  /// `合计`, `总计`, `小计`, and nothing else.
  package static func isPlain(_ text: String) -> Bool { words.contains(text) }

  /// `合计`, `总计`, and nothing else.
  package static func isWhole(_ text: String) -> Bool { wholes.contains(text) }

  /// `支出合计`: a row that is the sum of others.
  package static func isRow(_ label: String) -> Bool { endsInAny(words, label) && label.count <= longest }

  /// `人员经费合计`: a row that sums up all of something.
  package static func isRowOfWhole(_ label: String) -> Bool { endsInAny(wholes, label) && label.count <= longest }

  /// `某某项目合计`, however long.
  package static func endsInWhole(_ label: String) -> Bool { endsInAny(wholes, label) }

  /// `某某局/小计`
  package static func endsInPart(_ label: String) -> Bool { label.hasSuffix(part) }

  /// `项目支出总数`, `计`: a column that is the sum of those beside it.
  package static func isColumn(_ header: String) -> Bool { header == ending || endsInAny(columnWords, header) }

  /// `收入总计`: the sum of a panel.
  package static func isPanel(_ label: String) -> Bool { panelWords.contains(label) }

  /// `总合计`: the sum of a table.
  package static func isTable(_ label: String) -> Bool { tableWords.contains(label) }

  /// `年度资金总额`: the line of all the money of a project.
  package static func namesAllFunding(_ label: String) -> Bool { fundingWords.contains { label.holds($0) } }

  private static func endsInAny(_ words: [String], _ text: String) -> Bool { words.contains { text.ends(with: $0) } }
}

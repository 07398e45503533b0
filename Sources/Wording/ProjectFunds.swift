// What the lines of a project's money count: that of one year, or of all the years that the project goes on; all of it, or
// what one fund gives.

package enum ProjectFunds {
  /// All the years of a project.
  package static let terms = ["实施周期", "实施期", "中长期", "中期", "长期"]

  private static let parts =
    FundWord.generalBudget + FundWord.governmentFund + FundWord.stateCapital + FundWord.specialAccount
    + FundWord.superiorSubsidy + FundWord.ownFunds + FundWord.otherFunds + FundWord.appropriation
    + ["财政资金", "财政性资金", "结转", "结余"]

  /// Whether a line counts the money of all the years of a project.
  package static func isOfTerm(_ name: String) -> Bool { name.containsAnyWord(of: terms) }

  /// Whether a line, a column or a table counts what one fund gives, and not all that a project has.
  package static func isPart(_ name: String) -> Bool { name.containsAnyWord(of: parts) }
}

extension String {
  fileprivate func containsAnyWord(of words: [String]) -> Bool { words.contains { holds($0) } }
}

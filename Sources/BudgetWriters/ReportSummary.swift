// What came of a document, in a line: how much of it is proven, and what is missing.

import BudgetModel
import PageModel
import Texts

/// Plain values, that a child process may count and its parent say.
package struct ReportSummary: Codable, Sendable {
  private let counts: StatusCounts
  private let doubts: Int
  private let missing: [String]
  /// Of the explanatory text.
  private let figures: Int

  /// - Parameter missing: tables that the contents promise and the document lacks.
  package init(_ document: BudgetDocument, missing: [ContentsEntry]) {
    counts = document.statusCounts
    doubts = document.doubtfulFacts.count
    figures = document.narrative.figures.count
    self.missing = missing.map { [$0.number, $0.title].compactMap { $0 }.joined(separator: " ") }
  }

  /// `412 amounts: 405 verified, 5 unverified, 2 in conflict; 表7 is missing though the contents list it`
  package func text(in language: Language) -> String {
    let amounts = language.count("check.amounts", counts.total)
    let parts = [
      ("check.verified", counts.verified), ("check.unverified", counts.unverified), ("check.conflict", counts.conflict),
    ].map { language.text($0.0, String($0.1)) }.joined(separator: language.text("check.comma"))
    let doubtful = doubts == 0 ? [] : [language.text("check.doubtful", String(doubts))]
    let proven = counts.total == 0 ? amounts : language.text("check.counts", amounts, parts)
    // A text without tables: what came of it is in another output than the amounts of tables.
    let isOfText = counts.total == 0 && figures > 0
    return
      ([isOfText ? language.text("check.textOnly", amounts, String(figures)) : proven] + doubtful
      + missing.map { language.text("check.lost", $0) }).joined(separator: language.text("check.semicolon"))
  }
}

// What the text of a document contradicts: itself, or the tables. For people.

import BudgetModel
import PageModel
import Texts

package struct NarrativeConflicts {
  private let document: BudgetDocument
  /// The most certain first.
  let checks: [NarrativeCheck]

  init(_ document: BudgetDocument) {
    self.document = document
    checks = Self.order(document.narrative.checks).map { document.narrative.checks[$0] }
  }

  /// The indices of the checks that fail, the most certain first.
  package static func order(_ checks: [NarrativeCheck]) -> [Int] {
    checks.indices.filter { !checks[$0].holds }.sorted { (rank(checks[$0]), $0) < (rank(checks[$1]), $1) }
  }

  /// Amounts that must be equal are more certain than rates, which authors make fit, and than lists, which may be of parts
  /// only.
  private static func rank(_ check: NarrativeCheck) -> Int {
    switch check.kind {
    case .table, .flat, .repeated: 0
    case .change: 1
    case .completion, .share, .rate: 2
    case .parts: 3
    }
  }

  /// Lines of text, each contradiction with both places and numbers.
  func lines(in language: Language) -> [String] {
    checks.flatMap { check -> [String] in
      let terms = check.terms.map { JSONNarrativeTerm($0, in: document) }
      let pages = Set(terms.map(\.page)).sorted().map(String.init).joined(separator: language.text("check.comma"))
      let unit = check.unit?.symbol ?? ""
      let kind = language == .english ? check.kind.rawValue : language.text("rule.\(check.kind.rawValue)")
      return ["", language.text("check.text", pages, kind)]
        + terms.filter { $0.side == .found }.map { "    \(Self.describe($0, language))" }
        + [language.text("check.disagrees")]
        + terms.filter { $0.side == .expected }.map { "    \(Self.describe($0, language))" }
        + [language.text("check.gives", "\(check.expected)\(unit)")]
    }
  }

  private static func describe(_ term: JSONNarrativeTerm, _ language: Language) -> String {
    let kind = language == .english ? nil : NarrativeFigure.Kind(rawValue: term.measureLabel)
    let label = kind.map { language.text("figure.\($0.rawValue)") } ?? term.measureLabel
    return "\(term.amount)\(term.unit?.symbol ?? "")  "
      + language.text("check.place", term.item, label, String(term.page))
  }
}

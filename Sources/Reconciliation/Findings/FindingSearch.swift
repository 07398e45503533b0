// Sums that fail, told by their causes: the cause that explains most comes first and is taken for true, and the search goes
// on with what is left. docs/reconciliation.md, "Findings".

import BudgetModel

extension BudgetDocument {
  /// What may be behind the checks that fail, the best explanation first; each of these checks is in one finding.
  package var findings: [Finding] {
    checks.allSatisfy(\.holds) ? [] : FindingSearch(self).findings
  }
}

private struct FindingSearch {
  private let document: BudgetDocument
  private let columns: FigureColumns
  private var sums: TrialSums
  private var open: Set<Int>
  private(set) var findings: [Finding] = []

  /// A document that needs more is read wrongly or built otherwise, and each finding costs a search.
  private static let mostFindings = 30
  /// More sums of a table that fail for no cause that we know are one finding: the table is built another way.
  private static let mostAlike = 3

  init(_ document: BudgetDocument) {
    self.document = document
    columns = FigureColumns(document)
    sums = TrialSums(document, hints: Self.hints(document))
    open = Set(document.checks.indices.filter { !document.checks[$0].holds })
    search()
    findings += rest
    findings.sort { ($1.checks.count, $0.checks[0]) < ($0.checks.count, $1.checks[0]) }
  }

  /// The sums across rows. A table of which most fail has no such checks; they tell all the same where its amounts slipped.
  private static func hints(_ document: BudgetDocument) -> [Check] {
    let tables = Set(document.checks.filter { !$0.holds }.flatMap { $0.terms.map { $0.place.table } })
    let amounts = AmountTables(document)
    let tester = Tester(amounts)
    let rule = RowTotal()
    return rule.readings(amounts).compactMap { $0.first?.equations }.flatMap { $0 }
      .filter { equation in equation.found.contains { tables.contains($0.table) } }
      .compactMap { equation in
        tester.test(equation).map { Check(rule: rule.id, equation, $0) }
      }
  }

  private mutating func search() {
    for _ in 0..<Self.mostFindings {
      guard !open.isEmpty, let candidate = best else { return }
      sums.take(candidate.changes, explaining: candidate.explained)
      let explained = candidate.explained.filter(open.contains)
      open.subtract(explained)
      // A cause may only put right what another one upset.
      guard !explained.isEmpty else { continue }
      findings.append(Finding(cause: candidate.cause, suspects: candidate.about, checks: explained))
    }
  }

  /// What explains most; of equals the one that changes least.
  private var best: Candidate? {
    let candidates = [
      MisprintSearch(sums).best, SlipSearch(sums, columns: columns).best, RowSearch(document, sums).best,
    ]
    return candidates.compactMap { $0 }.reduce(nil) { best, other in
      (best?.explained.count ?? 0) >= other.explained.count ? best : other
    }
  }

  /// The checks that no cause explains: those that share an amount together.
  private var rest: [Finding] {
    var groups: [[Int]] = []
    for check in open.sorted() {
      let places = Set(document.checks[check].terms.map { $0.place })
      let touched = groups.indices.filter { group in
        groups[group].contains { other in document.checks[other].terms.contains { places.contains($0.place) } }
      }
      let joined = touched.flatMap { groups[$0] } + [check]
      for group in touched.reversed() { groups.remove(at: group) }
      groups.append(joined.sorted())
    }
    return joinedWhereMany(groups).map { Finding(cause: .unexplained, suspects: [], checks: $0) }
  }

  /// Those of one rule in one table are one, if they are many.
  private func joinedWhereMany(_ groups: [[Int]]) -> [[Int]] {
    let kinds = Dictionary(grouping: groups) { group in
      let check = document.checks[group[0]]
      return RuleInTable(rule: check.rule, table: check.terms.first?.place.table)
    }
    return kinds.values.flatMap { $0.count > Self.mostAlike ? [$0.flatMap { $0 }.sorted()] : $0 }
      .sorted { $0[0] < $1[0] }
  }
}

private struct RuleInTable: Hashable {
  var rule: String
  var table: Int?
}

extension Check {
  /// One that proves nothing.
  fileprivate init(rule: String, _ equation: Equation, _ outcome: Outcome) {
    func terms(_ places: [FigurePlace], _ side: Term.Side) -> [Term] {
      places.map { Term(side: side, place: $0, proves: false) }
    }
    self.init(
      rule: rule, verdict: outcome.verdict, terms: terms(equation.found, .found) + terms(equation.expected, .expected),
      expected: outcome.expected, found: outcome.found, difference: outcome.difference, tolerance: outcome.tolerance,
      unit: outcome.unit)
  }
}

// Tests a document's amounts against each other. docs/reconciliation.md.

import BudgetModel
import PageModel

public struct Reconciler: Sendable {
  public init() {}

  /// All rules, in the order in which they are listed.
  static let allRules: [any Rule] = [
    RowTotal(), AccountLevels(), SummaryTotals(), ThreePublicTotal(), FundBalance(), ChangeOverYear(),
    SummarySides(), SameLines(), SummaryLines(), TableTotals(), RepeatedTable(), PerformanceRate(),
    PerformanceScore(), PerformanceFunding(),
  ]

  /// Each rule with its formula and its source.
  public static var rules: [(id: String, formula: String, source: String)] {
    allRules.map { ($0.id, $0.formula, $0.source) }
  }

  /// The document with its checks, and a status for each amount.
  public func reconcile(_ document: BudgetDocument) -> BudgetDocument {
    let ledger = Ledger(document)
    let tester = Tester(ledger)
    let contradictions = UnitContradictions(Self.allRules, ledger: ledger, tester: tester)
    let tests = Self.allRules.flatMap { rule in
      rule.hypotheses(ledger).flatMap {
        Self.tests(of: contradictions.leavingOut($0), rule: rule.id, tester: tester, open: ledger.openRows)
      }
    }
    let proof = Proof(tests, ledger: ledger, tester: tester, unprovable: contradictions.places)
    var result = document
    // A second look comes here again.
    result.diagnostics.removeAll { $0.id == UnitContradictions.diagnosticId }
    result.diagnostics += contradictions.diagnostics
    result.checks = tests.map { Check($0, proof: proof) }
    for table in ledger.tables.map(\.index) {
      for row in result.statements[table].rows.indices {
        for figure in result.statements[table].rows[row].figures.indices {
          let place = FigurePlace(table: table, row: row, figure: figure)
          result.statements[table].rows[row].figures[figure].settle(
            proof.status(place), inOtherUnit: contradictions.places.contains(place))
        }
      }
    }
    return result
  }

  /// A reading with its tests, and how well it fits.
  private struct Reading {
    var tests: [Test] = []
    var holds = 0
    var fails = 0

    var balance: Int { holds - fails }
    /// One sum in five is wrong: the table is hardly built that way.
    var isPoor: Bool { fails * 4 > holds }
  }

  /// The tests of the reading under which most identities hold; none if more fail than hold, unless the reading is
  /// certain: then the table is not built that way, and its sums say nothing.
  private static func tests(of group: [Hypothesis], rule: String, tester: Tester, open: OpenRows) -> [Test] {
    var best = Reading()
    for hypothesis in group where !hypothesis.isFallback || best.isPoor || best.tests.isEmpty {
      let reading = reading(of: hypothesis, rule: rule, tester: tester, open: open)
      if reading.tests.isEmpty || hypothesis.isFallback && reading.fails > 0 { continue }
      let isBetter = best.tests.isEmpty ? reading.balance >= 0 : reading.balance > best.balance
      if isBetter || best.tests.isEmpty && hypothesis.isCertain { best = reading }
    }
    return best.tests
  }

  private static func reading(of hypothesis: Hypothesis, rule: String, tester: Tester, open: OpenRows) -> Reading {
    var reading = Reading()
    for identity in hypothesis.identities {
      guard let outcome = tester.test(identity) else { continue }
      let holds = outcome.verdict != .conflict
      guard holds || hypothesis.isStrict && !open.touch(identity) else { continue }
      // That nothing is the sum of nothing speaks for no reading.
      if holds, !outcome.found.isZero { reading.holds += 1 }
      if !holds { reading.fails += 1 }
      reading.tests.append(Test(rule: rule, identity: identity, outcome: outcome))
    }
    return reading
  }
}

extension Figure {
  fileprivate mutating func settle(_ status: Status, inOtherUnit: Bool) {
    self.status = status
    // A second look comes here again.
    doubt.subtract(.otherUnit)
    if inOtherUnit { doubt.insert(.otherUnit) }
  }
}

extension Check {
  fileprivate init(_ test: Test, proof: Proof) {
    let identity = test.identity
    let outcome = test.outcome
    self.init(
      rule: test.rule, verdict: outcome.verdict,
      terms: identity.found.map { Term(side: .found, place: $0, proves: test.holds && proof.proves(outcome, $0)) }
        + identity.expected.map {
          Term(side: .expected, place: $0, proves: test.holds && proof.proves(outcome, $0))
        },
      expected: outcome.expected, found: outcome.found, difference: outcome.difference, tolerance: outcome.tolerance,
      unit: outcome.unit, guess: test.holds ? nil : proof.guess(test))
  }
}

// Tests a document's amounts against each other. docs/reconciliation.md.

import BudgetModel
import PageModel

package struct Reconciler: Sendable {
  package init() {}

  /// All rules, in the order in which they are listed.
  static let allRules: [any Rule] = [
    RowTotal(), AccountLevels(), SummaryTotals(), ThreePublicTotal(), FundBalance(), ChangeOverYear(), ChangeRate(),
    SummarySides(), SameLines(), SummaryLines(), TableTotals(), DetailTotals(), RepeatedTable(),
    PerformanceRate(), PerformanceScore(), PerformanceWeight(), PerformanceFunding(), PerformanceBudget(),
  ]

  /// Each rule with its formula and its source.
  package static var rules: [(id: String, formula: String, source: String)] {
    allRules.map { ($0.id, $0.formula, $0.source) }
  }

  /// The document with its checks, and a status for each amount.
  package func reconcile(_ document: BudgetDocument) -> BudgetDocument {
    let amounts = AmountTables(document)
    let tester = Tester(amounts)
    let contradictions = UnitContradictions(Self.allRules, amounts: amounts, tester: tester)
    let tests = Self.allRules.flatMap { rule in
      rule.readings(amounts).flatMap {
        Self.tests(of: contradictions.leavingOut($0), rule: rule.id, tester: tester, open: amounts.openRows)
      }
    }
    let proof = Proof(tests, amounts: amounts, tester: tester, unprovable: contradictions.places)
    var result = document
    // A second look comes here again.
    result.diagnostics.removeAll { [UnitContradictions.diagnosticId, UnreachedTotals.diagnosticId].contains($0.id) }
    result.diagnostics += contradictions.diagnostics
    result.diagnostics += UnreachedTotals(tests, amounts: amounts, tester: tester).diagnostics
    result.checks = tests.map { Check($0, proof: proof) }
    for table in amounts.tables.map(\.index) {
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
  private struct TestedReading {
    var tests: [Test] = []
    var holds = 0
    var fails = 0

    var balance: Int { holds - fails }
    /// One sum in five is wrong: the table is hardly built that way.
    var isPoor: Bool { fails * 4 > holds }
  }

  /// The tests of the reading under which most equations hold; none if more fail than hold, unless the reading is
  /// certain: then the table is not built that way, and its sums say nothing.
  private static func tests(of group: [Reading], rule: String, tester: Tester, open: OpenRows) -> [Test] {
    var best = TestedReading()
    for reading in group where !reading.isFallback || best.isPoor || best.tests.isEmpty {
      let tested = tested(reading, rule: rule, tester: tester, open: open)
      if tested.tests.isEmpty || reading.isFallback && tested.fails > 0 { continue }
      let isBetter = best.tests.isEmpty ? tested.balance >= 0 : tested.balance > best.balance
      if isBetter || best.tests.isEmpty && reading.isCertain { best = tested }
    }
    return best.tests
  }

  private static func tested(_ reading: Reading, rule: String, tester: Tester, open: OpenRows) -> TestedReading {
    var tested = TestedReading()
    for equation in reading.equations {
      guard let outcome = tester.test(equation) else { continue }
      let holds = outcome.verdict != .conflict
      guard holds || reading.isStrict && !open.touch(equation) else { continue }
      // That nothing is the sum of nothing speaks for no reading.
      if holds, !outcome.found.isZero { tested.holds += 1 }
      if !holds { tested.fails += 1 }
      tested.tests.append(Test(rule: rule, equation: equation, outcome: outcome))
    }
    return tested
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
    let equation = test.equation
    let outcome = test.outcome
    self.init(
      rule: test.rule, verdict: outcome.verdict,
      terms: equation.found.map { Term(side: .found, place: $0, proves: test.holds && proof.proves(outcome, $0)) }
        + equation.expected.map {
          Term(side: .expected, place: $0, proves: test.holds && proof.proves(outcome, $0))
        },
      expected: outcome.expected, found: outcome.found, difference: outcome.difference, tolerance: outcome.tolerance,
      unit: outcome.unit, guess: test.holds ? nil : proof.guess(test))
  }
}

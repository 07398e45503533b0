// A table whose rows come to its total under no reading of their levels. Its amounts may be right as printed, and those
// beside them may prove them; but rows may be missing, on the page or in what was read of it, and who adds them up gets
// another sum than the total. That is said.

import BudgetModel
import PageModel

struct UnreachedTotals {
  private(set) var diagnostics: [Diagnostic] = []

  static let diagnosticId = "reconcile.unreached-total"
  /// Of fewer rows nothing says that they are all the parts of a total.
  private static let fewestRows = 3

  /// - Parameter tests: all of the document. A total that is in one of the levels is reached, or contradicted.
  init(_ tests: [Test], amounts: AmountTables, tester: Tester) {
    let rule = AccountLevels()
    let tested = Set(
      tests.lazy.filter { $0.rule == rule.id }.flatMap { $0.equation.found + $0.equation.expected })
    for table in amounts.tables where AccountLevels.hasLevels(table) {
      let totals = Self.totals(of: table).subtracting(tested)
      if totals.isEmpty { continue }
      for readings in rule.readings(of: table, open: amounts.openRows, tester: tester) {
        let sums = readings.flatMap(\.equations).filter { equation in
          equation.expected.count >= Self.fewestRows && !equation.isOpen
            && equation.found.contains(where: totals.contains)
        }
        let failed = sums.compactMap { sum in tester.test(sum).map { (sum, $0) } }
        guard let nearest = failed.min(by: { Self.gap($0.1) < Self.gap($1.1) }), nearest.1.verdict == .conflict
        else { continue }
        diagnostics.append(Self.diagnostic(nearest.1, of: amounts.figure(nearest.0.found[0])))
      }
    }
  }

  private static func totals(of table: AmountTable) -> Set<FigurePlace> {
    let places = table.blocks.flatMap { block -> [FigurePlace] in
      guard let main = table.mainColumn(of: block) else { return [] }
      return block.filter(table.isGrandTotal).compactMap { table.place(row: $0, column: main) }
    }
    return Set(places)
  }

  private static func gap(_ outcome: Outcome) -> UInt64 { outcome.difference.coefficient.magnitude }

  private static func diagnostic(_ outcome: Outcome, of total: Figure) -> Diagnostic {
    let rows = "the rows of this table come to \(outcome.expected)"
    return Diagnostic(
      diagnosticId, page: total.page, box: total.box,
      message: rows + " and its total says \(outcome.found): rows may be missing")
  }
}

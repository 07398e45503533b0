// A column whose header names another unit than the table, 元 among 万元, although its sums hold only in the digits as
// printed. One of the two units is wrong, and nothing tells which: that is said, and such amounts are not proven, nor
// compared with those of the other unit.

import BudgetModel
import PageModel

struct UnitContradictions {
  /// The amounts of such columns.
  private(set) var places: Set<FigurePlace> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let ledger: Ledger

  static let diagnosticId = "reconcile.contradicting-units"

  /// By the sums of the rules in tables of several units; there are few, and most documents have none.
  init(_ rules: [any Rule], ledger: Ledger, tester: Tester) {
    self.ledger = ledger
    let tables = ledger.tables.filter { $0.moneyUnits.count > 1 }
    if tables.isEmpty { return }
    let hypotheses = rules.flatMap { $0.hypotheses(ledger).joined() }
    for table in tables {
      for hypothesis in hypotheses {
        let sums = hypothesis.identities.filter { isAcross($0, table) }
        if Self.holdAsPrinted(sums, tester) { add(sums, in: table) }
      }
    }
  }

  /// The readings without what compares such an amount with one in another unit.
  func leavingOut(_ group: [Hypothesis]) -> [Hypothesis] {
    if places.isEmpty { return group }
    return group.map { hypothesis in
      var hypothesis = hypothesis
      hypothesis.identities.removeAll { identity in
        let terms = identity.found + identity.expected
        return terms.contains(where: places.contains) && Set(terms.map { ledger.figure($0).unit }).count > 1
      }
      return hypothesis
    }
  }

  /// Whether the terms are amounts of money in several units, all in one table.
  private func isAcross(_ identity: Identity, _ table: LedgerTable) -> Bool {
    let terms = identity.found + identity.expected
    guard identity.shareOf == nil, terms.allSatisfy({ $0.table == table.index }) else { return false }
    let units = terms.map { ledger.figure($0).unit }
    return Set(units).count > 1 && units.allSatisfy { $0?.powerToYuan != nil }
  }

  /// Whether more sums hold exactly as printed and fail in yuan than the other way round. Zeros say nothing.
  private static func holdAsPrinted(_ sums: [Identity], _ tester: Tester) -> Bool {
    var balance = 0
    for sum in sums {
      guard let inYuan = tester.test(sum), let asPrinted = tester.test(sum, asPrinted: true) else { continue }
      switch (inYuan.verdict == .conflict, asPrinted.verdict) {
      case (true, .exact): balance += 1
      case (false, .conflict): balance -= 1
      default: break
      }
    }
    return balance > 0
  }

  /// The columns that name another unit than their table, or all where the table names none.
  private mutating func add(_ sums: [Identity], in table: LedgerTable) {
    let unit = ledger.statements[table.index].unit
    let terms = Set(sums.flatMap { $0.found + $0.expected })
    for column in table.columns.indices where unit == nil || table.columns[column].unit != unit {
      let figures = table.rows.indices.compactMap { table.place(row: $0, column: column) }
      guard !terms.isDisjoint(with: figures), places.isDisjoint(with: figures), let first = figures.first
      else { continue }
      let figure = ledger.figure(first)
      places.formUnion(figures)
      let column = "\"\(figure.measureLabel)\" is in \(figure.unit?.symbol ?? "")"
      diagnostics.append(
        Diagnostic(
          Self.diagnosticId, page: figure.page, box: figure.box,
          message: column + ", but its sums hold only in the unit of the columns beside it"))
    }
  }
}

extension LedgerTable {
  fileprivate var moneyUnits: Set<MoneyUnit> {
    Set(columns.compactMap(\.unit).filter { $0.powerToYuan != nil })
  }
}

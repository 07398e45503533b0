// A column whose header names another unit than the table, 元 among 万元, although its sums hold only in the digits as
// printed. One of the two units is wrong, and nothing tells which: that is said, and such amounts are not proven, nor
// compared with those of the other unit.

import BudgetModel
import PageModel

struct UnitContradictions {
  /// The amounts of such columns.
  private(set) var places: Set<FigurePlace> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let amounts: AmountTables

  static let diagnosticId = "reconcile.contradicting-units"

  /// By the sums of the rules in tables of several units; there are few, and most documents have none.
  init(_ rules: [any Rule], amounts: AmountTables, tester: Tester) {
    self.amounts = amounts
    let tables = amounts.tables.filter { $0.moneyUnits.count > 1 }
    if tables.isEmpty { return }
    let readings = rules.flatMap { $0.readings(amounts).joined() }
    for table in tables {
      for reading in readings {
        let sums = reading.equations.filter { isAcross($0, table) }
        if Self.holdAsPrinted(sums, tester) { add(sums, in: table) }
      }
    }
  }

  /// The readings without what compares such an amount with one in another unit.
  func leavingOut(_ group: [Reading]) -> [Reading] {
    if places.isEmpty { return group }
    return group.map { reading in
      var reading = reading
      reading.equations.removeAll { equation in
        let terms = equation.found + equation.expected
        return terms.contains(where: places.contains) && Set(terms.map { amounts.figure($0).unit }).count > 1
      }
      return reading
    }
  }

  /// Whether the terms are amounts of money in several units, all in one table.
  private func isAcross(_ equation: Equation, _ table: AmountTable) -> Bool {
    let terms = equation.found + equation.expected
    guard equation.rate == nil, terms.allSatisfy({ $0.table == table.index }) else { return false }
    let units = terms.map { amounts.figure($0).unit }
    return Set(units).count > 1 && units.allSatisfy { $0?.powerToYuan != nil }
  }

  /// Whether more sums hold exactly as printed and fail in yuan than the other way round. Zeros say nothing.
  private static func holdAsPrinted(_ sums: [Equation], _ tester: Tester) -> Bool {
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
  private mutating func add(_ sums: [Equation], in table: AmountTable) {
    let unit = amounts.statements[table.index].unit
    let terms = Set(sums.flatMap { $0.found + $0.expected })
    for column in table.columns.indices where unit == nil || table.columns[column].unit != unit {
      let figures = table.rows.indices.compactMap { table.place(row: $0, column: column) }
      guard !terms.isDisjoint(with: figures), places.isDisjoint(with: figures), let first = figures.first
      else { continue }
      let figure = amounts.figure(first)
      places.formUnion(figures)
      let column = "\"\(figure.measureLabel)\" is in \(figure.unit?.symbol ?? "")"
      diagnostics.append(
        Diagnostic(
          Self.diagnosticId, page: figure.page, box: figure.box,
          message: column + ", but its sums hold only in the unit of the columns beside it"))
    }
  }
}

extension AmountTable {
  fileprivate var moneyUnits: Set<MoneyUnit> {
    Set(columns.compactMap(\.unit).filter { $0.powerToYuan != nil })
  }
}

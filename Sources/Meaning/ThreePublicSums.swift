// 合计 of a “三公” table is their total only where nothing else is in it: 会议费 and 培训费 are often printed beside them.

import BudgetModel

enum ThreePublicSums {
  private static let total = "three_public.total"
  private static let sum = "total"
  private static let parts: Set<String> = ["three_public.abroad", "three_public.vehicles", "three_public.reception"]
  private static let vehicleParts: Set<String> = ["three_public.vehicle_purchase", "three_public.vehicle_operation"]
  private static let others: Set<String> = ["meeting", "training", "operating_funds"]

  /// A department above its units prints the sum of their amounts once more: its lines are no figures beside theirs.
  static func leaveOutDepartments(_ rows: inout [StatementRow]) {
    let codes = Set(rows.compactMap(\.code))
    let departments = codes.filter { code in codes.contains { $0.hasPrefix(code) && $0.count > code.count } }
    for index in rows.indices where rows[index].code.map(departments.contains) ?? false {
      rows[index].dimensions.concept = nil
    }
  }

  /// Calls a 合计 the total of the three where no other line says to be it, and the amounts allow it.
  static func name(_ rows: inout [StatementRow]) {
    for group in Dictionary(grouping: rows.indices, by: { Owner(rows[$0]) }).values {
      let concepts = Set(group.compactMap { rows[$0].dimensions.concept })
      guard !concepts.contains(total), !concepts.isDisjoint(with: parts) else { continue }
      for index in group where rows[index].dimensions.concept == sum {
        let isTotal =
          rows[index].figures.allSatisfy { figure in
            concepts.isDisjoint(with: others) || isSumOfThree(figure, among: group.flatMap { rows[$0].amounts })
          }
        if isTotal { rows[index].dimensions.concept = total }
      }
    }
  }

  private struct Owner: Hashable {
    var unit: String?
    var panel: Int

    init(_ row: StatementRow) {
      unit = row.dimensions.spendingUnit
      panel = row.panel
    }
  }

  private static func isSumOfThree(_ figure: Figure, among amounts: [NamedAmount]) -> Bool {
    let beside = amounts.filter { $0.figure.measure == figure.measure && $0.figure.fund == figure.fund }
    let direct = beside.filter { parts.contains($0.concept) }
    let hasVehicles = direct.contains { $0.concept == "three_public.vehicles" }
    let terms = direct + (hasVehicles ? [] : beside.filter { vehicleParts.contains($0.concept) })
    let scale = (terms.map(\.figure.amount.scale) + [figure.amount.scale]).max() ?? 0
    var expected = ExactSum(scale: scale)
    for term in terms where !expected.add(term.figure.amount) { return false }
    return !terms.isEmpty && figure.amount.aligned(to: scale) == expected.amount.coefficient
  }
}

/// An amount with what its line is.
struct NamedAmount {
  var concept: String
  var figure: Figure
}

extension StatementRow {
  fileprivate var amounts: [NamedAmount] {
    guard let concept = dimensions.concept else { return [] }
    return figures.map { NamedAmount(concept: concept, figure: $0) }
  }
}

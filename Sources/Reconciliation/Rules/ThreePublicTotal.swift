import BudgetModel
import Wording

/// The items of the “三公”经费.
struct ThreePublicTotal: Rule {
  let id = "three_public_total"
  let formula = """
    公务用车购置及运行维护费 = 公务用车购置费 + 公务用车运行维护费; “三公”经费 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费; \
    合计 = “三公”经费 + 会议费 + 培训费, where these are printed
    """
  let source = "the definition of “三公”经费 that every department prints below the table"

  enum Role: Hashable {
    case item(ThreePublicRole)
    case sum
  }

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables(of: .threePublic).flatMap { table in
      Self.groups(of: table, rows: amounts.statements[table.index].rows).map { Self.readings(of: $0) }
    }
  }

  /// The items that belong together: of one row, measure and unit where the header names them, else of one column.
  private static func groups(of table: AmountTable, rows: [StatementRow]) -> [[Role: FigurePlace]] {
    struct Key: Hashable { var owner: ArraySlice<String>, row: Int, measure: Measure?, fund: String, column: Int }
    var keys: [Key] = []
    var groups: [Key: [Role: FigurePlace]] = [:]
    for (index, row) in rows.enumerated() {
      guard let role = role(of: row.labels.last ?? "") else { continue }
      // 完成预算% of the items does not add up to that of their sum.
      for (figure, value) in row.figures.enumerated() where value.unit != .percent {
        let key =
          table.hasItemsInHeader
          ? Key(
            owner: row.labels.dropLast(), row: row.gridRow, measure: value.measure,
            fund: fund(of: value, item: row.labels.last), column: 0)
          : Key(owner: [], row: 0, measure: nil, fund: "", column: value.gridColumn)
        if groups[key] == nil { keys.append(key) }
        let place = FigurePlace(table: table.index, row: index, figure: figure)
        // The first of two that are named alike counts: 合计 and a 小计 that repeats it.
        if groups[key]?[role] == nil { groups[key, default: [:]][role] = place }
      }
    }
    return keys.compactMap { groups[$0] }
  }

  /// What the header says below the item: 一般公共预算 beside 政府性基金, each a set of items of its own.
  private static func fund(of figure: Figure, item: String?) -> String {
    guard let leaf = figure.headerPath.last, leaf != item, role(of: leaf) == nil else { return "" }
    return FundWord.isMarked(leaf) ? leaf : ""
  }

  static func role(of item: String) -> Role? {
    let name = RowName(item).name
    if let item = ThreePublicRole(name) { return .item(item) }
    return SumLabel.isPlain(name) || name == SumLabel.ofExpenditure ? .sum : nil
  }

  private static func readings(of items: [Role: FigurePlace]) -> [Reading] {
    let vehicles = [ThreePublicRole.purchase, .operation].compactMap { items[.item($0)] }
    let trio =
      [items[.item(.abroad)], items[.item(.reception)]].compactMap { $0 }
      + (items[.item(.vehicles)].map { [$0] } ?? vehicles)
    var fixed: [Equation] = []
    if let total = items[.item(.vehicles)] { fixed.append(Equation(found: [total], expected: vehicles)) }
    if let total = items[.item(.trio)] { fixed.append(Equation(found: [total], expected: trio)) }
    guard let sum = items[.sum] else { return [Reading(equations: fixed)] }
    let core = items[.item(.trio)].map { [$0] } ?? trio
    let extras = [[], [ThreePublicRole.meeting, .training], [.meeting, .training, .agency], [.agency]]
    return extras.map { roles in
      let expected = core + roles.compactMap { items[.item($0)] }
      return Reading(equations: fixed + [Equation(found: [sum], expected: expected)])
    }
  }
}

import BudgetModel

/// Two tables of the same money, account by account.
struct SameLines: Rule {
  let id = "same_lines"
  let formula = """
    where two tables of which one is a part of the other have the same 合计, every account is the same in both: 支出表 and \
    财政拨款支出表 and 一般公共预算支出表; 基本支出表 of all money and of 财政拨款 and of 一般公共预算; the columns 基本支出 and \
    公用经费 and the tables of these
    """
  let source = "the part of a sum that is as large as the sum is all of it, as no account is negative"

  /// Kinds of which one table may be a part of the other, and the measures that correspond; the first are the totals.
  private struct Relation {
    var wholes: [TableKind]
    var parts: [TableKind]
    var measures: [(whole: Measure, part: Measure)]
  }

  private static let functional: [TableKind] = [
    .expenditure, .appropriationExpenditure, .generalBudgetExpenditure,
  ]
  private static let basic: [TableKind] = [
    .basicExpenditure, .appropriationBasicExpenditure, .generalBudgetBasicExpenditure,
  ]

  private static let relations = [
    Relation(
      wholes: functional, parts: functional,
      measures: [
        (.total, .total), (.basic, .basic), (.project, .project), (.personnel, .personnel), (.operating, .operating),
      ]),
    Relation(
      wholes: basic, parts: basic,
      measures: [(.total, .total), (.personnel, .personnel), (.operating, .operating)]),
    Relation(
      wholes: functional + [.generalBudgetEconomic], parts: basic,
      measures: [(.basic, .total), (.personnel, .personnel), (.operating, .operating)]),
    Relation(wholes: basic, parts: [.operatingFunds], measures: [(.operating, .total)]),
  ]

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tester = Tester(amounts)
    let copies = TableCopies(amounts.tables)
    let views = amounts.tables.flatMap { table in table.blocks.compactMap { AccountView(table, block: $0) } }
    return Self.relations.flatMap { relation in
      views.filter { relation.wholes.contains($0.table.kind) }.flatMap { whole in
        views.flatMap { part -> [[Reading]] in
          guard relation.parts.contains(part.table.kind), whole.table.index != part.table.index,
            relation.wholes != relation.parts || whole.table.index < part.table.index,
            copies.needComparison(whole.table, part.table)
          else { return [] }
          return Self.readings(relation, whole, part, tester: tester)
        }
      }
    }
  }

  /// Where the totals are the same, all columns are; else each column stands for itself.
  private static func readings(
    _ relation: Relation, _ whole: AccountView, _ part: AccountView, tester: Tester
  ) -> [[Reading]] {
    let codes = whole.codes.intersection(part.codes).sorted()
    let columns = relation.measures.enumerated().compactMap { index, measures in
      whole.column(measures.whole).flatMap { left in part.column(measures.part).map { (index, left, $0) } }
    }
    var isSame = false
    return columns.compactMap { index, left, right in
      let total = Equation(found: part.total(right), expected: whole.total(left))
      let outcome = tester.test(total)
      let agrees = outcome.map { $0.verdict != .conflict && !$0.found.isZero } ?? false
      if index == 0 { isSame = agrees }
      guard outcome != nil, agrees || isSame else { return nil }
      let lines = codes.map { code in Equation(found: part.places(code, right), expected: whole.places(code, left)) }
      return [Reading(equations: [total] + lines, isCertain: true)]
    }
  }
}

/// The accounts of a table, found by code, whether it prints each once or in many lines.
struct AccountView {
  let table: AmountTable
  let codes: Set<String>
  private let block: [Int]
  private let rows: [String: [Int]]
  /// Rows whose code begins no longer one.
  private let leaves: [Int]

  init?(_ table: AmountTable, block: [Int]) {
    var rows: [String: [Int]] = [:]
    for row in block {
      if let code = table.rows[row].code { rows[code, default: []].append(row) }
    }
    guard !rows.isEmpty else { return nil }
    self.table = table
    self.block = block
    self.rows = rows
    codes = Set(rows.keys)
    let sorted = codes.sorted()
    var inner: Set<String> = []
    for (code, next) in zip(sorted, sorted.dropFirst()) where next.hasPrefix(code) { inner.insert(code) }
    leaves = block.filter { row in table.rows[row].code.map { !inner.contains($0) } ?? false }
  }

  /// What the account's own line calls it.
  func name(of code: String) -> String? { rows[code]?.first.map { table.names[$0].name } }

  /// The column of a measure; the sum over all columns for `total`, which some print as 金额 alone.
  func column(_ measure: Measure) -> Int? {
    if measure == .total { return table.mainColumn(of: block) }
    return table.columns(in: block).first { table.columns[$0].measure == measure }
  }

  /// The amounts that make up an account: its own line, or all lines of its parts where it is printed more than once.
  func places(_ code: String, _ column: Int) -> [FigurePlace] {
    let own = rows[code] ?? []
    let lines = own.count == 1 ? own : leaves.filter { table.rows[$0].code?.hasPrefix(code) ?? false }
    return lines.compactMap { table.place(row: $0, column: column) }
  }

  /// 合计, or all lines where none is printed.
  func total(_ column: Int) -> [FigurePlace] {
    if let total = block.first(where: { table.isGrandTotal($0) }) {
      return table.place(row: total, column: column).map { [$0] } ?? []
    }
    return leaves.compactMap { table.place(row: $0, column: column) }
  }
}

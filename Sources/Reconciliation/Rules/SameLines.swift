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

  private struct Side {
    var kinds: [TableKind]
    var measure: Measure
  }

  private static let functional: [TableKind] = [
    .expenditure, .appropriationExpenditure, .generalBudgetExpenditure,
  ]
  private static let basic: [TableKind] = [
    .basicExpenditure, .appropriationBasicExpenditure, .generalBudgetBasicExpenditure,
  ]

  private static let relations: [(Side, Side)] =
    [Measure.total, .basic, .project, .personnel, .operating].map {
      (Side(kinds: functional, measure: $0), Side(kinds: functional, measure: $0))
    }
    + [Measure.total, .personnel, .operating].map { (Side(kinds: basic, measure: $0), Side(kinds: basic, measure: $0)) }
    + [Measure.total, .personnel, .operating].map {
      (Side(kinds: functional, measure: $0 == .total ? .basic : $0), Side(kinds: basic, measure: $0))
    } + [
      (Side(kinds: [.generalBudgetEconomic], measure: .basic), Side(kinds: basic, measure: .total)),
      (Side(kinds: [.generalBudgetEconomic], measure: .personnel), Side(kinds: basic, measure: .personnel)),
      (Side(kinds: [.generalBudgetEconomic], measure: .operating), Side(kinds: basic, measure: .operating)),
      (Side(kinds: basic, measure: .operating), Side(kinds: [.operatingFunds], measure: .total)),
    ]

  func hypotheses(_ ledger: Ledger) -> [[Hypothesis]] {
    let tester = Tester(ledger)
    let views = ledger.tables.flatMap { table in table.blocks.compactMap { AccountView(table, block: $0) } }
    return Self.relations.flatMap { whole, part -> [[Hypothesis]] in
      views.filter { whole.kinds.contains($0.table.kind) }.flatMap { left in
        views.compactMap { right -> [Hypothesis]? in
          guard part.kinds.contains(right.table.kind), left.table.index != right.table.index,
            whole.kinds != part.kinds || left.table.index < right.table.index,
            let leftColumn = left.column(whole.measure), let rightColumn = right.column(part.measure)
          else { return nil }
          return Self.lines(left, leftColumn, right, rightColumn, tester: tester).map { [$0] }
        }
      }
    }
  }

  private static func lines(
    _ left: AccountView, _ leftColumn: Int, _ right: AccountView, _ rightColumn: Int, tester: Tester
  ) -> Hypothesis? {
    let total = Identity(
      found: right.total(rightColumn), expected: left.total(leftColumn))
    let codes = left.codes.intersection(right.codes)
    guard !codes.isEmpty, let outcome = tester.test(total), outcome.verdict != .conflict, !outcome.found.isZero else {
      return nil
    }
    let identities = codes.sorted().map { code in
      Identity(
        found: right.places(code, rightColumn), expected: left.places(code, leftColumn))
    }
    return Hypothesis(identities: [total] + identities)
  }
}

/// The accounts of a table, found by code, whether it prints each once or in many lines.
struct AccountView {
  let table: LedgerTable
  let codes: Set<String>
  private let block: [Int]
  private let rows: [String: [Int]]
  /// Rows whose code begins no longer one.
  private let leaves: [Int]

  init?(_ table: LedgerTable, block: [Int]) {
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

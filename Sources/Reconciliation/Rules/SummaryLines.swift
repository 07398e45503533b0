import BudgetModel

/// The lines of a summary and the tables that go into detail.
struct SummaryLines: Rule {
  let id = "summary_lines"
  let formula = """
    where a summary and a detailed table have the same total, a line of the summary is the 类 or the column of the same name \
    in the table: 一、一般公共服务支出 = 201, 基本支出 = the column 基本支出 of 合计
    """
  let source = "收支总表 gives the sums of 收入表 and 支出表, 财政拨款收支总表 those of the tables of 财政拨款"

  private struct Relation {
    var summary: TableKind
    var sections: [Section]
    /// Of the summary's column; nil for its sum.
    var measure: Measure?
    var detail: [TableKind]
  }

  private static let relations = [
    Relation(
      summary: .incomeExpenditureSummary, sections: [.expenditure, .expenditureByNature], detail: [.expenditure]),
    Relation(summary: .incomeExpenditureSummary, sections: [.income], detail: [.income]),
    Relation(
      summary: .appropriationSummary, sections: [.expenditure, .expenditureByNature],
      detail: [.appropriationExpenditure, .generalBudgetExpenditure, .expenditure]),
    Relation(
      summary: .appropriationSummary, sections: [.expenditure], measure: .generalBudget,
      detail: [.generalBudgetExpenditure]),
    Relation(
      summary: .appropriationSummary, sections: [.expenditure], measure: .governmentFund, detail: [.governmentFund]),
    Relation(summary: .appropriationSummary, sections: [.expenditure], measure: .stateCapital, detail: [.stateCapital]),
    Relation(
      summary: .incomeExpenditureSummary, sections: [.expenditure, .expenditureByNature],
      detail: [.appropriationExpenditure, .generalBudgetExpenditure]),
  ]

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tester = Tester(amounts)
    return Self.relations.flatMap { relation in
      amounts.tables(of: relation.summary).flatMap { summary in
        amounts.tables.filter { relation.detail.contains($0.kind) }.flatMap { detail in
          summary.blocks.flatMap { block -> [[Reading]] in
            guard let section = summary.rows[block[0]].section, relation.sections.contains(section) else { return [] }
            return Self.lines(of: block, in: summary, measure: relation.measure, detail: detail, tester: tester)
          }
        }
      }
    }
  }

  private static func lines(
    of block: [Int], in summary: AmountTable, measure: Measure?, detail: AmountTable, tester: Tester
  ) -> [[Reading]] {
    let column =
      measure.map { measure in summary.columns(in: block).first { summary.columns[$0].measure == measure } }
      ?? summary.mainColumn(of: block)
    guard let column, let main = detail.mainColumn(of: detail.blocks[0]) else { return [] }
    let view = AccountView(detail, block: detail.blocks[0])
    let totalRow = detail.blocks[0].first { detail.isGrandTotal($0) }
    let detailTotal = totalRow.flatMap { detail.place(row: $0, column: main) }.map { [$0] } ?? view?.total(main) ?? []
    let totals = block.filter { summary.isTotal($0) }.compactMap { summary.place(row: $0, column: column) }
    let same = totals.lazy.map { Equation(found: [$0], expected: detailTotal) }.first { equation in
      guard let outcome = tester.test(equation) else { return false }
      return outcome.verdict != .conflict && !outcome.found.isZero
    }
    guard let same else { return [] }
    let named = detail.columnsByName
    var accounts: [Equation] = []
    var columns: [Equation] = []
    for row in block where !summary.isTotal(row) {
      guard let place = summary.place(row: row, column: column) else { continue }
      let name = summary.names[row].name
      if let places = view?.places(named: name, main) {
        accounts.append(Equation(found: [place], expected: places))
      } else if let totalRow, let other = named[name.withoutCommonWords], other != main,
        let counterpart = detail.place(row: totalRow, column: other)
      {
        columns.append(Equation(found: [place], expected: [counterpart]))
      }
    }
    return [
      [Reading(equations: [same] + accounts, isCertain: true)],
      // Columns that are named alike may still mean more or less: 财政拨款 with or without what was carried over.
      [Reading(equations: columns), Reading(equations: columns, isStrict: false)],
    ]
  }
}

extension AccountView {
  /// The amounts of the 类 of a name; nil if there is none that is printed. A line without a name is none.
  fileprivate func places(named name: String, _ column: Int) -> [FigurePlace]? {
    guard !name.isEmpty else { return nil }
    return codes.sorted().lazy.filter { $0.count == 3 && self.name(of: $0)?.hasPrefix(name) ?? false }
      .map { places($0, column) }.first { !$0.isEmpty }
  }
}

extension AmountTable {
  /// The first column whose header says the same as a line's label, by what remains of both.
  fileprivate var columnsByName: [String: Int] {
    var found: [String: Int] = [:]
    for index in columns.indices {
      for name in columns[index].path.map(\.withoutCommonWords) where !name.isEmpty && found[name] == nil {
        found[name] = index
      }
    }
    return found
  }
}

extension String {
  /// 事业收入 and 事业收入资金 are named alike.
  fileprivate var withoutCommonWords: String {
    ["预算", "资金", "拨款", "收入", "经费"].reduce(self) { $0.holds($1) ? $0.replacing($1, with: "") : $0 }
  }
}

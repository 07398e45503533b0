import BudgetModel

/// Totals of two tables.
struct TableTotals: Rule {
  let id = "table_totals"
  let formula = """
    合计 of 收入表 = a total of income in 收支总表; 合计 of 支出表 = a total of expenditure there; the tables of 财政拨款 likewise; \
    the column 基本支出 of an expenditure table = 合计 of the table of 基本支出, 项目支出 = 合计 of the table of 项目支出
    """
  let source = "the tables of one set show the same money in more and more detail"

  private static let parts: [(whole: [TableKind], measure: Measure, part: [TableKind])] = [
    ([.expenditure], .basic, [.basicExpenditure, .appropriationBasicExpenditure]),
    ([.appropriationExpenditure], .basic, [.appropriationBasicExpenditure]),
    ([.generalBudgetExpenditure, .generalBudgetEconomic], .basic, [.generalBudgetBasicExpenditure]),
    ([.expenditure, .appropriationExpenditure, .generalBudgetExpenditure], .project, [.projectExpenditure]),
    (
      [.generalBudgetBasicExpenditure, .appropriationBasicExpenditure, .basicExpenditure], .operating,
      [.operatingFunds]
    ),
  ]

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    var pairs: [[Equation]] = []
    for (whole, measure, part) in Self.parts {
      for left in amounts.tables where whole.contains(left.kind) {
        for right in amounts.tables where part.contains(right.kind) {
          guard let column = left.columns.indices.first(where: { left.columns[$0].measure == measure }),
            let expected = left.total(column: column), let main = right.mainColumn(of: right.blocks[0]),
            let found = right.total(column: main)
          else { continue }
          pairs.append([Equation(found: [found], expected: [expected])])
        }
      }
    }
    for (summary, section, measures, detail) in Self.summaries {
      for left in amounts.tables(of: summary) {
        for right in amounts.tables(of: detail) { pairs.append(Self.equations(left, section, measures, right)) }
      }
    }
    return pairs.map { equations in
      equations.map { Reading(equations: [$0], isStrict: false) }
    }
  }

  /// The columns of the summary that show what the detailed table goes into, the first that there is; nil for its sum.
  private static let summaries: [(summary: TableKind, section: Section, measures: [Measure?], detail: TableKind)] = [
    (.incomeExpenditureSummary, .income, [nil], .income),
    (.incomeExpenditureSummary, .expenditure, [nil], .expenditure),
    (.appropriationSummary, .expenditure, [nil], .appropriationExpenditure),
    // Where a summary has one column, 一般公共预算 may be all of it.
    (.appropriationSummary, .expenditure, [.generalBudget, nil], .generalBudgetExpenditure),
    (.appropriationSummary, .expenditure, [.governmentFund], .governmentFund),
    (.appropriationSummary, .expenditure, [.stateCapital], .stateCapital),
  ]

  /// 合计 of the detailed table may be any of the summary's totals: 本年支出合计, 支出总计.
  private static func equations(
    _ summary: AmountTable, _ section: Section, _ measures: [Measure?], _ detail: AmountTable
  ) -> [Equation] {
    guard let block = summary.blocks.first(where: { summary.rows[$0[0]].section == section }),
      let main = detail.mainColumn(of: detail.blocks[0]), let found = detail.total(column: main)
    else { return [] }
    let columns = summary.columns(in: block)
    let column = measures.lazy.compactMap { measure in
      measure.map { measure in columns.first { summary.columns[$0].measure == measure } }
        ?? summary.mainColumn(of: block)
    }.first
    guard let column else { return [] }
    return block.filter { summary.isTotal($0) }.compactMap { row in
      summary.place(row: row, column: column).map { Equation(found: [found], expected: [$0]) }
    }
  }
}

extension AmountTable {
  /// The amount of 合计 in a column.
  fileprivate func total(column: Int) -> FigurePlace? {
    blocks.lazy.flatMap { $0 }.first { isGrandTotal($0) }.flatMap { place(row: $0, column: column) }
  }
}

import BudgetModel

/// What a fund had, got, spent and kept.
struct FundBalance: Rule {
  let id = "fund_balance"
  let formula = "年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余"
  let source = "政府性基金预算财政拨款收入支出决算表: its columns are the terms"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.flatMap { table in
      table.blocks.compactMap { block -> [Reading]? in
        func column(_ measure: Measure) -> Int? {
          table.columns(in: block).first { table.columns[$0].measure == measure }
        }
        let income = [column(.openingBalance), column(.income)].compactMap { $0 }
        let expenditure = [column(.expenditure), column(.closingBalance)].compactMap { $0 }
        guard income.count + expenditure.count > 2, !income.isEmpty, !expenditure.isEmpty,
          column(.openingBalance) != nil || column(.closingBalance) != nil
        else { return nil }
        let equations = block.map { row in
          Equation(
            found: income.compactMap { table.place(row: row, column: $0) },
            expected: expenditure.compactMap { table.place(row: row, column: $0) })
        }
        return [Reading(equations: equations)]
      }
    }
  }
}

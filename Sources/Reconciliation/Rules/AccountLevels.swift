import BudgetModel
import Wording

/// Down a column.
struct AccountLevels: Rule {
  let id = "account_levels"
  let formula = "类 = the sum of its 款, 款 = the sum of its 项, 合计 = the sum of the 类; a unit = the sum of its accounts"
  let source = "政府收支分类科目: every account is part of the one whose code begins its own"

  func hypotheses(_ ledger: Ledger) -> [[Hypothesis]] {
    let tester = Tester(ledger)
    let tables = ledger.tables.filter { table in
      !table.isSummary && (table.kind != .threePublic || table.hasItemsInHeader && !table.hasYearsAsRows)
    }
    return tables.flatMap { table in
      table.blocks.map { block in
        Outline.readings(of: block, in: table).map { outline in
          let columns = table.columns(in: block).filter { table.columns[$0].unit != .percent }
          // Which rows are parts of which is the same in all columns: what the column of the whole proves is certain.
          let main = table.mainColumn(of: block)
          let proof = main.map { identities(of: outline, columns: [$0], table: table, open: ledger.openRows) } ?? []
          return Hypothesis(
            identities: identities(of: outline, columns: columns, table: table, open: ledger.openRows)
              + partialTotals(block: block, table: table),
            isCertain: outline.isCertain || !outline.isFallback && tester.allHold(proof),
            isFallback: outline.isFallback)
        }
      }
    }
  }

  /// 人员经费合计 = 301 + 303, 公用经费合计 = all others, below the panels of a table of basic expenditure.
  private func partialTotals(block: [Int], table: LedgerTable) -> [Identity] {
    let types = block.filter { table.rows[$0].code?.count == 3 }
    return table.columns(in: block).flatMap { column in
      block.compactMap { row -> Identity? in
        let name = table.names[row].name
        guard table.rows[row].code == nil, name.hasSuffix(SumLabel.ending),
          let total = table.place(row: row, column: column)
        else { return nil }
        let isPersonnel = name.hasPrefix("人员经费")
        guard isPersonnel || name.hasPrefix("公用经费") else { return nil }
        let parts = types.filter { ["301", "303"].contains(table.rows[$0].code) == isPersonnel }
        return Identity(
          found: [total], expected: parts.compactMap { table.place(row: $0, column: column) })
      }
    }
  }

  private func identities(
    of outline: Outline, columns: [Int], table: LedgerTable, open: OpenRows
  ) -> [Identity] {
    columns.flatMap { column in
      outline.parts.map { sum, parts in
        Identity(
          found: table.place(row: sum, column: column).map { [$0] } ?? [],
          expected: parts.compactMap { table.place(row: $0, column: column) }, isComplete: true,
          isOpen: parts.contains { table.figurePlaces(row: $0).contains(where: open.contains) })
      }
    }
  }
}

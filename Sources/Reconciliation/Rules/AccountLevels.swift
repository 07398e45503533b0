import BudgetModel
import Wording

/// Down a column.
struct AccountLevels: Rule {
  let id = "account_levels"
  let formula = "类 = the sum of its 款, 款 = the sum of its 项, 合计 = the sum of the 类; a unit = the sum of its accounts"
  let source = "政府收支分类科目: every account is part of the one whose code begins its own"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tester = Tester(amounts)
    return amounts.tables.filter(Self.hasLevels).flatMap { readings(of: $0, open: amounts.openRows, tester: tester) }
  }

  /// Whether the rows of a table are parts of one another.
  static func hasLevels(_ table: AmountTable) -> Bool {
    !table.isSummary && (table.kind != .threePublic || table.hasItemsInHeader && !table.hasYearsAsRows)
  }

  /// For each block of a table the ways in which its rows may be parts of one another.
  func readings(of table: AmountTable, open: OpenRows, tester: Tester) -> [[Reading]] {
    table.blocks.map { block in
      RowGrouping.readings(of: block, in: table).map { grouping in
        let columns = table.columns(in: block).filter { table.columns[$0].unit != .percent }
        // Which rows are parts of which is the same in all columns: what the column of the whole proves is certain.
        let main = table.mainColumn(of: block)
        let proof = main.map { equations(of: grouping, columns: [$0], table: table, open: open) } ?? []
        return Reading(
          equations: equations(of: grouping, columns: columns, table: table, open: open)
            + partialTotals(block: block, table: table),
          isCertain: grouping.isCertain || !grouping.isFallback && tester.allHold(proof),
          isFallback: grouping.isFallback)
      }
    }
  }

  /// 人员经费合计 = 301 + 303, 公用经费合计 = all others, below the panels of a table of basic expenditure.
  private func partialTotals(block: [Int], table: AmountTable) -> [Equation] {
    let types = block.filter { table.rows[$0].code?.count == 3 }
    return table.columns(in: block).flatMap { column in
      block.compactMap { row -> Equation? in
        let name = table.names[row].name
        guard table.rows[row].code == nil, name.hasSuffix(SumLabel.ending),
          let total = table.place(row: row, column: column)
        else { return nil }
        let isPersonnel = name.hasPrefix("人员经费")
        guard isPersonnel || name.hasPrefix("公用经费") else { return nil }
        let parts = types.filter { ["301", "303"].contains(table.rows[$0].code) == isPersonnel }
        return Equation(
          found: [total], expected: parts.compactMap { table.place(row: $0, column: column) })
      }
    }
  }

  private func equations(
    of grouping: RowGrouping, columns: [Int], table: AmountTable, open: OpenRows
  ) -> [Equation] {
    columns.flatMap { column in
      grouping.parts.compactMap { sum, parts in
        let expected = parts.compactMap { table.place(row: $0, column: column) }
        // A budget may be given of the whole only: 公务接待费, and — for 国内接待费.
        if expected.isEmpty, !grouping.isCertain, !table.isGrandTotal(sum) { return nil }
        return Equation(
          found: table.place(row: sum, column: column).map { [$0] } ?? [],
          expected: expected, isComplete: true,
          isOpen: parts.contains { table.figurePlaces(row: $0).contains(where: open.contains) })
      }
    }
  }
}

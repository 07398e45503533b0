// What each row is to the others, by the words of its label: sum, balance, or one among others.

import BudgetModel
import Tokenizer
import Wording

enum RowRoles {
  /// The rows of a table of a kind, with their roles.
  static func assigned(to rows: [StatementRow], of kind: TableKind) -> [StatementRow] {
    switch kind.rowShape {
    case .summary: rows.map { $0.with(summaryRole($0)) }
    case .accounts: rows.map { $0.with(accountRole($0)) }
    case .plain, .records, .keyWork: rows
    }
  }

  private static func accountRole(_ row: StatementRow) -> RowRole {
    row.code == nil && SumLabel.isRow(row.item) ? .total : .item
  }

  private static func summaryRole(_ row: StatementRow) -> RowRole {
    let text = row.item.foldedForMatching
    if SumLabel.isPanel(text) { return .grandTotal }
    if FiscalYear.isThisYear(text),
      text.hasSuffix(SumLabel.ending) || text.hasSuffix("本年收入") || text.hasSuffix("本年支出")
    {
      return .yearTotal
    }
    return ["结转", "结余"].contains { text.holds($0) } ? .balance : .item
  }
}

extension StatementRow {
  fileprivate func with(_ role: RowRole) -> StatementRow {
    var row = self
    row.role = role
    return row
  }
}

// Rows to the statement of their kind: what each row is to the others, sum, balance, level of account.

import BudgetModel
import Tokenizer
import Wording

enum StatementBuilder {
  static func content(of kind: TableKind, rows: [StatementRow]) -> StatementContent {
    switch kind.family {
    case .summary: .summary(SummaryStatement(lines: rows.map(summaryLine)))
    case .income: .income(IncomeStatement(lines: rows.map(accountLine)))
    case .expenditure: .expenditure(ExpenditureStatement(lines: rows.map(accountLine)))
    case .appropriation: .appropriation(AppropriationStatement(lines: rows.map(accountLine)))
    case .fund: .fund(FundStatement(lines: rows.map(accountLine)))
    case .economic: .economic(EconomicStatement(lines: rows.map(accountLine)))
    case .threePublic: .threePublic(ThreePublicStatement(items: rows))
    case .procurement: .procurement(ProcurementStatement(lines: rows))
    case .project: .project(ProjectStatement(lines: rows))
    case .performance: .performance([])
    case .keyWork: .keyWork([])
    case .other: .other(OtherStatement(lines: rows))
    }
  }

  private static func accountLine<Columns>(_ row: StatementRow) -> AccountLine<Columns> {
    AccountLine(
      level: AccountLevel(code: row.code),
      isTotal: row.code == nil && SumLabel.isRow(row.item), row: row)
  }

  private static func summaryLine(_ row: StatementRow) -> SummaryStatement.Line {
    let text = row.item.foldedForMatching
    let role: SummaryStatement.Line.Role =
      if SumLabel.isPanel(text) {
        .grandTotal
      } else if ["本年", "当年"].contains(where: { text.holds($0) }),
        text.hasSuffix(SumLabel.ending) || text.hasSuffix("本年收入") || text.hasSuffix("本年支出")
      {
        .yearTotal
      } else if ["结转", "结余"].contains(where: { text.holds($0) }) {
        .balance
      } else {
        .item
      }
    return SummaryStatement.Line(role: role, row: row)
  }
}

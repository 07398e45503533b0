// Typed rows: each kind of table has the rows of its kind and no others, and they read its columns by name.

import BudgetModel
import PageModel
import Testing

@Suite("Typed rows")
struct ViewTests {
  private static func figure(_ measure: Measure, _ amount: Int64) -> Figure {
    Figure(
      measure: measure, headerPath: [], amount: Amount(coefficient: amount), unit: .yuan, page: 1,
      box: Box(x0: 0, y0: 0, x1: 1, y1: 1), raw: "0")
  }

  @Test("A row of each kind of table is seen by the views of that kind only", arguments: TableKind.allCases)
  func kinds(kind: TableKind) {
    let statement = Statement(kind: kind, pages: [1], rows: [StatementRow(code: "20131", labels: ["甲"])])
    let accounts = [statement.incomeRows, statement.functionRows, statement.fundRows, statement.economicRows]
      .map { (rows: [any AccountRowView]) in rows.count }
    #expect(accounts.reduce(0, +) == (kind.rowShape == .accounts ? 1 : 0))
    #expect(statement.accountRows.map(\.level) == (kind.rowShape == .accounts ? [.section] : []))
    #expect(statement.summaryRows.count == (kind.rowShape == .summary ? 1 : 0))
    #expect((statement.threePublic != nil) == (kind == .threePublic))
  }

  @Test("Columns by name")
  func columns() {
    let row = StatementRow(
      role: .total, labels: ["合计"], figures: [Self.figure(.total, 3), Self.figure(.basic, 1), Self.figure(.project, 2)])
    let statement = Statement(kind: .expenditure, pages: [1], rows: [row])
    let total = statement.functionRows[0]
    #expect(total.isTotal && total.level == nil)
    #expect(
      [total.total, total.basic, total.project, total.business].map { $0?.amount.coefficient } == [3, 1, 2, nil])
  }

  @Test("三公 items of the department, not those of its units")
  func threePublic() {
    let rows = [(["公务接待费"], Measure.budget, 5), (["某中心", "公务接待费"], .budget, 4), (["公务接待费"], .final, 3)]
      .map { labels, measure, amount in StatementRow(labels: labels, figures: [Self.figure(measure, amount)]) }
    let reception = Statement(kind: .threePublic, pages: [1], rows: rows).threePublic?.reception
    #expect(reception?.budget?.amount.coefficient == 5)
    #expect(reception?.final?.amount.coefficient == 3)
    #expect(reception?.priorYear == nil)
  }
}

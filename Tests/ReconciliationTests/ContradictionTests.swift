// What a document says twice and not alike: a table that is printed twice, a column in another unit than its sums.

import BudgetModel
import Reconciliation
import Testing

@Suite("Contradictions")
struct ContradictionTests {
  private static let lines = """
    code | item | total:合计 | basic:基本支出
    | 合计 | 7.00 | 5.00
    201 | 甲 | 3.00 | 3.00
    205 | 乙 | 4.00 | 2.00
    """

  private func table(_ drawing: String = Self.lines, organization: String? = "某局", page: Int = 1) -> Statement {
    .drawn(.income, title: "收入表", number: "表2", organization: organization, page: page, drawing)
  }

  private static let other = lines.replacing("7.00", with: "7.01").replacing("4.00", with: "4.01")

  @Test("A table that is printed twice with other figures contradicts itself, were it by rounding")
  func twice() {
    let document = reconciled(table(), table(Self.other))
    #expect(
      document.verdicts(of: "repeated_table") == ["conflict: 合计 7.01 = 合计 7.00", "conflict: 205 4.01 = 205 4.00"])
    #expect(reconciled(table(), table()).verdicts(of: "repeated_table").isEmpty)
  }

  @Test("Also where both prints were read as one table")
  func oneTable() {
    let statement = table()
    var both = statement
    let second = table(Self.other, page: 2)
    both.rows = statement.rows + second.rows
    #expect(reconciled(both).verdicts(of: "repeated_table").count == 2)
  }

  @Test("Tables of other offices, and tables with other amounts, are not the same")
  func notTheSame() {
    #expect(reconciled(table(), table(Self.other, organization: "某中心")).verdicts(of: "repeated_table").isEmpty)
    let different = """
      code | item | total:合计 | basic:基本支出
      | 合计 | 17.00 | 15.00
      201 | 甲 | 13.00 | 13.00
      205 | 乙 | 4.00 | 2.50
      """
    #expect(
      reconciled(table(organization: nil), table(different, organization: nil)).verdicts(of: "repeated_table").isEmpty)
  }

  private static let mixed = """
    code | item | total:合计 | basic:基本支出 | project:项目支出（元）
    | 合计 | 25.00 | 20.00 | 5.00
    201 | 甲 | 3.00 | 1.00 | 2.00
    202 | 乙 | 5.00 | 5.00 | 0.00
    203 | 丙 | 4.00 | 1.00 | 3.00
    204 | 丁 | 6.00 | 6.00 | 0.00
    205 | 戊 | 7.00 | 7.00 | 0.00
    """

  @Test("A column in another unit than its sums is told, and proves nothing")
  func units() {
    let document = reconciled(.drawn(.expenditure, Self.mixed))
    #expect(document.diagnostics.map(\.id) == ["reconcile.contradicting-units"])
    #expect(document.diagnostics.first?.page == 1)
    #expect(document.diagnostics.first?.message.contains("项目支出（元）") ?? false)
    #expect(document.statements[0].rows.allSatisfy { $0.figures[2].status == .unverified })
    #expect(document.statusCounts.conflict == 0)
  }

  @Test("A column in another unit whose sums hold is fine")
  func unitsThatAgree() {
    let drawing = Self.mixed.replacing("20.00 | 5.00", with: "20.00 | 50000.00")
      .replacing("1.00 | 2.00", with: "1.00 | 20000.00").replacing("1.00 | 3.00", with: "1.00 | 30000.00")
    let document = reconciled(.drawn(.expenditure, drawing))
    #expect(document.diagnostics.isEmpty)
    #expect(document.statusText == "vvv vvv vvv vvv vvv vvv")
  }
}

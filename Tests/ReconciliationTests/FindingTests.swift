// Sums that fail, told by their causes: each table here is right but for one thing, and that is what must be said.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("Findings")
struct FindingTests {
  private static let whole = """
    code | item | total:合计 | basic:基本支出 | project:项目支出
    | 合计 | 1000.37 | 700.24 | 300.13
    201 | 甲 | 610.29 | 410.22 | 200.07
    20101 | 甲一 | 410.18 | 310.13 | 100.05
    2010101 | 甲一一 | 260.16 | 200.12 | 60.04
    2010102 | 甲一二 | 150.02 | 110.01 | 40.01
    20102 | 甲二 | 200.11 | 100.09 | 100.02
    2010201 | 甲二一 | 130.07 | 70.06 | 60.01
    2010202 | 甲二二 | 70.04 | 30.03 | 40.01
    202 | 乙 | 390.08 | 290.02 | 100.06
    20201 | 乙一 | 390.08 | 290.02 | 100.06
    2020101 | 乙一一 | 251.05 | 181.01 | 70.04
    2020102 | 乙一二 | 139.03 | 109.01 | 30.02
    """

  /// `cause (checks): code column printed > wanted` for each finding.
  private func findings(_ drawing: String) -> [String] {
    let document = reconciled(.drawn(.expenditure, drawing))
    return document.findings.map { finding in
      let suspects = finding.suspects.map { suspect in
        let (figure, row, item) = document.figure(at: suspect.place)
        let wanted = suspect.wanted.map { " > \($0)" } ?? ""
        return "\(row?.code ?? item) \(figure.measureLabel) \(figure.amount)\(wanted)"
      }
      return "\(finding.cause.rawValue) (\(finding.checks.count)): " + suspects.joined(separator: ", ")
    }
  }

  /// The whole table with some lines otherwise.
  private func table(_ changes: (String, String)...) -> String {
    changes.reduce(Self.whole) { $0.replacing($1.0, with: $1.1) }
  }

  @Test("Nothing of a table that is right")
  func none() { #expect(findings(Self.whole).isEmpty) }

  @Test("One wrong amount is one finding, with what its sums ask for")
  func misprint() {
    #expect(
      findings(table(("260.16 | 200.12", "260.16 | 201.02"))) == ["misprint (2): 2010101 基本支出 201.02 > 200.12"])
    // A total is in the sum of its row and in that of its column.
    #expect(findings(table(("1000.37", "1003.37"))) == ["misprint (2): 合计 合计 1003.37 > 1000.37"])
  }

  @Test("Two wrong amounts are two findings, also where a sum holds both")
  func twoMisprints() {
    let both = findings(table(("260.16 | 200.12", "260.16 | 201.02"), ("150.02 | 110.01", "150.02 | 110.91")))
    #expect(
      Set(both) == [
        "misprint (1): 2010101 基本支出 201.02 > 200.12", "misprint (2): 2010102 基本支出 110.91 > 110.01",
      ])
  }

  @Test("Amounts in each other's place")
  func exchanged() {
    let drawing = table(("260.16 | 200.12", "260.16 | 110.01"), ("150.02 | 110.01", "150.02 | 200.12"))
    #expect(
      findings(drawing) == ["exchanged (2): 2010101 基本支出 110.01 > 200.12, 2010102 基本支出 200.12 > 110.01"])
  }

  @Test("A column whose amounts stand one row too high")
  func slipped() {
    let slipped = """
      code | item | total:合计 | basic:基本支出 | project:项目支出
      | 合计 | 218.36 | 79.36 | 139.00
      201 | 甲 | 10.01 | 4.01 | 6.00
      202 | 乙 | 20.02 | 15.02 | 13.00
      203 | 丙 | 30.03 | 17.03 | 26.00
      204 | 丁 | 40.04 | 14.04 | 39.00
      205 | 戊 | 50.05 | 11.05 | 45.00
      206 | 己 | 60.06 | 15.06 | 1.00
      207 | 庚 | 3.07 | 1.07 | 2.00
      208 | 辛 | 5.08 | 2.08 | 3.00
      """
    // 20.02 = 15.02 + 5.00, which is nowhere. So many sums across fail that they are no checks.
    #expect(
      findings(slipped) == [
        "slipped_rows (1): 202 项目支出 13.00, 203 项目支出 26.00 > 13.00, 204 项目支出 39.00 > 26.00, "
          + "205 项目支出 45.00 > 39.00, 206 项目支出 1.00 > 45.00"
      ])
  }

  @Test("A row that a sum lacks: not printed, printed elsewhere, counted twice")
  func rows() {
    let lost = table(("2010102 | 甲一二 | 150.02 | 110.01 | 40.01\n", ""))
    #expect(findings(lost) == ["missing_row (3): 20101 合计 410.18, 20101 基本支出 310.13, 20101 项目支出 100.05"])
    let elsewhere = table(("2010102", "2010203"))
    #expect(!findings(elsewhere).isEmpty)
    #expect(findings(elsewhere).allSatisfy { $0.contains("2010203 合计 150.02, 2010203 基本支出 110.01") })
    #expect(findings(elsewhere).contains { $0.hasPrefix("uncounted_row") })
    let twice = table(
      ("2010202 | 甲二二", "2010201 | 甲二一 | 130.07 | 70.06 | 60.01\n2010202 | 甲二二"))
    #expect(
      findings(twice) == ["counted_twice (3): 2010201 合计 130.07, 2010201 基本支出 70.06, 2010201 项目支出 60.01"])
  }

  @Test("Sums that fail for no cause that we know are told together where they share an amount")
  func unexplained() {
    // The amounts of 2010101 and 2010201 are wrong in ways that fit no slip of the hand, in all columns.
    let drawing = table(("260.16 | 200.12 | 60.04", "777.77 | 123.45 | 98.76"))
    let found = findings(drawing)
    #expect(found.count == 1 && found[0].hasPrefix("unexplained"))
  }
}

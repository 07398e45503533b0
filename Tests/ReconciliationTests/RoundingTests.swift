// What rounding explains, and what it may hide: an amount that rounding could stand for is not proven.

import BudgetModel
import Reconciliation
import Testing

@Suite("Rounding")
struct RoundingTests {
  private func check(_ drawing: String, unit: MoneyUnit = .tenThousandYuan) throws -> (Check, String) {
    let document = reconciled(.drawn(.expenditure, unit: unit, drawing))
    return (try #require(document.checks.first { $0.rule == "row_total" }), document.statusText)
  }

  @Test("Half a unit of the last place for each term")
  func bound() throws {
    let (check, statuses) = try check(
      "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.01 | 10.00 | 20.00")
    #expect(check.verdict == .rounding)
    #expect(check.difference == Amount(coefficient: 1, scale: 2))
    #expect(check.tolerance == Amount(coefficient: 15, scale: 3))
    #expect(statuses == "vvv")
  }

  @Test("More than that is a conflict")
  func beyond() throws {
    let document = reconciled(
      .drawn(
        .expenditure,
        "code | item | total:合计 | basic:基本支出\n201 | 甲 | 30.02 | 30.00\n202 | 乙 | 1.00 | 1.00"))
    #expect(document.statusText == "cc vv")
  }

  @Test("A number with fewer decimals than its table may be cut: rounding proves nothing of it")
  func cut() throws {
    let (_, statuses) = try check(
      "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.01 | 10.0 | 20.00")
    #expect(statuses == "vuv")
  }

  @Test("A number that rounding leaves in doubt stays so, whatever another sum proves")
  func doubtful() {
    let document = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | total:合计 | basic:基本支出 | project:项目支出
        201 | 甲 | 30.01 | 10.0 | 20.00
        20131 | 甲一 | 30.01 | 10.00 | 20.01
        """))
    #expect(document.verdicts(of: "account_levels").contains("exact: 201 10.0 = 20131 10.00"))
    #expect(document.statusText == "vuv vvv")
  }

  @Test("Amounts printed to the 分 were not rounded: a sum that is off by one proves nothing of them")
  func smallestCoin() throws {
    let drawing = "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.01 | 10.00 | 20.00"
    let (check, statuses) = try check(drawing, unit: .yuan)
    #expect(check.verdict == .rounding)
    #expect(statuses == "uuu")
    let exact = try self.check(drawing.replacing("30.01", with: "30.00"), unit: .yuan)
    #expect(exact.1 == "vvv")
  }

  @Test("It is believed where the sums are exact")
  func exact() throws {
    let (_, statuses) = try check(
      "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.01 | 10.01 | 20")
    #expect(statuses == "vvv")
  }

  @Test("An amount that is no larger than the difference allowed is not proven by it")
  func small() throws {
    let (_, statuses) = try check(
      "code | item | total:合计 | basic:基本支出 | project:项目支出 | business:经营支出\n201 | 甲 | 30.01 | 0.01 | 20.00 | 9.99")
    #expect(statuses == "vuvv")
  }

  @Test("Amounts in 元 and in 万元 are compared in yuan, with the rounding of both")
  func units() {
    let fine = Statement.drawn(
      .expenditure, unit: .yuan, "code | item | total:合计\n| 合计 | 123456.78\n201 | 甲 | 123456.78")
    let coarse = Statement.drawn(
      .generalBudgetExpenditure, "code | item | total:合计\n| 合计 | 12.35\n201 | 甲 | 12.35")
    let verdicts = reconciled(fine, coarse).checks.filter { $0.rule == "same_lines" }
    #expect(verdicts.map(\.verdict) == [.rounding, .rounding])
    #expect(verdicts.allSatisfy { $0.unit == .yuan })
  }

  @Test("Numbers too long to add are not tested, and nothing breaks")
  func overflow() {
    let document = reconciled(
      .drawn(
        .expenditure,
        "code | item | total:合计 | basic:基本支出\n201 | 甲 | 9223372036854775807 | 9223372036854775807\n202 | 乙 | 0.01 | 0.01"
      ))
    #expect(document.statusText == "uu vv")
  }

  @Test(
    "Nor where such numbers contradict each other",
    arguments: ["9223372036854775807", "-9223372036854775807", "900000000000000000", "922337203685477580.7"])
  func longConflict(number: String) {
    let opposite = number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number
    let document = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | total:合计 | basic:基本支出 | project:项目支出
        201 | 甲 | 3 | 1 | 2
        202 | 乙 | 2 | 2 | 0
        203 | 丙 | \(number) | \(number) | -800000000000000000
        """),
      .drawn(.projectExpenditure, "item | budget:预算数\n合计 | \(number)\n甲 | \(opposite)\n乙 | \(number)\n丙 | \(opposite)"))
    #expect(document.statements[0].rows[1].figures.allSatisfy { $0.status == .verified })
    #expect(document.statements[0].rows[2].figures.allSatisfy { $0.status != .verified })
  }
}

// “三公”经费, funds, changes, and tables that show the same money.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("Other sums")
struct OtherRulesTests {
  @Test("“三公”经费 with its items in rows, in any wording")
  func threePublic() {
    let document = reconciled(
      .drawn(
        .threePublic,
        """
        item | budget:预算数 | final:决算数
        合计 | 10.00 | 9.00
        1．因公出国（境）费 | 1.00 | 0.00
        2．公务用车购置及运行维护费 | 6.00 | 6.00
        其中：（1）公务用车购置费 | 4.00 | 4.00
        （2）公务用车运行维护费 | 2.00 | 2.00
        3．公务接待费 | 3.00 | 3.00
        """))
    #expect(document.verdicts(of: "three_public_total").count == 4)
    #expect(document.statusText == "vv vv vv vv vv vv")
  }

  @Test("（一）支出合计 is the sum of its items, and no sum of what else the table lists")
  func numberedSum() {
    let rows = """
      item | budget:预算数 | final:决算数
      （一）支出合计 | 6.00 | 5.00
      2．公务用车购置及运行维护费 | 4.00 | 3.00
      3．公务接待费 | 2.00 | 2.00
      （1）国内接待费 |  | 2.00
      二、会议费 |  | 7.00
      四、机关运行经费 |  | 9.00
      （一）行政单位 |  | 9.00
      （一）政府采购支出合计 |  | 3.00
      1．货物支出 |  | 1.00
      2．服务支出 |  | 2.00
      """
    for kind in [TableKind.threePublic, .other] {
      let document = reconciled(.drawn(kind, rows))
      #expect(document.statusText.hasPrefix("vv vv vv"), "\(kind) \(document.statusText)")
      #expect(!document.statusText.contains("c"), "\(kind) \(document.statusText)")
    }
  }

  @Test("The list of training is held to 培训费 of the “三公” table; one that lacks a row says nothing")
  func details() {
    let items = Statement.drawn(
      .threePublic, "item | prior_year:上年 | budget:当年\n合计 | 9.00 | 8.00\n公务接待费 | 5.00 | 4.50\n培训费 | 4.00 | 3.50")
    func list(_ title: String, _ last: String) -> Statement {
      .drawn(.other, title: title, "item | amount:金额\n参事业务培训 | 1.50\n值班业务培训 | \(last)")
    }
    let whole = reconciled(items, list("培训费明细表", "2.00"))
    #expect(whole.verdicts(of: "detail_totals") == ["exact: 培训费 3.50 = 参事业务培训 1.50 + 值班业务培训 2.00"])
    #expect(whole.statements[1].rows.allSatisfy { $0.figures[0].status == .verified })
    #expect(reconciled(items, list("培训费明细表", "1.00")).verdicts(of: "detail_totals").isEmpty)
    #expect(reconciled(items, list("会议费明细表", "2.00")).verdicts(of: "detail_totals").isEmpty)
    #expect(reconciled(items, list("培训情况表", "2.00")).verdicts(of: "detail_totals").isEmpty)
  }

  @Test("Rates of completion do not add up")
  func rates() {
    let document = reconciled(
      .drawn(
        .threePublic,
        "item | final:决算数 | change_rate:完成预算%\n合计 | 3.00 | 85.00\n因公出国（境）费 | 1.00 | 80.00\n公务接待费 | 2.00 | 90.00"))
    #expect(document.statusText == "vu vu vu")
  }

  @Test("With 会议费 and 培训费 in the sum, or beside it")
  func extras() {
    let inside = reconciled(
      .drawn(
        .threePublic,
        "item | budget:预算数\n合计 | 10.00\n“三公”经费小计 | 3.00\n因公出国（境）费 | 1.00\n公务接待费 | 2.00\n会议费 | 3.00\n培训费 | 4.00"))
    #expect(inside.statusText == "v v v v v v")
    let beside = reconciled(
      .drawn(.threePublic, "item | budget:预算数\n合计 | 3.00\n因公出国（境）费 | 1.00\n公务接待费 | 2.00\n会议费 | 3.00"))
    #expect(beside.statusText == "v v v u")
  }

  @Test("opening + income = expenditure + closing")
  func fund() {
    let document = reconciled(
      .drawn(
        .governmentFund,
        """
        code | item | opening_balance:年初结转和结余 | income:本年收入 | expenditure:本年支出/小计 | project:本年支出/项目支出 | closing_balance:年末结转和结余
        212 | 城乡社区支出 | 1.00 | 5.00 | 4.00 | 4.00 | 2.00
        213 | 农林水支出 | | 5.00 | 4.00 | 4.00 | 2.00
        214 | 交通运输支出 | | 5.00 | 5.00 | 5.00 |
        """))
    #expect(
      document.verdicts(of: "fund_balance") == [
        "exact: 212 1.00 + 212 5.00 = 212 4.00 + 212 2.00", "conflict: 213 5.00 = 213 4.00 + 213 2.00",
        "exact: 214 5.00 = 214 5.00",
      ])
  }

  @Test("Years as rows under their unit, items and money in the header")
  func yearsAsRows() {
    let paths = [["合计", "一般公共预算"], ["合计", "基金"], ["公务接待费", "一般公共预算"], ["公务接待费", "基金"]]
    func row(_ index: Int, _ measure: Measure, _ amounts: [String]) -> [StatementRow] {
      return zip(paths, amounts).enumerated().map { column, cell in
        StatementRow(
          gridRow: index, labels: [cell.0[0]],
          figures: [
            Figure(
              measure: measure, headerPath: cell.0, amount: Amount(cell.1)!, unit: .yuan, gridColumn: column, page: 1,
              box: Box(x0: Double(column), y0: Double(index), x1: Double(column) + 1, y1: Double(index) + 1),
              raw: cell.1)
          ])
      }
    }
    func statuses(change: [String], below: [StatementRow] = []) -> String {
      let rows =
        row(0, .priorYear, ["3.00", "1.00", "3.00", "1.00"]) + row(1, .budget, ["5.00", "0.50", "5.00", "0.50"])
        + row(2, .change, change) + below
      return reconciled(
        Statement(
          kind: .threePublic, pages: [1], columns: StatementColumn.columns(headerPaths: paths, rows: rows), rows: rows)
      ).statusText
    }
    #expect(!statuses(change: ["2.00", "-0.50", "2.00", "-0.50"]).contains("c"))
    #expect(statuses(change: ["2.00", "-0.50", "2.00", "-0.60"]).contains("c"))
    // The next unit's first year is no year of this one.
    let same = ["2.00", "1.00", "2.00", "1.00"]
    let next = row(3, .priorYear, same) + row(4, .budget, same) + row(5, .change, ["0.00", "0.00", "0.00", "0.00"])
    #expect(!statuses(change: ["2.00", "-0.50", "2.00", "-0.50"], below: next).contains("c"))
  }

  @Test("This year is the year before and the change")
  func change() {
    let document = reconciled(
      .drawn(
        .other,
        "item | prior_year:上年预算数 | budget:本年预算数 | change:增减额 | change_rate:增减%\n甲 | 4.00 | 3.00 | -1.00 | -25.00"))
    #expect(document.verdicts(of: "change_over_year") == ["exact: 甲 3.00 = 甲 4.00 + 甲 -1.00"])
    #expect(document.statusText == "vvvv")
  }

  @Test("A rate of change is that of the change, or of both years, to the last place that is printed")
  func changeRate() {
    let ofChange = Statement.drawn(
      .expenditure,
      "code | item | prior_year:上年 | budget:预算数 | change:增减额 | change_rate:增减%\n| 甲 | 3.00 | 4.00 | 1.00 | 33.33")
    #expect(reconciled(ofChange).verdicts(of: "change_rate") == ["exact: 甲 33.33 = 甲 1.00 + 甲 3.00"])
    let ofYears = Statement.drawn(
      .expenditure,
      "code | item | prior_year:上年 | final:决算数 | change_rate:增减%\n| 甲 | 8.00 | 6.00 | -25\n| 乙 | 4.00 | 5.00 | 25\n| 丙 | 4.00 | 5.00 | 35\n| 丁 | 2.00 | | "
    )
    let document = reconciled(ofYears)
    #expect(
      document.verdicts(of: "change_rate") == [
        "exact: 甲 -25 = 甲 6.00 + 甲 8.00", "exact: 乙 25 = 乙 5.00 + 乙 4.00", "conflict: 丙 35 = 丙 5.00 + 丙 4.00",
      ])
    let asFractions = Statement.drawn(
      .expenditure, "code | item | prior_year:上年 | final:决算数 | change_rate:增减率\n| 甲 | 8.00 | 6.00 | -0.25")
    #expect(reconciled(asFractions).verdicts(of: "change_rate").map { $0.prefix(5) } == ["exact"])
  }

  @Test("Of amounts so small that rounding allows for many rates only the right one is proven")
  func rateOfLittle() {
    let document = reconciled(
      .drawn(
        .expenditure,
        """
        code | item | prior_year:上年 | final:决算数 | change_rate:增减%
        | 甲 | 0.02 | 0.03 | 50.00
        | 乙 | 0.02 | 0.03 | 61.00
        | 丙 | 2.00 | 3.00 | 50.10
        """))
    #expect(
      document.verdicts(of: "change_rate") == [
        "exact: 甲 50.00 = 甲 0.03 + 甲 0.02", "rounding: 丙 50.10 = 丙 3.00 + 丙 2.00",
      ])
  }

  @Test("Tables of the same money are the same line by line; tables of other money say nothing")
  func sameLines() {
    let whole = Statement.drawn(
      .expenditure,
      "code | item | total:合计 | basic:基本支出\n| 合计 | 7.00 | 7.00\n20131 | 甲 | 3.00 | 3.00\n20132 | 乙 | 4.00 | 4.00")
    let part = Statement.drawn(
      .generalBudgetExpenditure,
      "code | item | total:合计 | basic:基本支出\n| 合计 | 7.00 | 7.00\n20131 | 甲 | 4.00 | 4.00\n20132 | 乙 | 3.00 | 3.00")
    #expect(reconciled(whole, part).verdicts(of: "same_lines").count { $0.hasPrefix("conflict") } == 4)
    let other = Statement.drawn(
      .generalBudgetExpenditure, "code | item | total:合计\n| 合计 | 2.00\n20131 | 甲 | 2.00")
    #expect(reconciled(whole, other).verdicts(of: "same_lines").isEmpty)
  }

  @Test("Where the totals are the same, all columns are: one that differs contradicts")
  func sameColumns() {
    let whole = Statement.drawn(
      .expenditure, "code | item | total:合计 | basic:基本支出\n| 合计 | 7.00 | 5.00\n20131 | 甲 | 7.00 | 5.00")
    let part = Statement.drawn(
      .generalBudgetExpenditure, "code | item | total:合计 | basic:基本支出\n| 合计 | 7.00 | 4.00\n20131 | 甲 | 7.00 | 4.00")
    let verdicts = reconciled(whole, part).verdicts(of: "same_lines")
    #expect(verdicts.count { $0.hasPrefix("exact") } == 2)
    #expect(
      verdicts.filter { $0.hasPrefix("conflict") } == [
        "conflict: 合计 4.00 = 合计 5.00", "conflict: 20131 4.00 = 20131 5.00",
      ])
    let smaller = Statement.drawn(
      .generalBudgetExpenditure, "code | item | total:合计 | basic:基本支出\n| 合计 | 6.00 | 4.00\n20131 | 甲 | 6.00 | 4.00")
    #expect(reconciled(whole, smaller).verdicts(of: "same_lines").isEmpty)
  }

  @Test("An account that is printed in many lines is their sum")
  func manyLines() {
    let whole = Statement.drawn(
      .expenditure, "code | item | total:合计\n2013101 | 甲/工资 | 3.00\n2013101 | 甲/津贴 | 4.00\n2013102 | 乙 | 1.00")
    let part = Statement.drawn(
      .generalBudgetExpenditure, "code | item | total:合计\n2013101 | 甲 | 7.00\n2013102 | 乙 | 1.00")
    #expect(
      reconciled(whole, part).verdicts(of: "same_lines").contains("exact: 2013101 7.00 = 2013101 3.00 + 2013101 4.00"))
  }

  @Test("Many copies of a table are compared with the first, not each with each; one that differs still contradicts")
  func copies() {
    func table(_ kind: TableKind, _ amount: String) -> Statement {
      .drawn(kind, "code | item | total:合计\n| 合计 | 7.00\n20131 | 甲 | \(amount)\n20132 | 乙 | 4.00")
    }
    var document = BudgetDocument.drawn()
    document.statements = (0..<40).map { _ in table(.expenditure, "3.00") }
    document.statements += [table(.generalBudgetExpenditure, "3.00"), table(.generalBudgetExpenditure, "2.00")]
    let result = Reconciler().reconcile(document)
    #expect(result.checks.filter { $0.rule == "same_lines" }.count < 700, "each with each would be 2580")
    #expect(result.verdicts(of: "same_lines").count { $0.hasPrefix("conflict") } == 41)
    #expect(result.statements.dropLast().flatMap(\.rows).allSatisfy { $0.figures[0].status != .unverified })
  }
}

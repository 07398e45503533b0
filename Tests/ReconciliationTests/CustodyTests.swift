// Arithmetic proves only what was read cleanly: an amount with a doubt stays unverified, whatever sums it fits.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("Custody")
struct CustodyTests {
  private static let exact = "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.00 | 10.00 | 20.00"
  private static let rounded = "code | item | total:合计 | basic:基本支出 | project:项目支出\n201 | 甲 | 30.01 | 10.00 | 20.00"

  private func statuses(_ drawing: String, _ change: (inout Figure) -> Void) -> String {
    var document = BudgetDocument.drawn(.drawn(.expenditure, drawing))
    for row in document.statements[0].rows.indices { change(&document.statements[0].rows[row].figures[1]) }
    return Reconciler().reconcile(document).statusText
  }

  @Test("An amount in doubt is not verified by a sum that holds", arguments: Doubts.all)
  func doubt(doubt: Doubts) {
    #expect(statuses(Self.exact) { _ in } == "vvv")
    #expect(statuses(Self.exact) { $0.doubt = doubt == .otherUnit ? .cut : doubt } == "vuv")
  }

  @Test("What was recognised from a picture is proven by an exact sum, not by one that rounding mends")
  func recognised() {
    #expect(statuses(Self.exact) { $0.source = .scan } == "vvv")
    #expect(statuses(Self.rounded) { _ in } == "vvv")
    #expect(statuses(Self.rounded) { $0.source = .scan } == "vuv")
  }

  @Test("A conflict stays one, in doubt or not")
  func conflict() {
    let drawing = "code | item | total:合计 | basic:基本支出\n201 | 甲 | 30.02 | 30.00\n202 | 乙 | 1.00 | 1.00"
    var document = BudgetDocument.drawn(.drawn(.expenditure, drawing))
    document.statements[0].rows[0].figures[0].doubt = .overfull
    #expect(Reconciler().reconcile(document).statusText == "cc vv")
  }

  @Test("Doubts are written as the ids of their diagnostics, each by its own")
  func ids() {
    #expect(Set(Doubts.all.flatMap(\.ids)).count == Doubts.all.count)
    for doubt in Doubts.all { #expect(Doubts(ids: doubt.ids) == doubt) }
    #expect(Doubts(ids: ["reader.unknown"]).isEmpty)
  }

  @Test("Rows without the table's last column are proven by sums that hold and contradicted by none")
  func openRows() {
    let full = """
      code | item | total:合计 | basic:基本支出 | project:项目支出
      | 合计 | 30.00 | 12.00 | 18.00
      201 | 甲 | 10.00 | 2.00 | 8.00
      202 | 乙 | 20.00 | 10.00 |
      """
    #expect(Reconciler().reconcile(.drawn(.drawn(.expenditure, full))).statusText.contains("c"))
    let cut = String(full.dropLast())
    #expect(Reconciler().reconcile(.drawn(.drawn(.expenditure, cut))).statusText == "vvv vvv vv")
  }
}

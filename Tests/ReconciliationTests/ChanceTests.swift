// An equation comes from structure, never from numbers that happen to fit: hundreds of random lists without a sum prove and
// contradict nothing, and lists with one are proven all the same.

import BudgetModel
import PageModel
import Reconciliation
import Testing

@Suite("Sums that are none")
struct ChanceTests {
  @Test("Lists without sums: nothing is proven, nothing contradicted", arguments: RandomList.Shape.allCases)
  func withoutSums(shape: RandomList.Shape) {
    var lists = RandomList(seed: 20_260_101, shape: shape)
    let counts = (0..<Self.lists).map { _ in reconciled(lists.next()).statusCounts }
    #expect(counts.map(\.conflict).reduce(0, +) == 0)
    #expect(counts.map(\.verified).reduce(0, +) * 100 < counts.map(\.total).reduce(0, +))
  }

  @Test("Lists with a total are proven by it", arguments: RandomList.Shape.allCases)
  func withTotals(shape: RandomList.Shape) {
    var lists = RandomList(seed: 20_260_102, shape: shape)
    for _ in 0..<Self.lists {
      let counts = reconciled(lists.next(hasTotal: true)).statusCounts
      // Rows that say the same as the one above are not proven.
      #expect(counts.conflict == 0 && counts.verified >= counts.unverified)
    }
  }

  @Test("A wrong amount below a total is not explained away by other sums", arguments: RandomList.Shape.allCases)
  func wrongAmount(shape: RandomList.Shape) {
    var lists = RandomList(seed: 20_260_103, shape: shape)
    var verified = 0
    for _ in 0..<Self.lists {
      var list = lists.next(hasTotal: true)
      list.rows[2].figures[0].amount.coefficient /= 10
      verified += reconciled(list).statements[0].rows[2].figures[0].status == .verified ? 1 : 0
    }
    #expect(verified == 0)
  }

  private static let lists = 200
}

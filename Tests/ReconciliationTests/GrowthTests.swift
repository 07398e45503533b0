// Long tables: to reconcile a table four times as long takes about four times as long, not sixteen times.

import BudgetModel
import Foundation
import Reconciliation
import Testing

@Suite("Growth")
struct GrowthTests {
  /// A table of accounts, ten 项 to a 款 and ten 款 to a 类.
  private static func table(types: Int) -> Statement {
    var lines = ["code | item | total:合计 | basic:基本支出 | project:项目支出"]
    lines.append("| 合计 | \(types * 200) | \(types * 100) | \(types * 100)")
    for type in 0..<types {
      lines.append("\(type + 201) | 类 | 200 | 100 | 100")
      for section in 10..<20 {
        lines.append("\(type + 201)\(section) | 款 | 20 | 10 | 10")
        for item in 10..<20 { lines.append("\(type + 201)\(section)\(item) | 项 | 2 | 1 | 1") }
      }
    }
    return .drawn(.expenditure, lines.joined(separator: "\n"))
  }

  /// Seconds of this thread's own processor time, the least of three: what else the machine does does not count.
  private static func time(types: Int) -> Double {
    let document = BudgetDocument.drawn(table(types: types))
    let times = (0..<3).map { _ in
      let start = processorTime()
      _ = Reconciler().reconcile(document)
      return processorTime() - start
    }
    return times.min() ?? 0
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("Time grows with the rows, not with their square")
  func time() {
    let (short, long) = (Self.time(types: 4), Self.time(types: 16))
    // Four times the work; its square would be sixteen times.
    #expect(long < short * 10)
  }
}

// Long tables: to reconcile a table four times as long takes about four times as long, not sixteen times.

import BudgetModel
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

  /// The shortest of three: what else the machine does makes none shorter.
  private static func time(types: Int) -> Duration {
    let document = BudgetDocument.drawn(table(types: types))
    let times = (0..<3).map { _ in ContinuousClock().measure { _ = Reconciler().reconcile(document) } }
    return times.min() ?? .zero
  }

  @Test("Time grows with the rows, not with their square")
  func time() {
    let (short, long) = (Self.time(types: 4), Self.time(types: 16))
    #expect(long < short * 8)
  }
}

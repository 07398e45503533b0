// Boxes of a page that was turned to be read: every box of a document must be turned back, those in records too.

import BudgetModel
import PageModel
import Testing

@Suite("Boxes, all at once")
struct BoxMappingTests {
  private static let before = Box(x0: 1, y0: 2, x1: 3, y1: 4)
  private static let after = Box(x0: 11, y0: 12, x1: 13, y1: 14)

  private static func figure(page: Int) -> Figure {
    Figure(measure: nil, headerPath: [], amount: .zero, unit: nil, page: page, box: before, raw: "0")
  }

  /// A document with boxes of these contents only.
  private func mapped(_ statement: Statement, turning page: Int = 2) -> Statement {
    var document = BudgetDocument(
      identity: DocumentIdentity(file: "a.pdf", sha256: "", pageCount: 2), statements: [statement], diagnostics: [])
    document.mapBoxes { $0 == page ? Self.after : $1 }
    return document.statements[0]
  }

  @Test("Every amount of a record, and the boxes of its indicators")
  func records() {
    var line = FundingLine(name: "年度资金总额")
    for path in [\FundingLine.amount, \.initialBudget, \.budget, \.executed, \.rate, \.weight, \.score] {
      line[keyPath: path] = Self.figure(page: 2)
    }
    var indicator = PerformanceIndicator(page: 2)
    indicator.weight = Self.figure(page: 2)
    indicator.score = Self.figure(page: 2)
    indicator.box = Self.before
    let record = PerformanceRecord(
      funding: [line], tasks: [PerformanceTask(name: "甲", funding: [line])], indicators: [indicator],
      totalWeight: Self.figure(page: 2), totalScore: Self.figure(page: 2), pages: [2])
    let records = mapped(Statement(kind: .projectPerformance, pages: [1, 2], records: [record])).records
    // Seven of the line, seven of the task, two of the indicator, two totals.
    let boxes = records.flatMap(\.figures).map(\.figure.box) + records.flatMap(\.indicators).compactMap(\.box)
    #expect(boxes == [Box](repeating: Self.after, count: 19))
  }

  @Test("Rows of 重点工作")
  func keyWork() {
    let rows = [KeyWorkRow(number: "1", page: 1, box: Self.before), KeyWorkRow(number: "2", page: 2, box: Self.before)]
    let found = mapped(Statement(kind: .keyWork, pages: [1, 2], keyWork: rows)).keyWork
    #expect(found.map(\.box) == [Self.before, Self.after])
  }

  @Test("Amounts and labels of rows, each by its own page")
  func rows() {
    let row = StatementRow(
      labels: ["甲"], labelBox: Self.before, figures: [Self.figure(page: 2), Self.figure(page: 1)])
    let found = mapped(Statement(kind: .other, pages: [1, 2], rows: [row])).rows
    #expect(found.flatMap(\.figures).map(\.box) == [Self.after, Self.before])
    #expect(found.map(\.labelBox) == [Self.after])
  }
}

// Pages that were counted by themselves while they were read: in the output all of them have the number of their sheet.

import BudgetModel
import PageModel
import Testing

@Suite("Page numbers, all at once")
struct PageMappingTests {
  private static let box = Box(x0: 1, y0: 2, x1: 3, y1: 4)

  private static func figure(page: Int) -> Figure {
    Figure(measure: nil, headerPath: [], amount: .zero, unit: nil, page: page, box: box, raw: "0")
  }

  private func mapped(_ document: BudgetDocument) -> BudgetDocument {
    var document = document
    document.mapPages { ($0 + 1) / 2 }
    return document
  }

  private func document(_ statement: Statement) -> BudgetDocument {
    BudgetDocument(
      identity: DocumentIdentity(file: "a.pdf", sha256: "", pageCount: 2), statements: [statement], diagnostics: [])
  }

  @Test("Of a table, its cells, amounts and indicators; two pages of one sheet are one")
  func table() {
    let cell = PrintedCell(row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "甲", page: 3, box: Self.box)
    var indicator = PerformanceIndicator(page: 4)
    indicator.weight = Self.figure(page: 4)
    var line = FundingLine(name: "年度资金总额")
    for path in [\FundingLine.amount, \.initialBudget, \.budget, \.executed, \.rate, \.weight, \.score] {
      line[keyPath: path] = Self.figure(page: 4)
    }
    let record = PerformanceRecord(
      funding: [line], tasks: [PerformanceTask(name: "甲", funding: [line])], indicators: [indicator],
      totalWeight: Self.figure(page: 3), totalScore: Self.figure(page: 4), pages: [3, 4])
    let found = mapped(
      document(
        Statement(
          kind: .other, pages: [2, 3, 4], rows: [StatementRow(labels: ["甲"], figures: [Self.figure(page: 3)])],
          records: [record], keyWork: [KeyWorkRow(number: "1", page: 4)],
          grid: PrintedGrid(rowCount: 1, columnCount: 1, cells: [cell])))
    ).statements[0]
    #expect(found.pages == [1, 2])
    #expect(found.grid.cells.map(\.page) == [2])
    #expect(found.rows.flatMap(\.figures).map(\.page) == [2])
    #expect(found.keyWork.map(\.page) == [2])
    #expect(found.records.map(\.pages) == [[2]])
    #expect(found.records.flatMap(\.indicators).map(\.page) == [2])
    #expect(Set(found.records.flatMap(\.figures).map(\.figure.page)) == [2])
  }

  @Test("Of what the document says outside its tables, and what is said of it")
  func document() {
    var document = document(Statement(kind: .other, pages: [3]))
    document.contents = [ContentsEntry(title: "收入预算表", kind: .income, page: 3, emptyPage: 5)]
    document.diagnostics = [Diagnostic("reader.page-lost", page: 4, message: "")]
    document.office.phone = OfficeProfile.Text(text: "110", page: 6, box: Self.box)
    document.office.subUnits = [OfficeProfile.Unit(number: 1, name: "甲", page: 6, box: Self.box)]
    let found = mapped(document)
    #expect(found.contents.map(\.page) == [2] && found.contents.map(\.emptyPage) == [3])
    #expect(found.diagnostics.map(\.page) == [2])
    #expect(found.office.phone?.page == 3 && found.office.subUnits.map(\.page) == [3])
  }
}

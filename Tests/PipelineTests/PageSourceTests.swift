// Pages of any source become facts, and two documents may be read at the same time.

import BudgetModel
import BudgetPipeline
import Foundation
import PageModel
import TestSupport
import Testing

@Suite("Page sources")
struct PageSourceTests {
  private static let table = """
    2025年部门预算
    一般公共预算支出表
                                               单位：万元
    +----------+--------------+----------+----------+----------+
    | 科目编码 | 科目名称     | 合计     | 基本支出 | 项目支出 |
    +----------+--------------+----------+----------+----------+
    |          | 合计         |    30.00 |    20.00 |    10.00 |
    +----------+--------------+----------+----------+----------+
    | 201      | 一般公共服务 |    30.00 |    20.00 |    10.00 |
    +----------+--------------+----------+----------+----------+
    """

  /// A source of its own, as a recogniser of scans would be one.
  private struct Recognised: PageSource {
    var pages: [Page]
    var pageCount: Int { pages.count }
    func page(_ number: Int) -> Page? {
      var page = pages[number - 1]
      for index in page.glyphs.indices {
        page.glyphs[index].source = .scan
        if page.glyphs[index].box.y0 > 110, page.glyphs[index].scalar == "3" {
          page.glyphs[index].doubts = .unlikePrint
        }
      }
      return page
    }
    var origin: DocumentOrigin { DocumentOrigin(sha256: "0123", producer: "a scanner") }
    var diagnostics: [Diagnostic] { [Diagnostic("reader.truncated", message: "a sheet is missing")] }
  }

  @Test("Pages that were drawn become facts")
  func drawn() throws {
    let document = try BudgetReader().document(from: PageList([.drawn(Self.table)]), file: "drawn")
    #expect(document.identity.file == "drawn")
    #expect(document.identity.pageCount == 1)
    #expect(document.facts.map { "\($0.figure.amount)" } == ["30.00", "20.00", "10.00", "30.00", "20.00", "10.00"])
    #expect(document.facts.map(\.code) == [nil, nil, nil, "201", "201", "201"])
    #expect(document.facts.allSatisfy { $0.status == .verified && $0.figure.source == .text })
  }

  @Test("A title over a picture is no empty table: the picture may be the table")
  func pictureOfTable() throws {
    let list = "目录\n一、一般公共预算支出表\n二、国有资本经营预算支出表"
    var title = Page.drawn(number: 3, "国有资本经营预算支出表\n\n单位：万元")
    func emptyPages() throws -> [Int?] {
      let pages = [Page.drawn(number: 1, list), .drawn(number: 2, Self.table), title]
      return try BudgetReader().document(from: PageList(pages)).contents.map(\.emptyPage)
    }
    #expect(try emptyPages() == [nil, 3])
    title.images = [Box(x0: 0, y0: 100, x1: title.width, y1: 160)]
    #expect(try emptyPages() == [nil, nil])
  }

  @Test("What a source says of its characters, its file and itself goes along")
  func recognised() throws {
    let document = try BudgetReader().document(from: Recognised(pages: [.drawn(Self.table)]))
    #expect(document.facts.allSatisfy { $0.figure.source == .scan })
    #expect(
      document.facts.filter { !$0.figure.doubt.isEmpty }.map { "\($0.figure.amount) \($0.status.rawValue)" } == [
        "30.00 unverified"
      ])
    #expect(document.identity.sha256 == "0123")
    #expect(document.identity.producer == "a scanner")
    #expect(document.diagnostics.contains { $0.message == "a sheet is missing" })
  }

  @Test("A selection goes for every source, and one without pages has no text")
  func selection() {
    let source = PageList([.drawn(Self.table)])
    #expect(throws: InputProblem.noSuchPages(pageCount: 1)) {
      try BudgetReader(pages: PageSelection("2-")).document(from: source)
    }
    #expect(throws: InputProblem.noText) { try BudgetReader().document(from: PageList([])) }
  }

  @Test("Documents that are read at the same time give what each gives alone")
  func concurrent() async throws {
    let names = ["final-2024", "budget-landscape", "final-2024-borderless", "clipped"]
    let data = try names.map { try Data(contentsOf: Repository.samples.appendingPathComponent("\($0).pdf")) }
    let alone = try zip(names, data).map { try BudgetReader().document(from: $1, file: $0) }
    try await withThrowingTaskGroup(of: (Int, BudgetDocument).self) { group in
      for index in [0, 1, 2, 3, 0, 2, 1, 3] {
        let (name, bytes) = (names[index], data[index])
        group.addTask { (index, try BudgetReader().document(from: bytes, file: name)) }
      }
      for try await (index, document) in group {
        #expect(document.facts == alone[index].facts)
        #expect(document.diagnostics == alone[index].diagnostics)
      }
    }
  }
}

// Tables as printed: merged cells once or in every place, and names of files that are safe wherever they are written.

import BudgetModel
import Foundation
import PageModel
import Testing

@testable import BudgetWriters

@Suite("Sheets")
struct TableSheetsTests {
  private func document(file: String, corner: String = "项目") -> BudgetDocument {
    func cell(_ row: Int, _ column: Int, _ rows: Int, _ columns: Int, _ text: String) -> PrintedCell {
      PrintedCell(
        row: row, column: column, rowSpan: rows, columnSpan: columns, text: text, page: 1,
        box: Box(x0: 0, y0: 0, x1: 1, y1: 1))
    }
    let cells = [
      cell(0, 0, 2, 1, corner), cell(0, 1, 1, 2, "决算数"), cell(1, 1, 1, 1, "基本"), cell(1, 2, 1, 1, "项目,其他"),
    ]
    let statement = Statement(
      kind: .expenditure, pages: [1],
      grid: PrintedGrid(rowCount: 2, columnCount: 3, headerRows: 2, cells: cells))
    return BudgetDocument(
      identity: DocumentIdentity(file: file, sha256: "", pageCount: 1), statements: [statement], diagnostics: [])
  }

  @Test("Merged cells")
  func merged() {
    let document = document(file: "决算.pdf")
    let plain = TableSheets.sheets(of: document, filled: false)
    #expect(plain.map(\.csv) == ["项目,决算数,\n,基本,\"项目,其他\"\n"])
    let filled = TableSheets.sheets(of: document, filled: true)
    #expect(filled.map(\.csv) == ["项目,决算数,决算数\n项目,基本,\"项目,其他\"\n"])
    #expect(plain.map(\.name) == ["决算-01-expenditure.csv"])
  }

  @Test(
    "Formulas are disarmed where that is asked for",
    arguments: [("=1+1", "'=1+1"), ("\t-A1", "'\t-A1"), ("-1.5", "-1.5")])
  func safe(corner: String, field: String) {
    let document = document(file: "a.pdf", corner: corner)
    func corners(isSafe: Bool) -> [String] {
      TableSheets.sheets(of: document, filled: false, isSafe: isSafe).map { String($0.csv.prefix { $0 != "," }) }
    }
    #expect(corners(isSafe: true) == [field])
    #expect(corners(isSafe: false) == [corner])
  }

  @Test(
    "Names stay in their folder",
    arguments: [
      ("a.PDF", "a"), ("../../etc/passwd.pdf", "_.._etc_passwd"), ("a:b*c?.pdf", "a_b_c_"), ("..pdf", "document"),
      ("", "document"), ("a\nb.pdf", "a_b"), ("年度 决算.pdf", "年度 决算"),
    ])
  func names(file: String, stem: String) {
    #expect(TableSheets.safeName(file) == stem)
  }
}

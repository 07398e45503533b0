// What no sample holds, read back with openpyxl.

import BudgetModel
import Foundation
import OutputFile
import PageModel
import TestSupport
import Testing

@testable import WorkbookWriter

@Suite("Workbook")
struct WorkbookTests {
  private let folder: TemporaryFolder

  /// Behind the overview, the problems and six lists.
  private static let firstTable = 8

  init() throws { folder = try TemporaryFolder() }

  /// A table of one column of labels and one of amounts.
  private func document(_ lines: [(label: String, amount: Amount)]) -> BudgetDocument {
    let box = Box(x0: 1, y0: 2, x1: 30, y1: 12)
    let rows = lines.enumerated().map { index, line in
      StatementRow(
        gridRow: index, labels: [line.label],
        figures: [
          Figure(
            measure: .final, headerPath: ["决算数"], amount: line.amount, unit: .yuan, gridColumn: 1, page: 1, box: box,
            raw: line.amount.description)
        ])
    }
    let cells = lines.enumerated().flatMap { index, line in
      [line.label, line.amount.description].enumerated().map { column, text in
        PrintedCell(row: index, column: column, rowSpan: 1, columnSpan: 1, text: text, page: 1, box: box)
      }
    }
    let grid = PrintedGrid(rowCount: lines.count, columnCount: 2, headerRows: 0, cells: cells)
    let statement = Statement(
      kind: .other, title: "=1+1", unit: .yuan, pages: [1], rows: rows, grid: grid)
    return BudgetDocument(
      identity: DocumentIdentity(file: "a.pdf", sha256: "", pageCount: 1), statements: [statement], diagnostics: [])
  }

  /// The cells of a sheet as openpyxl reads them: type and value.
  private func cells(_ file: URL, sheet: Int) throws -> [String] {
    let code = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book[book.sheetnames[int(sys.argv[2])]]
      for row in sheet.iter_rows():
          for cell in row:
              if cell.value is not None: print(cell.coordinate, cell.data_type, ascii(cell.value))
      """
    let script = folder["cells.py"]
    try Data(code.utf8).write(to: script)
    let run = try Program.python(script.path, [file.path, String(sheet)])
    #expect(run.status == 0, "\(run.errors)")
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test("Labels are text whatever they begin with, and amounts that Excel would round are text too")
  func cells() throws {
    let file = folder["a.xlsx"]
    let workbook = try Workbook(NewFile(path: file.path))
    try workbook.add(
      document([
        ("=SUM(A1:A9)", Amount(coefficient: 12_345_678_901_234_567, scale: 2)),
        ("@cmd", Amount(coefficient: 150, scale: 2)),
        ("http://example.org", Amount(coefficient: -7)), ("a\u{1}b", Amount(coefficient: 0)),
        ("_x0041_", Amount(coefficient: 1)),
      ]))
    try workbook.finish()
    let found = try cells(file, sheet: Self.firstTable)
    #expect(found.contains("A1 s '=1+1'"))
    #expect(found.contains("A3 s '=SUM(A1:A9)'"))
    #expect(found.contains("B3 s '123456789012345.67'"))
    #expect(found.contains("A4 s '@cmd'"))
    #expect(found.contains("B4 n 1.5"))
    #expect(found.contains("A5 s 'http://example.org'"))
    #expect(found.contains("B5 n -7"))
    // openpyxl leaves the format's way to write a control character as it is in the file.
    #expect(found.contains("A6 s 'a_x0001_b'"))
    #expect(found.contains("A7 s '_x0041_'"), "Excel would read A")
  }

  @Test("A text that no cell of Excel can hold is cut, with a mark, and counted", arguments: ["决", "𠀀", "_x0041_"])
  func long(piece: String) throws {
    let workbook = try Workbook(NewFile(path: folder["a.xlsx"].path))
    let label = String(repeating: piece, count: 40_000)
    try workbook.add(document([(label, Amount(coefficient: 1))]))
    // In the list of facts and on the sheet of the table.
    #expect(workbook.cutCells == 2)
    try workbook.finish()
    let cells = try cells(folder["a.xlsx"], sheet: Self.firstTable)
    #expect(cells.contains { $0.hasPrefix("A3 s ") && $0.hasSuffix("\\u2026 (cut)'") })
  }

  @Test("A long text has room, whatever stood above it: programs do not find the height of rows that were written")
  func room() throws {
    let file = folder["a.xlsx"]
    let spreadsheet = try Spreadsheet(NewFile(path: file.path))
    let list = try ListSheet(spreadsheet.addSheet(named: "a"), columns: ["x"], language: .english)
    for text in [String(repeating: "决", count: 100), String(repeating: "算", count: 30), "two\nlines", "short"] {
      try list.add([.text(text)], wrapped: [0])
    }
    try list.finish()
    try spreadsheet.finish()
    let code = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1]).active
      print([sheet.row_dimensions[row].height for row in range(2, 6)])
      """
    try Data(code.utf8).write(to: folder["heights.py"])
    #expect(try Program.python(folder["heights.py"].path, [file.path]).text == "[80.0, 32.0, 32.0, None]\n")
  }

  @Test("A failed input is a row of documents")
  func failure() throws {
    let file = folder["a.xlsx"]
    let workbook = try Workbook(NewFile(path: file.path))
    try workbook.addFailure(file: "scan.pdf", sha256: nil, id: "input.no-text", message: "it is a scan")
    try workbook.finish()
    #expect(try cells(file, sheet: 2).suffix(3) == ["A2 s 'scan.pdf'", "M2 s 'input.no-text'", "N2 s 'it is a scan'"])
  }

  @Test("The same documents give the same bytes")
  func repeatable() throws {
    let files = ["a.xlsx", "b.xlsx"].map { folder[$0] }
    for file in files {
      let workbook = try Workbook(NewFile(path: file.path))
      try workbook.add(document([("合计", Amount(coefficient: 1))]))
      try workbook.finish()
    }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
  }

  @Test("Where no file can be, the cause is said at once")
  func unwritable() throws {
    #expect(throws: OutputFailure.self) { try Workbook(NewFile(path: folder["none/a.xlsx"].path)) }
  }
}

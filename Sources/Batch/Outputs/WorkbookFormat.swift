// One workbook with all documents, or a folder with one for each.

import BudgetPipeline
import BudgetWriters
import OutputFile
import PageModel
import WorkbookWriter

extension OutputFormat {
  package static let workbook = OutputFormat(
    name: "xlsx", endings: ["xlsx"], summary: "a workbook", encoding: .json,
    file: .other { file, style in try WorkbookFile(file, header: style.header) },
    folder: { place, style in
      try DocumentFolder(place, ending: ".xlsx") { document, remarks in
        let workbook = try Workbook.data(
          of: document.document(), header: style.header, scratch: place.temporary + ".xlsx")
        remarks += cutCells(workbook.cutCells, file: document.file)
        return workbook.data
      }
    })

  fileprivate static func cutCells(_ count: Int, file: String? = nil) -> [Diagnostic] {
    guard count > 0 else { return [] }
    let place = file.map { " in the workbook of \($0)" } ?? ""
    return [
      Diagnostic(
        "workbook.cut-cell",
        message:
          "\(count) cell\(count == 1 ? "" : "s")\(place) cut: Excel holds 32,767 characters. JSON has them whole.")
    ]
  }
}

private final class WorkbookFile: Output {
  private let workbook: Workbook

  init(_ file: NewFile, header: HeaderLanguage) throws { workbook = try Workbook(file, header: header) }

  func add(_ entry: OutputEntry) throws -> String? {
    switch entry.result {
    case .success(let document): try workbook.add(document.document())
    case .failure(let failure):
      try workbook.addFailure(
        file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
    }
    return nil
  }

  func finish() throws { try workbook.finish() }

  var remarks: [Diagnostic] { OutputFormat.cutCells(workbook.cutCells) }
}

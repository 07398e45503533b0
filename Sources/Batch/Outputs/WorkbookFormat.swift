// One workbook with all documents, or a folder with one for each.

import BudgetModel
import BudgetPipeline
import BudgetWriters
import OutputFile
import PageModel
import Reconciliation
import WorkbookWriter

extension OutputFormat {
  package static let workbook = OutputFormat(
    name: "xlsx", endings: ["xlsx"], summary: "a workbook", encoding: .json,
    file: .other { file, style in try WorkbookFile(file, style) },
    folder: { place, style in
      try DocumentFolder(place, ending: ".xlsx") { document, remarks in
        let (content, file) = (try document.document(), document.file)
        let made = try Workbook.data(
          of: content, style.proof(content), style: style.workbook, scratch: place.temporary + ".xlsx")
        remarks += OutputFormat.remarks(on: made.workbook, file: file)
        return made.data
      }
    })

  fileprivate static func remarks(on workbook: Workbook, file: String? = nil) -> [Diagnostic] {
    let (cut, unprinted) = (workbook.cutCells, workbook.unprintedTables)
    let place = file.map { " in the workbook of \($0)" } ?? ""
    return [
      cut == 0
        ? nil
        : Diagnostic(
          "workbook.cut-cell",
          message: "\(cut) cell\(cut == 1 ? "" : "s")\(place) cut: Excel holds 32,767 characters. JSON has them whole."),
      unprinted == 0
        ? nil
        : Diagnostic(
          "workbook.no-sheet",
          message:
            "\(unprinted) tables have no sheet of their own: a workbook holds \(Workbook.mostTableSheets). "
            + "Write a folder, with a workbook for each document."),
    ].compactMap { $0 }
  }
}

extension OutputStyle {
  fileprivate var workbook: WorkbookStyle {
    var style = WorkbookStyle()
    (style.language, style.header, style.hasFormulas) = (language, header, hasFormulas)
    return style
  }

  fileprivate func proof(_ document: BudgetDocument) -> WorkbookProof {
    let missing = readsAllPages ? document.missingTables.filter { kinds.isEmpty || kinds.contains($0.kind) } : []
    return WorkbookProof(missing: missing, findings: document.findings)
  }
}

private final class WorkbookFile: Output {
  private let workbook: Workbook
  private let style: OutputStyle

  init(_ file: NewFile, _ style: OutputStyle) throws {
    self.style = style
    workbook = try Workbook(file, style: style.workbook)
  }

  func add(_ entry: OutputEntry) throws -> String? {
    switch entry.result {
    case .success(let encoded):
      let document = try encoded.document()
      try workbook.add(document, style.proof(document))
    case .failure(let failure):
      try workbook.addFailure(
        file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
    }
    return nil
  }

  func finish() throws { try workbook.finish() }

  var remarks: [Diagnostic] { OutputFormat.remarks(on: workbook) }
}

// One workbook with all documents, or a folder with one for each.

import BudgetPipeline
import OutputFile
import WorkbookWriter
import Writers

extension OutputFormat {
  public static let workbook = OutputFormat(
    name: "xlsx", endings: ["xlsx"], summary: "a workbook", encoding: .json,
    file: .other { file, style in try WorkbookFile(file, header: style.header) },
    folder: { place, style in
      try DocumentFolder(place, ending: ".xlsx") {
        try Workbook.data(of: $0.document(), header: style.header, scratch: place.temporary + ".xlsx")
      }
    })
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
}

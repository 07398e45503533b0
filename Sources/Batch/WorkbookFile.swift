// One workbook with all documents, or a folder with one for each.

import OutputFile
import WorkbookWriter
import Writers

extension BatchTarget {
  /// An XLSX workbook.
  public static func workbook(_ path: String, header: HeaderLanguage) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .json) { temporary in
      try WorkbookFile(NewFile(path: path, temporary: temporary), header: header)
    }
  }

  /// A workbook for each document.
  public static func workbookFolder(_ path: String, header: HeaderLanguage) -> BatchTarget {
    BatchTarget(path: path, isFolder: true, form: .json) { temporary in
      try DocumentFolder(path: path, temporary: temporary, ending: ".xlsx") { piece in
        try Workbook.data(of: piece.document(), header: header, scratch: temporary + ".xlsx")
      }
    }
  }
}

private final class WorkbookFile: BatchOutput {
  private let workbook: Workbook

  init(_ file: NewFile, header: HeaderLanguage) throws { workbook = try Workbook(file, header: header) }

  func add(_ entry: BatchEntry) throws -> String? {
    switch entry.result {
    case .success(let piece): try workbook.add(piece.document())
    case .failure(let failure):
      try workbook.addFailure(
        file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
    }
    return nil
  }

  func finish() throws { try workbook.finish() }
}

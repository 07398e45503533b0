// One workbook with all documents, or a folder with one for each.

import Foundation
import WorkbookWriter
import Writers

extension BatchTarget {
  /// An XLSX workbook.
  public static func workbook(_ path: String, header: HeaderLanguage) -> BatchTarget {
    BatchTarget(path: path, isFolder: false, form: .json) { temporary in
      try WorkbookFile(path: path, temporary: temporary, header: header)
    }
  }

  /// A workbook for each document.
  public static func workbookFolder(_ path: String, header: HeaderLanguage) -> BatchTarget {
    BatchTarget(path: path, isFolder: true, form: .json) { temporary in
      try DocumentFolder(path: path, temporary: temporary, ending: ".xlsx") { piece in
        let document = try piece.document()
        return try reporting(path) { () throws(WorkbookFailure) in
          try Workbook.data(of: document, header: header, temporary: temporary + ".xlsx")
        }
      }
    }
  }
}

private final class WorkbookFile: BatchOutput {
  private let path, temporary: String
  private let workbook: Workbook

  init(path: String, temporary: String, header: HeaderLanguage) throws {
    (self.path, self.temporary) = (path, temporary)
    workbook = try reporting(path) { () throws(WorkbookFailure) in try Workbook(path: temporary, header: header) }
  }

  func add(_ entry: BatchEntry) throws -> String? {
    switch entry.result {
    case .success(let piece):
      let document = try piece.document()
      try reporting(path) { () throws(WorkbookFailure) in try workbook.add(document) }
    case .failure(let failure):
      try reporting(path) { () throws(WorkbookFailure) in
        try workbook.addFailure(
          file: entry.path.file.text, sha256: entry.sha256, id: failure.id, message: failure.message)
      }
    }
    return nil
  }

  func finish() throws {
    try reporting(path) { () throws(WorkbookFailure) in try workbook.finish() }
    try WholeFile.replace(path, by: temporary)
  }
}

private func reporting<Result>(
  _ path: String, _ body: () throws(WorkbookFailure) -> Result
) throws(OutputFailure) -> Result {
  do {
    return try body()
  } catch {
    throw OutputFailure(path, error.message)
  }
}

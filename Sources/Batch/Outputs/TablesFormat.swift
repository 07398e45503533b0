// Tables as they are printed: a folder with a CSV for each. It is a layout and no format of its own, so no list names it.

import BudgetWriters
import Foundation
import OutputFile

extension OutputFormat {
  package static let tables = OutputFormat(
    name: "tables", endings: [], summary: "a CSV for each table as printed", encoding: .json,
    folder: { place, style in try TablesFolder(place, style: style) })
}

private final class TablesFolder: Output {
  private let folder: String
  private let style: OutputStyle

  init(_ place: OutputPath, style: OutputStyle) throws {
    (folder, self.style) = (place.path, style)
    try makeFolder(folder)
  }

  func add(_ entry: OutputEntry) throws -> String? {
    guard case .success(let encoded) = entry.result else { return nil }
    let sheets = TableSheets.sheets(
      of: try encoded.document(), filled: style.fillsMergedCells, isSafe: style.isSafe)
    for sheet in sheets {
      let file = try WholeFile(path: (folder as NSString).appendingPathComponent(sheet.name))
      try file.write(Data(((style.hasByteOrderMark ? "\u{FEFF}" : "") + sheet.csv).utf8))
      try file.finish()
    }
    return nil
  }

  func finish() {}
}

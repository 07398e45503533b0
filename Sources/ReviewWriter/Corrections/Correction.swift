// The CSV that a review page saves, read again. People open it elsewhere, add columns, and save it: columns are found by
// their names, and what cannot be read is said with its line.

import BudgetWriters
import Foundation

/// A mark of a reader.
package struct Correction: Sendable, Hashable {
  package enum Mark: String, Sendable, Codable { case seen, wrong }

  /// Of the document that was marked.
  package var file, sha256: String
  package var place: MarkedPlace
  package var mark: Mark
  package var note: String
}

/// A list of corrections cannot be read.
package struct CorrectionsProblem: Error, Sendable, Hashable {
  /// With the line, where it is of one.
  package var message: String
}

extension Correction {
  /// What the review page writes; `id` is missing in no list but is blank for amounts.
  static let columns = [
    "file", "sha256", "page", "x0", "y0", "x1", "y1", "kind", "id", "table", "code", "item", "measure_label", "amount",
    "unit", "status", "mark", "note",
  ]

  /// - Throws: ``CorrectionsProblem``
  package static func list(_ csv: Data) throws(CorrectionsProblem) -> [Correction] {
    var records = CSVRecords(csv)
    guard let header = records.next() else { throw CorrectionsProblem(message: "it is empty") }
    let names = header.map { $0.trimmingCharacters(in: .whitespaces) }
    let missing = columns.filter { !names.contains($0) }
    guard missing.isEmpty else {
      throw CorrectionsProblem(
        message: "line 1 names no column \(missing.joined(separator: ", ")): give the CSV that a review page saves")
    }
    var list: [Correction] = []
    while let record = records.next() {
      if records.isTorn { throw .init(message: "line \(records.line): a quote is not closed") }
      if record.allSatisfy(\.isEmpty) { continue }
      guard record.count == names.count else {
        throw .init(message: "line \(records.line): \(record.count) cells, but \(names.count) columns")
      }
      let cells = Dictionary(zip(names, record.map(armed)), uniquingKeysWith: { first, _ in first })
      list.append(try Correction(CorrectionCells(line: records.line, cells: cells)))
    }
    return list
  }

  private init(_ cells: CorrectionCells) throws(CorrectionsProblem) {
    guard let mark = Mark(rawValue: cells["mark"]) else {
      throw cells.problem("mark", "is neither seen nor wrong")
    }
    let kinds = ["amount"] + ReviewFinding.Kind.allCases.map(\.rawValue)
    guard kinds.contains(cells["kind"]) else {
      throw cells.problem("kind", "is none of \(kinds.joined(separator: ", "))")
    }
    (file, sha256, self.mark, note) = (cells["file"], cells["sha256"], mark, cells["note"])
    if file.isEmpty, sha256.isEmpty { throw cells.problem("file", "names no document") }
    let page = try cells.value("page", "is no page") { Int($0) }
    let sides = try ["x0", "y0", "x1", "y1"].map { name throws(CorrectionsProblem) in
      try cells.value(name, "is no number of points") { Double($0) }
    }
    let box = sides.compactMap { $0 }
    place = MarkedPlace(
      kind: cells["kind"], id: cells.text("id"), page: page, box: box.count == sides.count ? box : nil)
    (place.table, place.code, place.item) = (cells.text("table"), cells.text("code"), cells.text("item"))
    (place.label, place.amount) = (cells.text("measure_label"), cells.text("amount"))
    (place.unit, place.status) = (cells.text("unit"), cells.text("status"))
  }

  /// Without the apostrophe that keeps a spreadsheet from running it.
  private static func armed(_ cell: String) -> String {
    let second = cell.dropFirst().first
    return cell.first == "'" && second.map { "=+-@\t\r".contains($0) } == true ? String(cell.dropFirst()) : cell
  }
}

/// A line of the list.
private struct CorrectionCells {
  let line: Int
  let cells: [String: String]

  subscript(name: String) -> String { cells[name] ?? "" }

  func text(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }

  func value<Value>(_ name: String, _ fault: String, _ read: (String) -> Value?) throws(CorrectionsProblem) -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = read(text) else { throw problem(name, fault) }
    return value
  }

  func problem(_ name: String, _ fault: String) -> CorrectionsProblem {
    CorrectionsProblem(message: "line \(line): \(name) '\(self[name])' \(fault)")
  }
}

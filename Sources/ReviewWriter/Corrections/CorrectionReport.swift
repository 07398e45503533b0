// Marks of a review page against another run: what is as it was, what changed, what is gone.

import BudgetModel
import CompactJSON
import Foundation
import Texts

package struct CorrectionReport: Sendable {
  package enum Fate: String, Encodable, Sendable { case same, changed, gone }

  package struct Change: Encodable, Sendable, Hashable {
    package var field: String
    package var old, new: String?
  }

  package struct Line: Encodable, Sendable {
    package var mark: Correction.Mark
    package var outcome: Fate
    /// As it was marked.
    package var place: MarkedPlace
    package var changes: [Change]
    package var note: String
  }

  package let file: String
  /// Whether the file is the one that was marked, byte for byte.
  package let isSameFile: Bool
  package let lines: [Line]

  /// - Parameter corrections: of this document.
  package init(_ corrections: [Correction], in document: ReviewPlaces) {
    file = document.file
    isSameFile = corrections.allSatisfy { $0.sha256 == document.sha256 }
    lines = corrections.map { Self.line($0, document.places) }
  }

  package func count(_ outcome: Fate) -> Int { lines.count { $0.outcome == outcome } }

  /// Whether something that was marked as wrong is as it was.
  package var keepsWrong: Bool { lines.contains { $0.mark == .wrong && $0.outcome == .same } }

  // MARK: The same place

  private static func line(_ correction: Correction, _ places: [MarkedPlace]) -> Line {
    let old = correction.place
    guard let new = find(old, in: places) else {
      return Line(mark: correction.mark, outcome: .gone, place: old, changes: [], note: correction.note)
    }
    let changes = changes(from: old, to: new)
    return Line(
      mark: correction.mark, outcome: changes.isEmpty ? .same : .changed, place: old, changes: changes,
      note: correction.note)
  }

  /// By name and place; else by place, where a name was mended; else by a name that only one thing has, which moved.
  private static func find(_ old: MarkedPlace, in places: [MarkedPlace]) -> MarkedPlace? {
    let alike = places.filter { $0.kind == old.kind && $0.id == old.id }
    let named = alike.filter { $0.name == old.name }
    let here = alike.filter { $0.lies(where: old) }
    if let both = named.first(where: { $0.lies(where: old) }) { return both }
    if let place = here.first { return place }
    let near = named.filter { $0.page == old.page }
    if near.count == 1 { return near[0] }
    return named.count == 1 ? named[0] : nil
  }

  private static func changes(from old: MarkedPlace, to new: MarkedPlace) -> [Change] {
    let fields: [(String, String?, String?)] = [
      ("page", old.page.map(String.init), new.page.map(String.init)), ("table", old.table, new.table),
      ("code", old.code, new.code), ("item", old.item, new.item), ("measure_label", old.label, new.label),
      ("amount", old.amount, new.amount), ("unit", old.unit, new.unit), ("status", old.status, new.status),
    ]
    return fields.filter { ($0.1 ?? "") != ($0.2 ?? "") }.map { Change(field: $0.0, old: $0.1, new: $0.2) }
  }
}

extension MarkedPlace {
  /// Whether most of the smaller box is in the other.
  fileprivate func lies(where other: MarkedPlace) -> Bool {
    guard page == other.page else { return false }
    guard let box, let place = other.box, box.count == 4, place.count == 4 else { return self.box == other.box }
    let width = min(box[2], place[2]) - max(box[0], place[0])
    let height = min(box[3], place[3]) - max(box[1], place[1])
    let smaller = min((box[2] - box[0]) * (box[3] - box[1]), (place[2] - place[0]) * (place[3] - place[1]))
    return width >= 0 && height >= 0 && width * height * 2 >= smaller
  }
}

// MARK: As text and JSON

extension CorrectionReport {
  /// For people.
  package func text(in language: Language) -> String {
    let counts = [lines.count, count(.same), count(.changed), count(.gone)].map(String.init)
    var head = language.text("marks.head", file, counts[0], counts[1], counts[2], counts[3])
    if !isSameFile { head += language.text("marks.otherFile") }
    return ([head] + lines.map { $0.text(in: language) }).joined(separator: "\n")
  }

  package func json() throws -> Data {
    struct Object: Encodable {
      var file: String
      var isSameFile: Bool
      var marks: [Line]
    }
    let object = Object(file: file, isSameFile: isSameFile, marks: lines)
    return Data(try CompactJSONEncoder().encode(object)) + Data("\n".utf8)
  }
}

extension CorrectionReport.Line {
  fileprivate func text(in language: Language) -> String {
    var text = language.text(
      "marks.line", language.text("mark." + mark.rawValue), language.text("marks." + outcome.rawValue),
      subject(language).joined(separator: " · "))
    for change in changes {
      let values = [change.old, change.new].map { value in
        value.map { change.field == "status" ? language.text("status." + $0) : $0 } ?? language.text("marks.nothing")
      }
      text += language.text("marks.change", language.text("marks.field." + change.field), values[0], values[1])
    }
    return note.isEmpty ? text : text + language.text("marks.note", note)
  }

  private func subject(_ language: Language) -> [String] {
    let finding = place.kind == "amount" ? [] : [language.text("kindOf." + place.kind), place.id]
    let number = place.amount.map { $0 + (place.unit ?? "") }
    let page = place.page.map { language.text("page", String($0)) }
    // Of a warning the program's own words, of the text the kind of its figure.
    let end = " [\(place.id ?? "")]"
    let item = place.item.map { $0.hasSuffix(end) ? language.message(String($0.dropLast(end.count))) : $0 }
    let label = place.label.map { place.table == nil ? language.text("figure." + $0) : $0 }
    let words = finding + [page, place.table, place.code, item, label, number]
    return words.compactMap { $0 }.filter { !$0.isEmpty }
  }
}

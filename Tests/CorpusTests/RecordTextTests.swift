// What a form says goes into its records whole: nothing that is not printed, nothing lost, nothing twice.

import Foundation
import TestSupport
import Testing

@Suite("Texts of records")
struct RecordTextTests {
  @Test(
    "The texts of every sample's forms are those of their cells",
    arguments: ["final-2024", "final-2024-radicals", "final-2024-rotated", "final-2024-sideways"])
  func samples(name: String) throws {
    try expectWholeRecords(in: Repository.samples.appendingPathComponent("\(name).pdf"), leastForms: 3)
  }

  @Test(
    "The texts of every document's forms are those of their cells", .enabled(if: Repository.hasCorpus),
    arguments: CorpusTests.documents)
  func corpus(name: String) throws {
    try expectWholeRecords(in: Repository.corpus.appendingPathComponent("\(name).pdf"), leastForms: 0)
  }

  private func expectWholeRecords(in file: URL, leastForms: Int) throws {
    let run = try Program.run(["-q", "--format", "json", file.path])
    // A scan of the corpus has no document.
    guard run.status == 0 || leastForms > 0 else { return }
    let document = try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any]
    let forms = (document?["tables"] as? [[String: Any]] ?? []).compactMap(Form.init)
    #expect(forms.count >= leastForms)
    for form in forms {
      #expect(form.invented == [], "page \(form.page): not as printed")
      #expect(form.lost == [], "page \(form.page): lost")
      #expect(form.doubled == [], "page \(form.page): twice")
    }
  }
}

/// A performance or key-work table of the JSON: its cells and the texts of its records.
private struct Form {
  let page: Int
  /// In the order of the page; merged ones may count for every row that they span.
  private let cells: [(text: String, isMerged: Bool)]
  /// Texts that stand once.
  private let texts: [String]
  /// All strings of the records.
  private let all: [String]

  /// Labels are shorter; what is as long as this is text.
  private static let shortestText = 16
  private static let textKeys: Set = [
    "goal", "term_goal", "achievement", "reasons", "improvements", "level3", "target", "actual", "reason", "content",
    "result",
  ]

  /// Nil for a table of another kind.
  init?(_ table: [String: Any]) {
    let kinds = ["overall_performance", "project_performance", "key_work"]
    guard let kind = table["kind"] as? String, kinds.contains(kind), let grid = table["grid"] as? [String: Any],
      let printed = grid["cells"] as? [[String: Any]], let pages = table["pages"] as? [Int]
    else { return nil }
    page = pages.first ?? 0
    cells = printed.compactMap { cell in
      guard let text = cell["text"] as? String, !text.isEmpty else { return nil }
      return (text, (cell["row_span"] as? Int ?? 1) > 1)
    }
    var found: (texts: [String], all: [String]) = ([], [])
    Self.collect(table["rows"] as Any, key: "", into: &found)
    (texts, all) = found
  }

  private static func collect(_ value: Any, key: String, into found: inout (texts: [String], all: [String])) {
    switch value {
    case let text as String:
      found.all.append(text)
      if textKeys.contains(key) { found.texts.append(text) }
    case let list as [Any]: for item in list { collect(item, key: key, into: &found) }
    case let object as [String: Any]: for (key, item) in object { collect(item, key: key, into: &found) }
    default: break
    }
  }

  /// Texts that are not cells one after another, in the order of the page.
  var invented: [String] {
    texts.filter { text in
      var rest = text[...]
      for cell in cells where !rest.isEmpty && rest.hasPrefix(cell.text) { rest = rest.dropFirst(cell.text.count) }
      // Levels and name in one cell are parted.
      return !rest.isEmpty && !cells.contains { $0.text.hasSuffix(text) }
    }
  }

  private var longCells: [(text: String, isMerged: Bool)] { cells.filter { $0.text.count >= Self.shortestText } }

  /// Long cells that no record has, whole or in its parts: a code and a name, options.
  var lost: [String] {
    let known = Set(all).sorted { $0.count > $1.count }
    return longCells.map(\.text).filter { cell in
      if known.contains(where: { $0.contains(cell) }) { return false }
      let rest = known.reduce(cell) { $0.replacing($1, with: "") }
      return rest.count * 2 > cell.count
    }
  }

  /// Long cells that the records have more often than the page.
  var doubled: [String] {
    longCells.filter { cell in
      let printed = cells.count { $0.text.contains(cell.text) }
      return !cell.isMerged && texts.count { $0.contains(cell.text) } > printed
    }.map(\.text)
  }
}

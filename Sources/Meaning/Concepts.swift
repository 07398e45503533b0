// The vocabulary of docs/concepts.csv: what a line is, whatever it is called. A wording is words that the label must hold,
// joined by `+`, and words that it must not, after `-`; with `=` before it, the whole label. The first line that fits wins.

import BudgetModel
import Wording

struct Concepts {
  static let all = Concepts(conceptTable)

  private struct ConceptWording {
    var whole: String?
    var words: [String] = []
    var without: [String] = []

    init(_ text: Substring) {
      if text.hasPrefix("=") {
        whole = String(text.dropFirst())
        return
      }
      let parts = text.split(separator: "-")
      words = parts.first?.split(separator: "+").map(String.init) ?? []
      without = parts.dropFirst().map(String.init)
    }

    func fits(_ name: String) -> Bool {
      if let whole { return name == whole }
      return words.allSatisfy { name.holds($0) } && !without.contains { name.holds($0) }
    }
  }

  private struct Entry {
    var id: String
    var kinds: Set<TableKind>?
    var wordings: [ConceptWording]
  }

  private let entries: [Entry]

  /// - Parameter text: id, Chinese name, English name, kinds of tables and wordings, by line.
  init(_ text: String) {
    entries = text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 5 else { return nil }
      let names = fields[3].split(separator: "|").compactMap { TableKind(rawValue: String($0)) }
      let kinds = fields[3] == "*" ? nil : Set(names)
      return Entry(
        id: String(fields[0]), kinds: kinds, wordings: fields[4].split(separator: "|").map(ConceptWording.init))
    }
  }

  /// What a line is; nil where no wording fits.
  /// - Parameter label: as printed, of a row or of the header that names an item.
  func concept(of label: String, in kind: TableKind) -> String? {
    let text = label.foldedForMatching[...]
    let inner = PartMark.removed(from: text) ?? text
    let name = String(Enumerator(startOf: inner)?.rest ?? inner)
    return entries.first { entry in
      entry.kinds.map { $0.contains(kind) } ?? true && entry.wordings.contains { $0.fits(name) }
    }?.id
  }
}

/// What a concept is called.
package struct ConceptName: Sendable {
  package var id, chinese, english: String

  /// Of the published vocabulary, each concept once.
  package static let all: [ConceptName] = {
    var known: Set<String> = []
    return conceptTable.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, known.insert(fields[0]).inserted else { return nil }
      return ConceptName(id: fields[0], chinese: fields[1], english: fields[2])
    }
  }()
}

// The pages to look at of a batch: a folder with one for each document, written by the workers as they go, and a list of
// them at the end. A page says itself what it was made of (``ReviewCard``), so another run finds what is done.

import BudgetPipeline
import Foundation
import OutputFile
import ReviewWriter
import Texts

/// Where a batch writes pages to look at.
package struct ReviewOptions: Sendable {
  package var folder: String
  package var language: Language

  package init(folder: String, language: Language) { (self.folder, self.language) = (folder, language) }

  package var indexPath: String { (folder as NSString).appendingPathComponent(Self.index) }
  static let index = "index.html"
}

/// Where the page of each input goes.
struct PagePlan: Sendable {
  private let options: ReviewOptions
  /// By input: names in the folder.
  fileprivate let names: [String]
  fileprivate let journalPath: String

  /// Writes nothing.
  /// - Parameter output: of the batch; the work folder beside it remembers which files are ours.
  init(_ options: ReviewOptions, inputs: [BatchInput], output: String) {
    self.options = options
    // A name is ours in one folder, and somebody's own in another.
    let mark = BudgetReader.sha256(of: Data(URL(fileURLWithPath: options.folder).standardizedFileURL.path.utf8))
    journalPath = Journal.path(besides: output, of: "review-\(mark.prefix(8))")
    let known = Journal.names(at: journalPath)
    var names = OutputNames(taken: [ReviewOptions.index])
    self.names = inputs.map { input in
      names.name(for: input.name, ending: ".html") { name in
        let path = (options.folder as NSString).appendingPathComponent(name)
        var status = stat()
        return known.contains(name) || lstat(path, &status) != 0 || ReviewCard(ofPageAt: path)?.key != nil
      }
    }
  }

  fileprivate func path(of name: String) -> String { (options.folder as NSString).appendingPathComponent(name) }

  /// What a worker is asked for.
  /// - Parameter file: what the page calls the input.
  func order(_ index: Int, file: String) -> PageOrder {
    PageOrder(path: path(of: names[index]), file: file, language: options.language.rawValue)
  }
}

final class ReviewPages: Sendable {
  let plan: PagePlan
  private let options: ReviewOptions
  private let journal: Journal

  /// - Throws: ``OutputFailure``, also if a file lies where the list must, and is none of ours.
  init(_ options: ReviewOptions, inputs: [BatchInput], output: String) throws {
    self.options = options
    let plan = PagePlan(options, inputs: inputs, output: output)
    try makeFolder(options.folder)
    try Self.checkIndex(options.indexPath)
    var journal = try Journal(path: plan.journalPath)
    for name in plan.names { try journal.note(name) }
    for folder in Set(plan.names.map { parentFolder(of: plan.path(of: $0)) }) {
      try makeFolder(folder)
    }
    (self.plan, self.journal) = (plan, journal)
  }

  private static func checkIndex(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let start = Data(ReviewIndex.start.utf8)
    guard let head = try? file?.read(upToCount: start.count), head == start else { throw OutputFailure(path, .notOurs) }
  }

  // MARK: The list

  /// All pages are there: takes away what an earlier run wrote and this one does not, and writes the list.
  /// - Parameter failure: why an input has no page; nil if it has one.
  func finish(_ inputs: [BatchInput], failure: (Int) -> InputFailure?) throws {
    let index = try WholeFile(path: options.indexPath)
    var list = ReviewIndex(language: options.language, digest: Self.digest)
    var written: Set<String> = []
    try index.write(list.head())
    for (place, input) in inputs.enumerated() {
      let failure = failure(place)
      let name = plan.names[place]
      let card = failure == nil ? ReviewCard(ofPageAt: plan.path(of: name)) : nil
      if card != nil { written.insert(name) }
      try index.write(
        list.row(
          ReviewIndex.Row(
            path: input.path.text, page: card == nil ? nil : name, card: card,
            failure: failure.map { .init(id: $0.id, message: $0.message) })))
    }
    try index.write(list.tail())
    try index.finish()
    for name in journal.names.subtracting(written) where OutputNames.isInside(name) { unlink(plan.path(of: name)) }
    try journal.replace(by: written)
  }

  /// As a policy names what may run.
  private static func digest(_ data: Data) -> String {
    let digits = Array(BudgetReader.sha256(of: data).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}

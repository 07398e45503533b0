// A folder with one file for each document.

import Foundation
import OutputFile
import PageModel

final class DocumentFolder: Output {
  private let folder: String
  private let temporary: String
  private let ending: String
  typealias Content = (EncodedDocument, inout [Diagnostic]) throws -> Data

  private(set) var remarks: [Diagnostic] = []
  private let content: Content
  private var names: OutputNames
  private var madeFolders: Set<String> = []
  private var journal: Journal
  private var written: Set<String> = []

  init(_ place: OutputPath, ending: String, content: @escaping Content) throws {
    folder = place.path.hasSuffix("/") ? place.path : place.path + "/"
    temporary = place.temporary
    self.ending = ending
    self.content = content
    journal = try Journal(
      path: Journal.path(besides: place.path, of: String(ending.dropFirst())),
      known: place.ownFiles.filter { $0.hasSuffix(ending) })
    names = OutputNames(taken: ["manifest.csv"])
  }

  func add(_ entry: OutputEntry) throws -> String? {
    // Also a failed input has its name, so that no other name depends on what fails.
    let name = names.name(for: entry.name, ending: ending, isFree: isFree)
    guard case .success(let document) = entry.result else { return nil }
    let data = try content(document, &remarks)
    written.insert(name)
    try journal.note(name)
    // A file that would be the same keeps its date.
    if (try? Data(contentsOf: URL(fileURLWithPath: folder + name))) != data { try write(data, name) }
    return name
  }

  func finish() throws {
    // What an earlier run wrote and this one does not would pass for a result.
    for name in journal.names.subtracting(written) where OutputNames.isInside(name) { unlink(folder + name) }
    try journal.replace(by: written)
  }

  /// Whether nothing lies there, or what an earlier run wrote.
  private func isFree(_ name: String) -> Bool {
    var status = stat()
    return journal.names.contains(name) || lstat(folder + name, &status) != 0
  }

  private func write(_ data: Data, _ name: String) throws {
    let parent = parentFolder(of: folder + name)
    if madeFolders.insert(parent).inserted { try makeFolder(parent) }
    let file = try WholeFile(path: folder + name, temporary: temporary)
    try file.write(data)
    // A million files need not wait for the disk one by one: a run after a power failure writes them again.
    try file.finish(isSynced: false)
  }
}

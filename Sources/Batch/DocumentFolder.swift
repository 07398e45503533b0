// A folder with one file for each document.

import Foundation
import OutputFile

extension BatchTarget {
  /// A CSV of facts for each document.
  public static func csvFolder(_ path: String, style: CSVStyle) -> BatchTarget {
    BatchTarget(path: path, isFolder: true, form: .csv) { temporary in
      try DocumentFolder(path: path, temporary: temporary, ending: ".csv") {
        style.start + $0.csv(isSafe: style.isSafe)
      }
    }
  }

  /// The JSON of each document.
  public static func jsonFolder(_ path: String) -> BatchTarget {
    BatchTarget(path: path, isFolder: true, form: .json) { temporary in
      try DocumentFolder(path: path, temporary: temporary, ending: ".json") { try $0.json() }
    }
  }
}

final class DocumentFolder: BatchOutput {
  private let folder: String
  private let temporary: String
  private let ending: String
  private let content: (Piece) throws -> Data
  private var names = OutputNames(taken: ["manifest.csv"])
  private var madeFolders: Set<String> = []
  private var journal: Journal
  private var written: Set<String> = []

  init(path: String, temporary: String, ending: String, content: @escaping (Piece) throws -> Data) throws {
    folder = path.hasSuffix("/") ? path : path + "/"
    self.temporary = temporary
    self.ending = ending
    self.content = content
    journal = try Journal(path: WorkFolder.path(besides: path) + "/written" + ending)
  }

  func add(_ entry: BatchEntry) throws -> String? {
    // Also a failed input has its name, so that no other name depends on what fails.
    let name = names.name(for: entry.name, ending: ending)
    guard case .success(let piece) = entry.result else { return nil }
    let data = try content(piece)
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

  private func write(_ data: Data, _ name: String) throws {
    let parent = ((folder + name) as NSString).deletingLastPathComponent
    if madeFolders.insert(parent).inserted { try makeFolder(parent) }
    let file = try WholeFile(path: folder + name, temporary: temporary)
    try file.write(data)
    // A million files need not wait for the disk one by one: a run after a power failure writes them again.
    try file.finish(isSynced: false)
  }
}

/// The names of the files that a batch wrote into its folder, on disk before the files are.
private struct Journal {
  private(set) var names: Set<String>
  private let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    let list = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    names = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path) }
  }

  mutating func note(_ name: String) throws {
    guard names.insert(name).inserted else { return }
    guard writeAll(Data((name + "\n").utf8), to: descriptor) else { throw OutputFailure(path) }
  }

  /// The last call.
  func replace(by names: Set<String>) throws {
    close(descriptor)
    let file = try WholeFile(path: path, temporary: path + ".new")
    try file.write(Data(names.sorted().map { $0 + "\n" }.joined().utf8))
    try file.finish()
  }
}

/// Makes a folder with those above it.
func makeFolder(_ path: String) throws(OutputFailure) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw OutputFailure(path, error.localizedDescription)
  }
}

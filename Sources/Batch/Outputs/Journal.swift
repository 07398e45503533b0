// Which files of a folder are ours, so that those that no longer belong there can be taken away, and no others.

import Foundation
import OutputFile

/// The names of the files that a batch wrote into its folder, on disk before the files are.
struct Journal {
  private(set) var names: Set<String>
  private let path: String
  private let descriptor: Int32

  /// - Parameter known: names that are ours although an earlier journal is gone.
  init(path: String, known: Set<String> = []) throws {
    self.path = path
    names = known.union(Self.names(at: path))
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path) }
  }

  /// In the work folder of an output.
  /// - Parameter kind: of the files.
  static func path(besides output: String, of kind: String) -> String {
    WorkFolder.path(besides: output) + "/written." + kind
  }

  /// What a journal holds; nothing if there is none.
  static func names(at path: String) -> Set<String> {
    let list = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    return Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
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

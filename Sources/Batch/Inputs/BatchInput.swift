// Which PDFs a batch reads, in which order.

import BudgetPipeline
import Foundation
import OutputFile

/// A PDF of a batch, or something that should have been one.
package struct BatchInput: Sendable {
  package var path: RawPath
  /// What of the path names its output: from here to the end.
  var nameStart = 0
  /// Known already: a folder that cannot be looked into.
  var failure: InputFailure?

  /// The end of the path that names its output in a folder.
  var name: [UInt8] { Array(path.bytes[nameStart...]) }
}

package enum BatchInputs {
  /// PDFs as they are named; folders with all PDFs below them, sorted by their bytes at each level.
  ///
  /// Below a folder, another that several links lead to is read once, so links cannot make a circle.
  package static func find(_ paths: [RawPath]) -> [BatchInput] {
    paths.flatMap { path in
      guard isFolder(path) else { return [BatchInput(path: path)] }
      // With one folder, names begin below it; with several, its own name tells them apart.
      let start = paths.count == 1 ? path.appending([]).bytes.count : path.folder.count
      var walk = Walk()
      walk.enter(path, nameStart: start)
      return walk.inputs
    }
  }

  /// PDFs that a file lists, one path a line; in UTF-16 if its first two bytes say so, else as bytes.
  /// - Parameter file: a pipe or standard input too.
  /// - Throws: ``InputProblem`` if the list itself cannot be read.
  package static func list(_ file: RawPath) throws(InputProblem) -> [BatchInput] {
    let data = try file.contents(waits: true)
    let lines = wideLines(of: data) ?? data.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    return lines.enumerated().map { trimmed($1, isFirst: $0 == 0) }.filter { !$0.isEmpty }
      .map { BatchInput(path: RawPath(bytes: $0)) }
  }

  /// Nil if it is not in UTF-16, as Windows saves "Unicode text".
  private static func wideLines(of data: Data) -> [[UInt8]]? {
    guard [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(data.prefix(2))), let text = String(data: data, encoding: .utf16)
    else { return nil }
    return text.split(whereSeparator: \.isNewline).map { Array($0.utf8) }
  }

  private static func isFolder(_ path: RawPath) -> Bool { identity(path)?.isFolder ?? false }

  /// What a path leads to, through links.
  private static func identity(_ path: RawPath) -> (isFolder: Bool, id: FolderID)? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    return (status.st_mode & S_IFMT == S_IFDIR, FolderID(device: UInt64(status.st_dev), file: UInt64(status.st_ino)))
  }

  private struct FolderID: Hashable {
    var device, file: UInt64
  }

  private struct Walk {
    var inputs: [BatchInput] = []
    private var visited: Set<FolderID> = []

    mutating func enter(_ folder: RawPath, nameStart: Int) {
      guard let id = identity(folder)?.id, visited.insert(id).inserted else { return }
      guard let entries = entries(of: folder) else {
        let failure = InputFailure(.unreadable(reason: "the folder cannot be opened: \(lastError())"))
        inputs.append(BatchInput(path: folder, nameStart: min(nameStart, folder.bytes.count), failure: failure))
        return
      }
      for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        let path = folder.appending(entry.name)
        if !entry.isPlainFile, isFolder(path) {
          enter(path, nameStart: nameStart)
        } else if entry.name.suffix(4).lowercased == Array(".pdf".utf8) {
          inputs.append(BatchInput(path: path, nameStart: nameStart))
        }
      }
    }

    private func entries(of folder: RawPath) -> [(name: [UInt8], isPlainFile: Bool)]? {
      guard let stream = folder.withCString({ opendir($0) }) else { return nil }
      defer { closedir(stream) }
      var entries: [(name: [UInt8], isPlainFile: Bool)] = []
      while true {
        errno = 0
        guard let entry = readdir(stream) else { break }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name == Array(".".utf8) || name == Array("..".utf8) { continue }
        entries.append((name, entry.pointee.d_type == UInt8(DT_REG)))
      }
      return errno == 0 ? entries : nil
    }
  }
}

extension Collection<UInt8> {
  /// ASCII letters in lower case.
  fileprivate var lowercased: [UInt8] { map { (65...90).contains($0) ? $0 + 32 : $0 } }
}

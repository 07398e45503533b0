// Names of files in an output folder, made from paths that may hold anything.

import BudgetPipeline
import Foundation

/// Gives each input a name of its own: inside the folder, short enough, and different from all others also where the
/// file system takes upper and lower case, or two spellings of an accent, for the same.
struct OutputNames {
  /// Bytes of a folder's or file's name without its ending. File systems allow 255.
  private static let longestName = 200
  /// Bytes of a whole name. Systems allow 1,024 to 4,096 for a path.
  private static let longestPath = 800
  private static let endings = [".csv", ".json", ".xlsx", ".html"]

  /// Folded.
  private var taken: Set<String>

  init(taken: Set<String> = []) { self.taken = taken }

  /// The name for an input, with `/` between folders.
  /// - Parameter isFree: whether a file of ours may take this name.
  mutating func name(for path: [UInt8], ending: String, isFree: (String) -> Bool = { _ in true }) -> String {
    let stem = Self.stem(of: path)
    var name = stem + ending
    var count = 1
    while !isFree(name) || !taken.insert(Self.folded(name)).inserted {
      // The digits of the path, not a running number, so that a name hardly depends on its neighbours.
      name = Self.shortened(stem, mark: Self.mark(path) + (count > 1 ? "-\(count)" : "")) + ending
      count += 1
    }
    return name
  }

  /// Whether a name leads to a place inside the folder.
  static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !["", ".", ".."].contains($0) }
  }

  private static func stem(of path: [UInt8]) -> String {
    var parts = path.split(separator: UInt8(ascii: "/")).map { Array($0) }
    parts.removeAll { $0 == Array(".".utf8) || $0 == Array("..".utf8) }
    let last = parts.popLast() ?? []
    let folders = parts.map { part in
      let name = limited(safe(RawPath(bytes: part).text), original: part)
      // No folder may have the name of a file.
      return endings.contains { folded(name).hasSuffix($0) } ? name + "_" : name
    }
    var file = RawPath(bytes: last).text
    if file.lowercased().hasSuffix(".pdf") { file.removeLast(4) }
    let name = limited(safe(file), original: last)
    let whole = (folders + [name]).joined(separator: "/")
    return whole.utf8.count <= longestPath ? whole : shortened(name, mark: mark(path))
  }

  /// Without what some system does not allow in a name, gives a meaning to, or hides.
  private static func safe(_ name: String) -> String {
    let bad = CharacterSet(charactersIn: "/\\:*?\"<>|").union(.controlCharacters).union(.newlines)
    let scalars = name.unicodeScalars.map { bad.contains($0) ? "_" : $0 }
    let trimmed = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return trimmed.isEmpty ? "_" : trimmed
  }

  private static func limited(_ name: String, original: [UInt8]) -> String {
    name.utf8.count <= longestName ? name : shortened(name, mark: mark(original))
  }

  /// `stem-mark`, the stem cut so that the last name is not too long.
  private static func shortened(_ stem: String, mark: String) -> String {
    let parts = stem.split(separator: "/", omittingEmptySubsequences: false)
    var last = String(parts.last ?? "")
    while last.utf8.count + mark.utf8.count + 1 > longestName { last.removeLast() }
    return (parts.dropLast().map(String.init) + ["\(last)-\(mark)"]).joined(separator: "/")
  }

  private static func mark(_ bytes: [UInt8]) -> String { String(BudgetReader.sha256(of: Data(bytes)).prefix(8)) }

  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.uppercased().lowercased()
  }
}

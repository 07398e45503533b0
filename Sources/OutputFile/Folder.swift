import Foundation

/// Makes a folder with those above it.
package func makeFolder(_ path: String) throws(OutputFailure) {
  guard !isFolder(path) else { return }
  let above = parentFolder(of: path)
  if !above.isEmpty, above != path { try makeFolder(above) }
  // Another process may make it at the same time.
  guard mkdir(path, 0o777) != 0, !(errno == EEXIST && isFolder(path)) else { return }
  throw OutputFailure(path, .system(errno == EEXIST ? ENOTDIR : errno))
}

/// The folder that a path names something in: nothing of a name alone. Foundation's way to it crashes on a name of one
/// character.
package func parentFolder(of path: String) -> String {
  let slash = UInt8(ascii: "/")
  func trimmed(_ path: Substring) -> Substring {
    path.prefix(upTo: path.utf8.lastIndex { $0 != slash }.map { path.utf8.index(after: $0) } ?? path.startIndex)
  }
  let name = trimmed(path[...])
  guard let end = name.utf8.lastIndex(of: slash) else { return name.isEmpty && !path.isEmpty ? "/" : "" }
  let folder = trimmed(name[..<end])
  return folder.isEmpty ? "/" : String(folder)
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

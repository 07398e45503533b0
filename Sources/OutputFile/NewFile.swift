// Files are written whole or not at all: under another name first, then renamed.

import Foundation

/// A file that takes its place when it is whole. Something else writes it: see ``WholeFile``.
package final class NewFile {
  package let path: String
  /// Where to write.
  package let temporary: String
  private var isFinished = false
  private let companions: [String]
  private let part: PartFile?

  /// - Parameters:
  ///   - temporary: on the same file system as `path`, beside it if nil; what lies there is lost.
  ///   - companions: see ``check(_:companions:)``.
  package init(path: String, temporary: String? = nil, companions: [String] = []) throws(OutputFailure) {
    try Self.check(path, companions: companions)
    (self.path, self.companions) = (path, companions)
    if let temporary {
      (self.temporary, part) = (temporary, nil)
      unlink(temporary)
    } else {
      let part = try PartFile(besides: path)
      (self.temporary, self.part) = (part.path, part)
    }
  }

  deinit { if !isFinished { unlink(temporary) } }

  /// Whether a file can take its place at a path, as far as it can be told before.
  /// - Parameter companions: endings of files beside it that its readers take for a part of it.
  package static func check(_ path: String, companions: [String] = []) throws(OutputFailure) {
    var status = stat()
    for companion in companions where stat(path + companion, &status) == 0 && status.st_size > 0 {
      throw OutputFailure(path, .companion(((path + companion) as NSString).lastPathComponent))
    }
    guard lstat(path, &status) == 0 else { return try checkFolder(of: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    // The file would take the place of the link, be it /dev/stdout, and not of what it leads to.
    case S_IFLNK: throw OutputFailure(path, .isLink)
    case S_IFDIR: throw OutputFailure(path, .isFolder)
    // It takes the place of what was there, and nobody wants a file at /dev/null.
    default: throw OutputFailure(path, .isSpecial)
    }
  }

  /// The part file would fail too, but under a name that nobody gave.
  private static func checkFolder(of path: String) throws(OutputFailure) {
    let folder = parentFolder(of: path)
    var status = stat()
    guard !folder.isEmpty, stat(folder, &status) != 0 else { return }
    throw errno == ENOENT ? OutputFailure(path, .noFolder(folder)) : OutputFailure(path)
  }

  /// Everything is written: the file takes its place.
  /// - Parameter isSynced: whether to wait until all is on the disk, so that a power failure cannot empty the file.
  package func finish(isSynced: Bool = true) throws(OutputFailure) {
    // They may have come while it was written.
    try Self.check(path, companions: companions)
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFailure(path) }
    defer { close(descriptor) }
    guard !isSynced || fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputFailure(path) }
    isFinished = true
  }
}
